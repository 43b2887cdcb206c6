// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowHouse.h"
#include "ui/picker/ModelList.h"
#include "ui/picker/ModelPicker.h"
#include "ui/picker/ModelShelf.h"
#include "ui/theme/Theme.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace assay;

class PickerTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Light); }
    void wordsMatchInAnyOrderOverNameIdAndProvider();
    void aThousandModelsAreFilteredWithinAFrame();
    void favouritesStandFirstThenRecents();
    void aModelThatIsNotListedCanBeTyped();
    void enterTakesAndStaysCtrlEnterTakesAndCloses();
    void unknownCapabilitiesDoNotPassAFilter();
    void aSwapTakesOneAndCloses();
};

void PickerTest::wordsMatchInAnyOrderOverNameIdAndProvider()
{
    test::WindowHouse house;
    ui::ModelList list(house.providers);
    list.setModels(house.catalogue.catalogue().models());
    ui::ModelFilter filter;
    filter.words = ui::ModelFilter::wordsOf(u"  FABLE  anthropic 5.2 "_s);
    list.setFilter(filter, {});
    QVERIFY(list.rowCount() > 0);
    for (int row = 0; row < list.rowCount(); ++row) {
        QVERIFY(list.index(row).data().toString().contains(u"Fable 5.2"_s));
    }
    filter.provider = core::ProviderId(u"anthropic"_s);
    list.setFilter(filter, {});
    QCOMPARE(list.rowCount(), 1);
    filter.words = {u"nosuchmodel"_s};
    list.setFilter(filter, {});
    QCOMPARE(list.rowCount(), 0);
}

void PickerTest::aThousandModelsAreFilteredWithinAFrame()
{
    test::WindowHouse house;
    QList<core::ModelInfo> models;
    for (int i = 0; i < 1000; ++i) {
        core::ModelInfo model;
        model.route = {core::ProviderId(u"openrouter"_s), core::ModelId(u"maker-%1/model-%2"_s.arg(i % 40).arg(i))};
        model.name = u"Model %1 of maker %2"_s.arg(i).arg(i % 40);
        models.append(model);
    }
    ui::ModelList list(house.providers);
    list.setModels(models);
    ui::ModelFilter filter;
    filter.words = {u"maker-7"_s, u"9"_s};
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < 20; ++i) {
        list.setFilter(filter, u"maker-7 9"_s);
    }
    qInfo("%.1f ms", double(time.elapsed()) / 20);
    // Within a frame on a machine that has nothing else to do, which this one may have.
    QVERIFY2(time.elapsed() / 20 < 160, qPrintable(QString::number(time.elapsed() / 20)));
    QVERIFY(list.rowCount() > 0);
}

void PickerTest::favouritesStandFirstThenRecents()
{
    test::WindowHouse house;
    ui::ModelShelf shelf(house.settings);
    const auto models = house.catalogue.catalogue().models();
    const core::Route favourite = models.at(models.size() - 1).route;
    const core::Route recent = models.at(models.size() - 2).route;
    shelf.setFavourite(favourite, true);
    shelf.addRecent(recent);
    ui::ModelList list(house.providers);
    list.setShelf(shelf);
    list.setModels(models);
    QCOMPARE(list.routeAt(list.index(0)), favourite);
    QCOMPARE(list.routeAt(list.index(1)), recent);
    shelf.setFavourite(favourite, false);
    QVERIFY(shelf.favourites().isEmpty());
    for (const core::ModelInfo &model : models) {
        shelf.addRecent(model.route);
    }
    QCOMPARE(shelf.recents().size(), 8);
    QCOMPARE(shelf.recents().constFirst(), favourite);
}

void PickerTest::aModelThatIsNotListedCanBeTyped()
{
    test::WindowHouse house;
    ui::ModelPicker picker(house.context());
    QSignalSpy picked(&picker, &ui::ModelPicker::picked);
    picker.show();
    picker.searchField()->setText(u"groq/some/new-model"_s);
    auto *view = picker.findChild<QListView *>(u"models"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    QVERIFY(view->currentIndex().data(ui::ModelList::TypedRole).toBool());
    QTest::keyClick(picker.searchField(), Qt::Key_Return);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked.at(0).at(0).value<core::Route>().toString(), u"groq/some/new-model"_s);
    picker.searchField()->setText(u"nobody/some-model"_s);
    QCOMPARE(view->model()->rowCount(), 0);
}

void PickerTest::enterTakesAndStaysCtrlEnterTakesAndCloses()
{
    test::WindowHouse house;
    ui::ModelPicker picker(house.context());
    QSignalSpy picked(&picker, &ui::ModelPicker::picked);
    picker.show();
    auto *view = picker.findChild<QListView *>(u"models"_s);
    const core::Route second = view->model()->index(1, 0).data(ui::ModelList::InfoRole).value<core::ModelInfo>().route;
    QTest::keyClick(picker.searchField(), Qt::Key_Down);
    QTest::keyClick(picker.searchField(), Qt::Key_Return);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked.at(0).at(0).value<core::Route>(), second);
    QVERIFY(picker.isVisible());
    QTest::keyClick(picker.searchField(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(picked.count(), 2);
    QVERIFY(!picker.isVisible());
}

void PickerTest::unknownCapabilitiesDoNotPassAFilter()
{
    core::ModelInfo model;
    ui::ModelFilter filter;
    filter.vision = true;
    QVERIFY(!filter.accepts(model, {}));
    model.vision = true;
    QVERIFY(filter.accepts(model, {}));
    filter.free = true;
    QVERIFY2(!filter.accepts(model, {}), "an unknown price is not free");
}

void PickerTest::aSwapTakesOneAndCloses()
{
    test::WindowHouse house;
    ui::ModelPicker picker(house.context());
    picker.setSingle(true);
    picker.show();
    QTest::keyClick(picker.searchField(), Qt::Key_Return);
    QVERIFY(!picker.isVisible());
}

QTEST_MAIN(PickerTest)
#include "PickerTest.moc"
