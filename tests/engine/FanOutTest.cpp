// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;
using State = engine::AnswerSession::State;

class FanOutTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allThirtyTwoStartInOneTurnOfTheEventLoop();
    void nothingIsSentBeforeTheCallerCouldConnect();
    void moreThanThirtyTwoAreRefused();
    void noneAreRefused();
    void idsDatesAndTitleAreFilledIn();
    void whatTheCallerFilledInStays();
    void eachContestantHasItsOwnSystemAndParameters();
    void stoppingOneLeavesTheOthersUnharmed();
    void stopAllStopsAllAndKeepsTheirText();
    void aFailureStaysInItsPane();
    void finishedComesOnceAfterTheLastSession();
    void repeatsOfOneContestantRunOneAfterTheOther();
    void stopAllStopsRepeatsThatHaveNotBegun();
    void deletingTheRunStopsAndStores();
    void aDeletedRunIsLeftAloneByWhatComesLate();
    void aRunWithoutAStoreWorks();
    void whatIsStoredIsWhatWasShown();
    void theSameModelCanStandTwice();
};

void FanOutTest::allThirtyTwoStartInOneTurnOfTheEventLoop()
{
    EngineHouse house;
    const auto run = house.engine.start(EngineHouse::planOf(32));
    QCOMPARE(house.alpha.count(), 0);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(house.alpha.count(), 32);
    QCOMPARE(run->runningCount(), 32);
    for (const engine::AnswerSession *session : run->sessions()) {
        QCOMPARE(session->state(), State::Connecting);
    }
}

void FanOutTest::nothingIsSentBeforeTheCallerCouldConnect()
{
    EngineHouse house;
    house.alpha.answerWith(u"Brie"_s);
    const auto run = house.engine.start(EngineHouse::planOf(1));
    QSignalSpy text(run->sessions().constFirst(), &engine::AnswerSession::textAppended);
    QSignalSpy finished(run.get(), &engine::ComparisonRun::finished);
    QVERIFY(run->isRunning());
    QVERIFY(finished.wait());
    QCOMPARE(text.size(), 1);
    QCOMPARE(text.at(0).at(0).toString(), u"Brie"_s);
}

void FanOutTest::moreThanThirtyTwoAreRefused()
{
    EngineHouse house;
    const core::Comparison plan = EngineHouse::planOf(33);
    QVERIFY(!house.engine.start(plan));
    const auto objections = house.engine.check(plan);
    QCOMPARE(objections.size(), 1);
    QCOMPARE(objections.constFirst().position, -1);
    QVERIFY(objections.constFirst().refusal);
    QVERIFY(house.store.comparisons.isEmpty());
}

void FanOutTest::noneAreRefused()
{
    EngineHouse house;
    QVERIFY(!house.engine.start(EngineHouse::planOf(0)));
    core::Comparison silent = EngineHouse::planOf(1);
    silent.turns.clear();
    QVERIFY(!house.engine.start(silent));
}

void FanOutTest::idsDatesAndTitleAreFilledIn()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(2));
    const core::Comparison snapshot = run->snapshot();
    QCOMPARE(snapshot.id.toString().size(), 36);
    QCOMPARE(snapshot.title, u"Name a cheese."_s);
    QCOMPARE(snapshot.created, house.clock.utcNow());
    QCOMPARE(snapshot.turns.size(), 1);
    QCOMPARE(snapshot.turns.constFirst().created, house.clock.utcNow());
    QCOMPARE(snapshot.answers.size(), 2);
    QCOMPARE(snapshot.answers.at(1).position, 1);
    QCOMPARE(snapshot.answers.at(1).comparison, snapshot.id);
    QVERIFY(snapshot.answers.at(0).id != snapshot.answers.at(1).id);
}

void FanOutTest::whatTheCallerFilledInStays()
{
    EngineHouse house;
    core::Comparison plan = EngineHouse::planOf(1);
    plan.id = core::ComparisonId(u"mine"_s);
    plan.title = u"My title"_s;
    const auto run = house.start(plan);
    QCOMPARE(run->comparison().id.toString(), u"mine"_s);
    QCOMPARE(run->comparison().title, u"My title"_s);
}

