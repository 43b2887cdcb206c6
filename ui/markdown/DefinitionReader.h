// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QSet>
#include <QString>

#include <KSyntaxHighlighting/Definition>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace assay::ui {

/// Reads syntax definitions in a thread of its own, which lives only as long as there are some to read: one takes from 1 to 30 ms (PHP, with
/// all that it includes). The library promises nothing about threads; so whoever would colour with a definition asks isReading() first, and
/// waits for another frame. All of it is called in the main thread.
class DefinitionReader final {
public:
    DefinitionReader() = default;
    DefinitionReader(const DefinitionReader &) = delete;
    DefinitionReader &operator=(const DefinitionReader &) = delete;
    ~DefinitionReader();

    [[nodiscard]] bool isReading() const { return m_reading.load(std::memory_order_acquire); }
    /// True: the definition has been read, and nothing is being read. Else it will be: ask again. With a deadline that is forever it is read
    /// before this returns.
    [[nodiscard]] bool read(const KSyntaxHighlighting::Definition &definition, QDeadlineTimer deadline);

private:
    void readQueue();
    void join();

    QSet<QString> m_read;  ///< names
    QSet<QString> m_asked; ///< names that count as read once the thread has ended
    std::thread m_thread;
    std::atomic<bool> m_reading = false;
    std::mutex m_mutex;
    std::vector<KSyntaxHighlighting::Definition> m_queue; ///< guarded by m_mutex
};

} // namespace assay::ui
