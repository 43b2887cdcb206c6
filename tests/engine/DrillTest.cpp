// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"
#include "engine/experiments/DrillRun.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;
using engine::DrillReport;

namespace {

engine::DrillPlan planOf(qsizetype faults)
{
    engine::DrillPlan out;
    out.contestant.route = EngineHouse::route(u"alpha"_s, 0);
    out.contestant.fallback = core::FallbackChain::through({EngineHouse::route(u"beta"_s, 0)});
    out.faults = engine::DrillPlan::usualFaults().first(faults);
    out.positions = {0};
    out.prompt = u"Name a cheese."_s;
    return out;
}

} // namespace

class DrillTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSleepOfTheMachineVoidsTheCase();
    void cancellingKeepsWhatWasSeen();
    void theCostLimitEndsIt();
    void theReportSurvivesJson();
};

void DrillTest::aSleepOfTheMachineVoidsTheCase()
{
    EngineHouse house;
    const auto asked = std::make_shared<int>(0);
    house.alpha.answerBy([&house, asked](FakeReply &reply, const core::CompletionRequest &) {
        house.clock.advance(std::chrono::milliseconds(300));
        if (++*asked == 2) {
            house.clock.setUtc(house.clock.utcNow().addSecs(600));
        }
        reply.text(u"Brie"_s);
        reply.finish();
    });
    engine::DrillRun run(house.engine, planOf(4));
    QSignalSpy finished(&run, &engine::DrillRun::finished);
    run.start();
    QTRY_COMPARE(finished.count(), 1);
    const DrillReport &report = run.report();
    QCOMPARE(report.results.size(), 4);
    QVERIFY(report.results.at(0).voided.isEmpty());
    QVERIFY2(report.results.at(1).voided.contains(u"600 s"_s), qPrintable(report.results.at(1).voided));
    QVERIFY(report.results.at(2).voided.isEmpty());
    QCOMPARE(report.counted(), 3);
    QCOMPARE(report.held(), 3);
}

void DrillTest::cancellingKeepsWhatWasSeen()
{
    EngineHouse house;
    engine::DrillRun run(house.engine, planOf(6));
    const auto asked = std::make_shared<int>(0);
    house.alpha.answerBy([&run, asked](FakeReply &reply, const core::CompletionRequest &) {
        if (++*asked == 3) {
            run.cancel();
            return;
        }
        reply.text(u"Brie"_s);
        reply.finish();
    });
    QSignalSpy finished(&run, &engine::DrillRun::finished);
    run.start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(run.report().end, DrillReport::End::Cancelled);
    QVERIFY(run.report().results.size() >= 2);
    QVERIFY(run.report().results.at(1).held());
}

void DrillTest::theCostLimitEndsIt()
{
    EngineHouse house;
    house.alpha.answerWith(u"Brie"_s); // 10 tokens in and 20 out, for 50,000,000 pico-dollars
    engine::DrillPlan plan = planOf(0);
    // Faults that let the exchange happen, so that it is paid: 500 tokens cost 1,000,000,000 at most.
    plan.faults = engine::DrillPlan::usualFaults();
    plan.faults.removeIf([](const core::InjectedFault &fault) { return fault.replacesExchange(); });
    const qsizetype all = plan.faults.size();
    QVERIFY(all > 3);
    plan.parameters.maxTokens = 500;
    plan.maxCost = core::Money::fromPico(1'130'000'000);
    engine::DrillRun run(house.engine, plan);
    QSignalSpy finished(&run, &engine::DrillRun::finished);
    run.start();
    QTRY_COMPARE(finished.count(), 1);
    const DrillReport &report = run.report();
    QCOMPARE(report.end, DrillReport::End::CostLimit);
    QVERIFY(report.cost.known <= *plan.maxCost);
    QVERIFY2(report.results.size() >= 2 && report.results.size() < all, qPrintable(QString::number(report.results.size())));
    QCOMPARE(house.alpha.count(), report.results.size()); // nothing was sent for what was left out
}

void DrillTest::theReportSurvivesJson()
{
    EngineHouse house;
    house.alpha.answerWith(u"Brie"_s);
    engine::DrillRun run(house.engine, planOf(2));
    QSignalSpy finished(&run, &engine::DrillRun::finished);
    run.start();
    QTRY_COMPARE(finished.count(), 1);
    DrillReport report = run.report();
    report.results.last().voided = u"The machine's clock was put back by 5 s."_s;
    QCOMPARE(DrillReport::fromJson(report.toJson()).toJson(), report.toJson());
}

QTEST_GUILESS_MAIN(DrillTest)
#include "DrillTest.moc"
