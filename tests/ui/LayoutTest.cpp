// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDesk.h"
#include "ui/composer/PromptEdit.h"
#include "ui/history/HistoryModel.h"
#include "ui/panes/PaneBar.h"
#include "ui/panes/PaneHeader.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QMenu>
#include <QMenuBar>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>
#include <QWheelEvent>

using namespace assay;
using namespace Qt::StringLiterals;
using test::WindowDesk;
using test::WindowHouse;

namespace {

void drag(QWidget *widget, QPoint from, QPoint to)
{
    QTest::mousePress(widget, Qt::LeftButton, {}, from);
    const QPoint way = to - from;
    for (int step = 1; step <= 4; ++step) {
        // A real mouse says which button is down.
        const QPoint at = from + way * step / 4;
        QMouseEvent move(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(widget, &move);
    }
    QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

} // namespace

class LayoutTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Light); }
    void layoutsAreChosenByKeyAndShownInTheMenu();
    void switchingLayoutsGivesNoPaneAnotherParentAndKeepsItsText();
    void tabsShowOneAtATimeAndAreReordered();
    void numbersGoByWhatIsSeen();
    void oneAnswerIsShownAloneAndAllComeBack();
    void aPaneIsDraggedToAnotherPlace();
    void escapeLeavesADraggedPaneWhereItWas();
    void aSeamIsDraggedAndDoubleClickedEven();
    void hiddenAnswersAreNamedAndComeBack();
    void theKeyboardMovesPanes();
    void theArrangementIsThereAgainForTheSameLineUp();
    void aComparisonFromTheHistoryStandsAsItWasLeft();
    void anAnswerFromTheHistoryIsReadFromItsBeginning();
    void textIsZoomedAndStaysSo();
    void aLineHoldsAtMostEightyCharacters();
    void aLongPromptLeavesItsRoomToTheAnswersOnceItIsSent();
    void aNarrowWindowShowsEverythingItMust_data();
    void aNarrowWindowShowsEverythingItMust();
    void thirtyTwoPanesHaveTheirPlaces();
    void everyActionOfTheAnswersStandsInAMenu();
};

void LayoutTest::layoutsAreChosenByKeyAndShownInTheMenu()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    QVERIFY(!desk.action("layoutTabs")->isEnabled());
    QVERIFY(desk.ask(u"Explain Raft."_s));
    QVERIFY(desk.action("layoutGrid")->isChecked());
    QTest::keyClick(&desk.window, Qt::Key_F8);
    QVERIFY(desk.action("layoutTabs")->isChecked());
    QCOMPARE(desk.seen(), QList<int>{0});
    QTest::keyClick(&desk.window, Qt::Key_F5);
    QVERIFY(desk.action("layoutColumns")->isChecked());
    QCOMPARE(desk.seen(), (QList<int>{0, 1, 2}));
    QCOMPARE(desk.area->board()->plan().grid, QSize(3, 1));
}

void LayoutTest::switchingLayoutsGivesNoPaneAnotherParentAndKeepsItsText()
{
    WindowHouse house;
    WindowDesk desk(house, 4, u"# Title\n\nA long enough text. "_s.repeated(40));
    QVERIFY(desk.ask(u"Explain Raft."_s));
    QWidget *parent = desk.pane(2).parentWidget();
    desk.pane(2).view()->catchUp();
    const QString text = desk.pane(2).view()->plainText();
    QVERIFY(!text.isEmpty());
    desk.pane(2).view()->selectAll();
    for (const char *layout : {"layoutTabs", "layoutColumns", "layoutGrid", "paneAlone", "paneAlone"}) {
        desk.trigger(layout);
        QCOMPARE(desk.pane(2).parentWidget(), parent);
        QCOMPARE(desk.pane(2).view()->plainText(), text);
        QVERIFY(desk.pane(2).view()->hasSelection());
    }
}

