// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreThread.h"

#include "store/Checkpointer.h"
#include "store/Connection.h"
#include "store/ReaderThread.h"
#include "store/Writer.h"

#include <QLoggingCategory>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace std::chrono_literals;

namespace assay::store {

namespace {

Q_LOGGING_CATEGORY(log, "assay.store", QtWarningMsg)

constexpr auto firstBackoff = 250ms;
constexpr auto longestBackoff = 2000ms;
// Opening may copy the whole database before a migration: on a full disk that is not to be tried all the time.
constexpr auto openingBackoff = 30'000ms;
// Nothing to do for that long: pages that were read for writing are given back.
constexpr auto rest = 2s;

bool changesTheList(const Writes &writes)
{
    return std::ranges::any_of(writes, [](const Write &write) {
        return !std::holds_alternative<AppendJournal>(write) && !std::holds_alternative<SaveModels>(write);
    });
}

} // namespace

StoreThread::StoreThread(const QString &dataFolder, const StoreOptions &options, Listener listener)
    : m_file(dataFolder + QStringLiteral("/assay.db")),
      m_database(dataFolder, options),
      m_options(options),
      m_listener(std::move(listener)),
      m_thread([this] { run(); })
{
}

StoreThread::~StoreThread()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void StoreThread::push(Write write)
{
    const std::scoped_lock lock(m_mutex);
    // What can never be written must not fill the memory.
    if (m_problem && Database::isFinal(*m_problem)) {
        return;
    }
    if (m_waiting == 0) {
        m_gatherUntil = Clock::now() + m_options.gather;
    }
    m_incoming.push_back(std::move(write));
    ++m_waiting;
    ++m_pushed;
    if (m_waiting == 1) {
        m_wake.notify_one();
    }
}

void StoreThread::enqueue(Question question)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_questions.push_back(std::move(question));
    }
    m_wake.notify_one();
}

bool StoreThread::flush(std::chrono::milliseconds timeout)
{
    std::unique_lock lock(m_mutex);
    const quint64 target = m_pushed;
    ++m_flushers;
    m_retryAt = Clock::now();
    m_wake.notify_one();
    const auto isSettled = [&] { return m_tried && (m_written >= target || (m_problem && Database::isFinal(*m_problem))); };
    const bool settled = m_stand.wait_for(lock, timeout, isSettled);
    --m_flushers;
    return settled && !m_problem && m_written >= target;
}

std::optional<core::StoreError> StoreThread::problem()
{
    std::unique_lock lock(m_mutex);
    m_stand.wait(lock, [this] { return m_tried; });
    return m_problem;
}

void StoreThread::look()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_look = true;
    }
    m_wake.notify_one();
}

void StoreThread::reopen()
{
    enqueue([this](Connection *, const std::optional<core::StoreError> &) {
        std::unique_lock lock(m_mutex);
        if (!m_problem) {
            m_retryAt = {}; // it is open: what waits is tried at once
            return;
        }
        lock.unlock();
        closeOthers();
        m_database.closeFile();
        tryOpen();
        m_listener.changed();
    });
}

template <class T>
core::StoreResult<T> StoreThread::askClosed(std::function<std::expected<T, core::StoreError>()> question)
{
    using Result = std::expected<T, core::StoreError>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QFuture<Result> future = promise->future();
    enqueue([this, promise, question = std::move(question)](Connection *, const std::optional<core::StoreError> &) {
        closeAll();
        Result result = question();
        tryOpen();
        m_listener.changed();
        promise->addResult(std::move(result));
        promise->finish();
    });
    return future;
}

core::StoreResult<core::Salvage> StoreThread::salvage()
{
    return askClosed<core::Salvage>([this] { return m_database.salvage(); });
}

core::StoreResult<QString> StoreThread::restoreBackup(const QString &file)
{
    return askClosed<QString>([this, file] { return m_database.restoreBackup(file); });
}

void StoreThread::closeAll()
{
    // The last connection to close takes the log into the file: that has to be the one that writes.
    closeOthers();
    m_database.close();
}

void StoreThread::closeOthers()
{
    m_quick.reset();
    m_slow.reset();
    m_writer.reset();
    if (m_database.connection() != nullptr) {
        m_database.connection()->onCommit({});
    }
    m_checkpointer.reset();
}

ReaderThread &StoreThread::reader(Pace pace)
{
    std::unique_ptr<ReaderThread> &thread = pace == Pace::Quick ? m_quick : m_slow;
    if (!thread) {
        thread = std::make_unique<ReaderThread>(m_file, m_options.busyTimeout);
    }
    return *thread;
}

void StoreThread::run()
{
    tryOpen();
    std::unique_lock lock(m_mutex);
    while (awaitWork(lock)) {
        work(lock);
    }
    work(lock);
    lock.unlock();
    finish();
}

bool StoreThread::awaitWork(std::unique_lock<std::mutex> &lock)
{
    while (!m_ending && m_questions.empty() && !m_look && !isDue()) {
        const Clock::time_point wake = wakeTime();
        if (wake == Clock::time_point::max()) {
            if (std::exchange(m_rested, true)) {
                m_wake.wait(lock);
            } else if (m_wake.wait_for(lock, rest) == std::cv_status::timeout) {
                releasePages(lock);
            } else {
                m_rested = false;
            }
        } else {
            m_wake.wait_until(lock, wake);
        }
    }
    return !m_ending;
}

void StoreThread::releasePages(std::unique_lock<std::mutex> &lock)
{
    lock.unlock();
    if (m_writer) {
        m_database.connection()->releasePages();
    }
    lock.lock();
}

