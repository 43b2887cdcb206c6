// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/ResponsesDialect.h"

#include "simulator/Json.h"

#include <QJsonDocument>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

QString statusOf(Ending ending)
{
    return ending == Ending::Length || ending == Ending::Filter ? u"incomplete"_s : u"completed"_s;
}

QJsonObject usageOf(const Bill &bill)
{
    return {{u"input_tokens"_s, bill.input},
            {u"input_tokens_details"_s, QJsonObject{{u"cached_tokens"_s, 0}, {u"cache_write_tokens"_s, 0}}},
            {u"output_tokens"_s, bill.output},
            {u"output_tokens_details"_s, QJsonObject{{u"reasoning_tokens"_s, bill.reasoning}}},
            {u"total_tokens"_s, bill.input + bill.output}};
}

} // namespace

QByteArray ResponsesDialect::event(const QByteArray &type, const QByteArray &rest)
{
    return "event: " + type + "\ndata: {\"type\":\"" + type + "\",\"sequence_number\":" + QByteArray::number(m_sequence++)
           + rest + "}\n\n";
}

QByteArray ResponsesDialect::inItem(const QByteArray &type, const QByteArray &rest)
{
    return event(type, ",\"item_id\":" + quoted(itemId()) + ",\"output_index\":" + QByteArray::number(m_output.size()) + rest);
}

QString ResponsesDialect::itemId() const
{
    const QLatin1StringView prefix = m_block == Block::Reasoning ? "rs_"_L1 : m_block == Block::Tool ? "fc_"_L1 : "msg_"_L1;
    return prefix + m_head.id.section(u'_', 1) + QString::number(m_output.size());
}

QJsonObject ResponsesDialect::part() const
{
    if (m_block == Block::Refusal) {
        return {{u"type"_s, u"refusal"_s}, {u"refusal"_s, m_filled}};
    }
    if (m_block == Block::Reasoning) {
        return {{u"type"_s, u"summary_text"_s}, {u"text"_s, m_filled}};
    }
    return {
        {u"type"_s, u"output_text"_s}, {u"text"_s, m_filled}, {u"annotations"_s, QJsonArray()}, {u"logprobs"_s, QJsonArray()}};
}

QJsonObject ResponsesDialect::item(bool done) const
{
    const QString status = done ? u"completed"_s : u"in_progress"_s;
    switch (m_block) {
    case Block::Reasoning: {
        const bool shown = done && !m_head.hideReasoning;
        QJsonObject object{
            {u"id"_s, itemId()}, {u"type"_s, u"reasoning"_s}, {u"summary"_s, shown ? QJsonArray{part()} : QJsonArray()}};
        object.insert(u"encrypted_content"_s,
                      done ? QString::fromLatin1(("simulated:" + m_head.id.toUtf8()).toBase64()) : QString());
        return object;
    }
    case Block::Tool:
        return {{u"id"_s, itemId()},       {u"type"_s, u"function_call"_s}, {u"status"_s, status},
                {u"call_id"_s, m_tool.id}, {u"name"_s, m_tool.name},        {u"arguments"_s, m_filled}};
    default:
        return {{u"id"_s, itemId()},
                {u"type"_s, u"message"_s},
                {u"role"_s, u"assistant"_s},
                {u"status"_s, status},
                {u"content"_s, done ? QJsonArray{part()} : QJsonArray()}};
    }
}

QJsonObject ResponsesDialect::response(const QString &status) const
{
    return {{u"id"_s, m_head.id},
            {u"object"_s, u"response"_s},
            {u"created_at"_s, m_head.created},
            {u"status"_s, status},
            {u"error"_s, QJsonValue::Null},
            {u"incomplete_details"_s, QJsonValue::Null},
            {u"model"_s, m_head.model},
            {u"output"_s, m_output},
            {u"store"_s, false},
            {u"service_tier"_s, u"default"_s},
            {u"usage"_s, QJsonValue::Null}};
}

QJsonObject ResponsesDialect::ended(Ending ending, const Bill &bill) const
{
    QJsonObject object = response(statusOf(ending));
    object.insert(u"usage"_s, usageOf(bill));
    if (ending == Ending::Length || ending == Ending::Filter) {
        const QString reason = ending == Ending::Length ? u"max_output_tokens"_s : u"content_filter"_s;
        object.insert(u"incomplete_details"_s, QJsonObject{{u"reason"_s, reason}});
    }
    return object;
}

QByteArray ResponsesDialect::opening()
{
    const QByteArray head = ",\"response\":" + compact(response(u"in_progress"_s));
    const QByteArray created = event("response.created", head); // one after the other: they are numbered
    return created + event("response.in_progress", head);
}

