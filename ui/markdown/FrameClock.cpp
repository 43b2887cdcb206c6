// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/FrameClock.h"

#include <QMetaMethod>

namespace assay::ui {

namespace {

constexpr int interval = 16;
// Of every frame for all clients together; the rest is for painting and for input.
constexpr int budget = 8;
// Longer than that is a rest, not a late frame.
constexpr int longestInterval = 1000;

} // namespace

FrameClock::FrameClock(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FrameClock::beat);
}

void FrameClock::request(FrameClient *client)
{
    if (!m_waiting.contains(client)) {
        m_waiting.append(client);
    }
    if (!m_timer.isActive()) {
        const qint64 since = m_last.isValid() ? m_last.elapsed() : interval;
        m_timer.start(int(qBound(qint64(0), interval - since, qint64(interval))));
    }
}

void FrameClock::forget(FrameClient *client)
{
    m_waiting.removeAll(client);
    m_serving.removeAll(client);
}

void FrameClock::beat()
{
    if (!isSignalConnected(QMetaMethod::fromSignal(&FrameClock::beaten))) {
        m_last.start();
        serve();
        return;
    }
    Beat measured;
    measured.clients = int(m_waiting.size());
    measured.interval =
        m_last.isValid() && m_last.elapsed() < longestInterval ? m_last.durationElapsed() : std::chrono::nanoseconds();
    m_last.start();
    serve();
    measured.work = m_last.durationElapsed();
    measured.waiting = int(m_waiting.size());
    Q_EMIT beaten(measured);
}

void FrameClock::serve()
{
    m_serving = std::exchange(m_waiting, {});
    // Everybody gets a share of what is left, and who has nothing to do leaves it to the others.
    while (!m_serving.isEmpty()) {
        const qint64 left = qMax(qint64(1), budget - m_last.elapsed());
        FrameClient *client = m_serving.takeFirst();
        const auto share = std::chrono::microseconds(left * 1000 / (m_serving.size() + 1));
        if (client->frame(QDeadlineTimer(share, Qt::PreciseTimer))) {
            request(client);
        }
    }
}

} // namespace assay::ui
