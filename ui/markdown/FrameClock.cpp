// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/FrameClock.h"

#include <QMetaMethod>

#include <algorithm>

namespace assay::ui {

namespace {

// A timer fires late rather than early, by up to a millisecond and what is being done just then: it is set so that the beat is there before
// the display's next frame.
constexpr std::chrono::milliseconds interval{16};
// Between the end of one answer and the end of the next.
constexpr std::chrono::milliseconds shortest{4};
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
        startTimer(interval);
    }
}

void FrameClock::requestSoon(FrameClient *client)
{
    if (!m_waiting.contains(client)) {
        m_waiting.append(client);
    }
    startTimer(shortest);
}

void FrameClock::startTimer(std::chrono::milliseconds interval)
{
    using namespace std::chrono_literals;
    const auto left = m_last.isValid() ? interval - m_last.durationElapsed() : 0ns;
    m_timer.start(std::chrono::floor<std::chrono::milliseconds>(std::clamp<std::chrono::nanoseconds>(left, 0ns, interval)));
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
