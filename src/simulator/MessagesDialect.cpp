// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/MessagesDialect.h"

#include "simulator/ChatDialect.h"
#include "simulator/GeminiDialect.h"
#include "simulator/Json.h"
#include "simulator/OllamaDialect.h"
#include "simulator/ResponsesDialect.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

QByteArray event(const QByteArray &type, const QByteArray &rest)
{
    return "event: " + type + "\ndata: {\"type\":\"" + type + '"' + rest + "}\n\n";
}

QByteArray signatureOf(const AnswerHead &head)
{
    return QByteArray("simulated:" + head.id.toUtf8()).toBase64();
}

QString stopWord(Ending ending)
{
    switch (ending) {
    case Ending::StopSequence:
        return u"stop_sequence"_s;
    case Ending::Length:
        return u"max_tokens"_s;
    case Ending::ToolCall:
        return u"tool_use"_s;
    case Ending::Refusal:
    case Ending::Filter:
        return u"refusal"_s;
    case Ending::Pause:
        return u"pause_turn"_s;
    case Ending::Stop:
        break;
    }
    return u"end_turn"_s;
}

QJsonObject inputUsage(qint64 input)
{
    return {{u"input_tokens"_s, input}, {u"cache_creation_input_tokens"_s, 0}, {u"cache_read_input_tokens"_s, 0}};
}

QJsonObject finalUsage(const Bill &bill)
{
    QJsonObject usage = inputUsage(bill.input);
    usage.insert(u"output_tokens"_s, bill.output);
    if (bill.reasoning > 0) {
        usage.insert(u"output_tokens_details"_s, QJsonObject{{u"thinking_tokens"_s, bill.reasoning}});
    }
    return usage;
}

QJsonObject stopFields(const Composed &answer)
{
    QJsonObject fields{
        {u"stop_reason"_s, stopWord(answer.ending)},
        {u"stop_sequence"_s, answer.ending == Ending::StopSequence ? QJsonValue(answer.stopSequence) : QJsonValue::Null}};
    if (answer.ending == Ending::Refusal || answer.ending == Ending::Filter) {
        fields.insert(u"stop_details"_s, QJsonObject{{u"type"_s, u"refusal"_s},
                                                     {u"category"_s, u"general_harms"_s},
                                                     {u"explanation"_s, u"The simulated model was told to decline."_s}});
    }
    return fields;
}

} // namespace

QByteArray MessagesDialect::opening()
{
    QJsonObject usage = inputUsage(m_head.inputTokens);
    usage.insert(u"output_tokens"_s, 1);
    usage.insert(u"service_tier"_s, u"standard"_s);
    usage.insert(u"cache_creation"_s, QJsonObject{{u"ephemeral_5m_input_tokens"_s, 0}, {u"ephemeral_1h_input_tokens"_s, 0}});
    const QJsonObject message{{u"id"_s, m_head.id},
                              {u"type"_s, u"message"_s},
                              {u"role"_s, u"assistant"_s},
                              {u"model"_s, m_head.model},
                              {u"content"_s, QJsonArray()},
                              {u"stop_reason"_s, QJsonValue::Null},
                              {u"stop_sequence"_s, QJsonValue::Null},
                              {u"usage"_s, usage}};
    return event("message_start", ",\"message\":" + compact(message)) + keepAlive();
}

QByteArray MessagesDialect::turnTo(Block block, const QByteArray &start)
{
    if (m_block == block) {
        return {};
    }
    const QByteArray end = endBlock();
    m_block = block;
    ++m_index;
    return end + event("content_block_start", ",\"index\":" + QByteArray::number(m_index) + ",\"content_block\":" + start);
}

QByteArray MessagesDialect::endBlock()
{
    if (m_block == Block::None) {
        return {};
    }
    QByteArray end;
    if (m_block == Block::Thinking) {
        end = delta(R"({"type":"signature_delta","signature":")" + signatureOf(m_head) + R"("})");
    }
    m_block = Block::None;
    return end + event("content_block_stop", ",\"index\":" + QByteArray::number(m_index));
}

