// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/Money.h"
#include "core/RunStore.h"

#include <QList>

#include <optional>

namespace assay::core {

/// How much may be spent on something.
struct Budget {
    enum class Scope {
        Comparison, ///< each comparison with all its turns
        Day,        ///< local
        Month,      ///< local
        Provider,   ///< one provider in a month
    };
    Scope scope = Scope::Month;
    ProviderId provider; ///< with Scope::Provider
    Money cap;
    int warnPercent = 80; ///< from this share on it is told, 1 to 100
    bool stops = true;    ///< false: it is only told
    friend bool operator==(const Budget &, const Budget &) = default;
};

/// What an attempt wants to spend.
struct BudgetWish {
    AttemptId attempt;
    ComparisonId comparison;
    ProviderId provider;
    std::optional<Money> worst; ///< the most that it can cost; nullopt: nobody knows
};

struct BudgetVerdict {
    std::optional<Budget> refusedBy; ///< nothing was reserved
    std::optional<Budget> warnedBy;
    Money used;                 ///< of the budget that refuses or warns: spent or reserved, without this attempt
    std::optional<Money> limit; ///< what this attempt may cost before a budget that stops is used up; nullopt: none stops
    friend bool operator==(const BudgetVerdict &, const BudgetVerdict &) = default;
};

/// The budgets of a data folder. They hold for all programs on it together: what an attempt can cost is reserved before it is sent, until it is
/// in the ledger; what a program that died had reserved is given back. Simulated attempts are not asked for.
class BudgetBook {
public:
    BudgetBook() = default;
    BudgetBook(const BudgetBook &) = delete;
    BudgetBook &operator=(const BudgetBook &) = delete;
    virtual ~BudgetBook() = default;

    [[nodiscard]] virtual StoreResult<QList<Budget>> budgets() = 0;
    /// Instead of all there were.
    virtual void setBudgets(const QList<Budget> &budgets) = 0;
    [[nodiscard]] virtual StoreResult<BudgetVerdict> reserve(const BudgetWish &wish) = 0;
    /// For an attempt that was never made. One that was gives its reservation back with its ledger entry.
    virtual void release(const AttemptId &attempt) = 0;
};

} // namespace assay::core
