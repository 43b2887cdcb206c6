// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/GeminiParts.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

constexpr auto partType = "gemini.part"_L1;
constexpr auto madePrefix = "assay_call_"_L1;

class Writer final {
public:
    explicit Writer(const core::Message &message) : m_message(message) {}

    void add(const core::ReasoningPart &part)
    {
        if (const auto kept = GeminiPart::fromOpaque(part.opaque)) {
            addKept(*kept);
        } else if (part.opaque.isEmpty() && part.signature.isEmpty() && !part.text.isEmpty()) {
            m_parts.append(QJsonObject{{"text"_L1, part.text}, {"thought"_L1, true}});
        }
    }

    [[nodiscard]] QJsonArray finish()
    {
        writeText(m_message.text.size());
        writeCalls(static_cast<int>(m_message.toolCalls.size()));
        return m_parts;
    }

private:
    void addKept(const GeminiPart &kept)
    {
        writeText(kept.at);
        writeCalls(kept.calls);
        const QString text = kept.part.value("text"_L1).toString();
        if (kept.isCall) {
            m_nextCall = std::max(m_nextCall, kept.calls + 1);
        } else if (!text.isEmpty() && !kept.part.value("thought"_L1).toBool()) {
            // A text that was changed meanwhile is not the one that was signed.
            if (QStringView(m_message.text).sliced(m_at).left(text.size()) != text) {
                return;
            }
            m_at += text.size();
        }
        m_parts.append(kept.part);
    }

    void writeText(qsizetype to)
    {
        to = std::min(to, m_message.text.size());
        if (to > m_at) {
            m_parts.append(QJsonObject{{"text"_L1, m_message.text.sliced(m_at, to - m_at)}});
            m_at = to;
        }
    }

    void writeCalls(int to)
    {
        for (; m_nextCall < to && m_nextCall < m_message.toolCalls.size(); ++m_nextCall) {
            m_parts.append(functionCallPart(m_message.toolCalls.at(m_nextCall)));
        }
    }

    const core::Message &m_message;
    QJsonArray m_parts;
    qsizetype m_at = 0;
    int m_nextCall = 0;
};

} // namespace

QByteArray GeminiPart::toOpaque() const
{
    const QJsonObject out{{"type"_L1, partType},
                          {"at"_L1, static_cast<qint64>(at)},
                          {"calls"_L1, calls},
                          {"is_call"_L1, isCall},
                          {"part"_L1, part}};
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

std::optional<GeminiPart> GeminiPart::fromOpaque(const QByteArray &opaque)
{
    const QJsonObject object = QJsonDocument::fromJson(opaque).object();
    if (object.value("type"_L1).toString() != partType) {
        return std::nullopt;
    }
    return GeminiPart{static_cast<qsizetype>(object.value("at"_L1).toInteger()), object.value("calls"_L1).toInt(),
                      object.value("is_call"_L1).toBool(), object.value("part"_L1).toObject()};
}

QString madeCallId(const QString &responseId, int call)
{
    return madePrefix + (responseId.isEmpty() ? QString() : responseId + u'_') + QString::number(call);
}

bool isMadeCallId(const QString &id)
{
    return id.startsWith(madePrefix);
}

QJsonObject functionCallPart(const core::ToolCall &call)
{
    QJsonObject function{{"name"_L1, call.name}, {"args"_L1, QJsonDocument::fromJson(call.arguments.toUtf8()).object()}};
    if (!call.id.isEmpty() && !isMadeCallId(call.id)) {
        function.insert("id"_L1, call.id);
    }
    return {{"functionCall"_L1, function}};
}

QJsonArray modelParts(const core::Message &message)
{
    Writer writer(message);
    for (const core::ReasoningPart &part : message.reasoning) {
        writer.add(part);
    }
    return writer.finish();
}

} // namespace assay::providers
