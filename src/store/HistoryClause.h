// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"
#include "store/Statement.h"

#include <QByteArray>
#include <QList>

namespace assay::store {

/// Conditions on a row `c` of the table `comparison`, joined by AND, with the values of their question marks in order. What lies in the
/// trash never meets them.
class HistoryClause final {
public:
    explicit HistoryClause(const core::HistoryFilter &filter);

    [[nodiscard]] const QByteArray &sql() const { return m_sql; }
    [[nodiscard]] const QList<Value> &values() const { return m_values; }
    /// Whether it allows everything but the trash.
    [[nodiscard]] bool isTrivial() const { return m_values.isEmpty() && m_sql == deletedOnly; }

private:
    void addComparison(const core::HistoryFilter &filter);
    void addTags(const QStringList &tags);
    void addVotes(const core::HistoryFilter &filter);
    void addAnswers(const core::HistoryFilter &filter);
    void add(const QByteArray &condition, const QList<Value> &values = {});

    static constexpr QByteArrayView deletedOnly{"c.deleted_ms IS NULL"};
    QByteArray m_sql;
    QList<Value> m_values;
};

} // namespace assay::store
