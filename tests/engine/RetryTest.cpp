// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;
using State = engine::AnswerSession::State;
using std::chrono::milliseconds;

namespace {

struct Live : EngineHouse {
    std::unique_ptr<engine::ComparisonRun> run = start(planOf(1));
    engine::AnswerSession &session = *run->sessions().constFirst();
    [[nodiscard]] const core::Answer &answer() const { return session.answer(); }
};

} // namespace

class RetryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRateLimitIsTriedAgainAfterTheGivenDelay();
    void theCountDownIsTold();
    void itIsGivenUpAfterTwoRetries();
    void whatWasShownIsNotAskedForAgain();
    void aDelayThatIsTooLongIsSaid();
    void stoppingWhileItWaitsEndsIt();
    void anAnswerThatFailedCanBeTriedAgain();
    void tryingAgainEmptiesTheAnswerAndKeepsTheBill();
    void aRunningAnswerCannotBeTriedAgain();
    void retryFailedTakesFailedAndCutOnesOnly();
    void anAnswerFromTheStoreCanBeTriedAgain();
    void hiddenPartsOfAFailedExchangeAreDropped();
    void theStoreFailingHarmsNoAnswer();
};

void RetryTest::aRateLimitIsTriedAgainAfterTheGivenDelay()
{
    Live live;
    live.alpha.reply(0)->fail(errorOf(core::ErrorKind::RateLimit, 429, milliseconds(40)));
    QElapsedTimer time;
    time.start();
    QCOMPARE(live.session.state(), State::Retrying);
    QTRY_COMPARE(live.alpha.count(), 2);
    QVERIFY2(time.elapsed() >= 38 && time.elapsed() < 4'000, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(live.alpha.exchanges().at(1).request, live.alpha.exchanges().at(0).request);
    live.alpha.reply(1)->text(u"Brie"_s);
    live.alpha.reply(1)->finish();
    QCOMPARE(live.answer().outcome, core::Outcome::Complete);
    QCOMPARE(live.answer().attempts.size(), 2);
    QCOMPARE(live.answer().attempts.at(0).number, 1);
    QCOMPARE(live.answer().attempts.at(1).number, 2);
    QCOMPARE(live.answer().attempts.at(0).status, 429);
    QVERIFY(!live.answer().error);
}

void RetryTest::theCountDownIsTold()
{
    Live live;
    QSignalSpy attempts(&live.session, &engine::AnswerSession::attemptFinished);
    live.alpha.reply(0)->fail(errorOf(core::ErrorKind::RateLimit, 429, milliseconds(2'000)));
    QCOMPARE(live.session.retryAt(), live.clock.now() + milliseconds(2'000));
    QCOMPARE(live.session.retryReason()->status, 429);
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts.at(0).at(0).value<core::Attempt>().next, u"retry in 2.0 s"_s);
    live.session.stop();
    QVERIFY(!live.session.retryAt());
    QVERIFY(!live.session.retryReason());
}

void RetryTest::itIsGivenUpAfterTwoRetries()
{
    Live live;
    for (int i = 0; i < 3; ++i) {
        QTRY_COMPARE(live.alpha.count(), i + 1);
        live.alpha.reply(i)->fail(errorOf(core::ErrorKind::Overloaded, 529, soon));
    }
    QCOMPARE(live.answer().outcome, core::Outcome::Failed);
    QCOMPARE(live.answer().error->kind, core::ErrorKind::Overloaded);
    QCOMPARE(live.answer().attempts.size(), 3);
    QCOMPARE(live.answer().attempts.at(2).next, QString());
    QCOMPARE(live.store.ledger.size(), 3);
}

void RetryTest::whatWasShownIsNotAskedForAgain()
{
    Live live;
    live.alpha.reply(0)->reasoning(u"Hm"_s);
    live.alpha.reply(0)->fail(errorOf(core::ErrorKind::Overloaded, 529, soon));
    QCOMPARE(live.session.state(), State::Done);
    QCOMPARE(live.answer().outcome, core::Outcome::Failed);
    QTest::qWait(20);
    QCOMPARE(live.alpha.count(), 1);
}

void RetryTest::aDelayThatIsTooLongIsSaid()
{
    Live live;
    live.alpha.reply(0)->fail(errorOf(core::ErrorKind::RateLimit, 429, std::chrono::minutes(10)));
    QCOMPARE(live.answer().outcome, core::Outcome::Failed);
    QCOMPARE(live.answer().warnings.size(), 1);
    QVERIFY(live.answer().warnings.constFirst().contains(u"600 s"_s));
    QVERIFY(live.answer().attempts.constFirst().next.startsWith(u"give up"_s));
}

void RetryTest::stoppingWhileItWaitsEndsIt()
{
    Live live;
    live.alpha.reply(0)->fail(errorOf(core::ErrorKind::RateLimit, 429, milliseconds(20)));
    live.session.stop();
    QCOMPARE(live.answer().outcome, core::Outcome::Stopped);
    QTest::qWait(40);
    QCOMPARE(live.alpha.count(), 1);
}

void RetryTest::anAnswerThatFailedCanBeTriedAgain()
{
    Live live;
    live.alpha.reply(0)->fail(errorOf(core::ErrorKind::Auth, 401));
    QSignalSpy started(live.run.get(), &engine::ComparisonRun::started);
    QSignalSpy finished(live.run.get(), &engine::ComparisonRun::finished);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(live.session.canRetry());
    live.session.retry();
    QCOMPARE(started.size(), 1);
    QVERIFY(!live.answer().outcome);
    QVERIFY(!live.answer().error);
    QCOMPARE(live.alpha.count(), 2);
    live.alpha.reply(1)->text(u"Brie"_s);
    live.alpha.reply(1)->finish();
    QCOMPARE(live.answer().outcome, core::Outcome::Complete);
    QCOMPARE(live.answer().attempts.at(1).number, 2);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(live.store.startedAnswers.size(), 2);
}

void RetryTest::tryingAgainEmptiesTheAnswerAndKeepsTheBill()
{
    Live live;
    live.alpha.reply(0)->text(u"First"_s);
    live.alpha.reply(0)->usage(1'000, 1'000);
    live.alpha.reply(0)->finish();
    const core::CostSum before = live.run->cost();
    QSignalSpy cleared(&live.session, &engine::AnswerSession::cleared);
    live.session.retry();
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(live.answer().text, QString());
    QCOMPARE(live.run->cost(), before);
    live.alpha.reply(1)->usage(1'000, 1'000);
    live.alpha.reply(1)->finish();
    QCOMPARE(live.run->cost().known, before.known + before.known);
}

void RetryTest::aRunningAnswerCannotBeTriedAgain()
{
    Live live;
    QVERIFY(!live.session.canRetry());
    live.session.retry();
    QCOMPARE(live.alpha.count(), 1);
}

void RetryTest::retryFailedTakesFailedAndCutOnesOnly()
{
    EngineHouse house;
    const auto run = house.start(EngineHouse::planOf(4));
    house.alpha.reply(0)->finish();
    house.alpha.reply(1)->fail(errorOf(core::ErrorKind::Auth, 401));
    core::ProviderError cut = errorOf(core::ErrorKind::Network);
    cut.cut = true;
    house.alpha.reply(2)->text(u"x"_s);
    house.alpha.reply(2)->fail(cut);
    run->sessions().at(3)->stop();
    run->retryFailed();
    QCOMPARE(house.alpha.count(), 6);
    QCOMPARE(house.alpha.exchanges().at(4).request.model, core::ModelId(u"m1"_s));
    QCOMPARE(house.alpha.exchanges().at(5).request.model, core::ModelId(u"m2"_s));
}

void RetryTest::anAnswerFromTheStoreCanBeTriedAgain()
{
    Live live;
    live.alpha.reply(0)->fail(errorOf(core::ErrorKind::Auth, 401));
    const auto opened = live.engine.open(live.store.comparisons.value(live.run->comparison().id));
    engine::AnswerSession *session = opened->sessions().constFirst();
    QVERIFY(session->canRetry());
    session->retry();
    QCOMPARE(live.alpha.count(), 2);
    QCOMPARE(live.alpha.exchanges().at(1).request, live.alpha.exchanges().at(0).request);
    live.alpha.reply(1)->text(u"Brie"_s);
    live.alpha.reply(1)->finish();
    QCOMPARE(session->answer().attempts.at(1).number, 2);
    QCOMPARE(live.store.comparisons.value(opened->comparison().id).answers.constFirst().text, u"Brie"_s);
}

void RetryTest::hiddenPartsOfAFailedExchangeAreDropped()
{
    Live live;
    live.alpha.reply(0)->send(core::ReasoningDelta{{}, {}, "{}"});
    live.alpha.reply(0)->fail(errorOf(core::ErrorKind::Overloaded, 529, soon));
    QTRY_COMPARE(live.alpha.count(), 2);
    live.alpha.reply(1)->text(u"x"_s);
    live.alpha.reply(1)->finish();
    QVERIFY(live.answer().reasoning.isEmpty());
}

void RetryTest::theStoreFailingHarmsNoAnswer()
{
    Live live;
    live.store.setProblem(core::StoreError{core::StoreError::Kind::DiskFull, u"disk full"_s});
    Q_EMIT live.store.failed(*live.store.problem());
    live.alpha.reply(0)->text(u"Brie"_s);
    live.alpha.reply(0)->finish();
    QCOMPARE(live.answer().outcome, core::Outcome::Complete);
    QCOMPARE(live.answer().text, u"Brie"_s);
}

QTEST_GUILESS_MAIN(RetryTest)
#include "RetryTest.moc"
