// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/OwnEndpoint.h"

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

} // namespace

OwnEndpoint::OwnEndpoint(const core::ProviderProfile &profile, net::Network &network)
    : ChatProvider(profile, network, dialect(), limitsOf(profile))
{
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
