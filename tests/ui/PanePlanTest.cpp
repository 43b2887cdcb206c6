// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PanePlan.h"

#include <QJsonArray>
#include <QTest>

#include <numeric>

using namespace assay::ui;
using namespace Qt::StringLiterals;

namespace {

QList<int> firstOf(int count)
{
    QList<int> positions(count);
    std::iota(positions.begin(), positions.end(), 0);
    return positions;
}

QList<int> placesOf(const PanePlan &plan)
{
    QList<int> result;
    for (const PanePlan::Place &place : plan.places) {
        result.append(place.position);
    }
    return result;
}

} // namespace

class PanePlanTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void panesStandInBalancedRows_data();
    void panesStandInBalancedRows();
    void everyPaneIsReadableAndNoneOverlaps_data();
    void everyPaneIsReadableAndNoneOverlaps();
    void columnsScrollSidewaysWhereTheyDoNotFit();
    void columnsBecomeTabsWhereNotEvenTwoFit();
    void inANarrowRoomEachPaneFillsMostOfIt();
    void theOrderIsTheUsersOwn();
    void hiddenPanesTakeNoRoomAndTheLastOneStays();
    void oneAloneHasAllTheRoom();
    void aDraggedSeamMovesItsTwoNeighboursOnly();
    void sharesStayWhenTheNumberOfColumnsChanges();
    void aRowSeamResizesRows();
    void noPaneIsDraggedToNothing();
    void aWideRoomIsNotFilledBeyondReading();
    void anArrangementIsTheSameAfterItWasKept();
    void nonsenseInTheSettingsIsHarmless();
};

void PanePlanTest::panesStandInBalancedRows_data()
{
    QTest::addColumn<int>("panes");
    QTest::addColumn<int>("width");
    QTest::addColumn<QSize>("grid");
    QTest::newRow("one") << 1 << 1400 << QSize(1, 1);
    QTest::newRow("three side by side") << 3 << 1400 << QSize(3, 1);
    QTest::newRow("five in two rows") << 5 << 1400 << QSize(3, 2);
    QTest::newRow("narrow") << 3 << 500 << QSize(1, 3);
    QTest::newRow("thirty-two") << 32 << 1920 << QSize(5, 7);
}

void PanePlanTest::panesStandInBalancedRows()
{
    QFETCH(int, panes);
    QFETCH(int, width);
    QTEST(PanePlan::gridOf(panes, width), "grid");
}

void PanePlanTest::everyPaneIsReadableAndNoneOverlaps_data()
{
    QTest::addColumn<int>("panes");
    QTest::addColumn<QSize>("room");
    QTest::addColumn<int>("layout");
    for (const int panes : {1, 2, 3, 7, 16, 32}) {
        for (const QSize room : {QSize(360, 300), QSize(640, 400), QSize(1176, 620), QSize(2296, 1200)}) {
            for (const PaneLayout layout : {PaneLayout::Columns, PaneLayout::Grid, PaneLayout::Tabs}) {
                QTest::addRow("%d panes in %dx%d, %d", panes, room.width(), room.height(), int(layout))
                    << panes << room << int(layout);
            }
        }
    }
}

void PanePlanTest::everyPaneIsReadableAndNoneOverlaps()
{
    QFETCH(int, panes);
    QFETCH(QSize, room);
    QFETCH(int, layout);
    PaneArrangement arrangement;
    arrangement.layout = PaneLayout(layout);
    const PanePlan plan = PanePlan::of(arrangement, firstOf(panes), room);
    QCOMPARE(plan.places.size(), plan.effective == PaneLayout::Tabs ? 1 : panes);
    const QRect all(QPoint(0, 0), plan.size);
    for (qsizetype at = 0; at < plan.places.size(); ++at) {
        const QRect rect = plan.places[at].rect;
        QVERIFY(all.contains(rect));
        QVERIFY(rect.width() >= std::min(PanePlan::narrowest, room.width()) - 1);
        QVERIFY(rect.height() >= std::min(PanePlan::lowest, room.height()));
        for (qsizetype other = 0; other < at; ++other) {
            QVERIFY(!rect.intersects(plan.places[other].rect));
        }
    }
}

