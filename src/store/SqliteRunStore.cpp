// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqliteRunStore.h"

#include "store/Backup.h"
#include "store/Budgets.h"
#include "store/Connection.h"
#include "store/Facets.h"
#include "store/HistoryReader.h"
#include "store/Ledger.h"
#include "store/Loader.h"
#include "store/PriceChanges.h"
#include "store/Reports.h"
#include "store/Retirement.h"
#include "store/Trash.h"
#include "store/Writer.h"

#include <QDir>
#include <QFileInfo>

using namespace std::chrono_literals;

namespace assay::store {

SqliteRunStore::SqliteRunStore(const QString &dataFolder, const StoreOptions &options, QObject *parent)
    : core::HistoryStore(parent), m_folder(dataFolder), m_log(dataFolder + QStringLiteral("/assay.db-wal"))
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(100ms);
    connect(&m_changed, &QTimer::timeout, this, &RunStore::changed);
    m_look.setSingleShot(true);
    m_look.setInterval(500ms);
    connect(&m_look, &QTimer::timeout, this, [this] { m_thread->look(); });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        watchLog();
        if (!m_look.isActive()) {
            m_look.start();
        }
    });
    m_thread = std::make_unique<StoreThread>(dataFolder, options, listener());
}

SqliteRunStore::~SqliteRunStore() = default;

