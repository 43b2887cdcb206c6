// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

namespace assay::engine {

/// Tells whether the machine slept or its clock was set while something was measured: the wall's clock and the monotonic one then went apart.
/// The monotonic clock stands still while the machine sleeps, at least on Linux and macOS.
class ClockWatch final {
public:
    static constexpr std::chrono::milliseconds tolerance{1'000};

    explicit ClockWatch(const core::Clock &clock) : m_clock(&clock), m_wall(clock.utcNow()), m_steady(clock.now()) {}

    /// An English sentence; empty: the clocks went alike.
    [[nodiscard]] QString complaint() const
    {
        const auto steady = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock->now() - m_steady);
        const std::chrono::milliseconds wall(m_wall.msecsTo(m_clock->utcNow()));
        const auto apart = wall - steady;
        if (apart > tolerance) {
            return QStringLiteral("The machine slept or its clock was put forward by %1 s.").arg(apart.count() / 1000);
        }
        if (apart < -tolerance) {
            return QStringLiteral("The machine's clock was put back by %1 s.").arg(-apart.count() / 1000);
        }
        return {};
    }

private:
    const core::Clock *m_clock;
    QDateTime m_wall;
    std::chrono::steady_clock::time_point m_steady;
};

} // namespace assay::engine
