// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

struct Live : EngineHouse {
    std::unique_ptr<engine::ComparisonRun> run = start(planOf(1));
    FakeReply &reply = *alpha.reply(0);
    [[nodiscard]] const core::Answer &answer() const { return run->sessions().constFirst()->answer(); }
    [[nodiscard]] const core::Attempt &attempt() const { return answer().attempts.constFirst(); }
};

} // namespace

class CostsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCostIsComputedByThePriceOfTheDay();
    void theLedgerGetsThePricesThatWereUsed();
    void theProvidersFigureIsKeptBesideOurs();
    void laterUsageReplacesFieldByField();
    void withoutAPriceTheCostIsUnknown();
    void aCutStreamHasAnUnknownCost();
    void aRefusedRequestCostNothing();
    void aRequestThatWasNeverSentCostNothing();
    void everyAttemptIsOnTheBill();
    void simulatedAttemptsAreMarked();
    void aComparisonIsSimulatedIfAllOfItIs();
};

void CostsTest::theCostIsComputedByThePriceOfTheDay()
{
    Live live;
    QSignalSpy cost(live.run.get(), &engine::ComparisonRun::costChanged);
    live.reply.text(u"x"_s);
    live.reply.usage(1'000, 500);
    live.reply.finish();
    QCOMPARE(live.attempt().cost.computed->toDecimal(), u"0.002"_s);
    QVERIFY(!live.attempt().cost.reported);
    QCOMPARE(live.run->cost().known.toDecimal(), u"0.002"_s);
    QVERIFY(live.run->cost().estimated);
    QVERIFY(!cost.isEmpty());
}

void CostsTest::theLedgerGetsThePricesThatWereUsed()
{
    Live live;
    live.reply.usage(1'000, 500);
    live.reply.finish();
    const core::Attempt entry = live.store.ledger.value(live.attempt().id);
    QCOMPARE(entry, live.attempt());
    QCOMPARE(entry.price->base.output->pico(), 2'000'000);
    QCOMPARE(entry.started, live.clock.utcNow());
    QCOMPARE(entry.route, EngineHouse::route(u"alpha"_s));
}

void CostsTest::theProvidersFigureIsKeptBesideOurs()
{
    Live live;
    core::UsageReport report;
    report.usage.input = 1'000;
    report.usage.output = 500;
    report.cost = core::Money::fromPico(42);
    live.reply.send(report);
    live.reply.finish();
    QCOMPARE(live.attempt().cost.reported, core::Money::fromPico(42));
    QCOMPARE(live.attempt().cost.computed->toDecimal(), u"0.002"_s);
    QCOMPARE(live.run->cost().known, core::Money::fromPico(42));
    QVERIFY(!live.run->cost().estimated);
}

void CostsTest::laterUsageReplacesFieldByField()
{
    Live live;
    core::UsageReport first;
    first.usage.input = 100;
    first.usage.output = 1;
    first.usage.cacheRead = 30;
    first.usage.raw = "{1}";
    live.reply.send(first);
    core::UsageReport second;
    second.usage.output = 80;
    live.reply.send(second);
    live.reply.finish();
    QCOMPARE(live.attempt().usage.input, 100);
    QCOMPARE(live.attempt().usage.output, 80);
    QCOMPARE(live.attempt().usage.cacheRead, 30);
    QCOMPARE(live.attempt().usage.raw, "{1}");
    QVERIFY(!live.attempt().usage.reasoning);
}

void CostsTest::withoutAPriceTheCostIsUnknown()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::plan({EngineHouse::route(u"beta"_s)}));
    house.beta.reply(0)->usage(10, 10);
    house.beta.reply(0)->finish();
    QCOMPARE(run->cost().unknown, 1);
    QVERIFY(run->cost().known.isZero());
}

void CostsTest::aCutStreamHasAnUnknownCost()
{
    Live live;
    live.reply.usage(1'000, 1);
    live.reply.text(u"Half"_s);
    core::ProviderError error = errorOf(core::ErrorKind::Network);
    error.cut = true;
    live.reply.fail(error);
    QVERIFY(!live.attempt().cost.best());
    QCOMPARE(live.attempt().usage.input, 1'000);
    QCOMPARE(live.run->cost().unknown, 1);
}

void CostsTest::aRefusedRequestCostNothing()
{
    Live live;
    live.reply.fail(errorOf(core::ErrorKind::Auth, 401));
    QCOMPARE(live.attempt().cost.best(), core::Money());
    QCOMPARE(live.run->cost(), core::CostSum());
}

void CostsTest::aRequestThatWasNeverSentCostNothing()
{
    Live live;
    live.reply.fail(errorOf(core::ErrorKind::Tls));
    QCOMPARE(live.attempt().cost.best(), core::Money());
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(1));
    core::CompletionEnd end;
    end.error = errorOf(core::ErrorKind::Protocol);
    end.phases.requestSent = std::chrono::milliseconds(3);
    house.alpha.reply(0)->end(end);
    QCOMPARE(run->cost().unknown, 1);
}

void CostsTest::everyAttemptIsOnTheBill()
{
    Live live;
    core::UsageReport report;
    report.cost = core::Money::fromPico(5);
    live.reply.send(report);
    live.reply.fail(errorOf(core::ErrorKind::Overloaded, 529, soon));
    QTRY_COMPARE(live.alpha.count(), 2);
    live.alpha.reply(1)->send(report);
    live.alpha.reply(1)->finish();
    QCOMPARE(live.answer().cost().known, core::Money::fromPico(10));
    QCOMPARE(live.run->sessions().constFirst()->metrics().cost.known, core::Money::fromPico(10));
    QCOMPARE(live.store.ledger.size(), 2);
}

void CostsTest::simulatedAttemptsAreMarked()
{
    EngineHouse house;
    house.alpha.mutableProfile().simulated = true;
    const auto run = house.start(EngineHouse::planOf(1));
    QVERIFY(run->sessions().constFirst()->answer().simulated);
    house.alpha.reply(0)->finish();
    QVERIFY(run->sessions().constFirst()->answer().attempts.constFirst().simulated);
}

void CostsTest::aComparisonIsSimulatedIfAllOfItIs()
{
    EngineHouse house;
    house.alpha.mutableProfile().simulated = true;
    QVERIFY(house.start(EngineHouse::planOf(2))->comparison().simulated);
    const auto mixed = house.start(EngineHouse::plan({EngineHouse::route(u"alpha"_s), EngineHouse::route(u"beta"_s)}));
    QVERIFY(!mixed->comparison().simulated);
    QVERIFY(!mixed->sessions().at(1)->answer().simulated);
}

QTEST_GUILESS_MAIN(CostsTest)
#include "CostsTest.moc"
