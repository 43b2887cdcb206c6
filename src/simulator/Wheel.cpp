// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Wheel.h"

namespace assay::simulator {

Wheel::Wheel(QObject *parent) : QObject(parent), m_timer(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(tick);
    connect(&m_timer, &QTimer::timeout, this, &Wheel::turn);
}

void Wheel::add(std::unique_ptr<Scheduled> scheduled)
{
    m_scheduled.push_back(std::move(scheduled));
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void Wheel::turn()
{
    const TimePoint now = std::chrono::steady_clock::now();
    // By index: an answer that ends may let a new one be added.
    for (size_t i = 0; i < m_scheduled.size();) {
        if (m_scheduled[i]->advance(now)) {
            ++i;
        } else {
            m_scheduled.erase(m_scheduled.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    if (m_scheduled.empty()) {
        m_timer.stop();
    }
}

} // namespace assay::simulator
