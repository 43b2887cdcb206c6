// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace assay::simulator {

using TimePoint = std::chrono::steady_clock::time_point;

/// Something that is due now and then.
class Scheduled {
public:
    Scheduled() = default;
    Scheduled(const Scheduled &) = delete;
    Scheduled &operator=(const Scheduled &) = delete;
    virtual ~Scheduled() = default;

    /// Does what is due. False: nothing will be due any more.
    [[nodiscard]] virtual bool advance(TimePoint now) = 0;
};

/// One timer for all answers together, so that 32 of them cost as many wake-ups as one. Stands still when nothing runs.
class Wheel final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds tick{5};

    explicit Wheel(QObject *parent = nullptr);

    void add(std::unique_ptr<Scheduled> scheduled);
    [[nodiscard]] size_t size() const { return m_scheduled.size(); }

private:
    void turn();

    QTimer m_timer;
    std::vector<std::unique_ptr<Scheduled>> m_scheduled;
};

} // namespace assay::simulator
