// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/AnthropicMessagesEncoder.h"

#include "providers/protocols/AttachmentText.h"
#include "providers/protocols/SchemaRules.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::providers {

using core::Message;
using core::Parameters;

namespace {

constexpr int defaultLimit = 16'384;
constexpr int roomBehindBudget = 8'192;

QJsonObject textBlock(const QString &text)
{
    return {{"type"_L1, "text"_L1}, {"text"_L1, text}};
}

QJsonObject base64Source(const core::Attachment &attachment)
{
    return {{"type"_L1, "base64"_L1},
            {"media_type"_L1, attachment.mediaType},
            {"data"_L1, QString::fromLatin1(attachment.data.toBase64())}};
}

QJsonObject attachmentBlock(const core::Attachment &attachment)
{
    switch (kindOf(attachment)) {
    case AttachmentKind::Image:
        return {{"type"_L1, "image"_L1}, {"source"_L1, base64Source(attachment)}};
    case AttachmentKind::Text: {
        const QJsonObject source{
            {"type"_L1, "text"_L1}, {"media_type"_L1, "text/plain"_L1}, {"data"_L1, QString::fromUtf8(attachment.data)}};
        return {{"type"_L1, "document"_L1}, {"title"_L1, attachment.name}, {"source"_L1, source}};
    }
    case AttachmentKind::Pdf:
    case AttachmentKind::Other:
        break;
    }
    return {{"type"_L1, "document"_L1}, {"title"_L1, attachment.name}, {"source"_L1, base64Source(attachment)}};
}

QJsonValue userContent(const Message &message)
{
    if (message.attachments.isEmpty()) {
        return message.text;
    }
    QJsonArray blocks;
    for (const core::Attachment &attachment : message.attachments) {
        blocks.append(attachmentBlock(attachment));
    }
    if (!message.text.isEmpty()) {
        blocks.append(textBlock(message.text));
    }
    return blocks;
}

// Only letters, digits, "_" and "-" are taken; calls of another provider may have others.
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

QJsonArray assistantBlocks(const Message &message)
{
    QJsonArray blocks;
    for (const core::ReasoningPart &part : message.reasoning) {
        const QJsonObject opaque = QJsonDocument::fromJson(part.opaque).object();
        if (opaque.value("type"_L1).toString() == "redacted_thinking"_L1) {
            blocks.append(opaque);
        } else if (!part.signature.isEmpty()) {
            // Unsigned thinking is refused.
            blocks.append(QJsonObject{
                {"type"_L1, "thinking"_L1}, {"thinking"_L1, part.text}, {"signature"_L1, QString::fromUtf8(part.signature)}});
        }
    }
    if (!message.text.isEmpty()) {
        blocks.append(textBlock(message.text));
    }
    for (const core::ToolCall &call : message.toolCalls) {
        blocks.append(QJsonObject{{"type"_L1, "tool_use"_L1},
                                  {"id"_L1, toolId(call.id)},
                                  {"name"_L1, call.name},
                                  {"input"_L1, QJsonDocument::fromJson(call.arguments.toUtf8()).object()}});
    }
    return blocks;
}

QJsonArray messages(const core::CompletionRequest &request)
{
    QJsonArray out;
    QJsonArray results; // all results of one turn go together, in one user message
    const auto flush = [&] {
        if (!results.isEmpty()) {
            out.append(QJsonObject{{"role"_L1, "user"_L1}, {"content"_L1, results}});
            results = {};
        }
    };
    for (const Message &message : request.messages) {
        if (message.role == Message::Role::Tool) {
            results.append(QJsonObject{
                {"type"_L1, "tool_result"_L1}, {"tool_use_id"_L1, toolId(message.toolCallId)}, {"content"_L1, message.text}});
            continue;
        }
        flush();
        if (message.role == Message::Role::User) {
            out.append(QJsonObject{{"role"_L1, "user"_L1}, {"content"_L1, userContent(message)}});
        } else if (const QJsonArray blocks = assistantBlocks(message); !blocks.isEmpty()) {
            // An empty assistant message is refused; an answer that failed before its first word is one.
            out.append(QJsonObject{{"role"_L1, "assistant"_L1}, {"content"_L1, blocks}});
        }
    }
    flush();
    return out;
}

void addThinking(QJsonObject &body, const Parameters &parameters)
{
    QJsonObject output;
    if (parameters.thinkingBudget) {
        body.insert("thinking"_L1, QJsonObject{{"type"_L1, "enabled"_L1}, {"budget_tokens"_L1, *parameters.thinkingBudget}});
    } else if (parameters.effort == "none"_L1) {
        body.insert("thinking"_L1, QJsonObject{{"type"_L1, "disabled"_L1}});
    } else if (!parameters.effort.isEmpty()) {
        body.insert("thinking"_L1, QJsonObject{{"type"_L1, "adaptive"_L1}, {"display"_L1, "summarized"_L1}});
    }
    if (!parameters.effort.isEmpty() && parameters.effort != "none"_L1) {
        output.insert("effort"_L1, parameters.effort);
    }
    if (!parameters.schema.isEmpty()) {
        output.insert("format"_L1, QJsonObject{{"type"_L1, "json_schema"_L1}, {"schema"_L1, closedSchema(parameters.schema)}});
    }
    if (!output.isEmpty()) {
        body.insert("output_config"_L1, output);
    }
}

} // namespace

QByteArray encodeAnthropicMessages(const core::CompletionRequest &request)
{
    const Parameters &parameters = request.parameters;
    const int limit = std::max(defaultLimit, parameters.thinkingBudget.value_or(0) + roomBehindBudget);
    QJsonObject body{{"model"_L1, request.model.toString()},
                     {"stream"_L1, true},
                     {"max_tokens"_L1, parameters.maxTokens.value_or(limit)},
                     {"messages"_L1, messages(request)}};
    if (!request.system.isEmpty()) {
        body.insert("system"_L1, request.system);
    }
    if (parameters.temperature) {
        body.insert("temperature"_L1, *parameters.temperature);
    }
    if (parameters.topP) {
        body.insert("top_p"_L1, *parameters.topP);
    }
    if (parameters.topK) {
        body.insert("top_k"_L1, *parameters.topK);
    }
    if (!parameters.stop.isEmpty()) {
        body.insert("stop_sequences"_L1, QJsonArray::fromStringList(parameters.stop));
    }
    addThinking(body, parameters);
    for (auto extra = request.extra.begin(); extra != request.extra.end(); ++extra) {
        body.insert(extra.key(), extra.value());
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QByteArray anthropicVersionFor(const Parameters &parameters)
{
    const bool samples = parameters.temperature || parameters.topP || parameters.topK;
    return samples ? QByteArrayLiteral("2023-06-01") : QByteArrayLiteral("2026-10-21");
}

} // namespace assay::providers