void LayoutTest::tabsShowOneAtATimeAndAreReordered()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    desk.trigger("layoutTabs");
    QTabBar *tabs = desk.area->bar()->tabs();
    QVERIFY(tabs->isVisible());
    QCOMPARE(tabs->count(), 3);
    tabs->setCurrentIndex(1);
    QCOMPARE(desk.seen(), QList<int>{1});
    QVERIFY(desk.pane(1).isVisible() && !desk.pane(0).isVisible());
    tabs->moveTab(1, 0);
    QCOMPARE(desk.area->arrangement().ordered({0, 1, 2}), (QList<int>{1, 0, 2}));
    tabs->moveTab(0, 2);
    QCOMPARE(desk.area->arrangement().ordered({0, 1, 2}), (QList<int>{0, 2, 1}));
    QCOMPARE(desk.seen(), QList<int>{1});
    desk.trigger("layoutGrid");
    QCOMPARE(desk.seen(), (QList<int>{0, 2, 1}));
    QVERIFY(!tabs->isVisible());
}

void LayoutTest::numbersGoByWhatIsSeen()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    QTest::keyClick(&desk.window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(desk.pane(1).view()->hasFocus());
    desk.trigger("hidePane");
    QCOMPARE(desk.seen(), (QList<int>{0, 2}));
    QTest::keyClick(&desk.window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(desk.pane(2).view()->hasFocus());
    QVERIFY(!desk.action("focusPane3")->isEnabled());
    QTest::keyClick(&desk.window, Qt::Key_F6);
    QVERIFY(desk.pane(0).view()->hasFocus());
    QTest::keyClick(&desk.window, Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(desk.pane(2).view()->hasFocus());
}

void LayoutTest::oneAnswerIsShownAloneAndAllComeBack()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    QTest::keyClick(&desk.window, Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(&desk.window, Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(desk.seen(), QList<int>{1});
    QVERIFY(desk.action("paneAlone")->isChecked());
    QTest::keyClick(&desk.window, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(desk.seen(), QList<int>{2});
    QTest::keyClick(&desk.window, Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(desk.seen(), (QList<int>{0, 1, 2}));
    QVERIFY(!desk.action("paneAlone")->isChecked());
    QTest::mouseDClick(desk.pane(1).header(), Qt::LeftButton, {}, {100, 12});
    QCOMPARE(desk.seen(), QList<int>{1});
}

void LayoutTest::aPaneIsDraggedToAnotherPlace()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    ui::PaneHeader *header = desk.pane(0).header();
    const QPoint target = desk.pane(2).mapTo(desk.area->board(), QPoint(desk.pane(2).width() - 10, 40));
    drag(header, {120, 12}, header->mapFrom(desk.area->board(), target));
    QCOMPARE(desk.seen(), (QList<int>{1, 2, 0}));
    const QPoint front = desk.pane(1).mapTo(desk.area->board(), QPoint(5, 40));
    drag(desk.pane(2).header(), {120, 12}, desk.pane(2).header()->mapFrom(desk.area->board(), front));
    QCOMPARE(desk.seen(), (QList<int>{2, 1, 0}));
}

void LayoutTest::escapeLeavesADraggedPaneWhereItWas()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    ui::PaneHeader *header = desk.pane(0).header();
    QTest::mousePress(header, Qt::LeftButton, {}, {120, 12});
    const QPoint at = header->mapFrom(desk.area->board(), desk.pane(2).geometry().center());
    QMouseEvent move(QEvent::MouseMove, at, header->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(header, &move);
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QTest::mouseRelease(header, Qt::LeftButton, {}, at);
    QCOMPARE(desk.seen(), (QList<int>{0, 1, 2}));
}

void LayoutTest::aSeamIsDraggedAndDoubleClickedEven()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    const int before = desk.pane(0).width();
    const QPoint seam(desk.pane(0).geometry().right() + 3, 200);
    drag(desk.area->board(), seam, seam + QPoint(150, 0));
    QVERIFY2(std::abs(desk.pane(0).width() - before - 150) <= 1, qPrintable(QString::number(desk.pane(0).width() - before)));
    desk.window.resize(1200, 900);
    QTRY_VERIFY(desk.pane(0).width() > desk.pane(1).width() + 100);
    QTest::mouseDClick(desk.area->board(), Qt::LeftButton, {}, QPoint(desk.pane(0).geometry().right() + 3, 200));
    QVERIFY(std::abs(desk.pane(0).width() - desk.pane(1).width()) <= 1);
}

void LayoutTest::hiddenAnswersAreNamedAndComeBack()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    auto *button = desk.window.findChild<QToolButton *>(u"hiddenPanes"_s);
    QVERIFY(!button->isVisible());
    desk.area->hidePane(0);
    desk.area->hidePane(2);
    QCOMPARE(desk.seen(), QList<int>{1});
    QVERIFY2(!desk.action("hidePane")->isEnabled(), "one always stays");
    desk.area->hidePane(1);
    QCOMPARE(desk.seen(), QList<int>{1});
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), u"2 hidden"_s);
    button->menu()->actions().constFirst()->trigger();
    QCOMPARE(desk.seen(), (QList<int>{0, 1}));
    desk.trigger("showHidden");
    QCOMPARE(desk.seen(), (QList<int>{0, 1, 2}));
    QVERIFY(!button->isVisible());
}

