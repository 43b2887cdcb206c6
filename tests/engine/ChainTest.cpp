// SPDX-License-Identifier: GPL-3.0-or-later
// What a chain does beyond leaving a route that failed before its first word: limits, text that was shown, keys of its own.
#include "engine/EngineHouse.h"

#include "core/Hops.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

core::Comparison planWith(core::FallbackChain chain)
{
    core::Comparison plan = EngineHouse::planOf(1);
    chain.hops.append({EngineHouse::route(u"beta"_s, 7), {}, {}});
    plan.contestants.first().fallback = chain;
    return plan;
}

core::FallbackChain breakable(core::ShownText shown)
{
    core::FallbackChain chain;
    chain.triggers = core::FallbackChain::usual | core::FallbackTrigger::Cut;
    chain.shownText = shown;
    return chain;
}

core::ProviderError cutError()
{
    core::ProviderError error = errorOf(core::ErrorKind::Network, 200);
    error.cut = true;
    return error;
}

/// alpha shows a word and breaks off, beta ends the answer.
const core::Answer &breakOff(EngineHouse &house, engine::ComparisonRun &run)
{
    house.alpha.reply(0)->text(u"Half"_s);
    house.clock.advance(std::chrono::milliseconds(700));
    house.alpha.reply(0)->fail(cutError());
    house.beta.reply(0)->text(u"Whole"_s);
    house.beta.reply(0)->finish();
    return run.sessions().constFirst()->answer();
}

} // namespace

class ChainTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shownTextStaysWithAMark();
    void shownTextStaysAsItIs();
    void shownTextIsFoldedAway();
    void whatIsShownIsWhatIsKept();
    void aSlowFirstTokenIsLeft();
    void theLastRouteMayBeSlow();
    void withoutRetriesARouteIsLeftAtOnce();
    void aHopHasAKeyOfItsOwn();
    void aLoopIsToldBeforeSending();
    void aMissingKeyIsToldBeforeSending();
    void routerPreferencesGoToTheRouterAlone();
};

void ChainTest::shownTextStaysWithAMark()
{
    EngineHouse house;
    const auto run = house.start(planWith(breakable(core::ShownText::Marked)));
    const core::Answer &answer = breakOff(house, *run);
    QCOMPARE(answer.outcome, core::Outcome::Complete);
    QCOMPARE(answer.text, u"Half\n\n---\n\n*alpha/m0 broke off here; beta/m7 goes on.*\n\nWhole"_s);
    QCOMPARE(answer.attempts.constFirst().next, u"fall back to beta/m7"_s);
    const core::Detour detour = core::detourOf(answer);
    QCOMPARE(detour.hops, 1);
    QCOMPARE(detour.retries, 0);
    QCOMPARE(detour.lost, std::chrono::milliseconds(700));
    QCOMPARE(detour.served, EngineHouse::route(u"beta"_s, 7));
    QCOMPARE(detour.unknown, 1);
    QCOMPARE(detour.wasted.unknown, 1);
}

void ChainTest::shownTextStaysAsItIs()
{
    EngineHouse house;
    const auto run = house.start(planWith(breakable(core::ShownText::Kept)));
    QCOMPARE(breakOff(house, *run).text, u"Half\n\nWhole"_s);
}

void ChainTest::shownTextIsFoldedAway()
{
    EngineHouse house;
    const auto run = house.start(planWith(breakable(core::ShownText::Folded)));
    QSignalSpy cleared(run->sessions().constFirst(), &engine::AnswerSession::cleared);
    const core::Answer &answer = breakOff(house, *run);
    QCOMPARE(answer.text, u"Whole"_s);
    QCOMPARE(cleared.count(), 1);
    QCOMPARE(answer.warnings, QStringList{u"alpha/m0 broke off. Before that it had written: Half"_s});
}

void ChainTest::whatIsShownIsWhatIsKept()
{
    for (const auto shown : {core::ShownText::Marked, core::ShownText::Kept, core::ShownText::Folded}) {
        EngineHouse house;
        const auto run = house.start(planWith(breakable(shown)));
        engine::AnswerSession *session = run->sessions().constFirst();
        QString seen;
        connect(session, &engine::AnswerSession::textAppended, this, [&](const QString &delta) { seen += delta; });
        connect(session, &engine::AnswerSession::cleared, this, [&] { seen.clear(); });
        const core::Answer &answer = breakOff(house, *run);
        QCOMPARE(seen, answer.text);
        QCOMPARE(house.store.finishedAnswers.value(answer.id).text, answer.text);
        QCOMPARE(house.store.ledger.size(), 2);
    }
}