void PanePlanTest::columnsScrollSidewaysWhereTheyDoNotFit()
{
    PaneArrangement arrangement;
    arrangement.layout = PaneLayout::Columns;
    const PanePlan plan = PanePlan::of(arrangement, firstOf(8), {1200, 700});
    QCOMPARE(plan.grid, QSize(8, 1));
    QVERIFY(plan.size.width() > 1200);
    QCOMPARE(plan.size.height(), 700);
    QCOMPARE(plan.seams.size(), 7);
}

void PanePlanTest::columnsBecomeTabsWhereNotEvenTwoFit()
{
    PaneArrangement arrangement;
    arrangement.layout = PaneLayout::Columns;
    arrangement.current = 2;
    const PanePlan narrow = PanePlan::of(arrangement, firstOf(3), {600, 700});
    QCOMPARE(narrow.effective, PaneLayout::Tabs);
    QCOMPARE(placesOf(narrow), QList<int>{2});
    QCOMPARE(PanePlan::of(arrangement, firstOf(3), {645, 700}).effective, PaneLayout::Columns);
    QCOMPARE(PanePlan::of(arrangement, firstOf(1), {400, 700}).effective, PaneLayout::Columns);
}

void PanePlanTest::inANarrowRoomEachPaneFillsMostOfIt()
{
    const PaneArrangement arrangement;
    const PanePlan plan = PanePlan::of(arrangement, firstOf(3), QSize(640, 500));
    QCOMPARE(plan.grid, QSize(1, 3));
    for (const PanePlan::Place &place : plan.places) {
        QCOMPARE_GE(place.rect.height(), 400);
        QCOMPARE_LT(place.rect.height(), 500);
    }
    // Where they fit, they are all seen at once.
    const PanePlan high = PanePlan::of(arrangement, firstOf(3), QSize(640, 1000));
    QCOMPARE(high.size.height(), 1000);
}

void PanePlanTest::theOrderIsTheUsersOwn()
{
    PaneArrangement arrangement;
    arrangement.move(firstOf(4), 3, 0);
    QCOMPARE(arrangement.ordered(firstOf(4)), (QList<int>{3, 0, 1, 2}));
    arrangement.move(firstOf(4), 3, 4);
    QCOMPARE(arrangement.ordered(firstOf(4)), (QList<int>{0, 1, 2, 3}));
    arrangement.move(firstOf(4), 1, 3);
    QCOMPARE(arrangement.ordered(firstOf(4)), (QList<int>{0, 2, 1, 3}));
    // One that was not there when the order was made comes last.
    QCOMPARE(arrangement.ordered(firstOf(5)), (QList<int>{0, 2, 1, 3, 4}));
    QCOMPARE(placesOf(PanePlan::of(arrangement, firstOf(4), {1600, 700})), (QList<int>{0, 2, 1, 3}));
}

void PanePlanTest::hiddenPanesTakeNoRoomAndTheLastOneStays()
{
    PaneArrangement arrangement;
    arrangement.hidden = {0, 2};
    QCOMPARE(placesOf(PanePlan::of(arrangement, firstOf(3), {1200, 700})), QList<int>{1});
    arrangement.hidden = {0, 1, 2};
    QCOMPARE(PanePlan::of(arrangement, firstOf(3), {1200, 700}).places.size(), 3);
}

void PanePlanTest::oneAloneHasAllTheRoom()
{
    PaneArrangement arrangement;
    arrangement.alone = true;
    arrangement.current = 1;
    const PanePlan plan = PanePlan::of(arrangement, firstOf(5), {1200, 700});
    QCOMPARE(plan.places.size(), 1);
    QCOMPARE(plan.rectOf(1), QRect(0, 0, 1200, 700));
    arrangement.current = 9;
    QCOMPARE(placesOf(PanePlan::of(arrangement, firstOf(5), {1200, 700})), QList<int>{0});
}

void PanePlanTest::aDraggedSeamMovesItsTwoNeighboursOnly()
{
    PaneArrangement arrangement;
    const QSize room(1500, 700);
    const PanePlan before = PanePlan::of(arrangement, firstOf(3), room);
    const int seam = before.seamAt({before.rectOf(0).right() + 2, 300});
    QVERIFY(seam >= 0);
    arrangement.shares = before.dragged(arrangement, before.seams[seam], 100);
    const PanePlan after = PanePlan::of(arrangement, firstOf(3), room);
    QVERIFY(std::abs(after.rectOf(0).width() - before.rectOf(0).width() - 100) <= 1);
    QVERIFY(std::abs(after.rectOf(1).width() - before.rectOf(1).width() + 100) <= 1);
    QVERIFY(std::abs(after.rectOf(2).left() - before.rectOf(2).left()) <= 1);
}