void LayoutTest::theKeyboardMovesPanes()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    QTest::keyClick(&desk.window, Qt::Key_1, Qt::ControlModifier);
    desk.trigger("paneForward");
    QCOMPARE(desk.seen(), (QList<int>{1, 0, 2}));
    desk.trigger("paneForward");
    desk.trigger("paneForward");
    QCOMPARE(desk.seen(), (QList<int>{1, 2, 0}));
    desk.trigger("paneBack");
    QCOMPARE(desk.seen(), (QList<int>{1, 0, 2}));
}

void LayoutTest::theArrangementIsThereAgainForTheSameLineUp()
{
    WindowHouse house;
    {
        WindowDesk desk(house, 3);
        QVERIFY(desk.ask(u"Explain Raft."_s));
        desk.trigger("layoutColumns");
        desk.area->hidePane(1);
        desk.window.close();
    }
    WindowDesk again(house, 3);
    QVERIFY(again.ask(u"Explain Paxos."_s));
    QVERIFY(again.action("layoutColumns")->isChecked());
    QCOMPARE(again.seen(), (QList<int>{0, 2}));
    again.window.setContestants(WindowDesk::lineUp(2));
    QVERIFY(again.ask(u"Explain both."_s));
    QVERIFY2(again.action("layoutColumns")->isChecked(), "another line-up begins in the layout that was used last");
    QCOMPARE(again.seen(), (QList<int>{0, 1}));
}

void LayoutTest::aComparisonFromTheHistoryStandsAsItWasLeft()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    QVERIFY(desk.ask(u"First."_s));
    const core::ComparisonId first = house.store.comparisons.constBegin()->id;
    desk.trigger("layoutTabs");
    desk.area->focusPane(2);
    desk.area->expandPane(2);
    QVERIFY(desk.ask(u"Second."_s));
    desk.trigger("layoutGrid");
    QCOMPARE(desk.seen(), (QList<int>{0, 1, 2}));
    Q_EMIT desk.window.findChild<ui::HistoryPanel *>()->openRequested(first);
    QTRY_COMPARE(desk.seen(), QList<int>{2});
    QVERIFY(desk.action("layoutTabs")->isChecked());
    QVERIFY(desk.action("paneAlone")->isChecked());
}

