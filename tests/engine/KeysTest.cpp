// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

core::Comparison planFor(const QString &provider)
{
    return EngineHouse::plan({EngineHouse::route(provider)});
}

const core::Answer &answerOf(const std::unique_ptr<engine::ComparisonRun> &run)
{
    return run->sessions().constFirst()->answer();
}

} // namespace

class KeysTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAKeyNothingIsSent();
    void aNamedKeyIsUsedForItsContestant();
    void aLockedKeychainIsSaid();
    void anEndpointThatNeedsNoKeyWorksWithoutKeychain();
    void atALoopbackAddressNoKeyIsNeeded();
    void aKeyIsNeverInAnErrorText();
    void theProxyPasswordIsLookedUpIfThereIsAUser();
    void stoppingWhileTheKeychainAsksSendsNothing();
    void aVaultThatGoesAwayLeavesNobodyWaiting();
    void aRefusedParameterFailsOnlyItsContestant();
    void anUnknownProviderFailsByName();
    void aProviderThatIsSwitchedOffIsNotAsked();
};

void KeysTest::withoutAKeyNothingIsSent()
{
    EngineHouse house;
    FakeProvider &gamma = house.directory.add(u"gamma"_s);
    const auto run = house.start(planFor(u"gamma"_s));
    QCOMPARE(gamma.count(), 0);
    QCOMPARE(answerOf(run).outcome, core::Outcome::Failed);
    QCOMPARE(answerOf(run).error->kind, core::ErrorKind::Auth);
    QCOMPARE(answerOf(run).error->message, u"No key for Gamma."_s);
    QVERIFY(answerOf(run).attempts.isEmpty());
    QVERIFY(house.store.ledger.isEmpty());
    QCOMPARE(house.store.finishedAnswers.size(), 1);
}

void KeysTest::aNamedKeyIsUsedForItsContestant()
{
    EngineHouse house;
    house.keys.put(u"alpha"_s, "work-key", u"work"_s);
    core::Comparison plan = EngineHouse::planOf(3);
    plan.contestants[1].key = core::KeyName(u"work"_s);
    plan.contestants[2].key = core::KeyName(u"lost"_s);
    const auto run = house.start(plan);
    QCOMPARE(house.alpha.count(), 2);
    QCOMPARE(house.alpha.exchanges().at(0).key, "alpha-key");
    QCOMPARE(house.alpha.exchanges().at(1).key, "work-key");
    QVERIFY(run->sessions().at(2)->answer().error->message.contains(u"\"lost\""_s));
    house.alpha.reply(1)->finish();
    QCOMPARE(run->sessions().at(1)->answer().attempts.constFirst().key, core::KeyName(u"work"_s));
}

void KeysTest::aLockedKeychainIsSaid()
{
    EngineHouse house;
    house.keys.failWith({core::KeyError::Kind::Locked, u"The keychain is locked."_s});
    const auto run = house.start(planFor(u"alpha"_s));
    QCOMPARE(house.alpha.count(), 0);
    QCOMPARE(answerOf(run).error->kind, core::ErrorKind::Auth);
    QVERIFY(answerOf(run).error->message.contains(u"The keychain is locked."_s));
}

void KeysTest::anEndpointThatNeedsNoKeyWorksWithoutKeychain()
{
    EngineHouse house;
    house.keys.failWith({core::KeyError::Kind::Unavailable, u"There is none."_s});
    house.alpha.mutableProfile().needsKey = false;
    const auto run = house.start(planFor(u"alpha"_s));
    QCOMPARE(house.alpha.count(), 1);
    QCOMPARE(house.alpha.exchanges().at(0).key, "");
}

void KeysTest::atALoopbackAddressNoKeyIsNeeded()
{
    EngineHouse house;
    FakeProvider &gamma = house.directory.add(u"gamma"_s);
    core::ProviderSettings settings;
    settings.baseUrl = QUrl(u"http://127.0.0.1:8080"_s);
    house.directory.setSettings(core::ProviderId(u"gamma"_s), settings);
    const auto run = house.start(planFor(u"gamma"_s));
    QCOMPARE(gamma.count(), 1);
    QCOMPARE(gamma.exchanges().at(0).settings, settings);
}

