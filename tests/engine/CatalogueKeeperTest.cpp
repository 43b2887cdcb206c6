// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHouse.h"

#include <QSignalSpy>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;
using engine::CatalogueKeeper;

namespace {

core::ModelInfo listed(const core::Route &route, std::int64_t inputPico = 0)
{
    core::ModelInfo model;
    model.route = route;
    if (inputPico > 0) {
        core::Price price;
        price.base.input = core::Money::fromPico(inputPico);
        price.base.output = core::Money::fromPico(inputPico);
        model.price = price;
    }
    return model;
}

const core::ProviderId alphaId(u"alpha"_s);

} // namespace

class CatalogueKeeperTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itStartsWithTheSeedAndItsPricesOfToday();
    void aListIsFetchedMergedAndKept();
    void theFirstDayOfAModelIsKept();
    void listedPricesHoldFromTheDayOfFetching();
    void listsFromTheStoreAreThereAtTheStart();
    void aFetchUnderWayIsNotStartedTwice();
    void aFailureIsToldAndChangesNothing();
    void theKeyIsHandedOverAndNeverTold();
    void refreshAllAsksThoseThatCanBeAsked();
    void aKeyThatOnlyTheKeychainKnowsCountsToo();
    void pricesChangeWithTheDay();
    void earlierPricesAreThereAtTheStart();
    void ownPricesGoBeforeListsAndComeOffAgain();
    void itStaysFreshOnlyWhenItIsTold();
    void aListThatIsADayOldIsFetchedAgain();
    void modelsThatAreNoLongerListedGoAndSeedModelsStay();
    void deletingItWhileItFetchesIsSafe();
};

void CatalogueKeeperTest::itStartsWithTheSeedAndItsPricesOfToday()
{
    EngineHouse house;
    core::Seed seed = EngineHouse::seed();
    core::Price later;
    later.validFrom = QDate(2026, 11, 1);
    later.base.input = core::Money::fromPico(9);
    seed.prices.add(EngineHouse::route(u"alpha"_s), later);
    const CatalogueKeeper keeper(seed, house.directory, house.keys, house.clock, nullptr);
    QSignalSpy loaded(&keeper, &CatalogueKeeper::loaded);
    QCOMPARE(keeper.catalogue().models().size(), 1);
    QCOMPARE(keeper.catalogue().models().constFirst().price->base.input->pico(), 9);
    QVERIFY(loaded.wait());
}

void CatalogueKeeperTest::aListIsFetchedMergedAndKept()
{
    EngineHouse house;
    CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, &house.store);
    QSignalSpy refreshed(&keeper, &CatalogueKeeper::refreshed);
    house.alpha.models =
        QList<core::ModelInfo>{listed(EngineHouse::route(u"alpha"_s)), listed(EngineHouse::route(u"alpha"_s, 1))};
    keeper.refresh(alphaId);
    QVERIFY(keeper.isRefreshing());
    QVERIFY(refreshed.wait());
    QCOMPARE(refreshed.at(0).at(1).toInt(), 2);
    QVERIFY(!keeper.isRefreshing());
    QCOMPARE(keeper.catalogue().models().size(), 2);
    QCOMPARE(keeper.catalogue().find(EngineHouse::route(u"alpha"_s))->name, u"Alpha Zero"_s);
    QVERIFY(!keeper.catalogue().find(EngineHouse::route(u"alpha"_s))->fromSeed);
    QCOMPARE(keeper.fetched(alphaId), house.clock.utcNow());
    QCOMPARE(house.store.lists.size(), 1);
    QList<core::ModelInfo> kept = *house.alpha.models;
    for (core::ModelInfo &each : kept) {
        each.firstSeen = house.clock.utcNow().date();
    }
    QCOMPARE(house.store.lists.constFirst().models, kept);
}

