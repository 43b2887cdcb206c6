// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Budget.h"

#include <functional>

namespace assay::store {

class Connection;

/// Budgets and reservations in the database. All calls throw SqlError.
class Budgets final {
public:
    explicit Budgets(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] QList<core::Budget> all();
    /// Within a transaction.
    void set(const QList<core::Budget> &budgets);
    /// `isAlive` tells whether the program of that id still runs.
    [[nodiscard]] core::BudgetVerdict reserve(const core::BudgetWish &wish, const QString &owner,
                                              const std::function<bool(const QString &)> &isAlive);
    void release(const core::AttemptId &attempt);

private:
    [[nodiscard]] core::Money usedOf(const core::Budget &budget, const core::BudgetWish &wish);
    [[nodiscard]] core::Money spentOn(const core::ComparisonId &comparison);
    [[nodiscard]] core::Money reservedFor(const core::Budget &budget, const core::BudgetWish &wish);
    void sweep(const std::function<bool(const QString &)> &isAlive);

    Connection &m_connection;
};

} // namespace assay::store