void LayoutTest::anAnswerFromTheHistoryIsReadFromItsBeginning()
{
    WindowHouse house;
    WindowDesk desk(house, 2, u"# Title\n\n"_s + u"A long enough text, and more of it.\n\n"_s.repeated(200));
    QVERIFY(desk.ask(u"First."_s));
    const core::ComparisonId first = house.store.comparisons.constBegin()->id;
    desk.pane(1).view()->catchUp();
    QScrollBar *bar = desk.pane(1).view()->verticalScrollBar();
    QCOMPARE_GT(bar->maximum(), 1000);
    QCOMPARE(bar->value(), bar->maximum());
    QVERIFY(desk.ask(u"Second."_s));
    Q_EMIT desk.window.findChild<ui::HistoryPanel *>()->openRequested(first);
    QTRY_COMPARE(desk.composer->prompt(), u"First."_s);
    QTRY_COMPARE_GT(desk.pane(1).view()->verticalScrollBar()->maximum(), 1000);
    bar = desk.pane(1).view()->verticalScrollBar();
    QTRY_COMPARE(desk.pane(1).view()->backlog(), 0);
    QTest::qWait(200);
    QCOMPARE(bar->value(), 0);
    QVERIFY(!desk.pane(1).view()->isFollowing());
    // What is asked now is followed again.
    desk.composer->setMode(ui::Composer::Mode::FollowUp);
    QVERIFY(desk.ask(u"And then?"_s));
    desk.pane(1).view()->catchUp();
    QCOMPARE(bar->value(), bar->maximum());
}

