// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

#include <optional>

namespace assay::core {

/// What a provider says is left for a key, as told by the headers of any of its answers. Unknown figures are nullopt.
struct RateLimits {
    struct Limit {
        std::optional<qint64> limit;
        std::optional<qint64> remaining;
        QDateTime reset; ///< UTC; invalid: not said
        [[nodiscard]] bool isUsedUp() const { return remaining && *remaining == 0; }
        friend bool operator==(const Limit &, const Limit &) = default;
    };
    Limit requests; ///< a minute; Groq: a day
    Limit tokens;
    Limit inputTokens;
    Limit outputTokens;

    [[nodiscard]] bool isEmpty() const { return *this == RateLimits(); }
    friend bool operator==(const RateLimits &, const RateLimits &) = default;
};

} // namespace assay::core
