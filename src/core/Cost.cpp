// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Cost.h"

#include <algorithm>

namespace assay::core {

namespace {

/// Nothing used costs nothing, whatever the rate; something used at an unknown rate costs an unknown amount.
std::optional<Money> part(const std::optional<Money> &rate, std::int64_t tokens)
{
    if (tokens == 0) {
        return Money();
    }
    return rate ? std::optional(*rate * tokens) : std::nullopt;
}

std::optional<Money> sum(std::initializer_list<std::optional<Money>> parts)
{
    Money total;
    for (const auto &each : parts) {
        if (!each) {
            return std::nullopt;
        }
        total += *each;
    }
    return total;
}

} // namespace

CostSource Cost::source() const
{
    if (reported) {
        return CostSource::Reported;
    }
    return computed ? CostSource::Computed : CostSource::Unknown;
}

void CostSum::add(const Cost &cost)
{
    const auto figure = cost.best();
    if (!figure) {
        ++unknown;
        return;
    }
    known += *figure;
    // A computed zero is exact: nothing was used, or it is free.
    estimated = estimated || (!cost.reported && !figure->isZero());
}

Cost costOf(const Usage &usage, const Price *price)
{
    Cost cost;
    if (price == nullptr || !usage.input || !usage.output) {
        return cost;
    }
    const Rates &rates = price->ratesFor(*usage.input);
    const auto priced = [&](const std::optional<Money> &rate, const std::optional<std::int64_t> &tokens) {
        const std::int64_t count = std::max<std::int64_t>(0, tokens.value_or(0));
        cost.upperBound = cost.upperBound || (!rate && count > 0);
        return part(rate ? rate : rates.input, count);
    };
    // A provider that counts its cache beside the input instead of within it must not yield a negative rest.
    const std::int64_t fresh =
        std::max<std::int64_t>(0, *usage.input - usage.cacheRead.value_or(0) - usage.cacheWrite().value_or(0));
    cost.input = part(rates.input, fresh);
    cost.output = part(rates.output, std::max<std::int64_t>(0, *usage.output));
    cost.cacheRead = priced(rates.cacheRead, usage.cacheRead);
    cost.cacheWrite = sum({priced(rates.cacheWrite5m, usage.cacheWrite5m), priced(rates.cacheWrite1h, usage.cacheWrite1h),
                           priced(rates.cacheWrite30m, usage.cacheWrite30m)});
    cost.computed = sum({cost.input, cost.output, cost.cacheRead, cost.cacheWrite});
    return cost;
}

} // namespace assay::core
