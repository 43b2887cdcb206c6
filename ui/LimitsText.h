// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "core/RateLimits.h"

#include <QCoreApplication>
#include <QString>

namespace assay::ui {

/// What is left of a provider's limits, as people read it. Times are local; the date stands there only when it is another day.
struct LimitsText final {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::LimitsText)
public:
    /// "14,399 of 14,400 requests left, resets 12:04", one for each limit that was told.
    [[nodiscard]] static QStringList of(const core::RateLimits &limits, const QDateTime &now);
    /// "$12.35 of $20.00 left this month", "$20.50 of credit left", "free tier: 50 free requests a day".
    [[nodiscard]] static QStringList of(const core::Account &account, const QDateTime &now);
    /// The limits that are used up, as a sentence: "0 of 50 requests left, resets 12:04." Empty: none is.
    [[nodiscard]] static QString bite(const core::RateLimits &limits, const QDateTime &now);

private:
    [[nodiscard]] static QString line(const core::RateLimits::Limit &limit, const QString &what, const QDateTime &now);
    [[nodiscard]] static QString spendingOf(const core::Account &account);
};

} // namespace assay::ui
