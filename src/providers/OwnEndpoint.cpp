// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/OwnEndpoint.h"

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

} // namespace assay::providers