void FanOutTest::eachContestantHasItsOwnSystemAndParameters()
{
    EngineHouse house;
    core::Comparison plan = EngineHouse::planOf(2);
    plan.system = u"Be brief."_s;
    plan.parameters.maxTokens = 50;
    plan.contestants[1].system = QString();
    plan.contestants[1].parameters = core::Parameters();
    plan.contestants[1].parameters->temperature = 0.5;
    const auto run = house.start(plan);
    QCOMPARE(house.alpha.exchanges().at(0).request.system, u"Be brief."_s);
    QCOMPARE(house.alpha.exchanges().at(0).request.parameters.maxTokens, 50);
    QCOMPARE(house.alpha.exchanges().at(1).request.system, QString());
    QCOMPARE(house.alpha.exchanges().at(1).request.parameters, *plan.contestants.at(1).parameters);
    QCOMPARE(house.alpha.exchanges().at(1).request.model, core::ModelId(u"m1"_s));
    QCOMPARE(house.alpha.exchanges().at(1).key, "alpha-key");
}

void FanOutTest::stoppingOneLeavesTheOthersUnharmed()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(3));
    for (int i = 0; i < 3; ++i) {
        house.alpha.reply(i)->text(u"So far"_s);
    }
    engine::AnswerSession *stopped = run->sessions().at(1);
    stopped->stop();
    QCOMPARE(stopped->state(), State::Done);
    QCOMPARE(stopped->answer().outcome, core::Outcome::Stopped);
    QCOMPARE(stopped->answer().text, u"So far"_s);
    QVERIFY(house.alpha.reply(1) == nullptr);
    QCOMPARE(run->runningCount(), 2);
    house.alpha.reply(0)->finish();
    house.alpha.reply(2)->text(u" so good"_s);
    house.alpha.reply(2)->finish();
    QCOMPARE(run->sessions().at(2)->answer().text, u"So far so good"_s);
    QCOMPARE(run->sessions().at(0)->answer().outcome, core::Outcome::Complete);
    QCOMPARE(run->sessions().at(2)->answer().outcome, core::Outcome::Complete);
}

void FanOutTest::stopAllStopsAllAndKeepsTheirText()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(8));
    QSignalSpy finished(run.get(), &engine::ComparisonRun::finished);
    for (int i = 0; i < 4; ++i) {
        house.alpha.reply(i)->text(u"x"_s);
    }
    run->stopAll();
    QVERIFY(!run->isRunning());
    for (const engine::AnswerSession *session : run->sessions()) {
        const core::Answer &answer = session->answer();
        QCOMPARE(answer.outcome, core::Outcome::Stopped);
        QCOMPARE(answer.text, answer.position < 4 ? u"x"_s : QString());
        QCOMPARE(house.store.finishedAnswers.value(answer.id), answer);
        QCOMPARE(answer.attempts.constFirst().error->kind, core::ErrorKind::Cancelled);
    }
    QTRY_COMPARE(finished.size(), 1);
}

void FanOutTest::aFailureStaysInItsPane()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(2));
    house.alpha.reply(0)->fail(errorOf(core::ErrorKind::Auth, 401));
    QCOMPARE(run->sessions().at(0)->answer().outcome, core::Outcome::Failed);
    QCOMPARE(run->sessions().at(0)->answer().error->status, 401);
    QVERIFY(run->isRunning());
    house.alpha.reply(1)->text(u"Fine"_s);
    house.alpha.reply(1)->finish();
    QCOMPARE(run->sessions().at(1)->answer().outcome, core::Outcome::Complete);
}

void FanOutTest::finishedComesOnceAfterTheLastSession()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(2));
    QStringList order;
    connect(run.get(), &engine::ComparisonRun::finished, this, [&] { order.append(u"run"_s); });
    for (const engine::AnswerSession *session : run->sessions()) {
        connect(session, &engine::AnswerSession::finished, this, [&] { order.append(u"session"_s); });
    }
    house.alpha.reply(1)->finish();
    QVERIFY(run->isRunning());
    house.alpha.reply(0)->finish();
    QVERIFY(!run->isRunning());
    QTRY_COMPARE(order.size(), 3);
    QCOMPARE(order, (QStringList{u"session"_s, u"session"_s, u"run"_s}));
}

