// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Cost.h"

#include <QTest>

using namespace assay::core;
using namespace Qt::StringLiterals;

namespace {

/// Written as price lists write it: dollars for a million tokens.
std::optional<Money> perMillion(double dollars)
{
    return Money::fromPico(qRound64(dollars * 1e6));
}

Usage usageOf(std::int64_t input, std::int64_t output)
{
    Usage usage;
    usage.input = input;
    usage.output = output;
    return usage;
}

QString computed(const Usage &usage, const Price &price)
{
    const auto money = costOf(usage, &price).computed;
    return money ? money->toDecimal() : u"unknown"_s;
}

} // namespace

class CostTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cacheReadsHaveTheirOwnRate();
    void aLongPromptIsPricedInTheUpperBandAsAWhole();
    void theBandBeginsBehindItsThreshold();
    void cachedTokensCountForTheBand();
    void cacheWritesOfHalfAnHourAreBilled();
    void reasoningIsBilledAsOutput();
    void aBandRaisesTheOutputRateToo();
    void unknownUsageHasAnUnknownCost();
    void anUnknownPriceIsNeverZero();
    void aMissingRateOfTokensThatWereNotUsedDoesNotMatter();
    void aMissingCacheRateGivesAnUpperBound();
    void aCacheCountedBesideTheInputNeverMakesItNegative();
    void thePartsAddUpToTheWhole();
    void theReportedFigureIsShownAndTheComputedOneKept();
    void aSumCountsWhatIsUnknown();
};

