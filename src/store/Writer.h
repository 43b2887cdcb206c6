// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Journal.h"
#include "store/Ledger.h"
#include "store/Rows.h"
#include "store/Write.h"

#include <QHash>
#include <QSet>

#include <span>

namespace assay::store {

class Connection;

/// Carries writes out. Belongs to the store's thread; all calls throw SqlError.
class Writer final {
public:
    /// `owner` marks the answers that this program runs.
    Writer(Connection &connection, QString owner);

    /// All of them in one transaction: written when this returns, not one of them when it throws. A write that the database refuses for
    /// what is in it (its comparison was deleted by another program) would stand in the way for ever: it is left out and logged.
    void write(std::span<const Write> writes);
    /// As core::HistoryStore::import(). Throws where one holds an answer or an attempt of another comparison.
    [[nodiscard]] int import(const QList<core::Comparison> &comparisons, bool billed);

private:
    [[nodiscard]] bool isThere(const char *sql, const QString &id);
    void importOne(const core::Comparison &comparison, bool billed);
    void finish(const core::Answer &answer, bool billed);
    void writeAll(std::span<const Write> writes);
    void writeEach(std::span<const Write> writes);
    void apply(const Write &write);
    void writePending();
    /// Throws where a newer version has changed the schema since this began.
    void checkSchema();

    void apply(const AddComparison &write);
    void apply(const AddTurn &write);
    void apply(const StartAnswer &write);
    void apply(const AppendJournal &write);
    void apply(const AddAttempt &write);
    void apply(const FinishAnswer &write);
    void apply(const Rename &write);
    void apply(const Annotate &write);
    void apply(const SaveModels &write);
    void apply(const SetBudgets &write);
    void apply(const ReleaseAttempt &write);
    void apply(const Reconcile &write);
    void apply(const KeepReport &write);

    void enter(qint64 answer, const core::Attempt &attempt, const core::ComparisonId &comparison, bool billed = true);

    Connection &m_connection;
    QString m_owner;
    qint64 m_schema;
    Rows m_rows;
    Journal m_journal;
    Ledger m_ledger;
    // Of the transaction under way.
    QHash<core::AnswerId, QList<JournalRun>> m_runs; ///< chunks of answers that have not ended in it
    QSet<core::ComparisonId> m_touched;              ///< comparisons whose figures have changed
};

} // namespace assay::store