void FanOutTest::repeatsOfOneContestantRunOneAfterTheOther()
{
    EngineHouse house;
    core::Comparison plan = EngineHouse::planOf(2);
    plan.repeats = 3;
    const auto run = house.start(plan);
    QCOMPARE(run->sessions().size(), 6);
    QCOMPARE(house.alpha.count(), 2);
    QCOMPARE(run->runningCount(), 6);
    QCOMPARE(run->sessionsOf(1).at(2)->answer().repeat, 2);
    house.alpha.reply(0)->finish();
    QCOMPARE(house.alpha.count(), 3);
    QCOMPARE(house.alpha.exchanges().at(2).request.model, core::ModelId(u"m0"_s));
    house.alpha.answerWith(u"x"_s);
    house.alpha.reply(1)->finish();
    house.alpha.reply(2)->finish();
    QTRY_VERIFY(!run->isRunning());
    QCOMPARE(house.alpha.count(), 6);
}

void FanOutTest::stopAllStopsRepeatsThatHaveNotBegun()
{
    EngineHouse house;
    core::Comparison plan = EngineHouse::planOf(1);
    plan.repeats = 3;
    const auto run = house.start(plan);
    run->stopAll();
    QVERIFY(!run->isRunning());
    QCOMPARE(house.alpha.count(), 1);
    QCOMPARE(run->sessions().at(2)->answer().outcome, core::Outcome::Stopped);
    QVERIFY(run->sessions().at(2)->answer().attempts.isEmpty());
    QCOMPARE(house.store.startedAnswers.size(), 3);
    QCOMPARE(house.store.finishedAnswers.size(), 3);
}

void FanOutTest::deletingTheRunStopsAndStores()
{
    EngineHouse house;
    auto run = house.start(EngineHouse::planOf(2));
    QSignalSpy finished(run->sessions().constFirst(), &engine::AnswerSession::finished);
    house.alpha.reply(0)->text(u"Half an ans"_s);
    const core::AnswerId id = run->sessions().at(0)->answer().id;
    run.reset();
    QCOMPARE(house.store.finishedAnswers.size(), 2);
    QCOMPARE(house.store.finishedAnswers.value(id).text, u"Half an ans"_s);
    QCOMPARE(house.store.finishedAnswers.value(id).outcome, core::Outcome::Stopped);
    QCOMPARE(house.store.journalled(id), u"Half an ans"_s);
    QCOMPARE(house.store.ledger.size(), 2);
    QCOMPARE(finished.size(), 0);
    QVERIFY(house.alpha.reply(0) == nullptr);
}

void FanOutTest::aDeletedRunIsLeftAloneByWhatComesLate()
{
    EngineHouse house;
    house.keys.hold();
    auto waiting = house.start(EngineHouse::planOf(2));
    waiting.reset();
    house.keys.release();
    QCoreApplication::processEvents();
    QCOMPARE(house.alpha.count(), 0);
    house.engine.start(EngineHouse::planOf(2)).reset();
    QCoreApplication::processEvents();
    QCOMPARE(house.alpha.count(), 0);
}

void FanOutTest::aRunWithoutAStoreWorks()
{
    EngineHouse house;
    engine::ComparisonEngine bare({house.directory, house.keys, house.catalogue, house.clock, nullptr});
    house.alpha.answerWith(u"Gouda"_s);
    const auto run = bare.start(EngineHouse::planOf(2));
    QTRY_VERIFY(!run->isRunning());
    QCOMPARE(run->sessions().at(1)->answer().text, u"Gouda"_s);
}

void FanOutTest::whatIsStoredIsWhatWasShown()
{
    EngineHouse house;
    house.alpha.answerWith(u"Gouda"_s);
    const auto run = house.start(EngineHouse::planOf(3));
    QTRY_VERIFY(!run->isRunning());
    QCOMPARE(house.store.comparisons.value(run->comparison().id), run->snapshot());
}

void FanOutTest::theSameModelCanStandTwice()
{
    EngineHouse house;
    const core::Route route = EngineHouse::route(u"alpha"_s);
    const auto run = house.start(EngineHouse::plan({route, route}));
    house.alpha.reply(1)->text(u"second"_s);
    QCOMPARE(run->sessions().at(0)->answer().text, QString());
    QCOMPARE(run->sessions().at(1)->answer().text, u"second"_s);
}

QTEST_GUILESS_MAIN(FanOutTest)
#include "FanOutTest.moc"
