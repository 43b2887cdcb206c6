// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/WhatIf.h"

namespace assay::core {

void WhatIf::add(const Usage &usage, const Cost &cost, const Price &price)
{
    // Tiers, regions and searches are the other route's own affair: only tokens travel.
    Usage kept;
    kept.input = usage.input;
    kept.output = usage.output;
    kept.cacheRead = usage.cacheRead;
    Usage plain;
    plain.input = usage.input;
    plain.output = usage.output;
    const std::optional<Money> cached = costOf(kept, &price).computed;
    const std::optional<Money> uncached = costOf(plain, &price).computed;
    if (!cached || !uncached) {
        ++unpriced;
        return;
    }
    ++attempts;
    low += std::min(*cached, *uncached);
    high += std::max(*cached, *uncached);
    if (const std::optional<Money> known = cost.best()) {
        paid += *known;
    } else {
        ++paidUnknown;
    }
}

} // namespace assay::core
