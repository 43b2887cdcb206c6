// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/WhatIf.h"
#include "core/Accounts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace assay::core;
using namespace Qt::StringLiterals;

namespace {

Price priceOf(std::int64_t input, std::int64_t output, std::optional<std::int64_t> cacheRead)
{
    Price price;
    price.base.input = Money::fromPico(input);
    price.base.output = Money::fromPico(output);
    if (cacheRead) {
        price.base.cacheRead = Money::fromPico(*cacheRead);
    }
    return price;
}

Usage usageOf(std::optional<std::int64_t> input, std::optional<std::int64_t> output, std::optional<std::int64_t> cached = {})
{
    Usage usage;
    usage.input = input;
    usage.output = output;
    usage.cacheRead = cached;
    return usage;
}

Cost costing(std::optional<std::int64_t> pico)
{
    Cost cost;
    if (pico) {
        cost.reported = Money::fromPico(*pico);
    }
    return cost;
}

SpendRow rowOf(const QString &provider, std::int64_t total, std::int64_t computed)
{
    SpendRow row;
    row.day = QDate(2026, 11, 1);
    row.route.provider = ProviderId(provider);
    row.total = Money::fromPico(total);
    row.computed = Money::fromPico(computed);
    row.attempts = 1;
    return row;
}

} // namespace

/// What a history would have cost elsewhere, and what it costs with fees.
class WhatIfTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRangeGoesFromTheCacheAsItWasToNone()
    {
        WhatIf answer;
        answer.add(usageOf(1000, 10, 400), costing(5), priceOf(100, 1000, 10));
        QCOMPARE(answer.low.pico(), 600 * 100 + 400 * 10 + 10 * 1000);
        QCOMPARE(answer.high.pico(), 1000 * 100 + 10 * 1000);
        QCOMPARE(answer.paid.pico(), 5);
        answer.add(usageOf(10, 1), costing({}), priceOf(100, 1000, {}));
        QCOMPARE(answer.low.pico(), 74'000 + 2000);
        QCOMPARE(answer.attempts, 2);
        QCOMPARE(answer.paidUnknown, 1);
    }

    void unknownUsageAndPricesAreCountedNotTakenForNothing()
    {
        WhatIf answer;
        answer.add(usageOf({}, 10), costing(5), priceOf(100, 1000, {}));
        Price half;
        half.base.input = Money::fromPico(1);
        answer.add(usageOf(10, 10), costing(5), half);
        QCOMPARE(answer.unpriced, 2);
        QCOMPARE(answer.attempts, 0);
        QVERIFY(answer.low.isZero() && answer.paid.isZero());
    }

    void longPromptsFallIntoTheTierOfTheOtherModel()
    {
        Price price = priceOf(1, 1, 1);
        price.tiers = {{.aboveInputTokens = 100, .rates = priceOf(5, 5, 5).base}};
        WhatIf answer;
        answer.add(usageOf(100, 1), costing({}), price);
        QCOMPARE(answer.high.pico(), 101);
        answer.add(usageOf(101, 1), costing({}), price);
        QCOMPARE(answer.high.pico(), 101 + 102 * 5);
    }

    void feesAreSharesRoundedUp()
    {
        const Fees fees{.topUp = 550, .ownKey = 500};
        QCOMPARE(landed(Money::fromPico(10'000), Money(), fees).pico(), 10'550);
        QCOMPARE(landed(Money::fromPico(10'000), Money::fromPico(10'000), fees).pico(), 11'050);
        QCOMPARE(landed(Money::fromPico(1), Money::fromPico(1), fees).pico(), 3);
        QCOMPARE(landed(Money::fromPico(7), Money::fromPico(7), {}).pico(), 7);
        const Money most = Money::fromPico(std::numeric_limits<std::int64_t>::max());
        QVERIFY(landed(most, most, fees).isSaturated());
    }

    void percentIsReadExactly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("hundredths"); // -1: refused
        QTest::newRow("5.5") << u"5.5"_s << 550;
        QTest::newRow("with a comma") << u"5,5"_s << 550;
        QTest::newRow("spaces") << u" 0.01 "_s << 1;
        QTest::newRow("all") << u"100"_s << 10'000;
        QTest::newRow("none") << u"0"_s << 0;
        QTest::newRow("too much") << u"100.01"_s << -1;
        QTest::newRow("too fine") << u"0.001"_s << -1;
        QTest::newRow("negative") << u"-1"_s << -1;
        QTest::newRow("a word") << u"much"_s << -1;
        QTest::newRow("nothing") << QString() << -1;
    }

    void percentIsReadExactly()
    {
        QFETCH(const QString, text);
        QFETCH(const int, hundredths);
        QCOMPARE(hundredthsFrom(text).value_or(-1), hundredths);
    }

    void feesAreWrittenAndRead()
    {
        const FeeTable table{{ProviderId(u"openrouter"_s), {.topUp = 550, .ownKey = 500}}};
        QCOMPARE(decodeFees(encodeFees(table)), table);
        QVERIFY(decodeFees({{u"x"_s, 7}, {u"y"_s, QJsonObject{{u"top_up"_s, u"lots"_s}}}}).isEmpty());
    }

    /// With fees too, every grouping adds up to the same pico-dollar.
    void landedSumsAgreeInEveryGrouping()
    {
        QRandomGenerator dice(7);
        QList<SpendRow> rows;
        for (int i = 0; i < 500; ++i) {
            const qint64 total = dice.bounded(1, 1'000'000);
            SpendRow row = rowOf(u"p%1"_s.arg(dice.bounded(3)), total, dice.bounded(2) == 0 ? 0 : total);
            row.day = row.day.addDays(dice.bounded(5));
            row.route.model = ModelId(u"m%1"_s.arg(dice.bounded(4)));
            row.key = KeyName(u"k%1"_s.arg(dice.bounded(2)));
            rows.append(row);
        }
        const FeeTable fees{{ProviderId(u"p0"_s), {.topUp = 550, .ownKey = 0}},
                            {ProviderId(u"p1"_s), {.topUp = 1, .ownKey = 333}}};
        const Money all = totalSpend(rows, fees).landed;
        for (const SpendBy by : {SpendBy::Day, SpendBy::Model, SpendBy::Provider, SpendBy::Key}) {
            Money sum;
            for (const SpendGroup &group : groupSpend(rows, by, fees)) {
                sum += group.landed;
            }
            QCOMPARE(sum, all);
        }
        QVERIFY(all > totalSpend(rows).total);
        QCOMPARE(totalSpend(rows).landed, totalSpend(rows).total);
    }
};

QTEST_GUILESS_MAIN(WhatIfTest)
#include "WhatIfTest.moc"
