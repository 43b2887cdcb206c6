// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/GeminiDialect.h"

#include "simulator/Json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

QByteArray frame(const QByteArray &json)
{
    return "data: " + json + "\r\n\r\n";
}

QString finishWord(Ending ending)
{
    switch (ending) {
    case Ending::Length:
        return u"MAX_TOKENS"_s;
    case Ending::Refusal:
        return u"PROHIBITED_CONTENT"_s;
    case Ending::Filter:
        return u"SAFETY"_s;
    case Ending::Pause:
        return u"CONTINUATION"_s;
    case Ending::Stop:
    case Ending::StopSequence:
    case Ending::ToolCall:
        break;
    }
    return u"STOP"_s;
}

QJsonObject usageOf(qint64 input, qint64 tokens, qint64 thoughts)
{
    QJsonObject usage{
        {u"promptTokenCount"_s, input},
        {u"totalTokenCount"_s, input + tokens + thoughts},
        {u"promptTokensDetails"_s, QJsonArray{QJsonObject{{u"modality"_s, u"TEXT"_s}, {u"tokenCount"_s, input}}}}};
    if (tokens > 0) {
        usage.insert(u"candidatesTokenCount"_s, tokens);
    }
    if (thoughts > 0) {
        usage.insert(u"thoughtsTokenCount"_s, thoughts);
    }
    return usage;
}

QJsonObject callPart(const ComposedTool &tool)
{
    return {{u"functionCall"_s, QJsonObject{{u"id"_s, tool.id},
                                            {u"name"_s, tool.name},
                                            {u"args"_s, QJsonDocument::fromJson(tool.arguments.toUtf8()).object()}}}};
}

QJsonObject picturePart(const QByteArray &picture)
{
    return {
        {u"inlineData"_s, QJsonObject{{u"mimeType"_s, u"image/png"_s}, {u"data"_s, QString::fromLatin1(picture.toBase64())}}}};
}

/// What comes behind the text, the last of it signed if the model reasoned.
QJsonArray lastParts(const Composed &answer, const QString &signature)
{
    QJsonArray parts;
    if (!answer.picture.isEmpty()) {
        parts.append(picturePart(answer.picture));
    }
    if (answer.tool) {
        parts.append(callPart(*answer.tool));
    } else if (parts.isEmpty()) {
        parts.append(QJsonObject{{u"text"_s, QString()}});
    }
    if (!answer.reasoning.isEmpty()) {
        QJsonObject last = parts.last().toObject();
        last.insert(u"thoughtSignature"_s, signature);
        parts.replace(parts.size() - 1, last);
    }
    return parts;
}

QJsonObject candidateOf(const QJsonArray &parts, const Composed &answer)
{
    QJsonObject candidate{{u"content"_s, QJsonObject{{u"role"_s, u"model"_s}, {u"parts"_s, parts}}},
                          {u"finishReason"_s, finishWord(answer.ending)},
                          {u"index"_s, 0}};
    if (answer.ending == Ending::Pause) {
        candidate.insert(u"continuationToken"_s, continuationToken(answer.said));
    }
    return candidate;
}

} // namespace

QString GeminiDialect::signature() const
{
    return QString::fromLatin1(QByteArray("simulated:" + m_head.id.toUtf8()).toBase64());
}

QByteArray GeminiDialect::tail() const
{
    return ",\"modelVersion\":" + quoted(m_head.model) + ",\"responseId\":" + quoted(m_head.id) + '}';
}

QByteArray GeminiDialect::chunk(const QByteArray &parts) const
{
    return frame("{\"candidates\":[{\"content\":{\"parts\":[" + parts + "],\"role\":\"model\"},\"index\":0}],\"usageMetadata\":"
                 + compact(usageOf(m_head.inputTokens, m_tokens, m_thoughts)) + tail());
}

QByteArray GeminiDialect::reasoning(const QString &token)
{
    ++m_thoughts;
    return m_head.hideReasoning ? QByteArray() : chunk("{\"text\":" + quoted(token) + ",\"thought\":true}");
}

QByteArray GeminiDialect::text(const QString &token)
{
    ++m_tokens;
    return chunk("{\"text\":" + quoted(token) + '}');
}

QByteArray GeminiDialect::closing(const Composed &answer, const Bill &bill)
{
    const QJsonObject candidate = candidateOf(lastParts(answer, signature()), answer);
    const QJsonObject usage = usageOf(bill.input, bill.output - bill.reasoning, bill.reasoning);
    return frame("{\"candidates\":[" + compact(candidate) + "],\"usageMetadata\":" + compact(usage) + tail());
}

QByteArray GeminiDialect::error() const
{
    return frame(
        R"({"error":{"code":503,"message":"The model is overloaded. Please try again later.","status":"UNAVAILABLE"}})");
}

QByteArray GeminiDialect::invalidText()
{
    return text(u"@@"_s).replace("@@", " caf\xe9 \xff\xfe ");
}

QByteArray GeminiDialect::whole(const Composed &answer, const Bill &bill)
{
    QJsonArray parts;
    if (!answer.reasoning.isEmpty() && !m_head.hideReasoning) {
        parts.append(QJsonObject{{u"text"_s, answer.reasoning.join(QString())}, {u"thought"_s, true}});
    }
    if (!answer.text.isEmpty()) {
        parts.append(QJsonObject{{u"text"_s, answer.text.join(QString())}});
    }
    for (const QJsonArray last = lastParts(answer, signature()); const QJsonValue &part : last) {
        parts.append(part);
    }
    const QJsonObject usage = usageOf(bill.input, bill.output - bill.reasoning, bill.reasoning);
    return compact({{u"candidates"_s, QJsonArray{candidateOf(parts, answer)}},
                    {u"usageMetadata"_s, usage},
                    {u"modelVersion"_s, m_head.model},
                    {u"responseId"_s, m_head.id}});
}

} // namespace assay::simulator
