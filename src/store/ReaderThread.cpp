// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ReaderThread.h"

#include "store/Connection.h"
#include "store/SqlError.h"

#include <utility>

using namespace std::chrono_literals;

namespace assay::store {

namespace {

// Nobody asked for that long: what was read for the last question is kept for no other.
constexpr auto rest = 2s;

} // namespace

ReaderThread::ReaderThread(QString file, std::chrono::milliseconds busyTimeout)
    : m_file(std::move(file)), m_busyTimeout(busyTimeout)
{
}

ReaderThread::~ReaderThread()
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

void ReaderThread::ask(Question question)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_questions.push_back(std::move(question));
        if (!m_thread.joinable()) {
            m_thread = std::thread([this] { run(); });
        }
    }
    m_wake.notify_one();
}

void ReaderThread::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        awaitQuestion(lock);
        if (m_questions.empty()) {
            break;
        }
        const Question question = std::move(m_questions.front());
        m_questions.pop_front();
        lock.unlock();
        answer(question);
        lock.lock();
    }
    m_connection.reset();
}

void ReaderThread::awaitQuestion(std::unique_lock<std::mutex> &lock)
{
    const auto isAsked = [this] { return m_ending || !m_questions.empty(); };
    if (m_connection && !m_wake.wait_for(lock, rest, isAsked)) {
        lock.unlock();
        m_connection->releasePages();
        lock.lock();
    }
    m_wake.wait(lock, isAsked);
}

void ReaderThread::answer(const Question &question)
{
    try {
        if (!m_connection) {
            auto connection = std::make_unique<Connection>(m_file, Connection::Mode::ReadOnly, m_busyTimeout);
            connection->execute("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384");
            m_connection = std::move(connection);
        }
    } catch (const SqlError &error) {
        question(nullptr, &error);
        return;
    }
    question(m_connection.get(), nullptr);
}

} // namespace assay::store
