// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace assay::core {

/// What a provider tells of the account behind a key. Only OpenRouter does: `GET /key`, and `GET /credits` for management keys.
struct Account {
    QString label;                  ///< the key's name there; never the key
    std::optional<Money> limit;     ///< the most that the key may spend; nullopt: not told or without limit
    std::optional<Money> remaining; ///< what is left of it
    QString resets;            ///< the provider's word for when the limit starts anew: daily, weekly, monthly; empty: never
    std::optional<Money> used; ///< by this key, ever
    std::optional<Money> usedToday; ///< UTC day
    std::optional<Money> credits;   ///< bought for the whole account, ever
    std::optional<Money> creditsUsed;
    bool freeTier = false; ///< nothing was ever bought: free models only, with smaller limits
    std::optional<qint64> freeRequestsADay;
    QDateTime expires; ///< UTC; invalid: never

    [[nodiscard]] bool isEmpty() const { return *this == Account(); }
    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace assay::core
