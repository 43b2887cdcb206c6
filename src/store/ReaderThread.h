// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace assay::store {

class Connection;
class SqlError;

/// A thread with a connection of its own that only reads, so that what takes long keeps no writing waiting. It starts with the first
/// question and answers one after the other. Pages that it has read are kept for the next question, but not while nobody asks.
class ReaderThread final {
public:
    /// nullptr and why, where the database cannot be opened.
    using Question = std::function<void(Connection *, const SqlError *)>;

    ReaderThread(QString file, std::chrono::milliseconds busyTimeout);
    /// Answers what was asked, and ends.
    ~ReaderThread();
    ReaderThread(const ReaderThread &) = delete;
    ReaderThread &operator=(const ReaderThread &) = delete;

    /// Any thread.
    void ask(Question question);

private:
    void run();
    void awaitQuestion(std::unique_lock<std::mutex> &lock);
    void answer(const Question &question);

    const QString m_file;
    const std::chrono::milliseconds m_busyTimeout;
    std::unique_ptr<Connection> m_connection; ///< the thread's own

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Question> m_questions;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace assay::store
