// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Scenario.h"

#include <QThread>
#include <QUrl>

#include <expected>
#include <memory>

namespace assay::simulator {

class Simulator;

/// A Simulator in a thread of its own, so that the window's event loop is not charged with the server's work.
class SimulatorThread final {
public:
    explicit SimulatorThread(Scenario scenario = {});
    ~SimulatorThread();
    SimulatorThread(const SimulatorThread &) = delete;
    SimulatorThread &operator=(const SimulatorThread &) = delete;

    /// Waits until it listens.
    [[nodiscard]] std::expected<quint16, QString> start(quint16 port = 0);
    [[nodiscard]] QUrl rootUrl() const { return m_rootUrl; }
    [[nodiscard]] QUrl baseUrlOf(Face face) const;

private:
    QThread m_thread;
    Simulator *m_simulator; ///< lives in the thread, which deletes it
    QUrl m_rootUrl;
};

} // namespace assay::simulator
