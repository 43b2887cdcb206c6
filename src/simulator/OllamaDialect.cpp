// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/OllamaDialect.h"

#include "simulator/Json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 nanosecondsOfAToken = 16'000'000;

QJsonArray callsOf(const ComposedTool &tool)
{
    const QJsonObject function{
        {u"index"_s, 0}, {u"name"_s, tool.name}, {u"arguments"_s, QJsonDocument::fromJson(tool.arguments.toUtf8()).object()}};
    return {QJsonObject{{u"id"_s, tool.id}, {u"function"_s, function}}};
}

} // namespace

OllamaDialect::OllamaDialect(AnswerHead head)
    : m_head(std::move(head)), m_time(QDateTime::fromSecsSinceEpoch(m_head.created).toUTC().toString(Qt::ISODate))
{
    m_before = "{\"model\":" + quoted(m_head.model) + ",\"created_at\":" + quoted(m_time)
               + ",\"message\":{\"role\":\"assistant\",\"content\":";
}

QByteArray OllamaDialect::line(const QByteArray &message) const
{
    return m_before + message + "},\"done\":false}\n";
}

QByteArray OllamaDialect::reasoning(const QString &token)
{
    return line("\"\",\"thinking\":" + quoted(token));
}

QByteArray OllamaDialect::text(const QString &token)
{
    return line(quoted(token));
}

QJsonObject OllamaDialect::lastLine(const QJsonObject &message, const Composed &answer, const Bill &bill) const
{
    return {{u"model"_s, m_head.model},
            {u"created_at"_s, m_time},
            {u"message"_s, message},
            {u"done"_s, true},
            {u"done_reason"_s, answer.ending == Ending::Length ? u"length"_s : u"stop"_s},
            {u"total_duration"_s, (bill.input + bill.output) * nanosecondsOfAToken},
            {u"load_duration"_s, qint64(2'000'000)},
            {u"prompt_eval_count"_s, bill.input},
            {u"prompt_eval_duration"_s, bill.input * nanosecondsOfAToken / 10},
            {u"eval_count"_s, bill.output},
            {u"eval_duration"_s, bill.output * nanosecondsOfAToken}};
}

QByteArray OllamaDialect::closing(const Composed &answer, const Bill &bill)
{
    const QByteArray call =
        answer.tool ? line("\"\",\"tool_calls\":" + QJsonDocument(callsOf(*answer.tool)).toJson(QJsonDocument::Compact))
                    : QByteArray();
    return call + compact(lastLine({{u"role"_s, u"assistant"_s}, {u"content"_s, QString()}}, answer, bill)) + '\n';
}

QByteArray OllamaDialect::error() const
{
    return "{\"error\":\"an error was encountered while running the model: out of memory\"}\n";
}

QByteArray OllamaDialect::invalidText()
{
    return text(u"@@"_s).replace("@@", " caf\xe9 \xff\xfe ");
}

QByteArray OllamaDialect::whole(const Composed &answer, const Bill &bill)
{
    QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, answer.text.join(QString())}};
    if (!answer.reasoning.isEmpty()) {
        message.insert(u"thinking"_s, answer.reasoning.join(QString()));
    }
    if (answer.tool) {
        message.insert(u"tool_calls"_s, callsOf(*answer.tool));
    }
    return compact(lastLine(message, answer, bill));
}

} // namespace assay::simulator
