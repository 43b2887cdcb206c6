// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LimitsBoard.h"

namespace assay::engine {

void LimitsBoard::note(const core::ProviderId &provider, const core::RateLimits &limits, const QDateTime &now)
{
    if (limits.isEmpty()) {
        return;
    }
    Entry &entry = m_entries[provider];
    entry.limits = limits;
    entry.told = now;
    Q_EMIT changed(provider);
}

void LimitsBoard::note(const core::ProviderId &provider, const core::Account &account, const QDateTime &now)
{
    if (account.isEmpty()) {
        return;
    }
    Entry &entry = m_entries[provider];
    entry.account = account;
    entry.asked = now;
    Q_EMIT changed(provider);
}

} // namespace assay::engine
