// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Asked.h"

#include "simulator/Tokens.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 tokensOfAnImage = 340;
constexpr qint64 tokensAroundAMessage = 4;

struct Content {
    QString text;
    qint64 tokens = 0;
    bool toolResult = false;
};

Content contentFrom(const QJsonValue &value)
{
    if (value.isString()) {
        return {.text = value.toString(), .tokens = tokenCountOf(value.toString())};
    }
    Content content;
    const QJsonArray parts = value.toArray();
    for (const QJsonValue &part : parts) {
        const QString type = part["type"_L1].toString();
        if (type == "text"_L1 || type == "input_text"_L1 || type == "output_text"_L1) {
            content.text += part["text"_L1].toString();
        } else if (type == "tool_result"_L1) {
            content.toolResult = true;
        } else {
            content.tokens += tokensOfAnImage;
        }
    }
    content.tokens += tokenCountOf(content.text);
    return content;
}

std::expected<QJsonObject, Complaint> objectFrom(const QByteArray &body, QLatin1StringView asks = "messages"_L1)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject()) {
        return std::unexpected(
            Complaint{.message = u"We could not parse the JSON body of your request: %1."_s.arg(error.errorString()),
                      .parameter = {},
                      .code = u"invalid_json"_s});
    }
    QJsonObject object = document.object();
    if (!object.value("model"_L1).isString()) {
        return std::unexpected(
            Complaint{.message = u"you must provide a model parameter"_s, .parameter = u"model"_s, .code = {}});
    }
    const QJsonValue said = object.value(asks);
    if (said.toArray().isEmpty() && said.toString().isEmpty()) {
        return std::unexpected(
            Complaint{.message = u"%1: at least one message is required"_s.arg(asks), .parameter = asks, .code = {}});
    }
    return object;
}

void addMessages(const QJsonArray &messages, Asked &asked)
{
    for (const QJsonValue &message : messages) {
        const QString role = message["role"_L1].toString();
        const Content content = contentFrom(message["content"_L1]);
        asked.inputTokens += content.tokens + tokensAroundAMessage;
        asked.toolAnswered = role == "tool"_L1 || content.toolResult;
        asked.begun = role == "assistant"_L1 ? content.text : QString();
        if (role == "system"_L1 || role == "developer"_L1) {
            asked.system += content.text;
        } else if (role == "user"_L1 && !content.toolResult) {
            asked.prompt = content.text;
            ++asked.turns;
        }
    }
}

QStringList textsFrom(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &text : list) {
        if (!text.toString().isEmpty()) {
            texts.append(text.toString());
        }
    }
    return texts;
}

std::optional<int> limitFrom(const QJsonObject &object)
{
    for (const auto name : {"max_completion_tokens"_L1, "max_tokens"_L1}) {
        if (object.value(name).isDouble()) {
            return object.value(name).toInt();
        }
    }
    return std::nullopt;
}

std::optional<QJsonObject> schemaOfChat(const QJsonObject &object)
{
    const QJsonValue format = object.value("response_format"_L1);
    const QString type = format["type"_L1].toString();
    if (type == "json_schema"_L1) {
        return format["json_schema"_L1]["schema"_L1].toObject();
    }
    return type == "json_object"_L1 ? std::optional(QJsonObject()) : std::nullopt;
}

bool offersChoice(const QJsonObject &object)
{
    const QJsonValue choice = object.value("tool_choice"_L1);
    return choice.toString() != "none"_L1 && choice["type"_L1].toString() != "none"_L1;
}

std::optional<Complaint> complaintAboutMessages(const QJsonObject &object, const QByteArray &version)
{
    if (!object.value("max_tokens"_L1).isDouble()) {
        return Complaint{.message = u"max_tokens: Field required"_s, .parameter = u"max_tokens"_s, .code = {}};
    }
    if (version < "2026-10-21") {
        return std::nullopt;
    }
    for (const auto name : {"temperature"_L1, "top_p"_L1, "top_k"_L1}) {
        if (object.contains(name)) {
            return Complaint{
                .message = u"%1: not supported by this version of the API"_s.arg(name), .parameter = name, .code = {}};
        }
    }
    return std::nullopt;
}

/// The input of Responses: a text, or items of which messages are one kind.
void addItems(const QJsonValue &input, Asked &asked)
{
    if (input.isString()) {
        addMessages({QJsonObject{{"role"_L1, "user"_L1}, {"content"_L1, input}}}, asked);
        return;
    }
    for (const auto items = input.toArray(); const QJsonValue &item : items) {
        const bool message = item["role"_L1].isString();
        if (message) {
            addMessages({item}, asked);
        } else {
            asked.inputTokens +=
                tokenCountOf(item["output"_L1].toString(item["arguments"_L1].toString())) + tokensAroundAMessage;
        }
        asked.toolAnswered = item["type"_L1].toString() == "function_call_output"_L1;
    }
}

