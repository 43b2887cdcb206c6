// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"
#include "store/Connection.h"
#include "store/Database.h"
#include "store/ReaderThread.h"
#include "store/SqlError.h"
#include "store/Write.h"

#include <QPromise>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace assay::store {

class Checkpointer;
class Writer;

/// The thread that owns the database. Gathers writes for one transaction, answers questions after the writes that were handed in before
/// them, keeps and repeats what cannot be written. Sleeps while there is nothing to do.
class StoreThread final {
public:
    /// Called on the store's thread.
    struct Listener {
        std::function<void()> opened;
        std::function<void()> changed;
        std::function<void(const core::StoreError &)> failed;
        std::function<void()> recovered;
    };

    StoreThread(const QString &dataFolder, const StoreOptions &options, Listener listener);
    /// Writes what waits, gives up after StoreOptions::closeLimit, and closes the database.
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    // Any thread.
    void push(Write write);
    /// `question` runs on the store's thread and may throw SqlError. It gets the id of this program as the second argument.
    template <class T>
    [[nodiscard]] core::StoreResult<T> ask(std::function<T(Connection &, const QString &)> question);
    /// The same on a thread that only reads: sees what was written before it, but no writing waits for it. A future that is cancelled ends
    /// the question. What may take seconds goes to a thread of its own (`Slow`).
    enum class Pace { Quick, Slow };
    template <class T>
    [[nodiscard]] core::StoreResult<T> read(std::function<T(Connection &)> question, Pace pace = Pace::Quick);
    [[nodiscard]] bool flush(std::chrono::milliseconds timeout);
    /// For questions, on the store's thread: whether the program of that id runs.
    [[nodiscard]] bool isAlive(const QString &owner) const { return m_database.isAlive(owner); }
    /// As core::HistoryStore.
    [[nodiscard]] core::StoreResult<core::Salvage> salvage();
    [[nodiscard]] core::StoreResult<QString> restoreBackup(const QString &file);
    void reopen();
    /// Waits until the database was tried to be opened.
    [[nodiscard]] std::optional<core::StoreError> problem();
    /// Another program may have written: looks, and tells by changed().
    void look();

private:
    using Clock = std::chrono::steady_clock;
    using Question = std::function<void(Connection *, const std::optional<core::StoreError> &)>;

    void enqueue(Question question);
    /// The store's thread.
    [[nodiscard]] ReaderThread &reader(Pace pace);
    void run();
    /// Sleeps until there is something to do. False: the end.
    bool awaitWork(std::unique_lock<std::mutex> &lock);
    void releasePages(std::unique_lock<std::mutex> &lock);
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] Clock::time_point wakeTime() const;
    void work(std::unique_lock<std::mutex> &lock);
    void tryOpen();
    void opened(const std::optional<core::StoreError> &error);
    void followFile();
    void tryWrite();
    void settle(size_t written);
    void fail(const core::StoreError &error);
    void succeed();
    void lookForOthers();
    /// Does something to the closed database and opens it again.
    template <class T>
    [[nodiscard]] core::StoreResult<T> askClosed(std::function<std::expected<T, core::StoreError>()> question);
    void closeAll();
    /// All but the one that writes.
    void closeOthers();
    void finish();

    const QString m_file;
    // The worker's own.
    Database m_database;
    const StoreOptions m_options;
    const Listener m_listener;
    std::unique_ptr<Checkpointer> m_checkpointer;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<ReaderThread> m_quick;
    std::unique_ptr<ReaderThread> m_slow;
    Writes m_batch;
    qint64 m_dataVersion = 0;
    bool m_failing = false;
    std::chrono::milliseconds m_backoff{0};

    // Shared, under the mutex.
    std::mutex m_mutex;
    std::condition_variable m_wake;  ///< for the worker
    std::condition_variable m_stand; ///< for those who wait for it
    Writes m_incoming;
    std::deque<Question> m_questions;
    size_t m_waiting = 0; ///< writes handed in and not written yet
    quint64 m_pushed = 0;
    quint64 m_written = 0;
    Clock::time_point m_gatherUntil;
    Clock::time_point m_retryAt;
    std::optional<core::StoreError> m_problem;
    int m_flushers = 0;
    bool m_tried = false; ///< to open
    bool m_look = false;
    bool m_rested = false; ///< the writer holds no pages
    bool m_ending = false;

    std::thread m_thread;
};

template <class T>
core::StoreResult<T> StoreThread::ask(std::function<T(Connection &, const QString &)> question)
{
    using Result = std::expected<T, core::StoreError>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QFuture<Result> future = promise->future();
    enqueue([this, promise, question = std::move(question)](Connection *connection,
                                                            const std::optional<core::StoreError> &problem) {
        Result result = std::unexpected(problem.value_or(core::StoreError()));
        if (connection != nullptr) {
            try {
                result = question(*connection, m_database.ownerId());
            } catch (const SqlError &error) {
                result = std::unexpected(error.error());
            }
        }
        promise->addResult(std::move(result));
        promise->finish();
    });
    return future;
}

template <class T>
core::StoreResult<T> StoreThread::read(std::function<T(Connection &)> question, Pace pace)
{
    using Result = std::expected<T, core::StoreError>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QFuture<Result> future = promise->future();
    const auto answer = [promise, question = std::move(question)](Connection &connection) {
        Result result = std::unexpected(core::StoreError{core::StoreError::Kind::Other, QStringLiteral("cancelled")});
        if (!promise->isCanceled()) {
            connection.giveUpWhen([promise] { return promise->isCanceled(); });
            try {
                result = question(connection);
            } catch (const SqlError &error) {
                result = std::unexpected(error.error());
            }
            connection.giveUpWhen({});
        }
        promise->addResult(std::move(result));
        promise->finish();
    };
    const auto refuse = [promise](const core::StoreError &error) {
        promise->addResult(Result(std::unexpected(error)));
        promise->finish();
    };
    enqueue([this, answer, refuse, pace](Connection *connection, const std::optional<core::StoreError> &problem) {
        if (connection == nullptr) {
            refuse(problem.value_or(core::StoreError()));
        } else if (m_database.ownerId().isEmpty()) {
            // It can only be read, perhaps in a way that no second connection can.
            answer(*connection);
        } else {
            reader(pace).ask([answer, refuse](Connection *own, const SqlError *error) {
                if (own != nullptr) {
                    answer(*own);
                } else {
                    refuse(error->error());
                }
            });
        }
    });
    return future;
}

} // namespace assay::store
