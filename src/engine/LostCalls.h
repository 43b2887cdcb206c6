// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/Reconciler.h"

#include <QTimer>

namespace assay::engine {

/// Looks up what answers cost that broke off before their provider said so, some seconds after they ended: the record is not there at once.
/// Main thread.
class LostCalls final : public QObject {
    Q_OBJECT
public:
    LostCalls(const Services &services, core::HistoryStore &store, QObject *parent = nullptr);

    /// An answer ended. Does nothing unless an attempt of it has a record at its provider and no reported cost.
    void look(const core::Answer &answer);
    /// How long after an answer its record is asked for.
    void setDelay(std::chrono::milliseconds delay) { m_soon.setInterval(delay); }

Q_SIGNALS:
    /// What an attempt was really charged; the ledger has it.
    void found(const assay::core::AttemptId &attempt, assay::core::Money charged);

private:
    void ask();

    core::Clock &m_clock;
    Reconciler m_reconciler;
    QTimer m_soon;
};

} // namespace assay::engine