std::optional<Complaint> complaintAboutResponses(const QJsonObject &object)
{
    for (const auto name : {"stop"_L1, "seed"_L1, "top_k"_L1, "messages"_L1, "max_tokens"_L1, "max_completion_tokens"_L1}) {
        if (object.contains(name)) {
            return Complaint{
                .message = u"Unknown parameter: '%1'."_s.arg(name), .parameter = name, .code = u"unknown_parameter"_s};
        }
    }
    return std::nullopt;
}

} // namespace

std::expected<Asked, Complaint> decodeChatCompletions(const QByteArray &body)
{
    const auto object = objectFrom(body);
    if (!object) {
        return std::unexpected(object.error());
    }
    Asked asked;
    asked.model = object->value("model"_L1).toString();
    addMessages(object->value("messages"_L1).toArray(), asked);
    asked.stream = object->value("stream"_L1).toBool();
    asked.includeUsage = object->value("stream_options"_L1)["include_usage"_L1].toBool();
    asked.logprobs = object->value("logprobs"_L1).toBool();
    asked.maxTokens = limitFrom(*object);
    asked.schema = schemaOfChat(*object);
    asked.stop = textsFrom(object->value("stop"_L1));
    const QJsonValue reasoning = object->value("reasoning"_L1);
    const QString effort = object->value("reasoning_effort"_L1).toString(reasoning["effort"_L1].toString());
    asked.noReasoning = effort == "none"_L1 || reasoning["enabled"_L1] == QJsonValue(false);
    asked.hideReasoning = reasoning["exclude"_L1].toBool() || object->value("include_reasoning"_L1) == QJsonValue(false)
                          || object->value("reasoning_format"_L1).toString() == "hidden"_L1;
    const QJsonArray tools = offersChoice(*object) ? object->value("tools"_L1).toArray() : QJsonArray();
    for (const QJsonValue &tool : tools) {
        const QJsonValue function = tool["function"_L1];
        asked.tools.append({function["name"_L1].toString(), function["parameters"_L1].toObject()});
    }
    return asked;
}

std::expected<Asked, Complaint> decodeResponses(const QByteArray &body, bool strict)
{
    const auto object = objectFrom(body, "input"_L1);
    if (!object) {
        return std::unexpected(object.error());
    }
    if (const auto complaint = complaintAboutResponses(*object); strict && complaint) {
        return std::unexpected(*complaint);
    }
    Asked asked;
    asked.model = object->value("model"_L1).toString();
    asked.system = object->value("instructions"_L1).toString();
    asked.inputTokens = tokenCountOf(asked.system);
    addItems(object->value("input"_L1), asked);
    asked.stream = object->value("stream"_L1).toBool();
    asked.includeUsage = true;
    if (object->value("max_output_tokens"_L1).isDouble()) {
        asked.maxTokens = object->value("max_output_tokens"_L1).toInt();
    }
    const QJsonValue reasoning = object->value("reasoning"_L1);
    asked.noReasoning = reasoning["effort"_L1].toString() == "none"_L1;
    // A summary comes only if it is asked for.
    asked.hideReasoning = !reasoning["summary"_L1].isString();
    const QJsonValue format = object->value("text"_L1)["format"_L1];
    if (format["type"_L1].toString() == "json_schema"_L1) {
        asked.schema = format["schema"_L1].toObject();
    }
    const QJsonArray tools = offersChoice(*object) ? object->value("tools"_L1).toArray() : QJsonArray();
    for (const QJsonValue &tool : tools) {
        if (tool["type"_L1].toString() == "function"_L1) {
            asked.tools.append({tool["name"_L1].toString(), tool["parameters"_L1].toObject()});
        }
    }
    return asked;
}

std::expected<Asked, Complaint> decodeMessages(const QByteArray &body, const QByteArray &version)
{
    const auto object = objectFrom(body);
    if (!object) {
        return std::unexpected(object.error());
    }
    if (const auto complaint = complaintAboutMessages(*object, version)) {
        return std::unexpected(*complaint);
    }
    Asked asked;
    asked.model = object->value("model"_L1).toString();
    const Content system = contentFrom(object->value("system"_L1));
    asked.system = system.text;
    asked.inputTokens = system.tokens;
    addMessages(object->value("messages"_L1).toArray(), asked);
    asked.pauses = true;
    asked.stream = object->value("stream"_L1).toBool();
    asked.includeUsage = true;
    asked.maxTokens = object->value("max_tokens"_L1).toInt();
    asked.stop = textsFrom(object->value("stop_sequences"_L1));
    const QJsonValue thinking = object->value("thinking"_L1);
    asked.noReasoning = thinking["type"_L1].toString() == "disabled"_L1;
    asked.hideReasoning = thinking["display"_L1].toString() == "omitted"_L1;
    const QJsonValue format = object->value("output_config"_L1)["format"_L1];
    if (format["type"_L1].toString() == "json_schema"_L1) {
        asked.schema = format["schema"_L1].toObject();
    }
    const QJsonArray tools = offersChoice(*object) ? object->value("tools"_L1).toArray() : QJsonArray();
    for (const QJsonValue &tool : tools) {
        asked.tools.append({tool["name"_L1].toString(), tool["input_schema"_L1].toObject()});
    }
    return asked;
}

} // namespace assay::simulator
