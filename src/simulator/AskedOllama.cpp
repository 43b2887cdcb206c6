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

void addMessage(const QJsonObject &message, Asked &asked)
{
    const QString role = message.value("role"_L1).toString();
    const QString text = message.value("content"_L1).toString();
    asked.inputTokens +=
        tokenCountOf(text) + tokensAroundAMessage + message.value("images"_L1).toArray().size() * tokensOfAnImage;
    asked.toolAnswered = role == "tool"_L1;
    if (role == "system"_L1) {
        asked.system += text;
    } else if (role == "user"_L1) {
        asked.prompt = text;
        ++asked.turns;
    }
}

void takeOptions(const QJsonObject &options, Asked &asked)
{
    // -1 is: as long as it likes.
    if (const int limit = options.value("num_predict"_L1).toInt(-1); limit >= 0) {
        asked.maxTokens = limit;
    }
    const QJsonValue stop = options.value("stop"_L1);
    for (const auto all = stop.isArray() ? stop.toArray() : QJsonArray{stop}; const QJsonValue &each : all) {
        if (!each.toString().isEmpty()) {
            asked.stop.append(each.toString());
        }
    }
}

} // namespace

std::expected<Asked, Complaint> decodeOllama(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject()) {
        return std::unexpected(Complaint{.message = u"invalid character in the body of the request"_s});
    }
    const QJsonObject object = document.object();
    Asked asked;
    asked.model = object.value("model"_L1).toString();
    if (asked.model.isEmpty()) {
        return std::unexpected(Complaint{.message = u"model is required"_s});
    }
    asked.stream = object.value("stream"_L1).toBool(true);
    asked.includeUsage = true;
    for (const auto all = object.value("messages"_L1).toArray(); const QJsonValue &message : all) {
        addMessage(message.toObject(), asked);
    }
    takeOptions(object.value("options"_L1).toObject(), asked);
    asked.noReasoning = object.value("think"_L1) == QJsonValue(false);
    if (const QJsonValue format = object.value("format"_L1); format.isObject() || format.toString() == "json"_L1) {
        asked.schema = format.toObject();
    }
    for (const auto all = object.value("tools"_L1).toArray(); const QJsonValue &tool : all) {
        const QJsonValue function = tool["function"_L1];
        asked.tools.append({function["name"_L1].toString(), function["parameters"_L1].toObject()});
    }
    return asked;
}

} // namespace assay::simulator
