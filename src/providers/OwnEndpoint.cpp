// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/OwnEndpoint.h"

#include "providers/ModelListReader.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

ChatDialect dialect()
{
    ChatDialect out;
    out.splitsThinking = true;
    return out;
}

ApiLimits limitsOf(const core::ProviderProfile &profile)
{
    ApiLimits out;
    out.name = profile.name;
    return out;
}

void take(std::optional<bool> &flag, const QJsonValue &value)
{
    if (value.isBool()) {
        flag = value.toBool();
    }
}

/// An entry of LM Studio's own list. What is loaded says with which window; otherwise the largest that there can be.
void takeNative(const QJsonObject &entry, core::ModelInfo &model)
{
    model.contextWindow = countOf(entry.value("max_context_length"_L1));
    for (const auto all = entry.value("loaded_instances"_L1).toArray(); const QJsonValue &instance : all) {
        if (const auto window = countOf(instance["config"_L1]["context_length"_L1])) {
            model.contextWindow = window;
        }
    }
    const QJsonValue capabilities = entry.value("capabilities"_L1);
    take(model.vision, capabilities["vision"_L1]);
    take(model.tools, capabilities["trained_for_tool_use"_L1]);
    take(model.reasoning, capabilities["reasoning"_L1]);
}

} // namespace

OwnEndpoint::OwnEndpoint(const core::ProviderProfile &profile, net::Network &network)
    : ChatProvider(profile, network, dialect(), limitsOf(profile))
{
}

std::optional<net::HttpRequest> OwnEndpoint::buildModelDetail(const core::ModelInfo &model, const core::Access &access) const
{
    net::HttpRequest out = buildRequest({}, access);
    const QString root = out.url.path();
    if (!core::isLoopback(out.url) || !root.endsWith("/v1"_L1)) {
        return std::nullopt;
    }
    out.url.setPath(root.chopped(3) + (model.contextWindow ? u"/props"_s : u"/api/v1/models"_s));
    out.headers.append(QHttpHeaders::WellKnownHeader::Accept, "application/json");
    return out;
}

void OwnEndpoint::decodeModelDetail(const QByteArray &body, core::ModelInfo &model) const
{
    const QJsonObject told = QJsonDocument::fromJson(body).object();
    if (const auto window = countOf(told.value("default_generation_settings"_L1)["n_ctx"_L1])) {
        model.contextWindow = window;
        return;
    }
    const auto listed = readModelList(body);
    if (!listed) {
        return;
    }
    for (const QJsonValue &entry : listed->models) {
        if (entry["key"_L1].toString(entry["id"_L1].toString()) == model.route.model.toString()) {
            takeNative(entry.toObject(), model);
        }
    }
}

std::optional<net::HttpRequest> OwnEndpoint::buildTokenCount(const core::CompletionRequest &request,
                                                             const core::Access &access) const
{
    net::HttpRequest out = buildCompletion(request, access);
    out.url = buildRequest(u"/chat/completions/input_tokens"_s, access).url;
    out.headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::Accept, "application/json");
    return out;
}

std::optional<net::HttpRequest> OwnEndpoint::buildOtherTokenCount(const net::HttpRequest &asked,
                                                                  const core::CompletionRequest &,
                                                                  const core::Access &access) const
{
    const QUrl root = buildRequest({}, access).url;
    if (!root.path().endsWith("/v1"_L1)) {
        return std::nullopt;
    }
    net::HttpRequest out = asked;
    out.url.setPath(root.path().chopped(3) + u"/tokenize"_s);
    out.body = fieldsOf(asked.body, {"model"_L1, "messages"_L1, "tools"_L1, "chat_template_kwargs"_L1});
    return out;
}

std::optional<qint64> OwnEndpoint::decodeTokenCount(const QByteArray &body) const
{
    if (const auto count = ChatProvider::decodeTokenCount(body)) {
        return count;
    }
    const qint64 count = QJsonDocument::fromJson(body).object().value("count"_L1).toInteger(-1);
    return count >= 0 ? std::optional(count) : std::nullopt;
}

} // namespace assay::providers
