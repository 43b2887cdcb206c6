// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

core::Comparison chain(const QStringList &fallbacks)
{
    core::Comparison plan = EngineHouse::planOf(1);
    for (const QString &provider : fallbacks) {
        plan.contestants.first().fallback.hops.append({EngineHouse::route(provider, 7), {}, {}});
    }
    return plan;
}

void failAlphaForGood(EngineHouse &house)
{
    for (int i = 0; i < 3; ++i) {
        QTRY_COMPARE(house.alpha.count(), i + 1);
        house.alpha.reply(i)->fail(errorOf(core::ErrorKind::Overloaded, 529, soon));
    }
}

} // namespace

class FallbackTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNextRouteIsTakenAfterTheLastRetry();
    void aWrongKeyDoesNotFallBack();
    void shownTextDoesNotFallBack();
    void aFallbackWithoutItsKeyIsPassedOver();
    void anUnknownFallbackIsPassedOverToTheNext();
    void theLastErrorStandsWhenTheChainIsExhausted();
    void tryingAgainBeginsWithTheFirstRoute();
};

void FallbackTest::theNextRouteIsTakenAfterTheLastRetry()
{
    EngineHouse house;
    const auto run = house.start(chain({u"beta"_s}));
    failAlphaForGood(house);
    QCOMPARE(house.beta.count(), 1);
    QCOMPARE(house.beta.exchanges().constFirst().key, "beta-key");
    QCOMPARE(house.beta.exchanges().constFirst().request.model, core::ModelId(u"m7"_s));
    house.beta.reply(0)->text(u"Brie"_s);
    house.beta.reply(0)->finish();
    const core::Answer &answer = run->sessions().constFirst()->answer();
    QCOMPARE(answer.outcome, core::Outcome::Complete);
    QCOMPARE(answer.attempts.size(), 4);
    QCOMPARE(answer.attempts.at(2).next, u"fall back to beta/m7"_s);
    QCOMPARE(answer.attempts.at(3).route, EngineHouse::route(u"beta"_s, 7));
    QVERIFY(!answer.error);
}

void FallbackTest::aWrongKeyDoesNotFallBack()
{
    EngineHouse house;
    const auto run = house.start(chain({u"beta"_s}));
    house.alpha.reply(0)->fail(errorOf(core::ErrorKind::Auth, 401));
    QCOMPARE(run->sessions().constFirst()->answer().outcome, core::Outcome::Failed);
    QCOMPARE(house.beta.count(), 0);
}

void FallbackTest::shownTextDoesNotFallBack()
{
    EngineHouse house;
    const auto run = house.start(chain({u"beta"_s}));
    house.alpha.reply(0)->text(u"x"_s);
    house.alpha.reply(0)->fail(errorOf(core::ErrorKind::Server, 500));
    QCOMPARE(run->sessions().constFirst()->answer().outcome, core::Outcome::Failed);
    QCOMPARE(house.beta.count(), 0);
}

void FallbackTest::aFallbackWithoutItsKeyIsPassedOver()
{
    EngineHouse house;
    FakeProvider &gamma = house.directory.add(u"gamma"_s);
    const auto run = house.start(chain({u"gamma"_s, u"beta"_s}));
    failAlphaForGood(house);
    QCOMPARE(gamma.count(), 0);
    QCOMPARE(house.beta.count(), 1);
    house.beta.reply(0)->text(u"x"_s);
    house.beta.reply(0)->finish();
    const core::Answer &answer = run->sessions().constFirst()->answer();
    QCOMPARE(answer.warnings.size(), 1);
    QVERIFY(answer.warnings.constFirst().contains(u"No key for Gamma"_s));
}

void FallbackTest::anUnknownFallbackIsPassedOverToTheNext()
{
    EngineHouse house;
    const auto run = house.start(chain({u"nowhere"_s, u"beta"_s}));
    failAlphaForGood(house);
    QCOMPARE(house.beta.count(), 1);
}

void FallbackTest::theLastErrorStandsWhenTheChainIsExhausted()
{
    EngineHouse house;
    const auto run = house.start(chain({u"nowhere"_s}));
    failAlphaForGood(house);
    const core::Answer &answer = run->sessions().constFirst()->answer();
    QCOMPARE(answer.outcome, core::Outcome::Failed);
    QCOMPARE(answer.error->kind, core::ErrorKind::Overloaded);
}

void FallbackTest::tryingAgainBeginsWithTheFirstRoute()
{
    EngineHouse house;
    const auto run = house.start(chain({u"beta"_s}));
    failAlphaForGood(house);
    house.beta.reply(0)->fail(errorOf(core::ErrorKind::Payment, 402));
    engine::AnswerSession *session = run->sessions().constFirst();
    QCOMPARE(session->answer().error->kind, core::ErrorKind::Payment);
    session->retry();
    QCOMPARE(house.alpha.count(), 4);
    QCOMPARE(house.beta.count(), 1);
}

QTEST_GUILESS_MAIN(FallbackTest)
#include "FallbackTest.moc"
