// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/OllamaChatEncoder.h"

#include "providers/protocols/AttachmentText.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace assay::providers {

using core::Message;
using core::Parameters;

namespace {

constexpr qint64 smallestWindow = 4'096;
constexpr qint64 roomForAnswer = 1'024;
constexpr qint64 tokensOfAnImage = 1'024;
constexpr qint64 bytesOfAToken = 3;

QJsonObject userMessage(const Message &message)
{
    QString text;
    QJsonArray images;
    for (const core::Attachment &attachment : message.attachments) {
        if (kindOf(attachment) == AttachmentKind::Text) {
            text += fencedText(attachment) + u"\n\n"_s;
        } else {
            images.append(QString::fromLatin1(attachment.data.toBase64()));
        }
    }
    QJsonObject out{{"role"_L1, "user"_L1}, {"content"_L1, QString(text + message.text).trimmed()}};
    if (!images.isEmpty()) {
        out.insert("images"_L1, images);
    }
    return out;
}

QString visibleReasoning(const Message &message)
{
    QString out;
    for (const core::ReasoningPart &part : message.reasoning) {
        out += part.text;
    }
    return out;
}

QJsonObject assistantMessage(const Message &message)
{
    QJsonObject out{{"role"_L1, "assistant"_L1}, {"content"_L1, message.text}};
    QJsonArray calls;
    for (const core::ToolCall &call : message.toolCalls) {
        const QJsonObject function{{"index"_L1, calls.size()},
                                   {"name"_L1, call.name},
                                   {"arguments"_L1, QJsonDocument::fromJson(call.arguments.toUtf8()).object()}};
        QJsonObject entry{{"function"_L1, function}};
        if (!call.id.isEmpty()) {
            entry.insert("id"_L1, call.id);
        }
        calls.append(entry);
    }
    if (!calls.isEmpty()) {
        out.insert("tool_calls"_L1, calls);
        // Within a loop of tools a model goes on from what it thought; elsewhere its template leaves that out.
        if (const QString thinking = visibleReasoning(message); !thinking.isEmpty()) {
            out.insert("thinking"_L1, thinking);
        }
    }
    return out;
}

QJsonObject toolMessage(const Message &message, const QList<core::ToolCall> &calls)
{
    QJsonObject out{{"role"_L1, "tool"_L1}, {"content"_L1, message.text}};
    for (const core::ToolCall &call : calls) {
        if (call.id == message.toolCallId) {
            out.insert("tool_name"_L1, call.name);
        }
    }
    if (!message.toolCallId.isEmpty()) {
        out.insert("tool_call_id"_L1, message.toolCallId);
    }
    return out;
}

QJsonArray messages(const core::CompletionRequest &request)
{
    QJsonArray out;
    QList<core::ToolCall> calls;
    if (!request.system.isEmpty()) {
        out.append(QJsonObject{{"role"_L1, "system"_L1}, {"content"_L1, request.system}});
    }
    for (const Message &message : request.messages) {
        switch (message.role) {
        case Message::Role::User:
            out.append(userMessage(message));
            break;
        case Message::Role::Assistant:
            calls = message.toolCalls;
            out.append(assistantMessage(message));
            break;
        case Message::Role::Tool:
            out.append(toolMessage(message, calls));
            break;
        }
    }
    return out;
}

/// Rather too many than too few: a window that is too small loses the prompt's beginning.
qint64 tokensIn(const core::CompletionRequest &request)
{
    qint64 bytes = request.system.toUtf8().size() + QJsonDocument(request.parameters.tools).toJson().size();
    qint64 images = 0;
    for (const Message &message : request.messages) {
        bytes += message.text.toUtf8().size();
        for (const core::Attachment &attachment : message.attachments) {
            const bool isText = kindOf(attachment) == AttachmentKind::Text;
            bytes += isText ? attachment.data.size() : 0;
            images += isText ? 0 : 1;
        }
    }
    return bytes / bytesOfAToken + images * tokensOfAnImage;
}

std::optional<qint64> windowFor(const core::CompletionRequest &request)
{
    const qint64 needed = tokensIn(request) + request.parameters.maxTokens.value_or(0) + roomForAnswer;
    qint64 window = smallestWindow;
    while (window < needed) {
        window *= 2;
    }
    return window > smallestWindow ? std::optional(window) : std::nullopt;
}

QJsonObject options(const core::CompletionRequest &request)
{
    const Parameters &parameters = request.parameters;
    QJsonObject out;
    const auto add = [&out](QLatin1StringView key, const auto &value) {
        if (value) {
            out.insert(key, QJsonValue(*value));
        }
    };
    add("temperature"_L1, parameters.temperature);
    add("top_p"_L1, parameters.topP);
    add("top_k"_L1, parameters.topK);
    add("num_predict"_L1, parameters.maxTokens);
    add("seed"_L1, parameters.seed);
    add("num_ctx"_L1, windowFor(request));
    if (!parameters.stop.isEmpty()) {
        out.insert("stop"_L1, QJsonArray::fromStringList(parameters.stop));
    }
    return out;
}

QJsonArray toolsOf(const QJsonArray &tools)
{
    QJsonArray out;
    for (const QJsonValue &tool : tools) {
        out.append(QJsonObject{{"type"_L1, "function"_L1}, {"function"_L1, tool}});
    }
    return out;
}

void lay(QJsonObject &body, const QJsonObject &extra)
{
    for (auto each = extra.begin(); each != extra.end(); ++each) {
        QJsonValue value = each.value();
        if (each.key() == "options"_L1 && value.isObject()) {
            QJsonObject merged = body.value("options"_L1).toObject();
            const QJsonObject over = value.toObject();
            for (auto one = over.begin(); one != over.end(); ++one) {
                merged.insert(one.key(), one.value());
            }
            value = merged;
        }
        body.insert(each.key(), value);
    }
}

} // namespace

QByteArray encodeOllamaChat(const core::CompletionRequest &request)
{
    const Parameters &parameters = request.parameters;
    QJsonObject body{{"model"_L1, request.model.toString()},
                     {"stream"_L1, true},
                     {"truncate"_L1, false},
                     {"messages"_L1, messages(request)}};
    if (const QJsonObject set = options(request); !set.isEmpty()) {
        body.insert("options"_L1, set);
    }
    if (!parameters.effort.isEmpty()) {
        body.insert("think"_L1, parameters.effort == "none"_L1 ? QJsonValue(false) : QJsonValue(parameters.effort));
    }
    if (parameters.logprobs) {
        body.insert("logprobs"_L1, true);
        if (*parameters.logprobs > 0) {
            body.insert("top_logprobs"_L1, *parameters.logprobs);
        }
    }
    if (!parameters.schema.isEmpty()) {
        body.insert("format"_L1, parameters.schema);
    }
    if (!parameters.tools.isEmpty()) {
        body.insert("tools"_L1, toolsOf(parameters.tools));
    }
    lay(body, request.extra);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace assay::providers
