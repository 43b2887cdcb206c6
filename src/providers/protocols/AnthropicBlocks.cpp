// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/AnthropicBlocks.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

constexpr auto placeType = "anthropic.place"_L1;

class Writer final {
public:
    explicit Writer(const core::Message &message) : m_message(message) {}

    void add(const core::ReasoningPart &part)
    {
        const QJsonObject opaque = QJsonDocument::fromJson(part.opaque).object();
        if (const auto place = AnthropicPlace::fromOpaque(part.opaque)) {
            writeText(place->at);
            writeCalls(place->calls);
            if (!place->block.isEmpty()) {
                m_blocks.append(place->block);
            }
        } else if (opaque.value("type"_L1).toString() == "redacted_thinking"_L1) {
            m_blocks.append(opaque);
        } else if (!part.signature.isEmpty()) {
            // Unsigned thinking is refused.
            m_blocks.append(QJsonObject{
                {"type"_L1, "thinking"_L1}, {"thinking"_L1, part.text}, {"signature"_L1, QString::fromUtf8(part.signature)}});
        }
    }

    [[nodiscard]] QJsonArray finish()
    {
        writeText(m_message.text.size());
        writeCalls(m_message.toolCalls.size());
        return m_blocks;
    }

private:
    void writeText(qsizetype to)
    {
        to = std::min(to, m_message.text.size());
        if (to > m_at) {
            m_blocks.append(QJsonObject{{"type"_L1, "text"_L1}, {"text"_L1, m_message.text.sliced(m_at, to - m_at)}});
            m_at = to;
        }
    }

    void writeCalls(qsizetype to)
    {
        for (; m_call < to && m_call < m_message.toolCalls.size(); ++m_call) {
            const core::ToolCall &call = m_message.toolCalls.at(m_call);
            m_blocks.append(QJsonObject{{"type"_L1, "tool_use"_L1},
                                        {"id"_L1, toolId(call.id)},
                                        {"name"_L1, call.name},
                                        {"input"_L1, QJsonDocument::fromJson(call.arguments.toUtf8()).object()}});
        }
    }

    const core::Message &m_message;
    QJsonArray m_blocks;
    qsizetype m_at = 0;
    qsizetype m_call = 0;
};

} // namespace

QByteArray AnthropicPlace::toOpaque() const
{
    QJsonObject out{{"type"_L1, placeType}, {"at"_L1, static_cast<qint64>(at)}, {"calls"_L1, calls}};
    if (!block.isEmpty()) {
        out.insert("block"_L1, block);
    }
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

std::optional<AnthropicPlace> AnthropicPlace::fromOpaque(const QByteArray &opaque)
{
    const QJsonObject object = QJsonDocument::fromJson(opaque).object();
    if (object.value("type"_L1).toString() != placeType) {
        return std::nullopt;
    }
    return AnthropicPlace{static_cast<qsizetype>(object.value("at"_L1).toInteger()), object.value("calls"_L1).toInt(),
                          object.value("block"_L1).toObject()};
}

QJsonArray assistantBlocks(const core::Message &message)
{
    Writer writer(message);
    for (const core::ReasoningPart &part : message.reasoning) {
        writer.add(part);
    }
    return writer.finish();
}

QString toolId(QString id)
{
    for (QChar &c : id) {
        const bool good = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
        if (!good) {
            c = u'_';
        }
    }
    return id;
}

core::Citation citationOf(const QJsonObject &citation)
{
    core::Citation out;
    const QString title = citation.value("title"_L1).toString();
    const QString source = citation.value("source"_L1).toString();
    out.title = title.isEmpty() ? citation.value("document_title"_L1).toString() : title;
    out.url = citation.value("url"_L1).toString(source.startsWith("http"_L1) ? source : QString());
    out.cited = citation.value("cited_text"_L1).toString();
    return out;
}

QList<core::Citation> sourcesOfResult(const QJsonObject &block)
{
    const QJsonValue content = block.value("content"_L1);
    QList<core::Citation> out;
    for (const auto all = content.isArray() ? content.toArray() : QJsonArray{content}; const QJsonValue &result : all) {
        if (const QString url = result["url"_L1].toString(); !url.isEmpty()) {
            const QString title = result["title"_L1].toString(result["content"_L1]["title"_L1].toString());
            out.append({title, url, {}});
        }
    }
    return out;
}

} // namespace assay::providers
