// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Asked.h"
#include "simulator/Tokens.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 tokensOfAFile = 258;
constexpr qint64 tokensAroundATurn = 4;

void addParts(const QJsonArray &parts, bool fromUser, Asked &asked)
{
    QString text;
    bool result = false;
    for (const QJsonValue &part : parts) {
        result = result || part["functionResponse"_L1].isObject();
        asked.inputTokens += part["inlineData"_L1].isObject() || part["fileData"_L1].isObject() ? tokensOfAFile : 0;
        text += part["text"_L1].toString();
    }
    asked.inputTokens += tokenCountOf(text) + tokensAroundATurn;
    asked.toolAnswered = result;
    if (fromUser && !result) {
        asked.prompt = text;
        ++asked.turns;
    }
}

void takeConfig(const QJsonObject &config, Asked &asked)
{
    if (config.value("maxOutputTokens"_L1).isDouble()) {
        asked.maxTokens = config.value("maxOutputTokens"_L1).toInt();
    }
    for (const auto all = config.value("stopSequences"_L1).toArray(); const QJsonValue &stop : all) {
        asked.stop.append(stop.toString());
    }
    for (const auto key : {"responseJsonSchema"_L1, "responseSchema"_L1}) {
        if (config.value(key).isObject()) {
            asked.schema = config.value(key).toObject();
        }
    }
    if (!asked.schema && config.value("responseMimeType"_L1).toString() == "application/json"_L1) {
        asked.schema = QJsonObject();
    }
    const QJsonObject thinking = config.value("thinkingConfig"_L1).toObject();
    asked.noReasoning = thinking.value("thinkingBudget"_L1) == QJsonValue(0);
    asked.hideReasoning = !thinking.value("includeThoughts"_L1).toBool();
}

void takeTools(const QJsonObject &object, Asked &asked)
{
    const QJsonValue mode = object.value("toolConfig"_L1)["functionCallingConfig"_L1]["mode"_L1];
    if (mode.toString() == "NONE"_L1) {
        return;
    }
    for (const auto all = object.value("tools"_L1).toArray(); const QJsonValue &tool : all) {
        for (const auto functions = tool["functionDeclarations"_L1].toArray(); const QJsonValue &function : functions) {
            const QJsonValue schema = function["parametersJsonSchema"_L1];
            asked.tools.append(
                {function["name"_L1].toString(), schema.isObject() ? schema.toObject() : function["parameters"_L1].toObject()});
        }
    }
}

std::optional<Complaint> complaintAbout(const QJsonObject &object)
{
    if (object.value("contents"_L1).toArray().isEmpty()) {
        return Complaint{.message = u"* GenerateContentRequest.contents: contents is not specified"_s};
    }
    const QJsonObject config = object.value("generationConfig"_L1).toObject();
    const QJsonObject thinking = config.value("thinkingConfig"_L1).toObject();
    if (thinking.contains("thinkingLevel"_L1) && thinking.contains("thinkingBudget"_L1)) {
        return Complaint{.message = u"You can only set one of thinking budget and thinking level."_s};
    }
    for (const auto all = object.value("contents"_L1).toArray(); const QJsonValue &content : all) {
        const QString role = content["role"_L1].toString();
        if (!role.isEmpty() && role != "user"_L1 && role != "model"_L1) {
            return Complaint{.message = u"Please use a valid role: user, model."_s};
        }
        if (content["parts"_L1].toArray().isEmpty()) {
            return Complaint{.message = u"* GenerateContentRequest.contents.parts: contents.parts must not be empty."_s};
        }
    }
    return std::nullopt;
}

std::optional<int> saidIn(const QString &token)
{
    const QByteArray plain = QByteArray::fromBase64(token.toLatin1());
    bool ok = false;
    const int said = plain.startsWith("simulated:") ? plain.sliced(10).toInt(&ok) : 0;
    return ok && said >= 0 ? std::optional(said) : std::nullopt;
}

} // namespace

QString continuationToken(qsizetype said)
{
    return QString::fromLatin1(QByteArray("simulated:" + QByteArray::number(said)).toBase64());
}

std::expected<Asked, Complaint> decodeGemini(const QByteArray &body, const QString &model, bool stream)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject()) {
        return std::unexpected(Complaint{.message = u"Invalid JSON payload received. %1."_s.arg(error.errorString())});
    }
    // countTokens takes the contents alone, or the whole request in an envelope.
    QJsonObject object = document.object();
    if (object.value("generateContentRequest"_L1).isObject()) {
        object = object.value("generateContentRequest"_L1).toObject();
    }
    if (const auto complaint = complaintAbout(object)) {
        return std::unexpected(*complaint);
    }
    Asked asked;
    asked.model = model;
    asked.stream = stream;
    asked.includeUsage = true;
    for (const auto parts = object.value("systemInstruction"_L1)["parts"_L1].toArray(); const QJsonValue &part : parts) {
        asked.system += part["text"_L1].toString();
    }
    asked.inputTokens = tokenCountOf(asked.system);
    for (const auto all = object.value("contents"_L1).toArray(); const QJsonValue &content : all) {
        addParts(content["parts"_L1].toArray(), content["role"_L1].toString() != "model"_L1, asked);
    }
    takeConfig(object.value("generationConfig"_L1).toObject(), asked);
    takeTools(object, asked);
    asked.pauses = true;
    if (object.contains("continuationToken"_L1)) {
        asked.said = saidIn(object.value("continuationToken"_L1).toString());
        if (!asked.said) {
            return std::unexpected(Complaint{.message = u"* GenerateContentRequest.continuation_token: invalid token"_s});
        }
    }
    return asked;
}

} // namespace assay::simulator
