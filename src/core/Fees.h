// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/Money.h"

#include <QHash>
#include <QJsonObject>

namespace assay::core {

/// What a provider takes beside the price of an answer, as the user knows it, in hundredths of a percent (550 is 5.5 %). OpenRouter, in November
/// 2026: 5.5 % of credits that are bought, at least $0.80; 5 % of the list price of answers over keys of one's own beyond an allowance.
struct Fees {
    int topUp = 0;  ///< of all that is paid from credits
    int ownKey = 0; ///< of what goes to the upstream over the user's own key there; what providers report has it in it already
    [[nodiscard]] bool isNone() const { return topUp == 0 && ownKey == 0; }
    friend bool operator==(const Fees &, const Fees &) = default;
};

using FeeTable = QHash<ProviderId, Fees>;

/// The name of the setting in which they stand: `{"openrouter":{"top_up":"5.5","own_key":"5"}}`, percent as decimal strings.
inline constexpr const char *feesName = "fees";
[[nodiscard]] FeeTable decodeFees(const QJsonObject &object);
[[nodiscard]] QJsonObject encodeFees(const FeeTable &fees);

/// A share in hundredths of a percent from "5.5"; nullopt for what is none between 0 and 100 with two decimals at most.
[[nodiscard]] std::optional<int> hundredthsFrom(QStringView percent);
/// "5.5".
[[nodiscard]] QString percentText(int hundredths);

/// The *landed* price: the amount with its fees, each rounded up to a whole pico-dollar. `computed` is the part of `total` that no
/// provider reported.
[[nodiscard]] Money landed(Money total, Money computed, const Fees &fees);

} // namespace assay::core
