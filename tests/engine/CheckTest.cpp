// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"
#include "engine/WorstCase.h"

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

class CheckTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodPlanHasNoObjections();
    void anEmptyPromptIsRefused();
    void anUnknownProviderIsNamed();
    void aRefusedParameterIsSaidOfItsContestant();
    void aFileThatTheModelCannotTakeIsSaid();
    void aModelPastItsLastDayIsOnlyAWarning();
    void theWorstCaseIsInputAndTheWholeOutput();
    void theUsersLimitIsTaken();
    void repeatsMultiply();
    void unknownPricesAreCounted();
    void simulatedOnesAreReckonedLikeRealOnes();
    void theEstimateIsNeverBelowAThirdOfTheBytes();
};

void CheckTest::aGoodPlanHasNoObjections()
{
    EngineHouse house;
    QVERIFY(house.engine.check(EngineHouse::planOf(32)).isEmpty());
}

void CheckTest::anEmptyPromptIsRefused()
{
    EngineHouse house;
    const auto objections = house.engine.check(EngineHouse::plan({EngineHouse::route(u"alpha"_s)}, u" \n"_s));
    QCOMPARE(objections.size(), 1);
    QCOMPARE(objections.constFirst().position, -1);
}

void CheckTest::anUnknownProviderIsNamed()
{
    EngineHouse house;
    const auto objections =
        house.engine.check(EngineHouse::plan({EngineHouse::route(u"alpha"_s), EngineHouse::route(u"nowhere"_s)}));
    QCOMPARE(objections.size(), 1);
    QCOMPARE(objections.constFirst().position, 1);
    QVERIFY(objections.constFirst().message.english().contains(u"nowhere"_s));
}

void CheckTest::aRefusedParameterIsSaidOfItsContestant()
{
    EngineHouse house;
    core::Comparison plan = EngineHouse::planOf(2);
    plan.parameters.seed = 1;
    const auto objections = house.engine.check(plan);
    QCOMPARE(objections.size(), 1);
    QCOMPARE(objections.constFirst().position, 0);
    QVERIFY(objections.constFirst().refusal);
}

void CheckTest::aFileThatTheModelCannotTakeIsSaid()
{
    EngineHouse house;
    core::ModelInfo blind;
    blind.route = EngineHouse::route(u"beta"_s);
    blind.inputModalities = {u"text"_s};
    house.beta.models = QList<core::ModelInfo>{blind};
    house.catalogue.refresh(blind.route.provider);
    QTRY_VERIFY(house.catalogue.catalogue().find(blind.route) != nullptr);
    core::Comparison plan = EngineHouse::plan({blind.route});
    plan.turns.first().attachments = {{u"notes.txt"_s, u"text/plain"_s, "x"}};
    QVERIFY(house.engine.check(plan).isEmpty());
    plan.turns.first().attachments.append({u"cat.png"_s, u"image/png"_s, "x"});
    QCOMPARE(house.engine.check(plan).size(), 1);
    QVERIFY(house.engine.check(plan).constFirst().message.english().contains(u"cat.png"_s));
}

void CheckTest::aModelPastItsLastDayIsOnlyAWarning()
{
    EngineHouse house;
    core::ModelInfo old;
    old.route = EngineHouse::route(u"beta"_s);
    old.deprecated = QDate(2026, 11, 1);
    house.beta.models = QList<core::ModelInfo>{old};
    house.catalogue.refresh(old.route.provider);
    QTRY_VERIFY(house.catalogue.catalogue().find(old.route) != nullptr);
    const auto objections = house.engine.check(EngineHouse::plan({old.route}));
    QCOMPARE(objections.size(), 1);
    QVERIFY(!objections.constFirst().refusal);
}

void CheckTest::theWorstCaseIsInputAndTheWholeOutput()
{
    EngineHouse house;
    const auto worst = house.engine.worstCase(EngineHouse::plan({EngineHouse::route(u"alpha"_s)}, u"x"_s.repeated(300)));
    QCOMPARE(worst.known, core::Money::fromPico(1'000'000) * 108 + core::Money::fromPico(2'000'000) * 1'000);
    QVERIFY(worst.assumesOutput);
    QCOMPARE(worst.unknown, 0);
}

void CheckTest::theUsersLimitIsTaken()
{
    EngineHouse house;
    core::Comparison plan = EngineHouse::plan({EngineHouse::route(u"alpha"_s)}, u"x"_s.repeated(300));
    plan.parameters.maxTokens = 10;
    const auto worst = house.engine.worstCase(plan);
    QCOMPARE(worst.known, core::Money::fromPico(1'000'000) * 108 + core::Money::fromPico(2'000'000) * 10);
    QVERIFY(!worst.assumesOutput);
}

void CheckTest::repeatsMultiply()
{
    EngineHouse house;
    core::Comparison plan = EngineHouse::plan({EngineHouse::route(u"alpha"_s)});
    const core::Money once = house.engine.worstCase(plan).known;
    plan.repeats = 5;
    QCOMPARE(house.engine.worstCase(plan).known, once * 5);
}

void CheckTest::unknownPricesAreCounted()
{
    EngineHouse house;
    const auto worst =
        house.engine.worstCase(EngineHouse::plan({EngineHouse::route(u"alpha"_s), EngineHouse::route(u"beta"_s)}));
    QCOMPARE(worst.unknown, 1);
    QVERIFY(worst.known > core::Money());
}

void CheckTest::simulatedOnesAreReckonedLikeRealOnes()
{
    EngineHouse house;
    const core::Money real = house.engine.worstCase(EngineHouse::planOf(1)).known;
    QVERIFY(!real.isZero());
    house.alpha.mutableProfile().simulated = true;
    QCOMPARE(house.engine.worstCase(EngineHouse::planOf(1)).known, real);
}

void CheckTest::theEstimateIsNeverBelowAThirdOfTheBytes()
{
    core::CompletionRequest request;
    request.system = u"é"_s.repeated(100);
    core::Message message;
    message.text = u"x"_s;
    message.attachments = {{u"a.png"_s, u"image/png"_s, QByteArray(9'000'000, 'x')},
                           {u"b.txt"_s, u"text/plain"_s, QByteArray(31, 'x')}};
    request.messages = {message};
    QCOMPARE(engine::estimatedInput(request), 67 + 8 + 1 + 5'000 + 11);
}

QTEST_GUILESS_MAIN(CheckTest)
#include "CheckTest.moc"
