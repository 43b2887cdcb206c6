// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Accounts.h"
#include "core/Bill.h"
#include "core/RunStore.h"
#include "core/WhatIf.h"

#include <chrono>
#include <optional>

namespace assay::core {

/// A row of the history with all that it can be sorted and filtered by.
struct HistoryEntry : HistoryRow {
    bool pinned = false;
    QStringList tags;
    bool noted = false;                               ///< there is a note to it
    std::optional<std::chrono::microseconds> slowest; ///< the longest total time of its answers
    qint64 figure = 0;                                ///< where it stands in the order that was asked for
};

/// Which comparisons a list holds. A member that is empty allows everything; of several values in one member one is enough, tags aside.
/// What speaks of answers has to hold for one and the same answer: “model X, failed” is an answer of X that failed.
struct HistoryFilter {
    QList<ProviderId> providers;
    QList<Route> models;
    QList<Outcome> outcomes;
    std::optional<std::chrono::microseconds> firstTokenFrom; ///< of the attempt that brought the answer
    std::optional<std::chrono::microseconds> firstTokenTo;
    std::optional<std::chrono::microseconds> totalFrom;
    std::optional<std::chrono::microseconds> totalTo;
    std::optional<Money> costFrom; ///< of the whole comparison, as far as it is known
    std::optional<Money> costTo;   ///< leaves out those of which a part is unknown
    QDateTime from;                ///< created at or after it
    QDateTime to;                  ///< created before it
    QStringList tags;              ///< all of them
    QStringList verdicts;          ///< as Vote::verdict
    ComparisonId samePromptAs;     ///< only those that ask the same as this one, itself included
    bool pinned = false;           ///< only those
    bool voted = false;            ///< only those

    [[nodiscard]] bool isEmpty() const { return *this == HistoryFilter(); }
    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
};

enum class HistoryOrder {
    Newest,
    Oldest,
    Costliest,
    Slowest,   ///< by the slowest answer; with a search, as Costliest, among the newest 20,000 texts that match
    Relevance, ///< best match first, among the newest 2,000 texts that match; without a search: Newest
    /// Best match first, among all texts that match. A common word takes seconds: cancel() the future when it is no longer wanted.
    FullRelevance,
};

/// A page of the history, filtered and in an order.
struct HistoryRequest : HistoryQuery {
    HistoryFilter filter;
    HistoryOrder order = HistoryOrder::Newest;
    qint64 beforeFigure = 0; ///< HistoryEntry::figure of the row to continue behind; only read where the order is not by date

    void continueBehind(const HistoryEntry &entry)
    {
        beforeCreated = entry.created;
        beforeId = entry.id;
        beforeFigure = entry.figure;
    }
};

/// What filters can choose from: everything that occurs in the history, or did.
struct HistoryChoices {
    QList<ProviderId> providers;
    QList<Route> models;
    QStringList tags;
};

/// How much room the history takes.
struct StoreUse {
    qint64 databaseBytes = 0; ///< with its log
    qint64 freeBytes = 0;     ///< of it, not used at present
    qint64 backupBytes = 0;   ///< copies beside it
    int backups = 0;
    QString folder;
};

/// What could be saved of a damaged database.
struct Salvage {
    int comparisons = 0;
    int answers = 0;
    QString aside; ///< the folder in which the damaged file now lies
};

/// What is deleted by itself: comparisons that are older, unless they are kept for a reason.
struct Retention {
    int days = 0; ///< 0: nothing is ever deleted
    bool keepPinned = true;
    bool keepTagged = true;
    bool keepNoted = true;
    friend bool operator==(const Retention &, const Retention &) = default;
};

/// A store that keeps the history for good: finds in it, sorts it, keeps notes to it, and gets over damage. Calls as in RunStore.
class HistoryStore : public RunStore {
    Q_OBJECT
public:
    using RunStore::RunStore;

    /// Sees all that was written before it. A future that is cancelled ends early.
    [[nodiscard]] virtual StoreResult<QList<HistoryEntry>> entries(const HistoryRequest &request) = 0;
    [[nodiscard]] virtual StoreResult<HistoryChoices> choices() = 0;
    /// Tags are kept sorted, each once.
    virtual void annotate(const ComparisonId &comparison, const Annotation &annotation) = 0;
    /// All members have a value.
    [[nodiscard]] virtual StoreResult<Annotation> annotation(const ComparisonId &comparison) = 0;
    /// The journal of an answer that ended, as it came; empty where none was kept. Its moments are rounded to 16 ms.
    [[nodiscard]] virtual StoreResult<QList<JournalChunk>> recording(const AnswerId &answer) = 0;

    /// Deletes what is older than the rule allows, as remove() does; at most some hundreds at a time. Gives what was deleted.
    [[nodiscard]] virtual StoreResult<QList<ComparisonId>> prune(const Retention &rule) = 0;
    /// What prune() would move to the trash at once; changes nothing.
    [[nodiscard]] virtual StoreResult<QList<ComparisonId>> retirable(const Retention &rule) = 0;
    [[nodiscard]] virtual StoreResult<StoreUse> use() = 0;

    /// Spend by day, route and key. Both local days are included; days without spend have no rows.
    [[nodiscard]] virtual StoreResult<QList<SpendRow>> spendRows(QDate from, QDate to) = 0;

    /// What the real attempts of those days would have cost on another route. A future that is cancelled ends early.
    [[nodiscard]] virtual StoreResult<WhatIf> whatIf(const WhatIfQuestion &question) = 0;

    /// Entries of the ledger in these local days that name a record at their provider and were not compared with it.
    [[nodiscard]] virtual StoreResult<QList<OpenBill>> openBills(QDate from, QDate to, Bills which) = 0;
    /// What the record says: from now on it is what the attempt cost.
    virtual void reconcile(const AttemptId &attempt, const Bill &bill, DriftCause cause) = 0;

    /// Adds comparisons that ended elsewhere, with their own ids; what is there already, or lies in the trash, stays as it is. `billed`: what
    /// they cost was spent through Assay. Gives how many are new. All or none.
    [[nodiscard]] virtual StoreResult<int> import(const QList<Comparison> &comparisons, bool billed) = 0;

    /// Copies the whole database into a file, also while it is in use; an earlier backup of that name is replaced. Gives its size in bytes.
    [[nodiscard]] virtual StoreResult<qint64> backUp(const QString &file) = 0;
    /// Puts a backup in the place of the database. Gives where that lies now; empty: there was none. Locked where another program has it open.
    [[nodiscard]] virtual StoreResult<QString> restoreBackup(const QString &file) = 0;

    /// A way on from a damaged database: puts the file aside, where it stays as it is, and begins a new one with all that can still be read
    /// of it. Writes that wait are carried out in the new one.
    [[nodiscard]] virtual StoreResult<Salvage> salvage() = 0;
    /// Opens the database again: what problem() tells of may have been put right, or the file have been put back. changed() follows.
    virtual void reopen() = 0;
};

} // namespace assay::core