StoreThread::Listener SqliteRunStore::listener()
{
    // From the store's thread into ours. The thread ends before this object does.
    return {
        .opened = [this] { QMetaObject::invokeMethod(this, &SqliteRunStore::watchLog, Qt::QueuedConnection); },
        .changed = [this] { QMetaObject::invokeMethod(this, &SqliteRunStore::tellChanged, Qt::QueuedConnection); },
        .failed =
            [this](const core::StoreError &error) {
                QMetaObject::invokeMethod(this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
            },
        .recovered = [this] { QMetaObject::invokeMethod(this, &RunStore::recovered, Qt::QueuedConnection); },
    };
}

void SqliteRunStore::watchLog()
{
    // A log that was removed and made again has to be watched again.
    if (!m_watcher.files().contains(m_log) && QFileInfo::exists(m_log)) {
        m_watcher.addPath(m_log);
    }
}

void SqliteRunStore::tellChanged()
{
    if (!m_changed.isActive()) {
        m_changed.start();
    }
}

void SqliteRunStore::addComparison(const core::Comparison &comparison)
{
    AddComparison write{comparison};
    write.comparison.answers.clear();
    m_thread->push(std::move(write));
}

void SqliteRunStore::addTurn(const core::ComparisonId &comparison, const core::Turn &turn)
{
    m_thread->push(AddTurn{comparison, turn});
}

void SqliteRunStore::startAnswer(const core::Answer &answer)
{
    m_thread->push(StartAnswer{answer});
}

void SqliteRunStore::appendJournal(const QList<core::JournalChunk> &chunks)
{
    if (!chunks.isEmpty()) {
        m_thread->push(AppendJournal{chunks});
    }
}

void SqliteRunStore::addAttempt(const core::Attempt &attempt)
{
    m_thread->push(AddAttempt{attempt});
}

void SqliteRunStore::finishAnswer(const core::Answer &answer)
{
    m_thread->push(FinishAnswer{answer});
}

void SqliteRunStore::rename(const core::ComparisonId &comparison, const QString &title)
{
    m_thread->push(Rename{comparison, title});
}

void SqliteRunStore::annotate(const core::ComparisonId &comparison, const core::Annotation &annotation)
{
    m_thread->push(Annotate{comparison, annotation});
}

core::StoreResult<QList<core::HistoryRow>> SqliteRunStore::history(const core::HistoryQuery &query)
{
    core::HistoryRequest request;
    static_cast<core::HistoryQuery &>(request) = query;
    return m_thread->read<QList<core::HistoryRow>>([request](Connection &connection) {
        const QList<core::HistoryEntry> entries = HistoryReader(connection).read(request);
        return QList<core::HistoryRow>(entries.cbegin(), entries.cend());
    });
}

core::StoreResult<QList<core::HistoryEntry>> SqliteRunStore::entries(const core::HistoryRequest &request)
{
    const bool slow = request.order == core::HistoryOrder::FullRelevance;
    return m_thread->read<QList<core::HistoryEntry>>(
        [request](Connection &connection) { return HistoryReader(connection).read(request); },
        slow ? StoreThread::Pace::Slow : StoreThread::Pace::Quick);
}

core::StoreResult<core::Annotation> SqliteRunStore::annotation(const core::ComparisonId &comparison)
{
    return m_thread->read<core::Annotation>(
        [comparison](Connection &connection) { return Loader(connection).annotation(comparison); });
}

core::StoreResult<core::HistoryChoices> SqliteRunStore::choices()
{
    return m_thread->read<core::HistoryChoices>([](Connection &connection) { return Facets(connection).choices(); });
}

core::StoreResult<core::Comparison> SqliteRunStore::load(const core::ComparisonId &comparison)
{
    return m_thread->read<core::Comparison>(
        [comparison](Connection &connection) { return Loader(connection).load(comparison); });
}

core::StoreResult<QList<core::JournalChunk>> SqliteRunStore::recording(const core::AnswerId &answer)
{
    return m_thread->read<QList<core::JournalChunk>>(
        [answer](Connection &connection) { return Loader(connection).recording(answer); });
}

core::StoreResult<QList<core::ComparisonId>> SqliteRunStore::prune(const core::Retention &rule)
{
    return m_thread->ask<QList<core::ComparisonId>>([this, rule](Connection &connection, const QString &owner) {
        const QList<core::ComparisonId> old = retired(connection, rule, QDateTime::currentMSecsSinceEpoch());
        if (!old.isEmpty() && Trash(connection).put(old, owner) > 0) {
            QMetaObject::invokeMethod(this, &SqliteRunStore::tellChanged, Qt::QueuedConnection);
        }
        return old;
    });
}

core::StoreResult<QList<core::ComparisonId>> SqliteRunStore::retirable(const core::Retention &rule)
{
    return m_thread->read<QList<core::ComparisonId>>(
        [rule](Connection &connection) { return retired(connection, rule, QDateTime::currentMSecsSinceEpoch()); });
}

core::StoreResult<core::StoreUse> SqliteRunStore::use()
{
    return m_thread->read<core::StoreUse>([folder = m_folder](Connection &connection) {
        core::StoreUse use{.folder = folder};
        use.databaseBytes =
            QFileInfo(folder + QStringLiteral("/assay.db")).size() + QFileInfo(folder + QStringLiteral("/assay.db-wal")).size();
        use.freeBytes = connection.integerOf("PRAGMA freelist_count") * connection.integerOf("PRAGMA page_size");
        const QFileInfoList backups = QDir(folder + QStringLiteral("/backups")).entryInfoList(QDir::Files);
        for (const QFileInfo &backup : backups) {
            use.backupBytes += backup.size();
            ++use.backups;
        }
        return use;
    });
}

core::StoreResult<int> SqliteRunStore::remove(const QList<core::ComparisonId> &comparisons)
{
    return m_thread->ask<int>([this, comparisons](Connection &connection, const QString &owner) {
        const int moved = Trash(connection).put(comparisons, owner);
        QMetaObject::invokeMethod(this, &SqliteRunStore::tellChanged, Qt::QueuedConnection);
        return moved;
    });
}

core::StoreResult<int> SqliteRunStore::restore(const QList<core::ComparisonId> &comparisons)
{
    return m_thread->ask<int>([this, comparisons](Connection &connection, const QString &) {
        const int moved = Trash(connection).takeBack(comparisons);
        QMetaObject::invokeMethod(this, &SqliteRunStore::tellChanged, Qt::QueuedConnection);
        return moved;
    });
}

core::StoreResult<core::Spend> SqliteRunStore::spend(QDate from, QDate to)
{
    return m_thread->read<core::Spend>([from, to](Connection &connection) { return Ledger(connection).spend(from, to); });
}

core::StoreResult<QList<core::SpendRow>> SqliteRunStore::spendRows(QDate from, QDate to)
{
    return m_thread->read<QList<core::SpendRow>>(
        [from, to](Connection &connection) { return Ledger(connection).rows(from, to); });
}

void SqliteRunStore::saveModels(const core::ProviderId &provider, const QList<core::ModelInfo> &models,
                                const QDateTime &fetched)
{
    m_thread->push(SaveModels{{provider, models, fetched}});
}

core::StoreResult<QList<core::RunStore::ModelList>> SqliteRunStore::models()
{
    return m_thread->read<QList<ModelList>>([](Connection &connection) { return Loader(connection).models(); });
}

core::StoreResult<QList<core::RunStore::PriceChange>> SqliteRunStore::priceChanges()
{
    return m_thread->read<QList<PriceChange>>([](Connection &connection) { return PriceChanges(connection).all(); });
}

core::StoreResult<core::WhatIf> SqliteRunStore::whatIf(const core::WhatIfQuestion &question)
{
    return m_thread->read<core::WhatIf>([question](Connection &connection) { return Ledger(connection).whatIf(question); },
                                        StoreThread::Pace::Slow);
}

core::StoreResult<QList<core::Budget>> SqliteRunStore::budgets()
{
    return m_thread->read<QList<core::Budget>>([](Connection &connection) { return Budgets(connection).all(); });
}

void SqliteRunStore::setBudgets(const QList<core::Budget> &budgets)
{
    m_thread->push(SetBudgets{budgets});
}

core::StoreResult<core::BudgetVerdict> SqliteRunStore::reserve(const core::BudgetWish &wish)
{
    return m_thread->ask<core::BudgetVerdict>([this, wish](Connection &connection, const QString &owner) {
        return Budgets(connection).reserve(wish, owner, [this](const QString &id) { return m_thread->isAlive(id); });
    });
}

void SqliteRunStore::release(const core::AttemptId &attempt)
{
    m_thread->push(ReleaseAttempt{attempt});
}

core::StoreResult<QList<core::OpenBill>> SqliteRunStore::openBills(QDate from, QDate to, core::Bills which)
{
    return m_thread->read<QList<core::OpenBill>>(
        [from, to, which](Connection &connection) { return Ledger(connection).openBills(from, to, which); });
}

void SqliteRunStore::reconcile(const core::AttemptId &attempt, const core::Bill &bill, core::DriftCause cause)
{
    m_thread->push(Reconcile{attempt, bill, cause});
}

void SqliteRunStore::keepReport(const core::Report &report)
{
    m_thread->push(KeepReport{report});
}

core::StoreResult<QList<core::ReportHead>> SqliteRunStore::reports(const core::ReportQuery &query)
{
    return m_thread->read<QList<core::ReportHead>>([query](Connection &connection) { return Reports(connection).all(query); });
}

core::StoreResult<core::Report> SqliteRunStore::report(const core::ReportId &id)
{
    return m_thread->read<core::Report>([id](Connection &connection) { return Reports(connection).one(id); });
}

core::StoreResult<int> SqliteRunStore::removeReports(const QList<core::ReportId> &ids)
{
    return m_thread->ask<int>([this, ids](Connection &connection, const QString &) {
        const int removed = Reports(connection).remove(ids);
        QMetaObject::invokeMethod(this, &SqliteRunStore::tellChanged, Qt::QueuedConnection);
        return removed;
    });
}

core::StoreResult<int> SqliteRunStore::import(const QList<core::Comparison> &comparisons, bool billed)
{
    return m_thread->ask<int>([this, comparisons, billed](Connection &connection, const QString &owner) {
        const int added = Writer(connection, owner).import(comparisons, billed);
        if (added > 0) {
            QMetaObject::invokeMethod(this, &SqliteRunStore::tellChanged, Qt::QueuedConnection);
        }
        return added;
    });
}

core::StoreResult<qint64> SqliteRunStore::backUp(const QString &file)
{
    // What was handed in before is in it: a question comes behind the writes before it.
    return m_thread->read<qint64>([file](Connection &connection) { return backUpDatabase(connection, file); },
                                  StoreThread::Pace::Slow);
}

core::StoreResult<QString> SqliteRunStore::restoreBackup(const QString &file)
{
    return m_thread->restoreBackup(file);
}

core::StoreResult<core::Salvage> SqliteRunStore::salvage()
{
    return m_thread->salvage();
}

void SqliteRunStore::reopen()
{
    m_thread->reopen();
}

bool SqliteRunStore::flush(int timeoutMs)
{
    return m_thread->flush(std::chrono::milliseconds(timeoutMs));
}

std::optional<core::StoreError> SqliteRunStore::problem() const
{
    return m_thread->problem();
}

} // namespace assay::store