bool StoreThread::isDue() const
{
    if (m_problem && Database::isFinal(*m_problem)) {
        return false;
    }
    const Clock::time_point now = Clock::now();
    const bool canWrite = m_waiting > 0 && (now >= m_gatherUntil || m_flushers > 0);
    return (canWrite || m_problem) && now >= m_retryAt;
}

StoreThread::Clock::time_point StoreThread::wakeTime() const
{
    if (m_problem) {
        return Database::isFinal(*m_problem) ? Clock::time_point::max() : m_retryAt;
    }
    return m_waiting > 0 ? std::max(m_gatherUntil, m_retryAt) : Clock::time_point::max();
}

void StoreThread::work(std::unique_lock<std::mutex> &lock)
{
    const bool mayTry = Clock::now() >= m_retryAt || m_ending;
    m_rested = false;
    std::move(m_incoming.begin(), m_incoming.end(), std::back_inserter(m_batch));
    m_incoming.clear();
    std::deque<Question> questions = std::exchange(m_questions, {});
    const bool mustLook = std::exchange(m_look, false);
    const std::optional<core::StoreError> problem = m_problem;
    lock.unlock();

    if (problem && Database::isFinal(*problem)) {
        // Handed in before that was known.
        settle(std::exchange(m_batch, {}).size());
    } else if (mayTry) {
        if (problem) {
            tryOpen();
        }
        tryWrite();
    }
    for (const Question &question : questions) {
        question(m_database.connection(), problem);
    }
    if (mustLook) {
        lookForOthers();
    }
    lock.lock();
}

void StoreThread::tryOpen()
{
    opened(m_database.open());
}

void StoreThread::opened(const std::optional<core::StoreError> &error)
{
    if (!error) {
        m_checkpointer = std::make_unique<Checkpointer>(m_file, m_options.busyTimeout);
        m_database.connection()->onCommit([this](int pages) { m_checkpointer->logGrew(pages); });
        m_writer = std::make_unique<Writer>(*m_database.connection(), m_database.ownerId());
        m_dataVersion = m_database.connection()->integerOf("PRAGMA data_version");
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_problem = error;
        m_tried = true;
    }
    if (error) {
        fail(*error);
    } else {
        succeed();
        m_listener.opened();
    }
    m_stand.notify_all();
}

void StoreThread::tryWrite()
{
    if (!m_writer || m_batch.empty()) {
        return;
    }
    if (m_database.wasReplaced()) {
        followFile();
        if (!m_writer) {
            return;
        }
    }
    try {
        m_writer->write(m_batch);
    } catch (const SqlError &error) {
        fail(error.error());
        return;
    }
    const Writes written = std::exchange(m_batch, {});
    // Whoever waits for the writes has been told that they work again when the waiting ends.
    succeed();
    settle(written.size());
    if (changesTheList(written)) {
        m_listener.changed();
    }
}

void StoreThread::followFile()
{
    closeOthers();
    const std::expected<QString, core::StoreError> copy = m_database.follow();
    if (!copy) {
        opened(copy.error());
        return;
    }
    // Told once, though it is over already: the history that is shown is not the one there is now.
    fail({core::StoreError::Kind::Other,
          QStringLiteral("the database was replaced while it was open; what it held is kept in %1").arg(*copy)});
    opened(std::nullopt);
    m_listener.changed();
}

void StoreThread::settle(size_t written)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_written += written;
        m_waiting -= written;
        // What came in while these were written is gathered anew.
        m_gatherUntil = Clock::now() + m_options.gather;
    }
    m_stand.notify_all();
}

void StoreThread::fail(const core::StoreError &error)
{
    const bool isCostly = !m_writer && error.kind != core::StoreError::Kind::Locked;
    const std::chrono::milliseconds longest = isCostly ? openingBackoff : longestBackoff;
    m_backoff = isCostly ? longest : std::clamp<std::chrono::milliseconds>(m_backoff * 2, firstBackoff, longest);
    {
        const std::scoped_lock lock(m_mutex);
        m_retryAt = Clock::now() + m_backoff;
    }
    if (!std::exchange(m_failing, true)) {
        qCWarning(log) << "nothing can be stored:" << error.message;
        m_listener.failed(error);
    }
}

void StoreThread::succeed()
{
    m_backoff = 0ms;
    if (std::exchange(m_failing, false)) {
        {
            const std::scoped_lock lock(m_mutex);
            m_retryAt = {};
        }
        qCInfo(log) << "writing works again";
        m_listener.recovered();
    }
}

void StoreThread::lookForOthers()
{
    if (!m_writer) {
        return;
    }
    if (m_database.wasReplaced()) {
        followFile();
        return;
    }
    try {
        // Counts the commits of other connections only.
        const qint64 version = m_database.connection()->integerOf("PRAGMA data_version");
        if (std::exchange(m_dataVersion, version) != version) {
            m_listener.changed();
        }
    } catch (const SqlError &error) {
        qCInfo(log) << "cannot tell whether others have written:" << error.error().message;
    }
}

void StoreThread::finish()
{
    const Clock::time_point deadline = Clock::now() + m_options.closeLimit;
    while (m_writer && !m_batch.empty() && Clock::now() < deadline) {
        std::this_thread::sleep_for(50ms);
        tryWrite();
    }
    if (!m_batch.empty()) {
        qCCritical(log) << m_batch.size() << "writes could not be stored";
    }
    closeAll();
}

} // namespace assay::store