void CostTest::cacheReadsHaveTheirOwnRate()
{
    Price price;
    price.base = {perMillion(4), perMillion(20), perMillion(0.2), perMillion(5), perMillion(8), {}};
    Usage usage = usageOf(1'510, 92);
    usage.cacheRead = 1'200;
    QCOMPARE(computed(usage, price), u"0.00332"_s);
}

namespace {

Price haiku()
{
    Price price;
    price.base = {perMillion(0.1), perMillion(0.5), perMillion(0.01), {}, {}, {}};
    price.tiers = {{100'000, {perMillion(0.5), perMillion(2.5), perMillion(0.05), {}, {}, {}}}};
    return price;
}

} // namespace

void CostTest::aLongPromptIsPricedInTheUpperBandAsAWhole()
{
    Usage usage = usageOf(110'000, 1'000);
    usage.cacheRead = 20'000;
    QCOMPARE(computed(usage, haiku()), u"0.0485"_s);
}

void CostTest::theBandBeginsBehindItsThreshold()
{
    QCOMPARE(computed(usageOf(100'000, 0), haiku()), u"0.01"_s);
    QCOMPARE(computed(usageOf(100'001, 0), haiku()), u"0.0500005"_s);
}

void CostTest::cachedTokensCountForTheBand()
{
    Price price;
    price.base = {perMillion(2), perMillion(10), perMillion(0.1), {}, {}, perMillion(2.5)};
    price.tiers = {{272'000, {perMillion(4), perMillion(15), perMillion(0.2), {}, {}, perMillion(5)}}};
    Usage usage = usageOf(300'000, 2'000);
    usage.cacheRead = 100'000;
    usage.cacheWrite30m = 0;
    QCOMPARE(computed(usage, price), u"0.85"_s);
}

void CostTest::cacheWritesOfHalfAnHourAreBilled()
{
    Price price;
    price.base = {perMillion(2), perMillion(12), perMillion(0.2), {}, {}, perMillion(2.5)};
    Usage usage = usageOf(10'000, 500);
    usage.cacheRead = 2'000;
    usage.cacheWrite30m = 6'000;
    QCOMPARE(computed(usage, price), u"0.0254"_s);
}

void CostTest::reasoningIsBilledAsOutput()
{
    Price price;
    price.base = {perMillion(0.75), perMillion(3.75), perMillion(0.075), {}, {}, {}};
    Usage usage = usageOf(310, 52);
    usage.cacheRead = 256;
    usage.reasoning = 40;
    QCOMPARE(computed(usage, price), u"0.0002547"_s);
    QCOMPARE(price.base.cacheRead->pico(), 75'000);
}

void CostTest::aBandRaisesTheOutputRateToo()
{
    Price price;
    price.base = {perMillion(1.25), perMillion(10), perMillion(0.125), {}, {}, {}};
    price.tiers = {{200'000, {perMillion(2.5), perMillion(15), perMillion(0.25), {}, {}, {}}}};
    QCOMPARE(computed(usageOf(250'000, 4'000), price), u"0.685"_s);
}

void CostTest::unknownUsageHasAnUnknownCost()
{
    const Price price = haiku();
    Usage usage;
    QCOMPARE(costOf(usage, &price), Cost());
    usage.input = 10;
    QCOMPARE(costOf(usage, &price), Cost());
    QCOMPARE(costOf(usage, &price).source(), CostSource::Unknown);
}

void CostTest::anUnknownPriceIsNeverZero()
{
    QVERIFY(!costOf(usageOf(10, 10), nullptr).computed);
    Price price;
    price.base.input = perMillion(1);
    const Cost cost = costOf(usageOf(10, 10), &price);
    QVERIFY(!cost.computed);
    QCOMPARE(cost.input, perMillion(10));
    QVERIFY(!cost.output);
}

void CostTest::aMissingRateOfTokensThatWereNotUsedDoesNotMatter()
{
    Price price;
    price.base.input = perMillion(1);
    QCOMPARE(computed(usageOf(10, 0), price), u"0.00001"_s);
    QVERIFY(!costOf(usageOf(10, 0), &price).upperBound);
}

void CostTest::aMissingCacheRateGivesAnUpperBound()
{
    Price price;
    price.base = {perMillion(1), perMillion(2), {}, {}, {}, {}};
    Usage usage = usageOf(100, 0);
    usage.cacheRead = 60;
    usage.cacheWrite1h = 10;
    const Cost cost = costOf(usage, &price);
    QVERIFY(cost.upperBound);
    QCOMPARE(cost.computed->toDecimal(), u"0.0001"_s);
}

void CostTest::aCacheCountedBesideTheInputNeverMakesItNegative()
{
    Price price;
    price.base = {perMillion(1), perMillion(2), perMillion(0.1), {}, {}, {}};
    Usage usage = usageOf(10, 0);
    usage.cacheRead = 1'000;
    QCOMPARE(costOf(usage, &price).input, Money());
    QCOMPARE(computed(usage, price), u"0.0001"_s);
}

void CostTest::thePartsAddUpToTheWhole()
{
    Price price;
    price.base = {perMillion(3), perMillion(15), perMillion(0.3), perMillion(3.75), perMillion(6), {}};
    for (int i = 0; i < 500; ++i) {
        Usage usage = usageOf(1'000 + 37 * i, 11 * i);
        usage.cacheRead = 3 * i;
        usage.cacheWrite5m = 5 * i;
        usage.cacheWrite1h = i;
        const Cost cost = costOf(usage, &price);
        QCOMPARE(*cost.input + *cost.output + *cost.cacheRead + *cost.cacheWrite, *cost.computed);
    }
}

void CostTest::theReportedFigureIsShownAndTheComputedOneKept()
{
    Cost cost = costOf(usageOf(10, 10), nullptr);
    cost.reported = Money::fromPico(5);
    QCOMPARE(cost.best(), Money::fromPico(5));
    QCOMPARE(cost.source(), CostSource::Reported);
    cost.computed = Money::fromPico(7);
    QCOMPARE(cost.best(), Money::fromPico(5));
    cost.reported.reset();
    QCOMPARE(cost.best(), Money::fromPico(7));
    QCOMPARE(cost.source(), CostSource::Computed);
}

void CostTest::aSumCountsWhatIsUnknown()
{
    CostSum sum;
    Cost reported;
    reported.reported = Money::fromPico(5);
    sum.add(reported);
    QVERIFY(!sum.estimated);
    sum.add(Cost());
    Cost estimate;
    estimate.computed = Money::fromPico(7);
    sum.add(estimate);
    QCOMPARE(sum.known, Money::fromPico(12));
    QCOMPARE(sum.unknown, 1);
    QVERIFY(sum.estimated);
}

QTEST_APPLESS_MAIN(CostTest)
#include "CostTest.moc"
