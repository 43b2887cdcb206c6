// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LostCalls.h"

#include <algorithm>

namespace assay::engine {

LostCalls::LostCalls(const Services &services, core::HistoryStore &store, QObject *parent)
    : QObject(parent), m_clock(services.clock), m_reconciler(services, store)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::seconds(4));
    connect(&m_soon, &QTimer::timeout, this, &LostCalls::ask);
    connect(&m_reconciler, &Reconciler::compared, this,
            [this](const core::AttemptId &attempt, const core::Bill &bill) { Q_EMIT found(attempt, bill.charged); });
}

void LostCalls::look(const core::Answer &answer)
{
    const bool isLost = std::ranges::any_of(answer.attempts, [](const core::Attempt &attempt) {
        return !attempt.simulated && attempt.route.provider == core::ProviderId(QStringLiteral("openrouter"))
               && !attempt.generationId.isEmpty() && !attempt.cost.reported;
    });
    if (isLost) {
        m_soon.start();
    }
}

void LostCalls::ask()
{
    if (m_reconciler.isRunning()) {
        m_soon.start();
        return;
    }
    // The day before too: an answer may have begun before midnight.
    const QDate today = m_clock.utcNow().toLocalTime().date();
    m_reconciler.start(today.addDays(-1), today, core::Bills::Unreported);
}

} // namespace assay::engine