void PanePlanTest::sharesStayWhenTheNumberOfColumnsChanges()
{
    PaneArrangement arrangement;
    const PanePlan before = PanePlan::of(arrangement, firstOf(4), {1400, 700});
    arrangement.shares = before.dragged(arrangement, before.seams[0], 80);
    const int wide = PanePlan::of(arrangement, firstOf(4), {1400, 700}).rectOf(0).width();
    const PanePlan narrow = PanePlan::of(arrangement, firstOf(4), {700, 700});
    QCOMPARE(narrow.grid, QSize(2, 2));
    QVERIFY2(narrow.rectOf(0).width() > narrow.rectOf(1).width() + 50, "the wider one is the wider one in a narrow window too");
    QCOMPARE(PanePlan::of(arrangement, firstOf(4), {1400, 700}).rectOf(0).width(), wide);
}

void PanePlanTest::aRowSeamResizesRows()
{
    PaneArrangement arrangement;
    const QSize room(700, 1000);
    const PanePlan before = PanePlan::of(arrangement, firstOf(4), room);
    const int seam = before.seamAt({100, before.rectOf(0).bottom() + 2});
    QVERIFY(seam >= 0);
    QCOMPARE(before.seams[seam].direction, Qt::Vertical);
    arrangement.shares = before.dragged(arrangement, before.seams[seam], 120);
    const PanePlan after = PanePlan::of(arrangement, firstOf(4), room);
    QVERIFY(std::abs(after.rectOf(1).height() - before.rectOf(1).height() - 120) <= 1);
    QVERIFY(std::abs(after.rectOf(2).height() - before.rectOf(2).height() + 120) <= 1);
    QCOMPARE(after.rectOf(0).width(), before.rectOf(0).width());
}

void PanePlanTest::noPaneIsDraggedToNothing()
{
    PaneArrangement arrangement;
    const QSize room(1500, 700);
    for (const int distance : {-5000, 5000}) {
        const PanePlan before = PanePlan::of(arrangement, firstOf(3), room);
        arrangement.shares = before.dragged(arrangement, before.seams[0], distance);
        const PanePlan after = PanePlan::of(arrangement, firstOf(3), room);
        for (const int position : {0, 1, 2}) {
            QVERIFY(after.rectOf(position).width() >= PanePlan::leastWidth - 1);
        }
    }
}

void PanePlanTest::aWideRoomIsNotFilledBeyondReading()
{
    const PanePlan plan = PanePlan::of({}, firstOf(1), {2400, 1000}, 960);
    QCOMPARE(plan.rectOf(0), QRect(720, 0, 960, 1000));
    QCOMPARE(PanePlan::of({}, firstOf(3), {2400, 1000}, 960).rectOf(0).left(), 0);
}

void PanePlanTest::anArrangementIsTheSameAfterItWasKept()
{
    PaneArrangement arrangement;
    arrangement.layout = PaneLayout::Columns;
    arrangement.order = {2, 0, 1};
    arrangement.hidden = {1};
    arrangement.shares = {{0, {1.5, 1}}, {2, {0.5, 0.75}}};
    arrangement.alone = true;
    arrangement.current = 2;
    QCOMPARE(PaneArrangement::fromJson(arrangement.toJson()), arrangement);
    QCOMPARE(PaneArrangement::fromJson(PaneArrangement().toJson()), PaneArrangement());
}

void PanePlanTest::nonsenseInTheSettingsIsHarmless()
{
    const QJsonObject nonsense{{u"layout"_s, 7},
                               {u"order"_s, QJsonArray{5, u"x"_s, -3, 5}},
                               {u"hidden"_s, u"all"_s},
                               {u"shares"_s, QJsonObject{{u"0"_s, QJsonArray{-4, 1e300}}, {u"y"_s, 3}}}};
    const PanePlan plan = PanePlan::of(PaneArrangement::fromJson(nonsense), firstOf(2), {1000, 600});
    QCOMPARE(plan.places.size(), 2);
    for (const PanePlan::Place &place : plan.places) {
        QVERIFY(place.rect.width() >= PanePlan::leastWidth && place.rect.height() >= PanePlan::leastHeight);
    }
}

QTEST_GUILESS_MAIN(PanePlanTest)
#include "PanePlanTest.moc"
