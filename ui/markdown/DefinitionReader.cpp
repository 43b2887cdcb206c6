// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/DefinitionReader.h"

#include <KSyntaxHighlighting/Format>

namespace assay::ui {

namespace {

/// Reads it and all that it includes; the library does so when somebody first asks for what stands in it.
void readNow(const KSyntaxHighlighting::Definition &definition)
{
    (void)definition.formats();
}

} // namespace

DefinitionReader::~DefinitionReader()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.clear();
    }
    join();
}

void DefinitionReader::join()
{
    if (m_thread.joinable()) {
        m_thread.join();
        m_read.unite(std::exchange(m_asked, {}));
    }
}

void DefinitionReader::readQueue()
{
    while (true) {
        KSyntaxHighlighting::Definition next;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_queue.empty()) {
                m_reading.store(false, std::memory_order_release);
                return;
            }
            next = m_queue.back();
            m_queue.pop_back();
        }
        readNow(next);
    }
}

bool DefinitionReader::read(const KSyntaxHighlighting::Definition &definition, QDeadlineTimer deadline)
{
    if (deadline.isForever() || !isReading()) {
        join();
    }
    const QString name = definition.name();
    if (m_read.contains(name)) {
        return !isReading();
    }
    if (deadline.isForever()) {
        readNow(definition);
        m_read.insert(name);
        return true;
    }
    if (m_asked.contains(name)) {
        return false;
    }
    const std::scoped_lock lock(m_mutex);
    m_queue.push_back(definition);
    // Asked under the lock: a thread that is still reading will find it, and one that found nothing has said so.
    if (!isReading()) {
        join();
        m_reading.store(true, std::memory_order_release);
        m_thread = std::thread([this] { readQueue(); });
    }
    m_asked.insert(name);
    return false;
}

} // namespace assay::ui
