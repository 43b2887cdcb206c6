// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ChatCompletionsEncoder.h"

#include "providers/OpenAiFamilies.h"
#include "providers/protocols/AttachmentText.h"
#include "providers/protocols/CacheControl.h"
#include "providers/protocols/SchemaRules.h"
#include "providers/protocols/ToolForms.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::providers {

using core::Message;
using core::Parameters;

namespace {

QJsonObject textPart(const QString &text)
{
    return {{"type"_L1, "text"_L1}, {"text"_L1, text}};
}

QJsonObject attachmentPart(const core::Attachment &attachment)
{
    switch (kindOf(attachment)) {
    case AttachmentKind::Image:
        return {{"type"_L1, "image_url"_L1}, {"image_url"_L1, QJsonObject{{"url"_L1, dataUrl(attachment)}}}};
    case AttachmentKind::Text:
        return textPart(fencedText(attachment));
    case AttachmentKind::Pdf:
    case AttachmentKind::Other:
        break;
    }
    const QJsonObject file{{"filename"_L1, attachment.name}, {"file_data"_L1, dataUrl(attachment)}};
    return {{"type"_L1, "file"_L1}, {"file"_L1, file}};
}

QJsonValue userContent(const Message &message)
{
    if (message.attachments.isEmpty()) {
        return message.text;
    }
    QJsonArray parts;
    for (const core::Attachment &attachment : message.attachments) {
        parts.append(attachmentPart(attachment));
    }
    if (!message.text.isEmpty()) {
        parts.append(textPart(message.text));
    }
    return parts;
}

void appendText(QJsonObject &target, const QJsonObject &from, QLatin1StringView key)
{
    if (from.value(key).isString()) {
        target.insert(key, target.value(key).toString() + from.value(key).toString());
    }
}

/// The details as the provider had them before it cut them into pieces: same index and type belong together.
QJsonArray reasoningDetails(const QList<core::ReasoningPart> &parts)
{
    QJsonArray out;
    for (const core::ReasoningPart &part : parts) {
        const QJsonObject piece = QJsonDocument::fromJson(part.opaque).object();
        if (!piece.value("type"_L1).toString().startsWith("reasoning."_L1)) {
            continue;
        }
        QJsonObject last = out.isEmpty() ? QJsonObject() : out.last().toObject();
        const bool continues = !last.isEmpty() && piece.contains("index"_L1)
                               && last.value("index"_L1) == piece.value("index"_L1)
                               && last.value("type"_L1) == piece.value("type"_L1);
        if (!continues) {
            out.append(piece);
            continue;
        }
        for (const QLatin1StringView key : {"text"_L1, "summary"_L1, "data"_L1}) {
            appendText(last, piece, key);
        }
        if (piece.value("signature"_L1).isString()) {
            last.insert("signature"_L1, piece.value("signature"_L1));
        }
        out.replace(out.size() - 1, last);
    }
    return out;
}

QJsonArray parsedFiles(const QList<core::ReasoningPart> &parts)
{
    QJsonArray out;
    for (const core::ReasoningPart &part : parts) {
        const QJsonObject file = QJsonDocument::fromJson(part.opaque).object();
        if (file.value("type"_L1).toString() == "file"_L1) {
            out.append(file);
        }
    }
    return out;
}

QJsonObject assistantMessage(const Message &message, const ChatDialect &dialect)
{
    QJsonObject out{{"role"_L1, "assistant"_L1}, {"content"_L1, message.text}};
    QJsonArray calls;
    for (const core::ToolCall &call : message.toolCalls) {
        const QJsonObject function{{"name"_L1, call.name},
                                   {"arguments"_L1, call.arguments.isEmpty() ? u"{}"_s : call.arguments}};
        calls.append(QJsonObject{{"id"_L1, call.id}, {"type"_L1, "function"_L1}, {"function"_L1, function}});
    }
    if (!calls.isEmpty()) {
        out.insert("tool_calls"_L1, calls);
    }
    if (dialect.returnsReasoning) {
        if (const QJsonArray details = reasoningDetails(message.reasoning); !details.isEmpty()) {
            out.insert("reasoning_details"_L1, details);
        }
        if (const QJsonArray files = parsedFiles(message.reasoning); !files.isEmpty()) {
            out.insert("annotations"_L1, files);
        }
    }
    return out;
}

QLatin1StringView systemRole(const core::CompletionRequest &request, const ChatDialect &dialect)
{
    const bool takes = dialect.vendor != Vendor::OpenAi || openAiRulesOf(request.model.toString()).reasons;
    return dialect.developerRole && takes ? "developer"_L1 : "system"_L1;
}

QJsonArray messages(const core::CompletionRequest &request, const ChatDialect &dialect)
{
    QJsonArray out;
    if (!request.system.isEmpty()) {
        out.append(QJsonObject{{"role"_L1, systemRole(request, dialect)}, {"content"_L1, request.system}});
    }
    for (const Message &message : request.messages) {
        switch (message.role) {
        case Message::Role::User:
            out.append(QJsonObject{{"role"_L1, "user"_L1}, {"content"_L1, userContent(message)}});
            break;
        case Message::Role::Assistant:
            out.append(assistantMessage(message, dialect));
            break;
        case Message::Role::Tool:
            out.append(
                QJsonObject{{"role"_L1, "tool"_L1}, {"tool_call_id"_L1, message.toolCallId}, {"content"_L1, message.text}});
            break;
        }
    }
    return out;
}

void addReasoningObject(QJsonObject &body, const Parameters &parameters)
{
    // The router takes one of the two; a budget says more.
    if (parameters.thinkingBudget) {
        body.insert("reasoning"_L1, QJsonObject{{"max_tokens"_L1, *parameters.thinkingBudget}});
    } else if (!parameters.effort.isEmpty()) {
        body.insert("reasoning"_L1, QJsonObject{{"effort"_L1, parameters.effort}});
    }
}

// These two ways only know on and off: any effort but `none` is on.
void addReasoningSwitch(QJsonObject &body, const Parameters &parameters, ChatDialect::Reasoning style)
{
    const bool on = parameters.effort != "none"_L1;
    if (parameters.effort.isEmpty() && !parameters.thinkingBudget) {
        return;
    }
    if (style == ChatDialect::Reasoning::TemplateArguments) {
        body.insert("chat_template_kwargs"_L1, QJsonObject{{"enable_thinking"_L1, on}});
        if (parameters.thinkingBudget) {
            body.insert("thinking_token_budget"_L1, *parameters.thinkingBudget);
        }
        return;
    }
    QJsonObject thinking{{"type"_L1, on ? "enabled"_L1 : "disabled"_L1}};
    if (parameters.thinkingBudget) {
        thinking.insert("budget_tokens"_L1, *parameters.thinkingBudget);
    }
    body.insert("thinking"_L1, thinking);
}

void addReasoning(QJsonObject &body, const Parameters &parameters, const ChatDialect &dialect)
{
    if (dialect.reasoning == ChatDialect::Reasoning::Object) {
        addReasoningObject(body, parameters);
        return;
    }
    if (dialect.reasoning != ChatDialect::Reasoning::Effort) {
        addReasoningSwitch(body, parameters, dialect.reasoning);
        return;
    }
    if (dialect.switchesOff && parameters.effort == "none"_L1) {
        body.insert("reasoning"_L1, QJsonObject{{"enabled"_L1, false}});
    } else if (!parameters.effort.isEmpty()) {
        body.insert("reasoning_effort"_L1, parameters.effort);
        if (dialect.parsedReasoning) {
            body.insert("reasoning_format"_L1, "parsed"_L1);
        }
    }
    if (parameters.thinkingBudget) {
        body.insert("thinking_token_budget"_L1, *parameters.thinkingBudget);
    }
}

void addParameters(QJsonObject &body, const Parameters &parameters, const ChatDialect &dialect)
{
    const auto add = [&body](QLatin1StringView key, const auto &value) {
        if (value) {
            body.insert(key, QJsonValue(*value));
        }
    };
    add("temperature"_L1, parameters.temperature);
    add("top_p"_L1, parameters.topP);
    add("top_k"_L1, parameters.topK);
    add(dialect.maxCompletionTokens ? "max_completion_tokens"_L1 : "max_tokens"_L1, parameters.maxTokens);
    add("seed"_L1, parameters.seed);
    if (!parameters.stop.isEmpty()) {
        body.insert("stop"_L1, QJsonArray::fromStringList(parameters.stop));
    }
    if (parameters.logprobs && dialect.countedLogprobs) {
        body.insert("logprobs"_L1, std::max(1, *parameters.logprobs));
    } else if (parameters.logprobs) {
        body.insert("logprobs"_L1, true);
        if (*parameters.logprobs > 0) {
            body.insert("top_logprobs"_L1, *parameters.logprobs);
        }
    }
    if (!parameters.schema.isEmpty()) {
        const QJsonObject schema{
            {"name"_L1, "answer"_L1}, {"schema"_L1, parameters.schema}, {"strict"_L1, isStrict(parameters.schema)}};
        body.insert("response_format"_L1, QJsonObject{{"type"_L1, "json_schema"_L1}, {"json_schema"_L1, schema}});
    }
    if (!parameters.tools.isEmpty()) {
        body.insert("tools"_L1, chatTools(parameters.tools, dialect.strictTools));
    }
    if (dialect.cacheMarks && !parameters.cache.isEmpty()) {
        body.insert("cache_control"_L1, cacheControl(parameters.cache));
    }
    addReasoning(body, parameters, dialect);
}

} // namespace

QByteArray encodeChatCompletions(const core::CompletionRequest &request, const ChatDialect &dialect)
{
    QJsonObject body{{"model"_L1, request.model.toString()}, {"stream"_L1, true}, {"messages"_L1, messages(request, dialect)}};
    if (dialect.streamOptions) {
        body.insert("stream_options"_L1, QJsonObject{{"include_usage"_L1, true}});
    }
    if (dialect.refusesOverflow) {
        body.insert("context_length_exceeded_behavior"_L1, "error"_L1);
    }
    addParameters(body, request.parameters, dialect);
    for (auto extra = request.extra.begin(); extra != request.extra.end(); ++extra) {
        body.insert(extra.key(), extra.value());
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace assay::providers