void CatalogueKeeperTest::theFirstDayOfAModelIsKept()
{
    EngineHouse house;
    const core::Route old = EngineHouse::route(u"alpha"_s);
    const core::Route late = EngineHouse::route(u"alpha"_s, 1);
    const QDate first = house.clock.utcNow().date();
    {
        CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, &house.store);
        house.alpha.models = QList<core::ModelInfo>{listed(old)};
        keeper.refresh(alphaId);
        QTRY_VERIFY(!keeper.isRefreshing());
        // Shipped with Assay is not yet seen in a list.
        QCOMPARE(keeper.catalogue().find(old)->firstSeen, first);
    }
    house.clock.setUtc(house.clock.utcNow().addDays(5));
    CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, &house.store);
    QSignalSpy loaded(&keeper, &CatalogueKeeper::loaded);
    QVERIFY(loaded.wait());
    house.alpha.models = QList<core::ModelInfo>{listed(old), listed(late)};
    keeper.refresh(alphaId);
    QTRY_VERIFY(!keeper.isRefreshing());
    QCOMPARE(keeper.catalogue().find(old)->firstSeen, first);
    QCOMPARE(keeper.catalogue().find(late)->firstSeen, first.addDays(5));
}

void CatalogueKeeperTest::listedPricesHoldFromTheDayOfFetching()
{
    EngineHouse house;
    CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, nullptr);
    const core::Route route = EngineHouse::route(u"alpha"_s);
    house.alpha.models = QList<core::ModelInfo>{listed(route, 5)};
    keeper.refresh(alphaId);
    QTRY_VERIFY(!keeper.isRefreshing());
    const QDate today = house.clock.utcNow().date();
    QCOMPARE(keeper.prices().priceOf(route, today)->base.input->pico(), 5);
    QCOMPARE(keeper.prices().priceOf(route, today.addDays(-1))->base.input->pico(), 1'000'000);
    QCOMPARE(keeper.catalogue().find(route)->price->base.input->pico(), 5);
}

void CatalogueKeeperTest::listsFromTheStoreAreThereAtTheStart()
{
    EngineHouse house;
    const QDateTime when = house.clock.utcNow().addDays(-3);
    house.store.saveModels(alphaId, {listed(EngineHouse::route(u"alpha"_s, 4), 7)}, when);
    const CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, &house.store);
    QTRY_VERIFY(keeper.catalogue().find(EngineHouse::route(u"alpha"_s, 4)) != nullptr);
    QCOMPARE(keeper.fetched(alphaId), when);
    QCOMPARE(keeper.prices().priceOf(EngineHouse::route(u"alpha"_s, 4), when.date())->base.input->pico(), 7);
    QCOMPARE(keeper.catalogue().models().size(), 2);
}

void CatalogueKeeperTest::aFetchUnderWayIsNotStartedTwice()
{
    EngineHouse house;
    CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, nullptr);
    keeper.refresh(alphaId);
    keeper.refresh(alphaId);
    QTRY_VERIFY(!keeper.isRefreshing());
    QCOMPARE(house.alpha.listings, 1);
    keeper.refresh(alphaId);
    QTRY_VERIFY(!keeper.isRefreshing());
    QCOMPARE(house.alpha.listings, 2);
}

void CatalogueKeeperTest::aFailureIsToldAndChangesNothing()
{
    EngineHouse house;
    CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, &house.store);
    house.alpha.models = std::unexpected(errorOf(core::ErrorKind::Auth, 401));
    QSignalSpy failed(&keeper, &CatalogueKeeper::refreshFailed);
    keeper.refresh(alphaId);
    keeper.refresh(core::ProviderId(u"nowhere"_s));
    QTRY_COMPARE(failed.size(), 2);
    QVERIFY(!keeper.isRefreshing());
    QCOMPARE(keeper.catalogue().models().size(), 1);
    QVERIFY(!keeper.fetched(alphaId).isValid());
    QVERIFY(house.store.lists.isEmpty());
}

