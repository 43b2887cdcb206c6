// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/LimitsText.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace assay;
using namespace Qt::StringLiterals;
using ui::LimitsText;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC);

} // namespace

class LimitsTextTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        qputenv("TZ", "UTC");
    }

    void whatIsLeftIsToldWithItsLimitAndTime()
    {
        core::RateLimits limits;
        limits.requests = {50, 0, now.addSecs(2 * 3600 + 4 * 60)};
        limits.tokens.remaining = 12'345;
        QCOMPARE(LimitsText::of(limits, now),
                 (QStringList{u"0 of 50 requests left, resets 12:04"_s, u"12\u202f345 tokens left"_s}));
    }

    void onlyWhatIsUsedUpBites()
    {
        core::RateLimits limits;
        QCOMPARE(LimitsText::bite(limits, now), QString());
        limits.requests = {50, 12, now.addSecs(60)};
        QCOMPARE(LimitsText::bite(limits, now), QString());
        limits.outputTokens = {8'000, 0, {}};
        QCOMPARE(LimitsText::bite(limits, now), u"0 of 8\u202f000 output tokens left."_s);
    }

    void aResetOnAnotherDayHasItsDateAndOneThatIsOverIsNotTold()
    {
        core::RateLimits limits;
        limits.requests = {50, 0, now.addDays(1)};
        QVERIFY2(LimitsText::bite(limits, now).contains(u"23/11/2026"_s), qPrintable(LimitsText::bite(limits, now)));
        limits.requests.reset = now.addSecs(-1);
        QCOMPARE(LimitsText::bite(limits, now), u"0 of 50 requests left."_s);
    }

    void anAccountTellsKeyLimitCreditsAndFreeTier()
    {
        core::Account account;
        account.limit = core::Money::fromDecimal(u"20");
        account.remaining = core::Money::fromDecimal(u"12.345");
        account.resets = u"monthly"_s;
        account.credits = core::Money::fromDecimal(u"110.25");
        account.creditsUsed = core::Money::fromDecimal(u"111");
        account.freeTier = true;
        account.freeRequestsADay = 50;
        QCOMPARE(LimitsText::of(account, now),
                 (QStringList{u"$12.35 of $20.00 left this month"_s, u"−$0.7500 of credit left in the account"_s,
                              u"free tier"_s, u"50 request(s) a day to free models"_s}));
    }

    void aKeyWithoutALimitTellsWhatItSpent()
    {
        core::Account account;
        account.used = core::Money::fromDecimal(u"7.655");
        QCOMPARE(LimitsText::of(account, now), QStringList{u"$7.66 spent by this key"_s});
    }
};

QTEST_MAIN(LimitsTextTest)
#include "LimitsTextTest.moc"
