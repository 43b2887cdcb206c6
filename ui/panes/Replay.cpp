// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/Replay.h"

#include <QTimerEvent>

#include <algorithm>

namespace assay::ui {

namespace {

constexpr int beatMs = 16;

} // namespace

Replay::Replay(QList<core::JournalChunk> recording, double speed, QObject *parent)
    : QObject(parent), m_recording(std::move(recording)), m_speed(speed)
{
    std::ranges::stable_sort(m_recording, {}, &core::JournalChunk::atUs);
}

void Replay::start()
{
    m_clock.start();
    m_beat.start(beatMs, Qt::PreciseTimer, this);
}

double Replay::position() const
{
    return m_clock.isValid() ? double(m_clock.nsecsElapsed()) / 1e9 * m_speed : 0;
}

void Replay::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_beat.timerId()) {
        return;
    }
    const double nowUs = position() * 1e6;
    QString words;
    QString thoughts;
    for (; m_next < m_recording.size() && double(m_recording.at(m_next).atUs) <= nowUs; ++m_next) {
        const core::JournalChunk &chunk = m_recording.at(m_next);
        // Tool calls are shown whole when it has ended.
        if (chunk.kind == core::JournalChunk::Kind::Text) {
            words += chunk.text;
        } else if (chunk.kind == core::JournalChunk::Kind::Reasoning) {
            thoughts += chunk.text;
        }
    }
    if (!thoughts.isEmpty()) {
        Q_EMIT reasoning(thoughts);
    }
    if (!words.isEmpty()) {
        Q_EMIT text(words);
    }
    if (m_next == m_recording.size()) {
        m_beat.stop();
        Q_EMIT ended();
    }
}

} // namespace assay::ui