void CatalogueKeeperTest::theKeyIsHandedOverAndNeverTold()
{
    EngineHouse house;
    CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, nullptr);
    core::ProviderError error = errorOf(core::ErrorKind::Auth, 401);
    error.message = u"Bad: alpha-key"_s;
    house.alpha.models = std::unexpected(error);
    QSignalSpy failed(&keeper, &CatalogueKeeper::refreshFailed);
    keeper.refresh(alphaId);
    QVERIFY(failed.wait());
    QCOMPARE(house.alpha.lastKey, "alpha-key");
    QCOMPARE(failed.at(0).at(1).value<core::ProviderError>().message, u"Bad: [key]"_s);
}

void CatalogueKeeperTest::refreshAllAsksThoseThatCanBeAsked()
{
    EngineHouse house;
    FakeProvider &keyless = house.directory.add(u"keyless"_s);
    keyless.mutableProfile().needsKey = false;
    FakeProvider &closed = house.directory.add(u"closed"_s);
    core::ProviderSettings off;
    off.enabled = false;
    house.directory.setSettings(core::ProviderId(u"beta"_s), off);
    CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, nullptr);
    keeper.refreshAll();
    QTRY_VERIFY(!keeper.isRefreshing());
    QCOMPARE(house.alpha.listings, 1);
    QCOMPARE(keyless.listings, 1);
    QCOMPARE(house.beta.listings, 0);
    QCOMPARE(closed.listings, 0);
}

void CatalogueKeeperTest::aKeyThatOnlyTheKeychainKnowsCountsToo()
{
    EngineHouse house;
    house.keys.putUnseen(u"gamma"_s, "gamma-key");
    FakeProvider &gamma = house.directory.add(u"gamma"_s);
    FakeProvider &keyless = house.directory.add(u"delta"_s);
    CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, nullptr);
    keeper.refreshAll();
    QTRY_COMPARE(gamma.listings, 1);
    QCOMPARE(gamma.lastKey, "gamma-key");
    QTRY_VERIFY(!keeper.isRefreshing());
    keeper.keepFresh();
    QTest::qWait(20);
    QCOMPARE(gamma.listings, 1);
    QCOMPARE(keyless.listings, 0);
    house.clock.advance(std::chrono::hours(25));
    keeper.keepFresh();
    QTRY_COMPARE(gamma.listings, 2);
}

void CatalogueKeeperTest::pricesChangeWithTheDay()
{
    EngineHouse house;
    core::Seed seed = EngineHouse::seed();
    const core::Route route = EngineHouse::route(u"alpha"_s);
    core::Price later;
    later.validFrom = house.clock.utcNow().date().addDays(1);
    later.base.input = core::Money::fromPico(9);
    seed.prices.add(route, later);
    CatalogueKeeper keeper(seed, house.directory, house.keys, house.clock, nullptr);
    house.alpha.models = QList<core::ModelInfo>{listed(route)};
    keeper.keepFresh();
    QTRY_VERIFY(!keeper.isRefreshing());
    QCOMPARE(keeper.catalogue().find(route)->price->base.input->pico(), 1'000'000);
    house.clock.advance(std::chrono::hours(24));
    QSignalSpy changed(&keeper, &CatalogueKeeper::changed);
    keeper.keepFresh();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(keeper.catalogue().find(route)->price->base.input->pico(), 9);
}

void CatalogueKeeperTest::itStaysFreshOnlyWhenItIsTold()
{
    EngineHouse house;
    CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, &house.store);
    QSignalSpy loaded(&keeper, &CatalogueKeeper::loaded);
    QVERIFY(!loaded.isEmpty() || loaded.wait());
    QCOMPARE(house.alpha.listings, 0);
    keeper.keepFresh();
    QTRY_VERIFY(!keeper.isRefreshing());
    QCOMPARE(house.alpha.listings, 1);
}

void CatalogueKeeperTest::aListThatIsADayOldIsFetchedAgain()
{
    EngineHouse house;
    CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, nullptr);
    keeper.keepFresh();
    QTRY_VERIFY(!keeper.isRefreshing());
    house.clock.advance(std::chrono::hours(23));
    keeper.keepFresh();
    QCOMPARE(house.alpha.listings, 1);
    house.clock.advance(std::chrono::hours(2));
    keeper.keepFresh();
    QTRY_COMPARE(house.alpha.listings, 2);
}

