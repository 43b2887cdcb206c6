// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

class FollowUpTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachContestantSeesItsOwnAnswers();
    void aFollowUpWhileSomethingRunsIsIgnored();
    void aFollowUpToOneAsksOneOnly();
    void whoWasLeftOutSeesItsOwnTurnsOnly();
    void eachRepeatHasItsOwnThread();
    void aComparisonFromTheStoreGoesOn();
    void turnsAndSessionsAreTold();
    void anEarlierAnswerTriedAgainSeesWhatItSaw();
};

void FollowUpTest::eachContestantSeesItsOwnAnswers()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(2));
    house.alpha.reply(0)->text(u"Brie"_s);
    house.alpha.reply(0)->finish();
    house.alpha.reply(1)->text(u"Gouda"_s);
    house.alpha.reply(1)->finish();
    QVERIFY(run->canFollowUp());
    run->followUp(u"Why?"_s);
    QCoreApplication::processEvents();
    QCOMPARE(house.alpha.count(), 4);
    const auto messages = house.alpha.exchanges().at(3).request.messages;
    QCOMPARE(messages.size(), 3);
    QCOMPARE(messages.at(0).text, u"Name a cheese."_s);
    QCOMPARE(messages.at(1).text, u"Gouda"_s);
    QCOMPARE(messages.at(1).role, core::Message::Role::Assistant);
    QCOMPARE(messages.at(2).text, u"Why?"_s);
    QCOMPARE(run->sessions().at(3)->answer().turn, 1);
    QCOMPARE(run->sessions().at(3)->answer().position, 1);
    QCOMPARE(house.store.comparisons.value(run->comparison().id).turns.size(), 2);
}

void FollowUpTest::aFollowUpWhileSomethingRunsIsIgnored()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(2));
    house.alpha.reply(0)->finish();
    QVERIFY(!run->canFollowUp());
    run->followUp(u"Why?"_s);
    QCOMPARE(run->comparison().turns.size(), 1);
    QCOMPARE(run->sessions().size(), 2);
}

void FollowUpTest::aFollowUpToOneAsksOneOnly()
{
    EngineHouse house;
    house.alpha.answerWith(u"Brie"_s);
    const auto run = house.start(EngineHouse::planOf(3));
    QTRY_VERIFY(!run->isRunning());
    run->followUp(u"Why?"_s, {}, {1});
    QTRY_VERIFY(!run->isRunning());
    QCOMPARE(house.alpha.count(), 4);
    QCOMPARE(house.alpha.exchanges().at(3).request.model, core::ModelId(u"m1"_s));
    QCOMPARE(run->sessionsOf(1).size(), 2);
    QCOMPARE(run->sessionsOf(0).size(), 1);
}

void FollowUpTest::whoWasLeftOutSeesItsOwnTurnsOnly()
{
    EngineHouse house;
    house.alpha.answerWith(u"Brie"_s);
    const auto run = house.start(EngineHouse::planOf(2));
    QTRY_VERIFY(!run->isRunning());
    run->followUp(u"Why?"_s, {}, {1});
    QTRY_VERIFY(!run->isRunning());
    run->followUp(u"And now?"_s);
    QTRY_VERIFY(!run->isRunning());
    QCOMPARE(house.alpha.exchanges().at(3).request.messages.size(), 3);
    QCOMPARE(house.alpha.exchanges().at(4).request.messages.size(), 5);
}

void FollowUpTest::eachRepeatHasItsOwnThread()
{
    EngineHouse house;
    int number = 0;
    house.alpha.answerBy([&number](FakeReply &reply, const core::CompletionRequest &) {
        reply.text(QString::number(++number));
        reply.finish();
    });
    core::Comparison plan = EngineHouse::planOf(1);
    plan.repeats = 2;
    const auto run = house.start(plan);
    QTRY_VERIFY(!run->isRunning());
    run->followUp(u"Why?"_s);
    QTRY_VERIFY(!run->isRunning());
    QCOMPARE(house.alpha.exchanges().at(2).request.messages.at(1).text, u"1"_s);
    QCOMPARE(house.alpha.exchanges().at(3).request.messages.at(1).text, u"2"_s);
}

void FollowUpTest::aComparisonFromTheStoreGoesOn()
{
    EngineHouse house;
    house.alpha.answerWith(u"Brie"_s);
    core::Comparison stored;
    {
        const auto run = house.start(EngineHouse::planOf(2));
        QTRY_VERIFY(!run->isRunning());
        stored = house.store.comparisons.value(run->comparison().id);
    }
    const auto opened = house.engine.open(stored);
    QCOMPARE(opened->sessions().size(), 2);
    QVERIFY(opened->canFollowUp());
    opened->followUp(u"Why?"_s);
    QTRY_VERIFY(!opened->isRunning());
    QCOMPARE(house.alpha.exchanges().at(3).request.messages.at(1).text, u"Brie"_s);
    QCOMPARE(house.store.comparisons.value(stored.id).answers.size(), 4);
    QCOMPARE(house.store.comparisons.value(stored.id), opened->snapshot());
}

void FollowUpTest::turnsAndSessionsAreTold()
{
    EngineHouse house;
    house.alpha.answerWith(u"Brie"_s);
    const auto run = house.start(EngineHouse::planOf(2));
    QTRY_VERIFY(!run->isRunning());
    QSignalSpy turns(run.get(), &engine::ComparisonRun::turnAdded);
    QSignalSpy sessions(run.get(), &engine::ComparisonRun::sessionAdded);
    QSignalSpy started(run.get(), &engine::ComparisonRun::started);
    run->followUp(u"Why?"_s);
    QCOMPARE(turns.size(), 1);
    QCOMPARE(sessions.size(), 2);
    QCOMPARE(started.size(), 1);
    QVERIFY(run->isRunning());
}

void FollowUpTest::anEarlierAnswerTriedAgainSeesWhatItSaw()
{
    EngineHouse house;
    house.alpha.answerWith(u"Brie"_s);
    const auto run = house.start(EngineHouse::planOf(1));
    QTRY_VERIFY(!run->isRunning());
    run->followUp(u"Why?"_s);
    QTRY_VERIFY(!run->isRunning());
    run->sessions().constFirst()->retry();
    QCOMPARE(house.alpha.exchanges().at(2).request.messages.size(), 1);
    QTRY_VERIFY(!run->isRunning());
}

QTEST_GUILESS_MAIN(FollowUpTest)
#include "FollowUpTest.moc"
