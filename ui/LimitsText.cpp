// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/LimitsText.h"

#include "ui/Format.h"

#include <QLocale>

namespace assay::ui {

using namespace Qt::StringLiterals;
using Limit = core::RateLimits::Limit;

namespace {

QString timeOf(const QDateTime &utc, const QDateTime &now)
{
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    return local.date() == now.toLocalTime().date() ? locale.toString(local.time(), QLocale::ShortFormat)
                                                    : locale.toString(local, QLocale::ShortFormat);
}

} // namespace

QString LimitsText::line(const Limit &limit, const QString &what, const QDateTime &now)
{
    if (!limit.remaining) {
        return {};
    }
    const QString left = Format::count(*limit.remaining);
    QString text =
        limit.limit ? tr("%1 of %2 %3 left", "figure, limit, requests or tokens").arg(left, Format::count(*limit.limit), what)
                    : tr("%1 %2 left", "figure, requests or tokens").arg(left, what);
    if (limit.reset.isValid() && limit.reset > now) {
        text = tr("%1, resets %2", "what is left of a limit; a time").arg(text, timeOf(limit.reset, now));
    }
    return text;
}

QStringList LimitsText::of(const core::RateLimits &limits, const QDateTime &now)
{
    QStringList out{line(limits.requests, tr("requests"), now), line(limits.tokens, tr("tokens"), now),
                    line(limits.inputTokens, tr("input tokens"), now), line(limits.outputTokens, tr("output tokens"), now)};
    out.removeAll(QString());
    return out;
}

QString LimitsText::spendingOf(const core::Account &account)
{
    if (!account.remaining || !account.limit) {
        return account.used ? tr("%1 spent by this key").arg(Format::money(*account.used)) : QString();
    }
    const QString left = Format::money(*account.remaining);
    const QString limit = Format::money(*account.limit);
    if (account.resets == "daily"_L1) {
        return tr("%1 of %2 left today").arg(left, limit);
    }
    if (account.resets == "weekly"_L1) {
        return tr("%1 of %2 left this week").arg(left, limit);
    }
    return account.resets == "monthly"_L1 ? tr("%1 of %2 left this month").arg(left, limit)
                                          : tr("%1 of %2 left for this key").arg(left, limit);
}

QStringList LimitsText::of(const core::Account &account, const QDateTime &now)
{
    QStringList out{spendingOf(account)};
    if (account.credits && account.creditsUsed) {
        out.append(tr("%1 of credit left in the account").arg(Format::money(*account.credits - *account.creditsUsed)));
    }
    if (account.freeTier) {
        out.append(tr("free tier"));
    }
    if (account.freeRequestsADay) {
        out.append(tr("%n request(s) a day to free models", nullptr, static_cast<int>(*account.freeRequestsADay)));
    }
    if (account.expires.isValid()) {
        out.append(tr("the key expires %1").arg(timeOf(account.expires, now)));
    }
    out.removeAll(QString());
    return out;
}

QString LimitsText::bite(const core::RateLimits &limits, const QDateTime &now)
{
    core::RateLimits usedUp;
    for (const auto member : {&core::RateLimits::requests, &core::RateLimits::tokens, &core::RateLimits::inputTokens,
                              &core::RateLimits::outputTokens}) {
        if ((limits.*member).isUsedUp()) {
            usedUp.*member = limits.*member;
        }
    }
    const QStringList lines = of(usedUp, now);
    return lines.isEmpty() ? QString() : lines.join(u"; "_s) + u'.';
}

} // namespace assay::ui
