// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Budget.h"
#include "core/History.h"
#include "core/Reports.h"
#include "store/StoreThread.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <memory>

namespace assay::store {

/// The comparisons in `assay.db` of a data folder, which is made if it is missing and then the user's alone. Several programs may work on
/// one folder at once: each sees what the others have stored, and changed() tells when they do.
///
/// What fails for a reason that can pass (disk full, locked by another program) is kept and repeated. A database from a newer version, a
/// damaged one and one that may only be read stay as they are: problem() says so, failed() is emitted once, nothing is stored. What may
/// only be read can still be read.
///
/// Deleting history does not take its cost out of spend(): the money was spent.
class SqliteRunStore final : public core::HistoryStore, public core::BudgetBook, public core::ReportBook {
    Q_OBJECT
public:
    /// Returns at once; the database is opened on the store's own thread.
    explicit SqliteRunStore(const QString &dataFolder, const StoreOptions &options = {}, QObject *parent = nullptr);
    /// Waits until what was handed in is on disk, for a while also when writing fails.
    ~SqliteRunStore() override;

    void addComparison(const core::Comparison &comparison) override;
    void addTurn(const core::ComparisonId &comparison, const core::Turn &turn) override;
    void startAnswer(const core::Answer &answer) override;
    void appendJournal(const QList<core::JournalChunk> &chunks) override;
    void addAttempt(const core::Attempt &attempt) override;
    void finishAnswer(const core::Answer &answer) override;
    void rename(const core::ComparisonId &comparison, const QString &title) override;
    void annotate(const core::ComparisonId &comparison, const core::Annotation &annotation) override;

    [[nodiscard]] core::StoreResult<QList<core::HistoryRow>> history(const core::HistoryQuery &query) override;
    [[nodiscard]] core::StoreResult<QList<core::HistoryEntry>> entries(const core::HistoryRequest &request) override;
    [[nodiscard]] core::StoreResult<core::HistoryChoices> choices() override;
    [[nodiscard]] core::StoreResult<core::Annotation> annotation(const core::ComparisonId &comparison) override;
    [[nodiscard]] core::StoreResult<core::Comparison> load(const core::ComparisonId &comparison) override;
    [[nodiscard]] core::StoreResult<int> remove(const QList<core::ComparisonId> &comparisons) override;
    [[nodiscard]] core::StoreResult<int> restore(const QList<core::ComparisonId> &comparisons) override;
    [[nodiscard]] core::StoreResult<QList<core::JournalChunk>> recording(const core::AnswerId &answer) override;
    [[nodiscard]] core::StoreResult<QList<core::ComparisonId>> prune(const core::Retention &rule) override;
    [[nodiscard]] core::StoreResult<QList<core::ComparisonId>> retirable(const core::Retention &rule) override;
    [[nodiscard]] core::StoreResult<core::StoreUse> use() override;
    [[nodiscard]] core::StoreResult<core::Spend> spend(QDate from, QDate to) override;
    [[nodiscard]] core::StoreResult<QList<core::Budget>> budgets() override;
    void setBudgets(const QList<core::Budget> &budgets) override;
    [[nodiscard]] core::StoreResult<core::BudgetVerdict> reserve(const core::BudgetWish &wish) override;
    void release(const core::AttemptId &attempt) override;
    [[nodiscard]] core::StoreResult<QList<core::OpenBill>> openBills(QDate from, QDate to, core::Bills which) override;
    void reconcile(const core::AttemptId &attempt, const core::Bill &bill, core::DriftCause cause) override;
    void keepReport(const core::Report &report) override;
    [[nodiscard]] core::StoreResult<QList<core::ReportHead>> reports(const core::ReportQuery &query) override;
    [[nodiscard]] core::StoreResult<core::Report> report(const core::ReportId &id) override;
    [[nodiscard]] core::StoreResult<int> removeReports(const QList<core::ReportId> &ids) override;
    [[nodiscard]] core::StoreResult<int> import(const QList<core::Comparison> &comparisons, bool billed) override;
    [[nodiscard]] core::StoreResult<qint64> backUp(const QString &file) override;
    [[nodiscard]] core::StoreResult<QString> restoreBackup(const QString &file) override;
    [[nodiscard]] core::StoreResult<QList<core::SpendRow>> spendRows(QDate from, QDate to) override;
    void saveModels(const core::ProviderId &provider, const QList<core::ModelInfo> &models, const QDateTime &fetched) override;
    [[nodiscard]] core::StoreResult<QList<ModelList>> models() override;
    [[nodiscard]] core::StoreResult<QList<PriceChange>> priceChanges() override;
    [[nodiscard]] core::StoreResult<core::WhatIf> whatIf(const core::WhatIfQuestion &question) override;
    [[nodiscard]] core::StoreResult<core::Salvage> salvage() override;
    void reopen() override;
    bool flush(int timeoutMs) override;
    /// The first call may wait some milliseconds, until the database is open.
    [[nodiscard]] std::optional<core::StoreError> problem() const override;

private:
    [[nodiscard]] StoreThread::Listener listener();
    void watchLog();
    void tellChanged();

    QString m_folder;
    QString m_log; ///< the write-ahead log, which grows whenever any program stores something
    QFileSystemWatcher m_watcher;
    QTimer m_look;
    QTimer m_changed;
    std::unique_ptr<StoreThread> m_thread;
};

} // namespace assay::store
