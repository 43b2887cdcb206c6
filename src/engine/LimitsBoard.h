// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "core/Ids.h"
#include "core/RateLimits.h"

#include <QHash>
#include <QObject>

namespace assay::engine {

/// What the providers said last of what is left, by provider. Kept for the session only: an hour later it is wrong.
class LimitsBoard final : public QObject {
    Q_OBJECT
public:
    struct Entry {
        core::RateLimits limits;
        QDateTime told; ///< UTC; when the limits were; invalid: never
        core::Account account;
        QDateTime asked; ///< UTC; when the account was asked about; invalid: never
    };

    using QObject::QObject;

    [[nodiscard]] Entry of(const core::ProviderId &provider) const { return m_entries.value(provider); }
    /// An answer without such headers leaves what was known.
    void note(const core::ProviderId &provider, const core::RateLimits &limits, const QDateTime &now);
    void note(const core::ProviderId &provider, const core::Account &account, const QDateTime &now);

Q_SIGNALS:
    void changed(const assay::core::ProviderId &provider);

private:
    QHash<core::ProviderId, Entry> m_entries;
};

} // namespace assay::engine
