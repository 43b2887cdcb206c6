// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Price.h"

namespace assay::core {

const Rates &Price::ratesFor(std::int64_t inputTokens) const
{
    const Rates *rates = &base;
    for (const PriceTier &tier : tiers) {
        if (inputTokens > tier.aboveInputTokens) {
            rates = &tier.rates;
        }
    }
    return *rates;
}

} // namespace assay::core
