// SPDX-License-Identifier: GPL-3.0-or-later
//
// Some providers pause in the middle of an answer and go on when they are asked to.
#include "core/Hops.h"
#include "engine/EngineHouse.h"

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

void pause(FakeReply *reply, const QString &text)
{
    reply->text(text);
    reply->usage(10, 20);
    core::CompletionEnd end;
    end.finish = core::FinishReason{core::FinishReason::Kind::Length, u"pause_turn"_s, {}, "token"};
    end.status = 200;
    reply->end(end);
}

void finish(FakeReply *reply, const QString &text)
{
    reply->text(text);
    reply->usage(30, 5);
    reply->finish();
}

core::Comparison withFallback(core::FallbackTriggers triggers = core::FallbackChain::usual)
{
    core::Comparison plan = EngineHouse::planOf(1);
    plan.contestants.first().fallback.triggers = triggers;
    plan.contestants.first().fallback.hops.append({EngineHouse::route(u"beta"_s, 7), {}, {}});
    return plan;
}

} // namespace

class GoingOnTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPausedAnswerGoesOnWithWhatWasSaid()
    {
        EngineHouse house;
        const auto run = house.start(EngineHouse::planOf(1));
        house.alpha.reply(0)->send(core::ReasoningDelta{u"Hm."_s, "signed", {}});
        pause(house.alpha.reply(0), u"Wait"_s);
        QTRY_COMPARE(house.alpha.count(), 2);
        const core::CompletionRequest &first = house.alpha.exchanges().at(0).request;
        const core::CompletionRequest &second = house.alpha.exchanges().at(1).request;
        QVERIFY(!first.continuation);
        QVERIFY(second.continuation);
        QCOMPARE(second.continuation->token, "token");
        QCOMPARE(second.continuation->said.text, u"Wait"_s);
        QCOMPARE(second.continuation->said.reasoning.size(), 1);
        QCOMPARE(second.messages, first.messages);

        finish(house.alpha.reply(1), u", Brie"_s);
        const core::Answer &answer = run->sessions().constFirst()->answer();
        QCOMPARE(answer.text, u"Wait, Brie"_s);
        QCOMPARE(answer.outcome, core::Outcome::Complete);
        QCOMPARE(answer.attempts.size(), 2);
        QCOMPARE(answer.attempts.constFirst().next, QString(core::goOnWord));
        QVERIFY(answer.warnings.isEmpty());
        // Each exchange is billed: 10 + 30 in at one, 20 + 5 out at two millionths of a dollar.
        QCOMPARE(answer.cost().known, core::Money::fromPico(90'000'000));
    }

    void theFiguresAreThoseOfAllItsExchanges()
    {
        EngineHouse house;
        const auto run = house.start(EngineHouse::planOf(1));
        pause(house.alpha.reply(0), u"a"_s);
        QTRY_COMPARE(house.alpha.count(), 2);
        finish(house.alpha.reply(1), u"b"_s);
        const core::Answer &answer = run->sessions().constFirst()->answer();
        const core::Attempt all = core::servingAttemptOf(answer);
        QCOMPARE(all.usage.input, std::optional<std::int64_t>(40));
        QCOMPARE(all.usage.output, std::optional<std::int64_t>(25));
        QVERIFY(!all.usage.cacheRead);
        QCOMPARE(all.phases.firstToken, answer.attempts.constFirst().phases.firstToken);
        const core::Detour detour = core::detourOf(answer);
        QCOMPARE(detour.retries, 0);
        QVERIFY(detour.wasted.known.isZero());
        QCOMPARE(run->sessions().constFirst()->metrics().usage.input, std::optional<std::int64_t>(40));
    }

    void aFailureInBetweenIsTriedAgainWithoutLosingText()
    {
        EngineHouse house;
        const auto run = house.start(EngineHouse::planOf(1));
        pause(house.alpha.reply(0), u"Wait"_s);
        QTRY_COMPARE(house.alpha.count(), 2);
        house.alpha.reply(1)->fail(errorOf(core::ErrorKind::Overloaded, 529, soon));
        QTRY_COMPARE(house.alpha.count(), 3);
        QCOMPARE(house.alpha.exchanges().at(2).request, house.alpha.exchanges().at(1).request);
        finish(house.alpha.reply(2), u", Brie"_s);
        const core::Answer &answer = run->sessions().constFirst()->answer();
        QCOMPARE(answer.text, u"Wait, Brie"_s);
        QCOMPARE(answer.outcome, core::Outcome::Complete);
        QCOMPARE(core::servingAttemptOf(answer).usage.input, std::optional<std::int64_t>(40));
        QCOMPARE(core::detourOf(answer).retries, 1);
    }

    void whatWasSaidStaysWhenItCannotGoOn()
    {
        EngineHouse house;
        const auto run = house.start(EngineHouse::planOf(1));
        pause(house.alpha.reply(0), u"Wait"_s);
        QTRY_COMPARE(house.alpha.count(), 2);
        house.alpha.reply(1)->fail(errorOf(core::ErrorKind::Auth, 401));
        const core::Answer &answer = run->sessions().constFirst()->answer();
        QCOMPARE(answer.text, u"Wait"_s);
        QCOMPARE(answer.outcome, core::Outcome::Cut);
        QVERIFY(answer.error);
        QCOMPARE(answer.error->kind, core::ErrorKind::Auth);
    }

    void aFallbackDoesNotTakeOverWhatWasShown()
    {
        EngineHouse house;
        const auto run = house.start(withFallback());
        pause(house.alpha.reply(0), u"Wait"_s);
        for (int i = 1; i <= 3; ++i) {
            QTRY_COMPARE(house.alpha.count(), i + 1);
            house.alpha.reply(i)->fail(errorOf(core::ErrorKind::Overloaded, 529, soon));
        }
        QCOMPARE(house.beta.count(), 0);
        QCOMPARE(run->sessions().constFirst()->answer().outcome, core::Outcome::Cut);
        QCOMPARE(run->sessions().constFirst()->answer().text, u"Wait"_s);
    }

    void aFallbackThatMayTakeOverIsNotToldToGoOn()
    {
        EngineHouse house;
        const auto run = house.start(withFallback(core::FallbackChain::usual | core::FallbackTrigger::Cut));
        pause(house.alpha.reply(0), u"Wait"_s);
        for (int i = 1; i <= 3; ++i) {
            QTRY_COMPARE(house.alpha.count(), i + 1);
            house.alpha.reply(i)->fail(errorOf(core::ErrorKind::Overloaded, 529, soon));
        }
        QTRY_COMPARE(house.beta.count(), 1);
        QVERIFY(!house.beta.exchanges().constFirst().request.continuation);
        finish(house.beta.reply(0), u"Brie"_s);
        QCOMPARE(run->sessions().constFirst()->answer().outcome, core::Outcome::Complete);
    }

    void aProviderThatPausesForEverIsGivenUp()
    {
        EngineHouse house;
        const auto run = house.start(EngineHouse::planOf(1));
        for (int i = 0; i <= 10; ++i) {
            QTRY_COMPARE(house.alpha.count(), i + 1);
            pause(house.alpha.reply(i), u"."_s);
        }
        const core::Answer &answer = run->sessions().constFirst()->answer();
        QCOMPARE(answer.outcome, core::Outcome::Capped);
        QCOMPARE(answer.text, QString(11, u'.'));
        QCOMPARE(answer.finish.raw, u"pause_turn"_s);
        QCOMPARE(answer.warnings.size(), 1);
        QCOMPARE(house.alpha.count(), 11);
    }

    void tryingAgainBeginsAnew()
    {
        EngineHouse house;
        const auto run = house.start(EngineHouse::planOf(1));
        pause(house.alpha.reply(0), u"Wait"_s);
        QTRY_COMPARE(house.alpha.count(), 2);
        run->sessions().constFirst()->stop();
        QCOMPARE(run->sessions().constFirst()->answer().outcome, core::Outcome::Stopped);
        QCOMPARE(run->sessions().constFirst()->answer().text, u"Wait"_s);
        run->sessions().constFirst()->retry();
        QTRY_COMPARE(house.alpha.count(), 3);
        QVERIFY(!house.alpha.exchanges().at(2).request.continuation);
    }
};

QTEST_GUILESS_MAIN(GoingOnTest)
#include "GoingOnTest.moc"
