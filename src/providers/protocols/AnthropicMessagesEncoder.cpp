// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/AnthropicMessagesEncoder.h"

#include "providers/protocols/AnthropicBlocks.h"
#include "providers/protocols/AttachmentText.h"
#include "providers/protocols/CacheControl.h"
#include "providers/protocols/ClaudeModel.h"
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

QJsonObject attachmentBlock(const core::Attachment &attachment, bool cites)
{
    const AttachmentKind kind = kindOf(attachment);
    if (kind == AttachmentKind::Image) {
        return {{"type"_L1, "image"_L1}, {"source"_L1, base64Source(attachment)}};
    }
    QJsonObject source = base64Source(attachment);
    if (kind == AttachmentKind::Text) {
        source = {{"type"_L1, "text"_L1}, {"media_type"_L1, "text/plain"_L1}, {"data"_L1, QString::fromUtf8(attachment.data)}};
    }
    QJsonObject document{{"type"_L1, "document"_L1}, {"title"_L1, attachment.name}, {"source"_L1, source}};
    if (cites) {
        document.insert("citations"_L1, QJsonObject{{"enabled"_L1, true}});
    }
    return document;
}

QJsonValue userContent(const Message &message, bool cites)
{
    if (message.attachments.isEmpty()) {
        return message.text;
    }
    QJsonArray blocks;
    for (const core::Attachment &attachment : message.attachments) {
        blocks.append(attachmentBlock(attachment, cites));
    }
    if (!message.text.isEmpty()) {
        blocks.append(textBlock(message.text));
    }
    return blocks;
}

QJsonArray messages(const core::CompletionRequest &request)
{
    QJsonArray out;
    // Sources and a response schema in one request are refused.
    const bool cites = request.parameters.schema.isEmpty();
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
            out.append(QJsonObject{{"role"_L1, "user"_L1}, {"content"_L1, userContent(message, cites)}});
        } else if (const QJsonArray blocks = assistantBlocks(message); !blocks.isEmpty()) {
            // An empty assistant message is refused; an answer that failed before its first word is one.
            out.append(QJsonObject{{"role"_L1, "assistant"_L1}, {"content"_L1, blocks}});
        }
    }
    flush();
    if (request.continuation) {
        if (const QJsonArray blocks = assistantBlocks(request.continuation->said); !blocks.isEmpty()) {
            out.append(QJsonObject{{"role"_L1, "assistant"_L1}, {"content"_L1, blocks}});
        }
    }
    return out;
}

QJsonArray toolsOf(const QJsonArray &tools)
{
    QJsonArray out;
    for (const QJsonValue &tool : tools) {
        QJsonObject schema = tool["parameters"_L1].toObject();
        if (schema.isEmpty()) {
            schema = {{"type"_L1, "object"_L1}, {"properties"_L1, QJsonObject()}};
        }
        QJsonObject entry{{"name"_L1, tool["name"_L1].toString()}, {"input_schema"_L1, schema}};
        if (const QString description = tool["description"_L1].toString(); !description.isEmpty()) {
            entry.insert("description"_L1, description);
        }
        out.append(entry);
    }
    return out;
}

QJsonObject thinkingOf(const Parameters &parameters, const ClaudeModel &model)
{
    const QJsonObject shown{{"type"_L1, "adaptive"_L1}, {"display"_L1, "summarized"_L1}};
    if (parameters.thinkingBudget) {
        return {{"type"_L1, "enabled"_L1}, {"budget_tokens"_L1, *parameters.thinkingBudget}};
    }
    if (parameters.effort == "none"_L1) {
        return {{"type"_L1, model.takesBetweenTools() ? "between_tools"_L1 : "disabled"_L1}};
    }
    if (!parameters.effort.isEmpty()) {
        // Opus 4.5 has efforts without adaptive thinking.
        return model.isClaude() && !model.takesAdaptive() ? QJsonObject() : shown;
    }
    return model.thinksUnasked() ? shown : QJsonObject();
}

void addThinking(QJsonObject &body, const Parameters &parameters, const ClaudeModel &model)
{
    QJsonObject output;
    if (const QJsonObject thinking = thinkingOf(parameters, model); !thinking.isEmpty()) {
        body.insert("thinking"_L1, thinking);
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
    if (!parameters.cache.isEmpty()) {
        body.insert("cache_control"_L1, cacheControl(parameters.cache));
    }
    addThinking(body, parameters, claudeModelOf(request.model.toString()));
    if (!parameters.tools.isEmpty()) {
        body.insert("tools"_L1, toolsOf(parameters.tools));
    }
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
