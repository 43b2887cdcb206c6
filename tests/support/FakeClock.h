// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

namespace assay::test {

/// A clock that a test moves. Wall and monotonic time are moved one by one, as a person who sets the clock does.
class FakeClock final : public core::Clock {
public:
    [[nodiscard]] QDateTime utcNow() const override { return m_wall; }
    [[nodiscard]] std::chrono::steady_clock::time_point now() const override { return m_steady; }

    void setUtc(const QDateTime &wall) { m_wall = wall; }
    void advance(std::chrono::microseconds by)
    {
        m_steady += by;
        m_wall = m_wall.addMSecs(std::chrono::duration_cast<std::chrono::milliseconds>(by).count());
    }

private:
    QDateTime m_wall = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate);
    std::chrono::steady_clock::time_point m_steady{std::chrono::hours(1)};
};

} // namespace assay::test