void ChainTest::aSlowFirstTokenIsLeft()
{
    EngineHouse house;
    core::FallbackChain chain;
    chain.limits.firstToken = std::chrono::milliseconds(30);
    const auto run = house.start(planWith(chain));
    QTRY_COMPARE(house.beta.count(), 1);
    QVERIFY(!house.alpha.reply(0));
    house.beta.reply(0)->text(u"x"_s);
    house.beta.reply(0)->finish();
    const core::Answer &answer = run->sessions().constFirst()->answer();
    QCOMPARE(answer.outcome, core::Outcome::Complete);
    QCOMPARE(answer.attempts.size(), 2);
    QCOMPARE(answer.attempts.constFirst().error->kind, core::ErrorKind::Timeout);
    // Nobody has said what it cost.
    QVERIFY(!answer.attempts.constFirst().cost.best());
}

void ChainTest::theLastRouteMayBeSlow()
{
    EngineHouse house;
    core::FallbackChain chain;
    chain.limits.firstToken = std::chrono::milliseconds(10);
    core::Comparison plan = planWith(chain);
    plan.contestants.first().fallback.hops.first().limits.firstToken = std::chrono::milliseconds(10);
    const auto run = house.start(plan);
    QTRY_COMPARE(house.beta.count(), 1);
    QTest::qWait(60);
    QVERIFY(house.beta.reply(0));
    QVERIFY(run->isRunning());
    house.beta.reply(0)->text(u"late"_s);
    house.beta.reply(0)->finish();
    QCOMPARE(run->sessions().constFirst()->answer().outcome, core::Outcome::Complete);
}

void ChainTest::withoutRetriesARouteIsLeftAtOnce()
{
    EngineHouse house;
    core::FallbackChain chain;
    chain.retries = 0;
    const auto run = house.start(planWith(chain));
    house.alpha.reply(0)->fail(errorOf(core::ErrorKind::Server, 500));
    QCOMPARE(house.alpha.count(), 1);
    QCOMPARE(house.beta.count(), 1);
}

void ChainTest::aHopHasAKeyOfItsOwn()
{
    EngineHouse house;
    house.keys.put(u"beta"_s, "second-key", u"second"_s);
    core::FallbackChain chain;
    chain.retries = 0;
    core::Comparison plan = planWith(chain);
    plan.contestants.first().fallback.hops.first().key = core::KeyName(u"second"_s);
    const auto run = house.start(plan);
    house.alpha.reply(0)->fail(errorOf(core::ErrorKind::Server, 500));
    QCOMPARE(house.beta.exchanges().constFirst().key, "second-key");
}

void ChainTest::aLoopIsToldBeforeSending()
{
    EngineHouse house;
    core::Comparison plan = planWith({});
    plan.contestants.first().fallback.hops.append({EngineHouse::route(u"alpha"_s, 0), {}, {}});
    const auto objections = house.engine.check(plan);
    QVERIFY(std::ranges::any_of(objections, [](const engine::Objection &each) {
        return each.refusal && each.message.english().contains(u"comes back to alpha/m0"_s);
    }));
}

void ChainTest::aMissingKeyIsToldBeforeSending()
{
    EngineHouse house;
    (void)house.directory.add(u"gamma"_s);
    core::Comparison plan = planWith({});
    plan.contestants.first().fallback.hops.append({EngineHouse::route(u"gamma"_s), {}, {}});
    plan.contestants.first().fallback.hops.append({EngineHouse::route(u"nowhere"_s), {}, {}});
    const auto objections = house.engine.check(plan);
    const auto warned = [&](const QString &words) {
        return std::ranges::any_of(
            objections, [&](const engine::Objection &each) { return !each.refusal && each.message.english().contains(words); });
    };
    QVERIFY(warned(u"no key for Gamma"_s));
    QVERIFY(warned(u"no provider named \"nowhere\""_s));
    QVERIFY(std::ranges::none_of(objections, &engine::Objection::refusal));
}

void ChainTest::routerPreferencesGoToTheRouterAlone()
{
    EngineHouse house;
    FakeProvider &router = house.directory.add(u"openrouter"_s);
    house.keys.put(u"openrouter"_s, "router-key");
    core::FallbackChain chain;
    chain.retries = 0;
    core::Comparison plan = planWith(chain);
    plan.contestants.first().fallback.hops = {{EngineHouse::route(u"openrouter"_s), {}, {}}};
    plan.contestants.first().router.models = {u"a/b"_s};
    plan.contestants.first().router.only = {u"Azure"_s};
    const auto run = house.start(plan);
    QVERIFY(house.alpha.exchanges().constFirst().request.extra.isEmpty());
    house.alpha.reply(0)->fail(errorOf(core::ErrorKind::Server, 500));
    const QJsonObject extra = router.exchanges().constFirst().request.extra;
    QCOMPARE(extra.value(u"models"_s).toArray().at(0).toString(), u"a/b"_s);
    QCOMPARE(extra.value(u"provider"_s).toObject().value(u"only"_s).toArray().size(), 1);
}

QTEST_GUILESS_MAIN(ChainTest)
#include "ChainTest.moc"
