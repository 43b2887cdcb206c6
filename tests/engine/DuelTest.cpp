// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"
#include "engine/experiments/DuelRun.h"
#include "stats/Shuffle.h"

#include <QJsonDocument>
#include <QSignalSpy>

#include <cmath>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;
using engine::DuelMetric;
using engine::DuelReport;
using Finding = engine::DuelDifference::Finding;

namespace {

/// How a route behaves: all of it by chance, none of it by the machine's load, since the clock is ours.
struct Behaviour {
    double firstTokenMs = 300; ///< median; log-normal
    double spread = 0.2;
    core::Money cost = core::Money::fromPico(2'000'000'000);
    int failEvery = 0; ///< every so many answers; 0: none
    bool tellsUsage = true;
};

class House final : public EngineHouse {
public:
    explicit House(quint64 seed = 11) : m_chance(seed) {}

    void behave(FakeProvider &provider, const Behaviour &as)
    {
        // The script is copied for each exchange; what it counts is one for all.
        const auto count = std::make_shared<int>(0);
        provider.answerBy([this, as, count](FakeReply &reply, const core::CompletionRequest &) {
            ++*count;
            if (as.failEvery > 0 && *count % as.failEvery == 0) {
                clock.advance(std::chrono::milliseconds(50));
                reply.fail(errorOf(core::ErrorKind::Payment, 402));
                return;
            }
            const double wait = as.firstTokenMs * std::exp(as.spread * (m_chance.fraction() + m_chance.fraction() - 1));
            clock.advance(std::chrono::microseconds(qRound64(wait * 1000)));
            reply.text(u"One."_s);
            clock.advance(std::chrono::milliseconds(200));
            reply.text(u" Two."_s);
            if (as.tellsUsage) {
                core::UsageReport usage;
                usage.usage.input = 10;
                usage.usage.output = 20 + static_cast<std::int64_t>(m_chance.below(5));
                usage.cost = as.cost;
                reply.send(usage);
            }
            reply.finish();
        });
    }

    [[nodiscard]] static engine::DuelPlan plan(int repeats)
    {
        engine::DuelPlan out;
        for (const QString &provider : {u"alpha"_s, u"beta"_s}) {
            core::Contestant contestant;
            contestant.route = route(provider, 1);
            out.routes.append(contestant);
        }
        out.prompts = {u"Name a cheese."_s};
        out.repeats = repeats;
        return out;
    }

