// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Fees.h"
#include "core/Ids.h"
#include "core/Money.h"

#include <QDate>
#include <QList>

#include <optional>

namespace assay::core {

/// What one key was charged for one model on one day. Simulated attempts are in none.
struct SpendRow {
    QDate day; ///< local
    Route route;
    KeyName key;    ///< empty: the provider's default key
    Money total;    ///< what is known: reported figures where there are some, else computed ones
    Money computed; ///< of the total: what Assay computed, an estimate; the rest was reported by the providers
    int attempts = 0;
    int estimated = 0; ///< attempts whose figure is computed
    int unknown = 0;   ///< attempts whose cost nobody knows
    friend bool operator==(const SpendRow &, const SpendRow &) = default;
};

enum class SpendBy { Day, Model, Provider, Key };

/// The sum of rows that have something in common.
struct SpendGroup {
    QDate day;   ///< by day only
    Route route; ///< by model; the provider alone by provider and key
    KeyName key; ///< by key only
    Money total;
    Money computed;
    Money landed; ///< the total with the user's fees
    int attempts = 0;
    int estimated = 0;
    int unknown = 0;

    /// Reported by providers.
    [[nodiscard]] Money reported() const { return total - computed; }
    void add(const SpendRow &row, const FeeTable &fees = {});
    friend bool operator==(const SpendGroup &, const SpendGroup &) = default;
};

/// By day the oldest first, else the costliest first. Exact: the groups add up to what the rows add up to, to the pico-dollar. Pure; any
/// thread.
[[nodiscard]] QList<SpendGroup> groupSpend(const QList<SpendRow> &rows, SpendBy by, const FeeTable &fees = {});
[[nodiscard]] SpendGroup totalSpend(const QList<SpendRow> &rows, const FeeTable &fees = {});

/// `day`, `model`, `provider`, `key`, as the command line has them.
[[nodiscard]] std::optional<SpendBy> spendByFrom(QStringView word);

} // namespace assay::core
