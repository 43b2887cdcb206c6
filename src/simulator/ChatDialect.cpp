// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/ChatDialect.h"

#include "simulator/Json.h"

#include <QJsonArray>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

QByteArray finishWord(Ending ending)
{
    switch (ending) {
    case Ending::Length:
        return "length";
    case Ending::ToolCall:
        return "tool_calls";
    case Ending::Filter:
        return "content_filter";
    case Ending::Stop:
    case Ending::StopSequence:
    case Ending::Refusal:
    case Ending::Pause:
        break;
    }
    return "stop";
}

QLatin1StringView reasoningField(Face face)
{
    // llama.cpp calls it otherwise than the hosted ones.
    return face == Face::Plain ? "reasoning_content"_L1 : "reasoning"_L1;
}

QJsonObject reasoningDetail(const QString &text)
{
    return {{u"type"_s, u"reasoning.text"_s},
            {u"text"_s, text},
            {u"signature"_s, QJsonValue::Null},
            {u"format"_s, u"unknown"_s},
            {u"index"_s, 0}};
}

double dollars(core::Money money)
{
    return money.toDecimal().toDouble();
}

QJsonObject usageObject(Face face, const Bill &bill)
{
    QJsonObject usage{
        {u"prompt_tokens"_s, bill.input}, {u"completion_tokens"_s, bill.output}, {u"total_tokens"_s, bill.input + bill.output}};
    if (face == Face::Together || face == Face::Ollama) {
        return usage;
    }
    usage.insert(u"prompt_tokens_details"_s, QJsonObject{{u"cached_tokens"_s, 0}});
    if (face != Face::Plain) {
        usage.insert(u"completion_tokens_details"_s, QJsonObject{{u"reasoning_tokens"_s, bill.reasoning}});
    }
    if (face == Face::OpenRouter && bill.priced) {
        usage.insert(u"cost"_s, dollars(bill.inputCost + bill.outputCost));
        usage.insert(u"is_byok"_s, false);
        usage.insert(u"cost_details"_s, QJsonObject{{u"upstream_inference_cost"_s, QJsonValue::Null},
                                                    {u"upstream_inference_prompt_cost"_s, dollars(bill.inputCost)},
                                                    {u"upstream_inference_completions_cost"_s, dollars(bill.outputCost)}});
    }
    if (face == Face::Groq) {
        usage.insert(u"queue_time"_s, 0.012);
        usage.insert(u"total_time"_s, 0.4);
    }
    return usage;
}

} // namespace

ChatDialect::ChatDialect(AnswerHead head) : m_head(std::move(head))
{
    m_before = "{\"id\":" + quoted(m_head.id) + ",\"object\":\"chat.completion.chunk\",\"created\":"
               + QByteArray::number(m_head.created) + ",\"model\":" + quoted(m_head.model);
    if (m_head.face == Face::OpenRouter) {
        m_before += ",\"provider\":" + quoted(m_head.upstream);
    } else if (m_head.face == Face::OpenAi) {
        m_before += ",\"service_tier\":\"default\"";
    }
    // Groq, Together and OpenRouter do not repeat it.
    if (m_head.includeUsage && m_head.face == Face::OpenAi) {
        m_noUsage = ",\"usage\":null";
    }
}

QByteArray ChatDialect::chunk(const QByteArray &delta, const QByteArray &finish, const QByteArray &rest,
                              const QByteArray &logprobs) const
{
    QByteArray json = m_before + ",\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + finish;
    if (m_head.face == Face::OpenRouter) {
        json += ",\"native_finish_reason\":" + finish;
    }
    if (!logprobs.isEmpty()) {
        json += ",\"logprobs\":" + logprobs;
    }
    json += "}]" + (rest.isEmpty() ? m_noUsage : rest) + '}';
    return dataFrame(json);
}

QByteArray ChatDialect::withoutChoices(const QByteArray &rest) const
{
    return dataFrame(m_before + ",\"choices\":[]" + rest + '}');
}

QByteArray ChatDialect::opening()
{
    const QByteArray first = keepAlive();
    if (m_head.face == Face::Groq) {
        return first + chunk(R"({"role":"assistant","content":""})", "null", ",\"x_groq\":{\"id\":" + quoted(m_head.id) + '}');
    }
    return first + chunk(R"({"role":"assistant","content":""})");
}

QByteArray ChatDialect::reasoning(const QString &token)
{
    if (m_head.hideReasoning) {
        return {};
    }
    QByteArray delta = "{\"" + QByteArray(reasoningField(m_head.face).data()) + "\":" + quoted(token);
    if (m_head.face == Face::OpenRouter) {
        delta += ",\"content\":\"\",\"reasoning_details\":[" + compact(reasoningDetail(token)) + ']';
    } else if (m_head.face == Face::Together) {
        delta += ",\"role\":\"assistant\",\"content\":\"\"";
    }
    return chunk(delta + '}');
}

