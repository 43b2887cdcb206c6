// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

core::Contestant other()
{
    core::Contestant contestant;
    contestant.route = EngineHouse::route(u"beta"_s, 7);
    return contestant;
}

} // namespace

class SwapTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewContestantAnswersTheSamePromptInTheSamePlace();
    void theOldOnesAttemptsStayOnTheBill();
    void theNewOneSeesWhatWasSaidBefore();
    void whatRunsIsStoppedFirst();
    void aSwapIsThereAfterItIsReadFromTheStore();
};

void SwapTest::theNewContestantAnswersTheSamePromptInTheSamePlace()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(2));
    house.alpha.reply(0)->text(u"Brie"_s);
    house.alpha.reply(0)->finish();
    house.alpha.reply(1)->text(u"Gouda"_s);
    house.alpha.reply(1)->finish();
    QSignalSpy swapped(run.get(), &engine::ComparisonRun::contestantSwapped);
    run->swapContestant(1, other());
    QCoreApplication::processEvents();
    QCOMPARE(swapped.count(), 1);
    QCOMPARE(house.beta.count(), 1);
    QCOMPARE(house.beta.exchanges().at(0).request.model.toString(), u"m7"_s);
    QCOMPARE(house.beta.exchanges().at(0).request.messages.size(), 1);
    house.beta.reply(0)->text(u"Edam"_s);
    house.beta.reply(0)->finish();
    QCOMPARE(run->sessions().at(0)->answer().text, u"Brie"_s);
    QCOMPARE(run->sessions().at(1)->answer().text, u"Edam"_s);
    QCOMPARE(run->sessions().at(1)->answer().contestant, other());
    QCOMPARE(run->comparison().contestants.at(1), other());
    QCOMPARE(house.alpha.count(), 2);
}

void SwapTest::theOldOnesAttemptsStayOnTheBill()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(1));
    house.alpha.reply(0)->text(u"Brie"_s);
    house.alpha.reply(0)->usage(10, 20);
    house.alpha.reply(0)->finish();
    const core::Money before = run->cost().known;
    QVERIFY(!before.isZero());
    run->swapContestant(0, other());
    QCoreApplication::processEvents();
    QCOMPARE(run->sessions().at(0)->answer().attempts.size(), 1);
    QCOMPARE(run->cost().known, before);
    run->stopAll();
}

void SwapTest::theNewOneSeesWhatWasSaidBefore()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(1));
    house.alpha.reply(0)->text(u"Brie"_s);
    house.alpha.reply(0)->finish();
    run->followUp(u"Why?"_s);
    QCoreApplication::processEvents();
    house.alpha.reply(1)->text(u"It is soft."_s);
    house.alpha.reply(1)->finish();
    run->swapContestant(0, other());
    QCoreApplication::processEvents();
    const auto messages = house.beta.exchanges().at(0).request.messages;
    QCOMPARE(messages.size(), 3);
    QCOMPARE(messages.at(1).text, u"Brie"_s);
    QCOMPARE(messages.at(2).text, u"Why?"_s);
    run->stopAll();
}

void SwapTest::whatRunsIsStoppedFirst()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(1));
    house.alpha.reply(0)->text(u"Br"_s);
    run->swapContestant(0, other());
    QCoreApplication::processEvents();
    QVERIFY(house.alpha.reply(0) == nullptr);
    QVERIFY(run->isRunning());
    QCOMPARE(run->sessions().at(0)->answer().text, QString());
    house.beta.reply(0)->text(u"Edam"_s);
    house.beta.reply(0)->finish();
    QCOMPARE(run->sessions().at(0)->answer().text, u"Edam"_s);
}

void SwapTest::aSwapIsThereAfterItIsReadFromTheStore()
{
    EngineHouse house;
    core::ComparisonId id;
    {
        const auto run = house.start(EngineHouse::planOf(2));
        id = run->comparison().id;
        run->stopAll();
        run->swapContestant(1, other());
        QCoreApplication::processEvents();
        house.beta.reply(0)->text(u"Edam"_s);
        house.beta.reply(0)->finish();
    }
    const auto again = house.engine.open(house.store.comparisons.value(id));
    QCOMPARE(again->comparison().contestants.at(1), other());
    QCOMPARE(again->comparison().contestants.at(0), EngineHouse::planOf(2).contestants.at(0));
}

QTEST_GUILESS_MAIN(SwapTest)
#include "SwapTest.moc"