void LayoutTest::textIsZoomedAndStaysSo()
{
    WindowHouse house;
    {
        WindowDesk desk(house, 2);
        QVERIFY(desk.ask(u"Explain Raft."_s));
        const qreal normal = desk.pane(0).view()->font().pointSizeF();
        QTest::keyClick(&desk.window, Qt::Key_Plus, Qt::ControlModifier);
        QTest::keyClick(&desk.window, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(std::abs(desk.pane(0).view()->font().pointSizeF() / normal - 1.25) < 0.02);
        QTest::keyClick(&desk.window, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(desk.pane(0).view()->font().pointSizeF(), normal);
        // A touch pad tells of a step in parts, and of those that go sideways too.
        QWidget *viewport = desk.pane(0).view()->viewport();
        const auto turn = [viewport](QPoint angle) {
            QWheelEvent event(QPointF(20, 20), viewport->mapToGlobal(QPointF(20, 20)), {}, angle, Qt::NoButton,
                              Qt::ControlModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(viewport, &event);
        };
        turn({15, 0});
        for (int part = 0; part < 8; ++part) {
            QCOMPARE(desk.area->zoomPercent(), 100);
            turn({0, 15});
        }
        QCOMPARE(desk.area->zoomPercent(), 110);
        turn({0, -120});
        QCOMPARE(desk.area->zoomPercent(), 100);
        QTest::keyClick(&desk.window, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(desk.area->zoomPercent(), 90);
    }
    WindowDesk again(house, 2);
    QVERIFY(again.ask(u"Explain Raft."_s));
    QCOMPARE(again.area->zoomPercent(), 90);
    QVERIFY(again.pane(1).view()->font().pointSizeF() < again.window.font().pointSizeF());
}

void LayoutTest::aLineHoldsAtMostEightyCharacters()
{
    WindowHouse house;
    const QString sentence =
        u"The leader appends the entry to its own log and sends it to all of its followers, which answer once it is safe. "_s;
    WindowDesk desk(house, 1, sentence.repeated(12));
    desk.window.resize(2560, 1000);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    for (const int zoom : {0, 3}) {
        for (int step = 0; step < zoom; ++step) {
            desk.trigger("zoomIn");
        }
        ui::AnswerView &view = *desk.pane(0).view();
        view.catchUp();
        const QString text = view.plainText();
        qsizetype from = 0;
        int lines = 0;
        for (qsizetype at = 1; at < text.size(); ++at) {
            if (view.rectOf({view.placeAt({20, 20}).part, 0, at}).top()
                > view.rectOf({view.placeAt({20, 20}).part, 0, at - 1}).top()) {
                QVERIFY2(at - from <= 82, qPrintable(QString::number(at - from)));
                from = at;
                ++lines;
            }
        }
        QVERIFY(lines >= 8);
    }
}

void LayoutTest::aLongPromptLeavesItsRoomToTheAnswersOnceItIsSent()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    auto *prompt = desk.window.findChild<ui::PromptEdit *>(u"prompt"_s);
    const int two = prompt->height();
    desk.window.setPrompt(u"A line of a long prompt.\n"_s.repeated(30));
    QTRY_COMPARE_GT(prompt->height(), 2 * two);
    QVERIFY(desk.ask(desk.composer->prompt()));
    QCOMPARE(prompt->height(), two);
    QCOMPARE(prompt->verticalScrollBar()->value(), 0);
    // A shortcut is not yet writing.
    QTest::keyPress(prompt, Qt::Key_Control, Qt::ControlModifier);
    QVERIFY(prompt->isAtRest());
    QTest::mouseClick(prompt->viewport(), Qt::LeftButton, {}, QPoint(40, 20));
    QTRY_COMPARE_GT(prompt->height(), 2 * two);
    QCOMPARE(prompt->verticalScrollBar()->value(), 0);
    QVERIFY(desk.ask(desk.composer->prompt()));
    QCOMPARE(prompt->height(), two);
    QTest::keyClick(prompt, Qt::Key_A);
    QTRY_COMPARE_GT(prompt->height(), 2 * two);
}

void LayoutTest::aNarrowWindowShowsEverythingItMust_data()
{
    QTest::addColumn<QString>("layout");
    for (const char *layout : {"layoutColumns", "layoutGrid", "layoutTabs"}) {
        QTest::newRow(layout) << QString::fromLatin1(layout);
    }
}

void LayoutTest::aNarrowWindowShowsEverythingItMust()
{
    QFETCH(QString, layout);
    WindowHouse house;
    WindowDesk desk(house, 3);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    desk.window.findChild<QAction *>(layout)->trigger();
    desk.window.resize(640, 600);
    QTRY_COMPARE(desk.window.width(), 640);
    QVERIFY(!desk.window.findChild<ui::HistoryPanel *>()->isVisible());
    QTRY_VERIFY(desk.area->board()->plan().places.constFirst().rect.width() <= 640);
    for (const int position : desk.seen()) {
        QVERIFY(desk.pane(position).width() >= 300);
        QVERIFY(desk.pane(position).view()->height() >= 60);
    }
    for (const auto *button : desk.area->bar()->findChildren<QToolButton *>()) {
        QVERIFY(!button->isVisible() || button->mapTo(&desk.window, QPoint(button->width(), 0)).x() <= 640);
    }
}

void LayoutTest::thirtyTwoPanesHaveTheirPlaces()
{
    WindowHouse house;
    WindowDesk desk(house, 32);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    QCOMPARE(desk.seen().size(), 32);
    desk.area->focusPane(31);
    const QPoint corner = desk.pane(31).mapTo(&desk.window, QPoint(10, 10));
    QVERIFY2(desk.window.rect().contains(corner), "who gets the keyboard is scrolled into sight");
    desk.trigger("layoutTabs");
    QCOMPARE(desk.area->bar()->tabs()->count(), 32);
    QCOMPARE(desk.seen(), QList<int>{31});
}

void LayoutTest::everyActionOfTheAnswersStandsInAMenu()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    QSet<QAction *> inMenus;
    const auto collect = [&inMenus](auto &&self, const QList<QAction *> &actions) -> void {
        for (QAction *action : actions) {
            inMenus.insert(action);
            if (action->menu() != nullptr) {
                self(self, action->menu()->actions());
            }
        }
    };
    collect(collect, desk.window.menuBar()->actions());
    for (QAction *action : desk.window.actions()) {
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
    }
}

QTEST_MAIN(LayoutTest)
#include "LayoutTest.moc"
