// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/OwnEndpoint.h"

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

} // namespace assay::providers
