// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Checkpointer.h"

#include "store/Connection.h"
#include "store/SqlError.h"

#include <QLoggingCategory>

#include <utility>

using namespace std::chrono_literals;

namespace assay::store {

namespace {

Q_LOGGING_CATEGORY(log, "assay.store", QtWarningMsg)

// Nothing written for that long: no answer is running.
constexpr auto quiet = 2s;

} // namespace

Checkpointer::Checkpointer(QString file, std::chrono::milliseconds busyTimeout)
    : m_file(std::move(file)), m_busyTimeout(busyTimeout)
{
}

Checkpointer::~Checkpointer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void Checkpointer::logGrew(int pages)
{
    const std::scoped_lock lock(m_mutex);
    if (pages < m_pages) {
        m_taken = 0; // it was started anew
    }
    m_pages = pages;
    m_grew = true;
    if (m_pages - m_taken < pagesATime) {
        return;
    }
    if (!m_thread.joinable()) {
        m_thread = std::thread([this] { run(); });
    }
    m_wake.notify_one();
}

void Checkpointer::run()
{
    std::unique_lock lock(m_mutex);
    while (awaitWork(lock)) {
        const int pages = m_pages;
        const bool due = pages - m_taken >= pagesATime;
        m_taken = due ? pages : m_taken;
        lock.unlock();
        try {
            if (due) {
                take(pages);
            } else {
                letGo();
            }
        } catch (const SqlError &error) {
            // The log stays as it is and is taken another time.
            qCInfo(log) << "the log could not be taken into the database:" << error.error().message;
        }
        lock.lock();
    }
    lock.unlock();
    m_snapshot.reset();
    m_connection.reset();
}

bool Checkpointer::awaitWork(std::unique_lock<std::mutex> &lock)
{
    const auto isDue = [this] { return m_ending || m_pages - m_taken >= pagesATime; };
    while (m_holding && !isDue()) {
        m_grew = false;
        if (!m_wake.wait_for(lock, quiet, isDue) && !m_grew) {
            return true;
        }
    }
    m_wake.wait(lock, isDue);
    return !m_ending;
}

void Checkpointer::take(int pages)
{
    if (!m_connection) {
        m_connection = std::make_unique<Connection>(m_file, Connection::Mode::ReadWrite, m_busyTimeout);
        m_connection->execute(
            "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 8388608");
    }
    if (pages < longestLog) {
        holdNewest();
    } else {
        letGo();
    }
    // Takes what it can without waiting for a writer or a reader, and without keeping either waiting.
    (void)m_connection->integerOf("PRAGMA wal_checkpoint(PASSIVE)");
}

void Checkpointer::holdNewest()
{
    if (!m_snapshot) {
        m_snapshot = std::make_unique<Connection>(m_file, Connection::Mode::ReadOnly, m_busyTimeout);
    }
    if (std::exchange(m_holding, false)) {
        m_snapshot->execute("COMMIT");
    }
    m_snapshot->execute("BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1");
    m_holding = true;
}

void Checkpointer::letGo()
{
    if (std::exchange(m_holding, false)) {
        m_snapshot->execute("COMMIT");
    }
}

} // namespace assay::store
