// SPDX-License-Identifier: GPL-3.0-or-later
#include "AskedJson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace assay::test {

namespace {

QByteArray opaqueOf(const QJsonValue &value)
{
    return value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact) : QByteArray();
}

core::Message messageFrom(const QJsonValue &value)
{
    core::Message out;
    const QString role = value["role"_L1].toString();
    if (role == "assistant"_L1) {
        out.role = core::Message::Role::Assistant;
    } else if (role == "tool"_L1) {
        out.role = core::Message::Role::Tool;
    }
    out.text = value["text"_L1].toString();
    out.toolCallId = value["tool_call_id"_L1].toString();
    for (const auto all = value["attachments"_L1].toArray(); const QJsonValue &each : all) {
        out.attachments.append({each["name"_L1].toString(), each["type"_L1].toString(), each["text"_L1].toString().toUtf8()});
    }
    for (const auto all = value["tool_calls"_L1].toArray(); const QJsonValue &each : all) {
        out.toolCalls.append({each["id"_L1].toString(), each["name"_L1].toString(), each["arguments"_L1].toString()});
    }
    for (const auto all = value["reasoning"_L1].toArray(); const QJsonValue &each : all) {
        out.reasoning.append(
            {each["text"_L1].toString(), each["signature"_L1].toString().toUtf8(), opaqueOf(each["opaque"_L1])});
    }
    return out;
}

} // namespace

std::optional<core::CompletionRequest> requestFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return std::nullopt;
    }
    core::CompletionRequest out;
    out.model = core::ModelId(document["model"_L1].toString());
    out.system = document["system"_L1].toString();
    out.parameters = core::Parameters::fromJson(document["parameters"_L1].toObject());
    out.extra = document["extra"_L1].toObject();
    for (const auto all = document["messages"_L1].toArray(); const QJsonValue &message : all) {
        out.messages.append(messageFrom(message));
    }
    return out;
}

} // namespace assay::test
