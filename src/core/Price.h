// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace assay::core {

/// Prices per token, and per search and request where there are such fees. A rate that is not known is nullopt: an unknown price is never 0.
struct Rates {
    std::optional<Money> input;
    std::optional<Money> output;
    std::optional<Money> cacheRead;
    std::optional<Money> cacheWrite5m;
    std::optional<Money> cacheWrite1h;
    std::optional<Money> cacheWrite30m;
    std::optional<Money> inputAudio = {}; ///< where sound costs other than text
    std::optional<Money> webSearch = {};  ///< a search that the provider makes for the answer
    std::optional<Money> request = {};    ///< a request, whatever its length

    [[nodiscard]] bool isFree() const { return input == Money() && output == Money(); }
    friend bool operator==(const Rates &, const Rates &) = default;
};

/// Other rates once the whole prompt, cached tokens included, is strictly longer than `aboveInputTokens`; they then hold
/// for every token of the request.
struct PriceTier {
    std::int64_t aboveInputTokens = 0;
    Rates rates;
    friend bool operator==(const PriceTier &, const PriceTier &) = default;
};

/// What a route costs from a day on.
struct Price {
    Rates base;
    std::vector<PriceTier> tiers; ///< ascending by threshold
    QDate validFrom;              ///< UTC day; invalid: holds since ever
    QString source;               ///< where the figures come from, in words

    [[nodiscard]] const Rates &ratesFor(std::int64_t inputTokens) const;
    friend bool operator==(const Price &, const Price &) = default;
};

} // namespace assay::core