    [[nodiscard]] DuelReport run(const engine::DuelPlan &plan)
    {
        engine::DuelRun run(engine, plan);
        QSignalSpy finished(&run, &engine::DuelRun::finished);
        run.start();
        if (!QTest::qWaitFor([&] { return finished.count() > 0; }, 20'000)) {
            QTest::qFail("the duel does not end", __FILE__, __LINE__);
        }
        return run.report();
    }

private:
    stats::Chance m_chance;
};

} // namespace

class DuelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTrueDifferenceAndItsSignAreFound();
    void equalRoutesShowNoDifference();
    void theOrderIsOfTheSeedAndInterleaved();
    void theWarmUpDoesNotCount();
    void onePairGivesNoInterval();
    void failuresAreCountedInPairs();
    void routesThatAllFailLeaveNothingToCompare();
    void anUnknownUsageIsNoZero();
    void aJumpOfTheClockVoidsThePair();
    void cancellingKeepsWhatWasMeasured();
    void theCostLimitEndsIt();
    void oneRouteIsNoDuel();
    void theReportSurvivesJson();
    void whatWasMeasuredIsInTheStore();
};

void DuelTest::theTrueDifferenceAndItsSignAreFound()
{
    House house;
    house.behave(house.alpha, {.firstTokenMs = 300});
    house.behave(house.beta, {.firstTokenMs = 360, .cost = core::Money::fromPico(3'000'000'000)});
    const DuelReport report = house.run(House::plan(30));
    QCOMPARE(report.end, DuelReport::End::Whole);
    const auto contests = report.contests();
    QCOMPARE(contests.size(), 1);
    const engine::DuelDifference *first = contests.constFirst().of(DuelMetric::FirstToken);
    QVERIFY(first);
    QCOMPARE(first->pairs, 30);
    QCOMPARE(first->finding(), Finding::More);
    QVERIFY2(first->typical.interval->holds(60), qPrintable(QString::number(first->typical.value)));
    QVERIFY(std::abs(first->typical.value - 60) < 20);
    const engine::DuelDifference *cost = contests.constFirst().of(DuelMetric::Cost);
    QCOMPARE(cost->finding(), Finding::More);
    QVERIFY(std::abs(cost->typical.value - 0.001) < 1e-12);

    // The other way round the sign is the other.
    engine::DuelPlan turned = House::plan(30);
    std::swap(turned.routes[0], turned.routes[1]);
    const auto back = house.run(turned).contests();
    QCOMPARE(back.constFirst().of(DuelMetric::FirstToken)->finding(), Finding::Less);
    QCOMPARE(back.constFirst().of(DuelMetric::Cost)->finding(), Finding::Less);
}

void DuelTest::equalRoutesShowNoDifference()
{
    House house;
    house.behave(house.alpha, {});
    house.behave(house.beta, {});
    const auto contests = house.run(House::plan(30)).contests();
    for (const engine::DuelDifference &each : contests.constFirst().differences) {
        QVERIFY2(each.finding() == Finding::NoneShown, qPrintable(engine::wordOf(each.metric)));
    }
    QVERIFY(contests.constFirst().failures.interval->holds(0));
}

void DuelTest::theOrderIsOfTheSeedAndInterleaved()
{
    engine::DuelPlan plan = House::plan(40);
    plan.prompts = {u"A"_s, u"B"_s, u"C"_s};
    const auto blocks = plan.blocks();
    QCOMPARE(blocks.size(), 121);
    QVERIFY(blocks.constFirst().warmUp);
    QCOMPARE(plan.blocks(), blocks);
    plan.seed = 2;
    QVERIFY(plan.blocks() != blocks);
    int alphaFirst = 0;
    for (qsizetype i = 1; i < blocks.size(); ++i) {
        alphaFirst += blocks.at(i).order.constFirst() == 0 ? 1 : 0;
        QCOMPARE(blocks.at(i).repeat, static_cast<int>((i - 1) / 3));
    }
    QVERIFY2(alphaFirst > 40 && alphaFirst < 80, qPrintable(QString::number(alphaFirst)));
}

void DuelTest::theWarmUpDoesNotCount()
{
    House house;
    house.behave(house.alpha, {});
    house.behave(house.beta, {});
    const DuelReport report = house.run(House::plan(3));
    QCOMPARE(report.samples.size(), 8);
    QCOMPARE(std::ranges::count_if(report.samples, &engine::Sample::warmUp), 2);
    QCOMPARE(report.contests().constFirst().pairs, 3);
    QCOMPARE(house.alpha.count(), 4);
    // It is on the bill.
    QCOMPARE(report.cost.known, core::Money::fromPico(8 * 2'000'000'000LL));
}

void DuelTest::onePairGivesNoInterval()
{
    House house;
    house.behave(house.alpha, {});
    house.behave(house.beta, {.firstTokenMs = 900});
    const auto contests = house.run(House::plan(1)).contests();
    const engine::DuelDifference *first = contests.constFirst().of(DuelMetric::FirstToken);
    QCOMPARE(first->finding(), Finding::TooFew);
    QVERIFY(!first->typical.interval);
    QVERIFY(!first->mean.interval);
}

void DuelTest::failuresAreCountedInPairs()
{
    House house;
    house.behave(house.alpha, {});
    house.behave(house.beta, {.failEvery = 2});
    engine::DuelPlan plan = House::plan(20);
    plan.warmUp = false;
    const auto contests = house.run(plan).contests();
    const engine::DuelContest &contest = contests.constFirst();
    QCOMPARE(contest.pairs, 20);
    QCOMPARE(contest.failedFirst, 0);
    QCOMPARE(contest.failedSecond, 10);
    QCOMPARE(contest.failures.value, 0.5);
    QVERIFY(!contest.failures.interval->holds(0));
    // A pair with a failure has no time to compare.
    QCOMPARE(contest.of(DuelMetric::FirstToken)->pairs, 10);
}

void DuelTest::routesThatAllFailLeaveNothingToCompare()
{
    House house;
    house.behave(house.alpha, {.failEvery = 1});
    house.behave(house.beta, {.failEvery = 1});
    const DuelReport report = house.run(House::plan(6));
    const auto contests = report.contests();
    QVERIFY(contests.constFirst().differences.isEmpty());
    QCOMPARE(contests.constFirst().failedFirst, 6);
    QCOMPARE(contests.constFirst().failedSecond, 6);
    QVERIFY(contests.constFirst().failures.interval->holds(0));
}

void DuelTest::anUnknownUsageIsNoZero()
{
    House house;
    house.behave(house.alpha, {});
    house.behave(house.beta, {.tellsUsage = false});
    const DuelReport report = house.run(House::plan(8));
    const auto contests = report.contests();
    QVERIFY(!contests.constFirst().of(DuelMetric::Cost));
    QVERIFY(!contests.constFirst().of(DuelMetric::Length));
    QVERIFY(!contests.constFirst().of(DuelMetric::TokensPerSecond));
    QVERIFY(contests.constFirst().of(DuelMetric::FirstToken));
    QCOMPARE(report.cost.unknown, 9);
}

void DuelTest::aJumpOfTheClockVoidsThePair()
{
    House house;
    house.behave(house.alpha, {});
    int asked = 0;
    house.beta.answerBy([&](FakeReply &reply, const core::CompletionRequest &) {
        house.clock.advance(std::chrono::milliseconds(300));
        if (++asked == 3) {
            // The machine slept an hour: the wall's clock went on, the monotonic one did not.
            house.clock.setUtc(house.clock.utcNow().addSecs(3600));
        }
        reply.text(u"x"_s);
        reply.finish();
    });
    const DuelReport report = house.run(House::plan(8));
    QCOMPARE(report.voidPairs(), 1);
    QCOMPARE(report.contests().constFirst().pairs, 7);
    const auto voided = std::ranges::find_if(report.samples, [](const engine::Sample &each) { return !each.voided.isEmpty(); });
    QVERIFY(voided->voided.contains(u"3600 s"_s));
}

void DuelTest::cancellingKeepsWhatWasMeasured()
{
    House house;
    house.behave(house.alpha, {});
    int asked = 0;
    engine::DuelRun run(house.engine, House::plan(50));
    house.beta.answerBy([&](FakeReply &reply, const core::CompletionRequest &) {
        if (++asked == 5) {
            run.cancel();
            return;
        }
        house.clock.advance(std::chrono::milliseconds(300));
        reply.text(u"x"_s);
        reply.finish();
    });
    QSignalSpy finished(&run, &engine::DuelRun::finished);
    run.start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(run.report().end, DuelReport::End::Cancelled);
    QVERIFY(run.report().contests().constFirst().pairs >= 3);
    QCOMPARE(std::ranges::count_if(run.report().samples, &engine::Sample::isFailure), 0);
    QTest::qWait(20);
    QCOMPARE(finished.count(), 1);
}

void DuelTest::theCostLimitEndsIt()
{
    House house;
    house.behave(house.alpha, {.cost = core::Money::fromPico(800'000'000)});
    house.behave(house.beta, {.cost = core::Money()});
    engine::DuelPlan plan = House::plan(50);
    // alpha/m0 has a price of 2 USD a million tokens out: 500 of them cost 0.001 USD at most; what is reported is a little less.
    plan.routes[0].route = House::route(u"alpha"_s, 0);
    plan.parameters.maxTokens = 500;
    plan.maxCost = core::Money::fromDecimal(u"0.03");
    engine::DuelRun run(house.engine, plan);
    QSignalSpy finished(&run, &engine::DuelRun::finished);
    run.start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(run.report().end, DuelReport::End::CostLimit);
    QVERIFY(run.report().cost.known <= *plan.maxCost);
    QVERIFY(run.report().samples.size() >= 10);

    plan.maxCost = core::Money::fromDecimal(u"0.0001");
    const auto objections = engine::DuelRun(house.engine, plan).check();
    QVERIFY(std::ranges::any_of(objections, [](const engine::Objection &each) { return each.refusal; }));
}

void DuelTest::oneRouteIsNoDuel()
{
    House house;
    engine::DuelPlan plan = House::plan(5);
    plan.routes.removeLast();
    const auto objections = engine::DuelRun(house.engine, plan).check();
    QCOMPARE(objections.size(), 1);
    QVERIFY(objections.constFirst().refusal);
    plan.routes.append(plan.routes.constFirst());
    QVERIFY(plan.objection()->english().contains(u"twice"_s));
}

void DuelTest::theReportSurvivesJson()
{
    House house;
    house.behave(house.alpha, {});
    house.behave(house.beta, {.firstTokenMs = 500, .failEvery = 5});
    engine::DuelPlan plan = House::plan(12);
    plan.seed = 0xffff'ffff'ffff'fff1ULL;
    plan.parameters.maxTokens = 99;
    const DuelReport report = house.run(plan);
    const QByteArray json = QJsonDocument(report.toJson()).toJson();
    const DuelReport read = DuelReport::fromJson(QJsonDocument::fromJson(json).object());
    QCOMPARE(read.plan, plan);
    QCOMPARE(QJsonDocument(read.toJson()).toJson(), json);
    QVERIFY(!json.contains("alpha-key") && !json.contains("beta-key"));
}

void DuelTest::whatWasMeasuredIsInTheStore()
{
    House house;
    house.behave(house.alpha, {});
    house.behave(house.beta, {});
    const DuelReport report = house.run(House::plan(4));
    QCOMPARE(house.store.comparisons.size(), 1);
    QCOMPARE(house.store.finishedAnswers.size(), 10);
    for (const engine::Sample &sample : report.samples) {
        QVERIFY(house.store.finishedAnswers.contains(sample.answer));
    }
    QCOMPARE(house.store.ledger.size(), 10);
}

QTEST_GUILESS_MAIN(DuelTest)
#include "DuelTest.moc"
