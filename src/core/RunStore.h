// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "core/ModelInfo.h"

#include <QFuture>
#include <QObject>

#include <expected>

namespace assay::core {

struct StoreError {
    enum class Kind { ReadOnly, DiskFull, Locked, Damaged, FromTheFuture, NotFound, Other };
    Kind kind = Kind::Other;
    QString message; ///< SQLite's words, with the file; for the details
};

template <class T>
using StoreResult = QFuture<std::expected<T, StoreError>>;

/// A piece of a running answer, journalled so that a crash loses at most 100 ms of text.
struct JournalChunk {
    enum class Kind { Text, Reasoning, Tool };
    AnswerId answer;
    Kind kind = Kind::Text;
    qint64 atUs = 0; ///< since the attempt was sent, monotonic
    /// Text and Reasoning: what is appended. Tool: one part of a call as a JSON object, `{"index":0,"id":…,"name":…,"arguments":…}`,
    /// empty members left out; the arguments of one index are appended.
    QString text;
};

/// What a list of comparisons shows; nothing in it is computed over answers when it is read.
struct HistoryRow {
    ComparisonId id;
    QDateTime created; ///< UTC
    QString title;
    QString snippet; ///< of a search hit, the hit's words between U+0002 and U+0003; empty without a search
    int answers = 0;
    int failed = 0; ///< failed or cut
    CostSum cost;
    bool simulated = false;
};

struct HistoryQuery {
    QString search; ///< words, all of which must occur; "quoted phrase"; prefix*; empty: everything
    int limit = 50;
    /// Continue behind this row (its created and id); null: from the newest.
    QDateTime beforeCreated;
    ComparisonId beforeId;
};

/// Spend of a span of time: real attempts only, simulated ones never count.
struct Spend {
    Money total;
    int attempts = 0;
    int unknown = 0; ///< attempts whose cost nobody knows
    bool estimated = false;
};

/// The database of comparisons.
///
/// Call from one thread. Writes return at once, are carried out in order on the store's own thread and are on disk at most 100 ms later;
/// one that fails is told by failed() and is kept in memory and tried again as long as the program runs. Futures finish on
/// any thread; use then(context, …).
class RunStore : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// A comparison as it starts; answers in it are ignored.
    virtual void addComparison(const Comparison &comparison) = 0;
    virtual void addTurn(const ComparisonId &comparison, const Turn &turn) = 0;
    /// An answer as it starts, or starts again (then its stored text and outcome are emptied, earlier attempts stay).
    virtual void startAnswer(const Answer &answer) = 0;
    virtual void appendJournal(const QList<JournalChunk> &chunks) = 0;
    /// An attempt that ended, with its ledger entry. Adding it twice changes it.
    virtual void addAttempt(const Attempt &attempt) = 0;
    /// The whole answer; its journal is packed.
    virtual void finishAnswer(const Answer &answer) = 0;
    virtual void rename(const ComparisonId &comparison, const QString &title) = 0;

    [[nodiscard]] virtual StoreResult<QList<HistoryRow>> history(const HistoryQuery &query) = 0;
    [[nodiscard]] virtual StoreResult<Comparison> load(const ComparisonId &comparison) = 0;
    /// Deletes in one transaction; restore() brings them back until purge() or the end of the program.
    [[nodiscard]] virtual StoreResult<int> remove(const QList<ComparisonId> &comparisons) = 0;
    [[nodiscard]] virtual StoreResult<int> restore(const QList<ComparisonId> &comparisons) = 0;
    /// Local days: `from` and `to` are included.
    [[nodiscard]] virtual StoreResult<Spend> spend(QDate from, QDate to) = 0;

    /// Model lists as last fetched. A price in them that is another than the last one of its route is kept for good, with the day.
    virtual void saveModels(const ProviderId &provider, const QList<ModelInfo> &models, const QDateTime &fetched) = 0;
    struct ModelList {
        ProviderId provider;
        QList<ModelInfo> models;
        QDateTime fetched;
    };
    [[nodiscard]] virtual StoreResult<QList<ModelList>> models() = 0;
    struct PriceChange {
        Route route;
        Price price;    ///< validFrom is valid: at the latest the day on which it was seen
        QDateTime seen; ///< UTC
    };
    /// Every price that a list ever brought and that changed what was known, oldest first.
    [[nodiscard]] virtual StoreResult<QList<PriceChange>> priceChanges() = 0;

    /// Waits until everything written so far is on disk, at most `timeoutMs`. False: it is not.
    virtual bool flush(int timeoutMs) = 0;
    /// Why nothing can be stored (database from the future, read-only, damaged); nullopt: all is well.
    [[nodiscard]] virtual std::optional<StoreError> problem() const = 0;

Q_SIGNALS:
    /// The list of comparisons looks otherwise now (at most every 100 ms).
    void changed();
    void failed(const assay::core::StoreError &error);
    /// Writing works again after failed(); nothing was lost.
    void recovered();
};

} // namespace assay::core