QByteArray ResponsesDialect::turnTo(Block block)
{
    if (m_block == block) {
        return {};
    }
    QByteArray out = endBlock();
    m_block = block;
    out += event("response.output_item.added",
                 ",\"output_index\":" + QByteArray::number(m_output.size()) + ",\"item\":" + compact(item(false)));
    if (block == Block::Reasoning && !m_head.hideReasoning) {
        out += inItem("response.reasoning_summary_part.added", ",\"summary_index\":0,\"part\":" + compact(part()));
    } else if (block == Block::Text || block == Block::Refusal) {
        out += inItem("response.content_part.added", ",\"content_index\":0,\"part\":" + compact(part()));
    }
    return out;
}

QByteArray ResponsesDialect::endPart(const QByteArray &kind, const QByteArray &field)
{
    const QByteArray place = m_block == Block::Reasoning ? ",\"summary_index\":0" : ",\"content_index\":0";
    const QByteArray holder =
        m_block == Block::Reasoning ? "response.reasoning_summary_part.done" : "response.content_part.done";
    const QByteArray filled = inItem("response." + kind + ".done", place + ",\"" + field + "\":" + quoted(m_filled));
    return filled + inItem(holder, place + ",\"part\":" + compact(part()));
}

QByteArray ResponsesDialect::endBlock()
{
    QByteArray out;
    switch (m_block) {
    case Block::None:
        return {};
    case Block::Reasoning:
        out = m_head.hideReasoning ? QByteArray() : endPart("reasoning_summary_text", "text");
        break;
    case Block::Text:
        out = endPart("output_text", "text");
        break;
    case Block::Refusal:
        out = endPart("refusal", "refusal");
        break;
    case Block::Tool:
        out = inItem("response.function_call_arguments.done", ",\"arguments\":" + quoted(m_filled));
        break;
    }
    const QJsonObject done = item(true);
    out += event("response.output_item.done",
                 ",\"output_index\":" + QByteArray::number(m_output.size()) + ",\"item\":" + compact(done));
    m_output.append(done);
    m_filled.clear();
    m_block = Block::None;
    return out;
}

QByteArray ResponsesDialect::reasoning(const QString &token)
{
    const QByteArray start = turnTo(Block::Reasoning);
    if (m_head.hideReasoning) {
        return start;
    }
    m_filled += token;
    return start + inItem("response.reasoning_summary_text.delta", ",\"summary_index\":0,\"delta\":" + quoted(token));
}

QByteArray ResponsesDialect::text(const QString &token)
{
    const QByteArray start = turnTo(Block::Text);
    m_filled += token;
    return start + inItem("response.output_text.delta", ",\"content_index\":0,\"delta\":" + quoted(token) + ",\"logprobs\":[]");
}

QByteArray ResponsesDialect::toolStart(const ComposedTool &tool)
{
    m_tool = tool;
    return turnTo(Block::Tool);
}

QByteArray ResponsesDialect::toolArguments(const QString &token)
{
    m_filled += token;
    return inItem("response.function_call_arguments.delta", ",\"delta\":" + quoted(token));
}

QByteArray ResponsesDialect::closing(const Composed &answer, const Bill &bill)
{
    QByteArray out;
    if (answer.ending == Ending::Refusal) {
        out = turnTo(Block::Refusal);
        m_filled = u"The model declined."_s;
        out += inItem("response.refusal.delta", ",\"content_index\":0,\"delta\":" + quoted(m_filled));
    }
    out += endBlock();
    const QByteArray type = "response." + statusOf(answer.ending).toLatin1();
    return out + event(type, ",\"response\":" + compact(ended(answer.ending, bill)));
}

QByteArray ResponsesDialect::error() const
{
    return "event: error\ndata: {\"type\":\"error\",\"sequence_number\":" + QByteArray::number(m_sequence)
           + R"(,"code":"server_error","message":"The server had an error while processing your request.","param":null})"
             "\n\n";
}

QByteArray ResponsesDialect::invalidText()
{
    return text(u"@@"_s).replace("@@", " caf\xe9 \xff\xfe ");
}

QByteArray ResponsesDialect::whole(const Composed &answer, const Bill &bill)
{
    const auto add = [this](Block block, const QString &filled) {
        (void)turnTo(block);
        m_filled = filled;
    };
    if (!answer.reasoning.isEmpty()) {
        add(Block::Reasoning, answer.reasoning.join(QString()));
    }
    if (!answer.text.isEmpty()) {
        add(Block::Text, answer.text.join(QString()));
    }
    if (answer.ending == Ending::Refusal) {
        add(Block::Refusal, u"The model declined."_s);
    }
    if (answer.tool) {
        m_tool = *answer.tool;
        add(Block::Tool, answer.tool->arguments);
    }
    (void)endBlock();
    return compact(ended(answer.ending, bill));
}

} // namespace assay::simulator
