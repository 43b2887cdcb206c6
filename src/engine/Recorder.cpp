// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Recorder.h"

namespace assay::engine {

namespace {

// Pieces that came in the same breath are one: their pace could not be told apart on a screen.
constexpr qint64 samePieceUs = 5'000;

} // namespace

Recorder::Recorder(core::RunStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Recorder::flush);
}

Recorder::~Recorder()
{
    flush();
}

void Recorder::append(const core::AnswerId &answer, core::JournalChunk::Kind kind, qint64 atUs, const QString &text)
{
    const auto last = m_last.constFind(answer);
    if (last != m_last.cend() && kind != core::JournalChunk::Kind::Tool) {
        core::JournalChunk &chunk = m_chunks[*last];
        if (chunk.kind == kind && atUs >= chunk.atUs && atUs - chunk.atUs < samePieceUs) {
            chunk.text += text;
            return;
        }
    }
    m_last.insert(answer, m_chunks.size());
    m_chunks.append({answer, kind, atUs, text});
    schedule();
}

void Recorder::flush()
{
    m_timer.stop();
    if (m_chunks.isEmpty()) {
        return;
    }
    m_sinceFlush.start();
    m_last.clear();
    m_store.appendJournal(std::exchange(m_chunks, {}));
}

void Recorder::schedule()
{
    if (!m_timer.isActive()) {
        const qint64 passed = m_sinceFlush.isValid() ? m_sinceFlush.elapsed() : intervalMs;
        m_timer.start(static_cast<int>(std::max<qint64>(0, intervalMs - passed)));
    }
}

} // namespace assay::engine
