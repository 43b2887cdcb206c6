// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqliteRunStore.h"

#include "store/Connection.h"
#include "store/HistoryReader.h"
#include "store/Ledger.h"
#include "store/Loader.h"
#include "store/Trash.h"

#include <QFileInfo>

using namespace std::chrono_literals;

namespace assay::store {

SqliteRunStore::SqliteRunStore(const QString &dataFolder, const StoreOptions &options, QObject *parent)
    : core::RunStore(parent), m_log(dataFolder + QStringLiteral("/assay.db-wal"))
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

core::StoreResult<QList<core::HistoryRow>> SqliteRunStore::history(const core::HistoryQuery &query)
{
    return m_thread->ask<QList<core::HistoryRow>>(
        [query](Connection &connection, const QString &) { return HistoryReader(connection).read(query); });
}

core::StoreResult<core::Comparison> SqliteRunStore::load(const core::ComparisonId &comparison)
{
    return m_thread->ask<core::Comparison>(
        [comparison](Connection &connection, const QString &) { return Loader(connection).load(comparison); });
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
    return m_thread->ask<core::Spend>(
        [from, to](Connection &connection, const QString &) { return Ledger(connection).spend(from, to); });
}

void SqliteRunStore::saveModels(const core::ProviderId &provider, const QList<core::ModelInfo> &models,
                                const QDateTime &fetched)
{
    m_thread->push(SaveModels{{provider, models, fetched}});
}

core::StoreResult<QList<core::RunStore::ModelList>> SqliteRunStore::models()
{
    return m_thread->ask<QList<ModelList>>([](Connection &connection, const QString &) { return Loader(connection).models(); });
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
