// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Bill.h"

#include <array>
#include <cstdlib>
#include <utility>

namespace assay::core {

namespace {

constexpr std::int64_t rounding = 1'000'000; // pico-dollars

bool differ(const std::optional<qint64> &a, const std::optional<qint64> &b)
{
    return a && b && *a != *b;
}

bool isAbout(Money a, Money b)
{
    return std::abs(a.pico() - b.pico()) <= rounding;
}

} // namespace

QString wordOf(DriftCause cause)
{
    constexpr std::array words{std::pair{DriftCause::None, "none"},         std::pair{DriftCause::LostCall, "lost_call"},
                               std::pair{DriftCause::Cache, "cache"},       std::pair{DriftCause::Tier, "tier"},
                               std::pair{DriftCause::Upstream, "upstream"}, std::pair{DriftCause::Tokens, "tokens"},
                               std::pair{DriftCause::Unknown, "unknown"}};
    for (const auto &[each, word] : words) {
        if (each == cause) {
            return QLatin1StringView(word);
        }
    }
    return {};
}

DriftCause driftOf(const OpenBill &entry, const Bill &bill)
{
    const std::optional<Money> known = entry.reported ? entry.reported : entry.computed;
    if (!known) {
        return DriftCause::LostCall;
    }
    if (isAbout(*known, bill.charged)) {
        return DriftCause::None;
    }
    if (!bill.cacheDiscount.isZero() || differ(entry.cached, bill.cached)) {
        return DriftCause::Cache;
    }
    if (isAbout(*known * 2, bill.charged) || isAbout(*known, bill.charged * 2)) {
        return DriftCause::Tier;
    }
    if (!bill.upstream.isEmpty() && !entry.servedBy.isEmpty() && bill.upstream != entry.servedBy) {
        return DriftCause::Upstream;
    }
    return differ(entry.input, bill.input) || differ(entry.output, bill.output) ? DriftCause::Tokens : DriftCause::Unknown;
}

} // namespace assay::core