QByteArray MessagesDialect::delta(const QByteArray &json) const
{
    return event("content_block_delta", ",\"index\":" + QByteArray::number(m_index) + ",\"delta\":" + json);
}

QByteArray MessagesDialect::reasoning(const QString &token)
{
    const QByteArray start = turnTo(Block::Thinking, R"({"type":"thinking","thinking":"","signature":""})");
    return m_head.hideReasoning ? start : start + delta(R"({"type":"thinking_delta","thinking":)" + quoted(token) + '}');
}

QByteArray MessagesDialect::text(const QString &token)
{
    const QByteArray start = turnTo(Block::Text, R"({"type":"text","text":""})");
    return start + delta(R"({"type":"text_delta","text":)" + quoted(token) + '}');
}

QByteArray MessagesDialect::toolStart(const ComposedTool &tool)
{
    return turnTo(Block::Tool,
                  R"({"type":"tool_use","id":)" + quoted(tool.id) + R"(,"name":)" + quoted(tool.name) + R"(,"input":{}})");
}

QByteArray MessagesDialect::toolArguments(const QString &token)
{
    return delta(R"({"type":"input_json_delta","partial_json":)" + quoted(token) + '}');
}

QByteArray MessagesDialect::closing(const Composed &answer, const Bill &bill)
{
    return endBlock()
           + event("message_delta", ",\"delta\":" + compact(stopFields(answer)) + ",\"usage\":" + compact(finalUsage(bill)))
           + event("message_stop", {});
}

QByteArray MessagesDialect::keepAlive() const
{
    return event("ping", {});
}

QByteArray MessagesDialect::error() const
{
    return event("error", R"(,"error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_simulated")");
}

QByteArray MessagesDialect::invalidText()
{
    return text(u"@@"_s).replace("@@", " caf\xe9 \xff\xfe ");
}

QByteArray MessagesDialect::whole(const Composed &answer, const Bill &bill)
{
    QJsonArray content;
    if (!answer.reasoning.isEmpty()) {
        content.append(QJsonObject{{u"type"_s, u"thinking"_s},
                                   {u"thinking"_s, m_head.hideReasoning ? QString() : answer.reasoning.join(QString())},
                                   {u"signature"_s, QString::fromLatin1(signatureOf(m_head))}});
    }
    if (!answer.text.isEmpty()) {
        content.append(QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, answer.text.join(QString())}});
    }
    if (answer.tool) {
        const QJsonObject input = QJsonDocument::fromJson(answer.tool->arguments.toUtf8()).object();
        content.append(QJsonObject{
            {u"type"_s, u"tool_use"_s}, {u"id"_s, answer.tool->id}, {u"name"_s, answer.tool->name}, {u"input"_s, input}});
    }
    QJsonObject body = stopFields(answer);
    body.insert(u"id"_s, m_head.id);
    body.insert(u"type"_s, u"message"_s);
    body.insert(u"role"_s, u"assistant"_s);
    body.insert(u"model"_s, m_head.model);
    body.insert(u"content"_s, content);
    body.insert(u"usage"_s, finalUsage(bill));
    return compact(body);
}

std::unique_ptr<Dialect> makeDialect(Endpoint endpoint, const AnswerHead &head)
{
    if (endpoint == Endpoint::Messages) {
        return std::make_unique<MessagesDialect>(head);
    }
    if (endpoint == Endpoint::Responses) {
        return std::make_unique<ResponsesDialect>(head);
    }
    if (endpoint == Endpoint::GenerateContent || endpoint == Endpoint::StreamGenerateContent) {
        return std::make_unique<GeminiDialect>(head);
    }
    if (endpoint == Endpoint::OllamaChat) {
        return std::make_unique<OllamaDialect>(head);
    }
    return std::make_unique<ChatDialect>(head);
}

} // namespace assay::simulator
