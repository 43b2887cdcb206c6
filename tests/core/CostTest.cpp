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
    void aMissingRateOfAWriteIsNoUpperBoundForWritesCostMore();
    void aCacheCountedBesideTheInputNeverMakesItNegative();
    void thePartsAddUpToTheWhole();
    void theReportedFigureIsShownAndTheComputedOneKept();
    void aSumCountsWhatIsUnknown();
    void soundIsPricedApartWhereItHasARate();
    void searchesAndRequestsAreFees();
    void tiersRegionsAndSpeedsMultiply_data();
    void tiersRegionsAndSpeedsMultiply();
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

void CostTest::aMissingRateOfAWriteIsNoUpperBoundForWritesCostMore()
{
    Price price;
    price.base = {perMillion(1), perMillion(2), perMillion(0.1), {}, {}, {}};
    Usage usage = usageOf(100, 0);
    usage.cacheWrite1h = 10;
    const Cost cost = costOf(usage, &price);
    QVERIFY(!cost.upperBound);
    QVERIFY(cost.inexact);
    QCOMPARE(cost.computed->toDecimal(), u"0.0001"_s);
    usage.cacheWrite1h = 0;
    QVERIFY(!costOf(usage, &price).inexact);
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
    QVERIFY(!sum.inexact);
    estimate.inexact = true;
    sum.add(estimate);
    QVERIFY(sum.inexact);
}

void CostTest::soundIsPricedApartWhereItHasARate()
{
    Price price;
    price.base = {perMillion(0.3), perMillion(2.5), perMillion(0.03), {}, {}, {}};
    Usage usage = usageOf(1'000, 100);
    usage.cacheRead = 200;
    usage.inputAudio = 500;
    QVERIFY(costOf(usage, &price).inexact);
    QCOMPARE(computed(usage, price), u"0.000496"_s);
    price.base.inputAudio = perMillion(1);
    QVERIFY(!costOf(usage, &price).inexact);
    // 300 of text, 500 of sound, 200 from the cache, 100 out
    QCOMPARE(computed(usage, price), u"0.000846"_s);
    // More sound than there is fresh input is a provider's mistake, and never gives a negative rest.
    usage.inputAudio = 5'000;
    QCOMPARE(computed(usage, price), u"0.001056"_s);
}

void CostTest::searchesAndRequestsAreFees()
{
    Price price;
    price.base = {perMillion(4), perMillion(20), {}, {}, {}, {}};
    Usage usage = usageOf(10, 0);
    usage.webSearches = 3;
    QVERIFY(costOf(usage, &price).inexact);
    QCOMPARE(computed(usage, price), u"0.00004"_s);
    price.base.webSearch = Money::fromDecimal(u"0.01");
    price.base.request = Money::fromDecimal(u"0.005");
    QVERIFY(!costOf(usage, &price).inexact);
    QCOMPARE(computed(usage, price), u"0.03504"_s);
    usage.serviceTier = u"batch"_s;
    QCOMPARE(computed(usage, price), u"0.03502"_s);
}

void CostTest::tiersRegionsAndSpeedsMultiply_data()
{
    QTest::addColumn<QString>("tier");
    QTest::addColumn<QString>("speed");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("cost");
    QTest::addColumn<bool>("inexact");
    QTest::newRow("nothing said") << u""_s << u""_s << u""_s << u"0.001"_s << false;
    QTest::newRow("standard") << u"standard"_s << u"standard"_s << u"global"_s << u"0.001"_s << false;
    QTest::newRow("default") << u"default"_s << u""_s << u"not_available"_s << u"0.001"_s << false;
    QTest::newRow("flex") << u"flex"_s << u""_s << u""_s << u"0.0005"_s << false;
    QTest::newRow("batch, as Gemini writes it") << u"BATCH"_s << u""_s << u""_s << u"0.0005"_s << false;
    QTest::newRow("us") << u"standard"_s << u""_s << u"us"_s << u"0.0011"_s << false;
    QTest::newRow("batch in the us") << u"batch"_s << u""_s << u"us"_s << u"0.00055"_s << false;
    QTest::newRow("priority") << u"priority"_s << u""_s << u""_s << u"0.001"_s << true;
    QTest::newRow("fast") << u"standard"_s << u"fast"_s << u""_s << u"0.001"_s << true;
    QTest::newRow("a region nobody knows") << u""_s << u""_s << u"eu"_s << u"0.001"_s << true;
}

void CostTest::tiersRegionsAndSpeedsMultiply()
{
    QFETCH(QString, cost);
    QFETCH(bool, inexact);
    Price price;
    price.base = {perMillion(1), perMillion(5), {}, {}, {}, {}};
    Usage usage = usageOf(500, 100);
    QFETCH(QString, tier);
    QFETCH(QString, speed);
    QFETCH(QString, region);
    usage.serviceTier = tier;
    usage.speed = speed;
    usage.region = region;
    QCOMPARE(computed(usage, price), cost);
    QCOMPARE(costOf(usage, &price).inexact, inexact);
}

QTEST_APPLESS_MAIN(CostTest)
#include "CostTest.moc"
