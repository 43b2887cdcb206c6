// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Accounts.h"
#include "core/Bill.h"
#include "core/RunStore.h"
#include "core/WhatIf.h"

#include <QDate>

namespace assay::store {

class Connection;

/// One spend entry per attempt, and their sums by quarter of an hour. Simulated attempts are never in it, and deleting history takes
/// nothing out: the money was spent. All calls throw SqlError.
class Ledger final {
public:
    explicit Ledger(Connection &connection) : m_connection(connection) {}

    /// Enters an attempt, or changes its entry. To be called within a transaction.
    void enter(const core::Attempt &attempt, const core::ComparisonId &comparison);
    /// Both local days are included.
    [[nodiscard]] core::Spend spend(QDate from, QDate to);
    /// As core::HistoryStore. Of all attempts in these days, one after the other.
    [[nodiscard]] core::WhatIf whatIf(const core::WhatIfQuestion &question);
    /// As core::HistoryStore.
    [[nodiscard]] QList<core::OpenBill> openBills(QDate from, QDate to, core::Bills which);
    /// Within a transaction. The sums count what was charged from now on.
    void reconcile(const core::AttemptId &attempt, const core::Bill &bill, core::DriftCause cause);
    /// The same, by day, route and key; days without spend have no rows.
    [[nodiscard]] QList<core::SpendRow> rows(QDate from, QDate to);

private:
    struct Entry;
    void rollUp(const Entry &entry, int sign);
    [[nodiscard]] Entry entryOf(const core::AttemptId &attempt);

    Connection &m_connection;
};

} // namespace assay::store