void CatalogueKeeperTest::modelsThatAreNoLongerListedGoAndSeedModelsStay()
{
    EngineHouse house;
    CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, nullptr);
    house.alpha.models =
        QList<core::ModelInfo>{listed(EngineHouse::route(u"alpha"_s)), listed(EngineHouse::route(u"alpha"_s, 1))};
    keeper.refresh(alphaId);
    QTRY_VERIFY(!keeper.isRefreshing());
    house.alpha.models = QList<core::ModelInfo>{listed(EngineHouse::route(u"alpha"_s, 2))};
    keeper.refresh(alphaId);
    QTRY_VERIFY(!keeper.isRefreshing());
    QVERIFY(keeper.catalogue().find(EngineHouse::route(u"alpha"_s, 1)) == nullptr);
    QVERIFY(keeper.catalogue().find(EngineHouse::route(u"alpha"_s, 2)) != nullptr);
    QVERIFY(keeper.catalogue().find(EngineHouse::route(u"alpha"_s))->fromSeed);
}

void CatalogueKeeperTest::deletingItWhileItFetchesIsSafe()
{
    EngineHouse house;
    house.keys.hold();
    auto keeper =
        std::make_unique<CatalogueKeeper>(EngineHouse::seed(), house.directory, house.keys, house.clock, &house.store);
    keeper->refresh(alphaId);
    keeper.reset();
    house.keys.release();
    keeper = std::make_unique<CatalogueKeeper>(EngineHouse::seed(), house.directory, house.keys, house.clock, &house.store);
    keeper->refresh(alphaId);
    keeper.reset();
    QCoreApplication::processEvents();
    QVERIFY(house.store.lists.isEmpty());
}

void CatalogueKeeperTest::earlierPricesAreThereAtTheStart()
{
    EngineHouse house;
    const core::Route route = EngineHouse::route(u"alpha"_s, 4);
    const QDateTime now = house.clock.utcNow();
    for (const auto &[days, pico] : {std::pair(-9, 5), std::pair(-4, 6)}) {
        core::Price price = *listed(route, pico).price;
        price.validFrom = now.addDays(days).date();
        house.store.changes.append({route, price, now.addDays(days)});
    }
    house.store.saveModels(alphaId, {listed(route, 6)}, now.addDays(-1));
    const CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, &house.store);
    QTRY_VERIFY(keeper.catalogue().find(route) != nullptr);
    QCOMPARE(keeper.prices().priceOf(route, now.addDays(-5).date())->base.input->pico(), 5);
    QCOMPARE(keeper.prices().priceOf(route, now.date())->base.input->pico(), 6);
    // The list brought nothing new.
    QCOMPARE(keeper.prices().pricesOf(route).size(), 2);
}

void CatalogueKeeperTest::ownPricesGoBeforeListsAndComeOffAgain()
{
    EngineHouse house;
    CatalogueKeeper keeper(EngineHouse::seed(), house.directory, house.keys, house.clock, nullptr);
    const core::Route route = EngineHouse::route(u"alpha"_s);
    const auto shown = [&] { return keeper.catalogue().find(route)->price->base.input->pico(); };
    const std::int64_t before = shown();
    QSignalSpy changed(&keeper, &CatalogueKeeper::changed);
    core::Price own = *listed(route, 3).price;
    own.validFrom = house.clock.utcNow().date();
    keeper.setOwnPrices({{route, own}});
    QCOMPARE(shown(), 3);
    house.alpha.models = QList<core::ModelInfo>{listed(route, 8)};
    keeper.refresh(alphaId);
    QTRY_VERIFY(!keeper.isRefreshing());
    QCOMPARE(shown(), 3);
    keeper.setOwnPrices({});
    QCOMPARE(shown(), 8);
    QVERIFY(before != 8);
    QVERIFY(changed.size() >= 3);
}

QTEST_GUILESS_MAIN(CatalogueKeeperTest)
#include "CatalogueKeeperTest.moc"
