// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace assay::store {

class Connection;

/// Takes the write-ahead log into the database file, on a thread of its own. That waits for the disk, which may take seconds on a busy
/// one, and a text that arrives meanwhile must not wait with it: what is not in the log yet when the program is killed is gone.
///
/// While the log grows, a snapshot of it is kept open. Without one, the first write after a complete checkpoint would start the log anew
/// and wait for the disk too (SQLite syncs its header, https://sqlite.org/src/info/ff5be73dee). So that happens only between answers, and
/// in the midst of them once in `longestLog` pages. Sleeps without a timer when nothing is written.
class Checkpointer final {
public:
    static constexpr int pagesATime = 256;  ///< of 16 KiB: 4 MiB
    static constexpr int longestLog = 8192; ///< pages: 128 MiB

    Checkpointer(QString file, std::chrono::milliseconds busyTimeout);
    /// Waits for a checkpoint that runs.
    ~Checkpointer();
    Checkpointer(const Checkpointer &) = delete;
    Checkpointer &operator=(const Checkpointer &) = delete;

    /// Any thread; after each commit. The log has that many pages now.
    void logGrew(int pages);

private:
    void run();
    /// Sleeps until there is something to take, or long enough without that the snapshot can go. False: the end.
    bool awaitWork(std::unique_lock<std::mutex> &lock);
    void take(int pages);
    void holdNewest();
    void letGo();

    const QString m_file;
    const std::chrono::milliseconds m_busyTimeout;
    // The thread's own.
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Connection> m_snapshot;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    int m_pages = 0; ///< in the log
    int m_taken = 0; ///< of these when the last checkpoint began
    bool m_holding = false;
    bool m_grew = false; ///< since the thread last looked
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace assay::store