QByteArray ChatDialect::text(const QString &token)
{
    // Together repeats the role on every chunk.
    const QByteArray role = m_head.face == Face::Together ? QByteArray("{\"role\":\"assistant\",") : QByteArray("{");
    const QByteArray delta = role + "\"content\":" + quoted(token) + '}';
    // Groq and Together do not offer them in this form: there they are passed over.
    if (!m_head.logprobs || m_head.face == Face::Groq || m_head.face == Face::Together) {
        return chunk(delta);
    }
    return chunk(delta, "null", {},
                 "{\"content\":[{\"token\":" + quoted(token) + ",\"logprob\":-0.25,\"bytes\":null,\"top_logprobs\":[]}]}");
}

QByteArray ChatDialect::toolStart(const ComposedTool &tool)
{
    return chunk(R"({"tool_calls":[{"index":0,"id":)" + quoted(tool.id) + R"(,"type":"function","function":{"name":)"
                 + quoted(tool.name) + R"(,"arguments":""}}]})");
}

QByteArray ChatDialect::toolArguments(const QString &token)
{
    return chunk(R"({"tool_calls":[{"index":0,"function":{"arguments":)" + quoted(token) + "}}]}");
}

QByteArray ChatDialect::usage(const Bill &bill) const
{
    return ",\"usage\":" + compact(usageObject(m_head.face, bill));
}

QByteArray ChatDialect::closing(const Composed &answer, const Bill &bill)
{
    const QByteArray finish = '"' + finishWord(answer.ending) + '"';
    const QByteArray done = "data: [DONE]\n\n";
    const QByteArray delta =
        answer.ending == Ending::Refusal ? QByteArray(R"({"refusal":"The model declined."})") : QByteArray("{}");
    switch (m_head.face) {
    case Face::OpenRouter:
        return chunk(answer.ending == Ending::Refusal ? delta : R"({"content":""})", finish) + withoutChoices(usage(bill))
               + done;
    case Face::Groq:
        return chunk(delta, finish,
                     ",\"x_groq\":{\"id\":" + quoted(m_head.id) + ",\"usage\":" + compact(usageObject(m_head.face, bill)) + '}')
               + done;
    case Face::Together:
        return chunk(delta, finish, usage(bill)) + done;
    default:
        return chunk(delta, finish) + (m_head.includeUsage ? withoutChoices(usage(bill)) : QByteArray()) + done;
    }
}

QByteArray ChatDialect::keepAlive() const
{
    return m_head.face == Face::OpenRouter ? QByteArray(": OPENROUTER PROCESSING\n\n") : QByteArray();
}

QByteArray ChatDialect::error() const
{
    switch (m_head.face) {
    case Face::OpenRouter:
        return dataFrame(
            m_before
            + R"(,"error":{"code":502,"message":"Upstream closed the stream","metadata":{"error_type":"provider_unavailable",)"
              R"("provider_code":"upstream_eof"}},"choices":[{"index":0,"delta":{"content":""},"finish_reason":"error"}]})");
    case Face::Groq:
        return dataFrame(R"({"error":{"message":"The server had a fault while it answered.","type":"internal_server_error"}})");
    default:
        return dataFrame(
            R"({"error":{"message":"The server had an error while processing your request.","type":"server_error",)"
            R"("param":null,"code":"server_error"}})");
    }
}

QByteArray ChatDialect::invalidText()
{
    return text(u"@@"_s).replace("@@", " caf\xe9 \xff\xfe ");
}

QByteArray ChatDialect::whole(const Composed &answer, const Bill &bill)
{
    QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, answer.text.join(QString())}};
    if (answer.tool) {
        message.insert(u"tool_calls"_s,
                       QJsonArray{QJsonObject{{u"id"_s, answer.tool->id},
                                              {u"type"_s, u"function"_s},
                                              {u"function"_s, QJsonObject{{u"name"_s, answer.tool->name},
                                                                          {u"arguments"_s, answer.tool->arguments}}}}});
    }
    const QString thought = answer.reasoning.join(QString());
    if (!thought.isEmpty() && !m_head.hideReasoning) {
        message.insert(reasoningField(m_head.face), thought);
        if (m_head.face == Face::OpenRouter) {
            message.insert(u"reasoning_details"_s, QJsonArray{reasoningDetail(thought)});
        }
    }
    const QString finish = QString::fromLatin1(finishWord(answer.ending));
    QJsonObject choice{{u"index"_s, 0}, {u"message"_s, message}, {u"finish_reason"_s, finish}};
    QJsonObject body{{u"id"_s, m_head.id},
                     {u"object"_s, u"chat.completion"_s},
                     {u"created"_s, m_head.created},
                     {u"model"_s, m_head.model},
                     {u"usage"_s, usageObject(m_head.face, bill)}};
    if (m_head.face == Face::OpenRouter) {
        choice.insert(u"native_finish_reason"_s, finish);
        body.insert(u"provider"_s, m_head.upstream);
    } else if (m_head.face == Face::Groq) {
        body.insert(u"x_groq"_s, QJsonObject{{u"id"_s, m_head.id}});
    }
    body.insert(u"choices"_s, QJsonArray{choice});
    return compact(body);
}

} // namespace assay::simulator
