// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHttpHeaders>

#include <optional>

namespace assay::net {

/// What a provider says is left, out of the headers of any answer. Unknown figures are nullopt.
struct RateLimits {
    struct Limit {
        std::optional<qint64> limit;
        std::optional<qint64> remaining;
        QDateTime reset; ///< UTC; invalid: not said
        friend bool operator==(const Limit &, const Limit &) = default;
    };
    Limit requests; ///< a minute; Groq: a day
    Limit tokens;
    Limit inputTokens;
    Limit outputTokens;

    [[nodiscard]] bool isEmpty() const { return *this == RateLimits(); }
    friend bool operator==(const RateLimits &, const RateLimits &) = default;
};

/// Reads the three families: `anthropic-ratelimit-{requests,tokens,input-tokens,output-tokens}-{limit,remaining,reset}` (reset is an RFC
/// 3339 time), `x-ratelimit-{limit,remaining,reset}-{requests,tokens}` (OpenAI, Groq; reset is a duration from `now`) and
/// `x-ratelimit-*`, `x-tokenlimit-*` (Together AI).
[[nodiscard]] RateLimits rateLimitsOf(const QHttpHeaders &headers, const QDateTime &now);

} // namespace assay::net