void KeysTest::aKeyIsNeverInAnErrorText()
{
    EngineHouse house;
    const auto run = house.start(planFor(u"alpha"_s));
    core::ProviderError error = errorOf(core::ErrorKind::Auth, 401);
    error.message = u"Incorrect key provided: alpha-key."_s;
    house.alpha.reply(0)->fail(error);
    QCOMPARE(answerOf(run).error->message, u"Incorrect key provided: [key]."_s);
    QCOMPARE(answerOf(run).attempts.constFirst().error->message, u"Incorrect key provided: [key]."_s);
    const core::Answer stored = house.store.finishedAnswers.value(answerOf(run).id);
    QVERIFY(!stored.error->message.contains(u"alpha-key"_s));
}

void KeysTest::theProxyPasswordIsLookedUpIfThereIsAUser()
{
    EngineHouse house;
    house.keys.put(u"alpha"_s, "proxy-password", u"proxy"_s);
    core::ProviderSettings settings;
    settings.proxy = {core::ProxySettings::Mode::Http, u"proxy.invalid"_s, 3128, {}};
    house.directory.setSettings(core::ProviderId(u"alpha"_s), settings);
    const auto without = house.start(planFor(u"alpha"_s));
    QCOMPARE(house.alpha.exchanges().at(0).proxyPassword, "");
    settings.proxy.user = u"me"_s;
    house.directory.setSettings(core::ProviderId(u"alpha"_s), settings);
    const auto with = house.start(planFor(u"alpha"_s));
    QCOMPARE(house.alpha.exchanges().at(1).proxyPassword, "proxy-password");
}

void KeysTest::stoppingWhileTheKeychainAsksSendsNothing()
{
    EngineHouse house;
    house.keys.hold();
    const auto run = house.start(planFor(u"alpha"_s));
    QCOMPARE(run->sessions().constFirst()->state(), engine::AnswerSession::State::Waiting);
    run->stopAll();
    house.keys.release();
    QCoreApplication::processEvents();
    QCOMPARE(house.alpha.count(), 0);
    QCOMPARE(answerOf(run).outcome, core::Outcome::Stopped);
}

void KeysTest::aVaultThatGoesAwayLeavesNobodyWaiting()
{
    EngineHouse house;
    house.keys.hold();
    const auto run = house.start(planFor(u"alpha"_s));
    house.keys.abandon();
    QTRY_VERIFY(!run->isRunning());
    QCOMPARE(answerOf(run).error->kind, core::ErrorKind::Auth);
}

void KeysTest::aRefusedParameterFailsOnlyItsContestant()
{
    EngineHouse house;
    core::Comparison plan = EngineHouse::planOf(2);
    plan.parameters.seed = 7;
    const auto run = house.start(plan);
    QCOMPARE(house.alpha.count(), 1);
    QCOMPARE(house.alpha.exchanges().at(0).request.model, core::ModelId(u"m1"_s));
    QCOMPARE(answerOf(run).outcome, core::Outcome::Failed);
    QCOMPARE(answerOf(run).error->kind, core::ErrorKind::InvalidRequest);
    QCOMPARE(answerOf(run).error->message, u"Alpha Zero does not take seed."_s);
    QVERIFY(run->isRunning());
}

void KeysTest::anUnknownProviderFailsByName()
{
    EngineHouse house;
    const auto run = house.start(planFor(u"nowhere"_s));
    QCOMPARE(answerOf(run).error->kind, core::ErrorKind::NotFound);
    QVERIFY(answerOf(run).error->message.contains(u"nowhere"_s));
}

void KeysTest::aProviderThatIsSwitchedOffIsNotAsked()
{
    EngineHouse house;
    core::ProviderSettings settings;
    settings.enabled = false;
    house.directory.setSettings(core::ProviderId(u"alpha"_s), settings);
    const auto run = house.start(planFor(u"alpha"_s));
    QCOMPARE(house.alpha.count(), 0);
    QVERIFY(answerOf(run).error->message.contains(u"switched off"_s));
}

QTEST_GUILESS_MAIN(KeysTest)
#include "KeysTest.moc"
