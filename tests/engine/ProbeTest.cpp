// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"
#include "engine/ProviderTest.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;
using Result = std::expected<core::ProbeResult, core::ProviderError>;

namespace {

const core::ProviderId alphaId(u"alpha"_s);

Result resultOf(const QSignalSpy &spy)
{
    return spy.constLast().constFirst().value<Result>();
}

} // namespace

class ProbeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKeptKeyIsUsed();
    void aTypedKeyIsUsedInstead();
    void withoutAnyKeyTheTestSaysSo();
    void whatIsWrongIsToldWithoutTheKey();
    void anUnknownProviderIsSaid();
    void aNewTestGivesUpTheOldOne();
    void aCancelledTestSaysNothing();
};

void ProbeTest::theKeptKeyIsUsed()
{
    EngineHouse house;
    core::ProbeResult found;
    found.models = 12;
    house.alpha.probeResult = found;
    engine::ProviderTest test(house.directory, house.keys);
    QSignalSpy finished(&test, &engine::ProviderTest::finished);
    test.start(alphaId, {}, {});
    QVERIFY(test.isRunning());
    QVERIFY(finished.wait());
    QVERIFY(!test.isRunning());
    QCOMPARE(house.alpha.lastKey, "alpha-key");
    QCOMPARE(resultOf(finished)->models, 12);
}

void ProbeTest::aTypedKeyIsUsedInstead()
{
    EngineHouse house;
    house.directory.add(u"gamma"_s);
    engine::ProviderTest test(house.directory, house.keys);
    QSignalSpy finished(&test, &engine::ProviderTest::finished);
    test.start(core::ProviderId(u"gamma"_s), {}, core::SecretString(QByteArray("typed-key")));
    QVERIFY(finished.wait());
    QVERIFY(resultOf(finished));
    QCOMPARE(dynamic_cast<FakeProvider *>(house.directory.provider(core::ProviderId(u"gamma"_s)))->lastKey, "typed-key");
}

void ProbeTest::withoutAnyKeyTheTestSaysSo()
{
    EngineHouse house;
    house.directory.add(u"gamma"_s);
    engine::ProviderTest test(house.directory, house.keys);
    QSignalSpy finished(&test, &engine::ProviderTest::finished);
    test.start(core::ProviderId(u"gamma"_s), {}, {});
    QVERIFY(finished.wait());
    QCOMPARE(resultOf(finished).error().kind, core::ErrorKind::Auth);
}

void ProbeTest::whatIsWrongIsToldWithoutTheKey()
{
    EngineHouse house;
    core::ProviderError error = errorOf(core::ErrorKind::Auth, 401);
    error.message = u"Bad: alpha-key"_s;
    house.alpha.probeResult = std::unexpected(error);
    engine::ProviderTest test(house.directory, house.keys);
    QSignalSpy finished(&test, &engine::ProviderTest::finished);
    test.start(alphaId, {}, {});
    QVERIFY(finished.wait());
    QCOMPARE(resultOf(finished).error().message, u"Bad: [key]"_s);
}

void ProbeTest::anUnknownProviderIsSaid()
{
    EngineHouse house;
    engine::ProviderTest test(house.directory, house.keys);
    QSignalSpy finished(&test, &engine::ProviderTest::finished);
    test.start(core::ProviderId(u"nowhere"_s), {}, core::SecretString(QByteArray("typed-key")));
    QVERIFY(finished.wait());
    QCOMPARE(resultOf(finished).error().kind, core::ErrorKind::NotFound);
}

void ProbeTest::aNewTestGivesUpTheOldOne()
{
    EngineHouse house;
    engine::ProviderTest test(house.directory, house.keys);
    QSignalSpy finished(&test, &engine::ProviderTest::finished);
    test.start(alphaId, {}, {});
    test.start(core::ProviderId(u"beta"_s), {}, {});
    QVERIFY(finished.wait());
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(house.beta.lastKey, "beta-key");
    QVERIFY(house.alpha.lastKey.isEmpty());
}

void ProbeTest::aCancelledTestSaysNothing()
{
    EngineHouse house;
    engine::ProviderTest test(house.directory, house.keys);
    QSignalSpy finished(&test, &engine::ProviderTest::finished);
    test.start(alphaId, {}, {});
    test.cancel();
    QVERIFY(!test.isRunning());
    QTest::qWait(10);
    QCOMPARE(finished.size(), 0);
}

QTEST_GUILESS_MAIN(ProbeTest)
#include "ProbeTest.moc"
