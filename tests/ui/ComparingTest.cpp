// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeepPicture.h"
#include "WindowDesk.h"
#include "ui/compare/DiffPage.h"
#include "ui/compare/DiffView.h"
#include "ui/compare/FiguresPage.h"
#include "ui/panes/FindBar.h"
#include "ui/panes/PaneHeader.h"
#include "ui/theme/Theme.h"
#include "ui/window/ComparePage.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QWheelEvent>

#include <algorithm>

using namespace assay;
using namespace Qt::StringLiterals;
using test::WindowDesk;
using test::WindowHouse;

namespace {

QString clipboard()
{
    return QApplication::clipboard()->text();
}

/// Sections of different lengths under the same headings.
QString sections(int lines)
{
    QString text;
    for (const QString &heading : {u"Elections"_s, u"Replication"_s, u"Safety"_s}) {
        text += u"## %1\n\n"_s.arg(heading);
        for (int at = 0; at < lines; ++at) {
            text += u"A line of the answer that says something.\n\n"_s;
        }
        text += u"```cpp\nint a;\n```\n\n"_s;
    }
    return text;
}

/// The heading nearest to the top of the view, above or at it.
QString headingAtTop(ui::AnswerView &view)
{
    QString heading;
    for (const ui::Outline::Entry &entry : ui::Outline::of(view, ui::Outline::Kind::Headings)) {
        if (entry.top <= view.verticalScrollBar()->value() + 16) {
            heading = entry.text;
        }
    }
    return heading;
}

/// Each model answers differently.
/// Each model takes `step` longer than the one before.
void answerByModel(WindowHouse &house, const QStringList &answers, std::chrono::milliseconds step = {})
{
    house.provider("groq").answerBy([&house, answers, step](test::FakeReply &reply, const core::CompletionRequest &request) {
        const int model = request.model.toString().section(u'-', -1).toInt();
        house.clock.advance(step * (model + 1));
        reply.text(answers.value(model));
        reply.usage(10, 100 * (model + 1));
        reply.finish();
    });
}

} // namespace

class ComparingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Light); }
    void answersScrollTogetherByHeading();
    void answersScrollTogetherByProportionWhereHeadingsDiffer();
    void nothingScrollsAlongUnlessItIsWanted();
    void findCountsInEachPaneAndInAll();
    void findNextGoesFromPaneToPane();
    void findReachesAnswersBehindTabs();
    void findBringsAnAnswerIntoSightThatIsScrolledAway();
    void headingsAndCodeAreJumpedBetween();
    void twoAnswersAreComparedInAViewOfTheirOwn();
    void theViewOfDifferencesIsWalkedAndLeft();
    void assistiveToolsReadTheDifferencesRowByRow();
    void comparingBuildsNoDocumentAnew();
    void figuresStandUnderOneAnotherWithTheBestMarked();
    void whereAllFiguresAreAlikeNoneIsBest();
    void figuresAreCopiedAsMarkdownAndCsv();
    void figuresAreNeverShownWhileBlind();
    void allAnswersAreCopiedAsOneDocument();
};

void ComparingTest::answersScrollTogetherByHeading()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    answerByModel(house, {sections(8), sections(30)});
    QVERIFY(desk.ask(u"Explain Raft."_s));
    desk.pane(0).view()->catchUp();
    desk.pane(1).view()->catchUp();
    desk.trigger("synchronise");
    ui::AnswerView &first = *desk.pane(0).view();
    ui::AnswerView &second = *desk.pane(1).view();
    desk.area->focusPane(0);
    first.verticalScrollBar()->setValue(0);
    QCOMPARE(second.verticalScrollBar()->value(), 0);
    for (const QString &heading : {u"elections"_s, u"replication"_s}) {
        for (const ui::Outline::Entry &entry : ui::Outline::of(first, ui::Outline::Kind::Headings)) {
            if (entry.text == heading) {
                first.verticalScrollBar()->setValue(int(entry.top) + 1);
            }
        }
        QCOMPARE(headingAtTop(first), heading);
        QCOMPARE(headingAtTop(second), heading);
    }
    first.verticalScrollBar()->setValue(first.verticalScrollBar()->maximum());
    QCOMPARE(second.verticalScrollBar()->value(), second.verticalScrollBar()->maximum());
}

void ComparingTest::answersScrollTogetherByProportionWhereHeadingsDiffer()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    answerByModel(house, {u"A line.\n\n"_s.repeated(100), u"A line.\n\n"_s.repeated(300)});
    QVERIFY(desk.ask(u"Explain Raft."_s));
    desk.pane(0).view()->catchUp();
    desk.pane(1).view()->catchUp();
    desk.trigger("synchronise");
    QScrollBar *first = desk.pane(0).view()->verticalScrollBar();
    QScrollBar *second = desk.pane(1).view()->verticalScrollBar();
    desk.area->focusPane(1);
    second->setValue(second->maximum() / 2);
    const double part = double(first->value()) / first->maximum();
    QVERIFY2(part > 0.4 && part < 0.6, qPrintable(QString::number(part)));
}

void ComparingTest::nothingScrollsAlongUnlessItIsWanted()
{
    WindowHouse house;
    WindowDesk desk(house, 2, sections(30));
    QVERIFY(desk.ask(u"Explain Raft."_s));
    desk.area->focusPane(0);
    const int before = desk.pane(1).view()->verticalScrollBar()->value();
    desk.pane(0).view()->verticalScrollBar()->setValue(3);
    QCOMPARE(desk.pane(1).view()->verticalScrollBar()->value(), before);
}

void ComparingTest::findCountsInEachPaneAndInAll()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    answerByModel(house, {u"Raft and raft"_s, u"Paxos"_s, u"Raft"_s});
    QVERIFY(desk.ask(u"Explain."_s));
    for (int at : {0, 1, 2}) {
        desk.pane(at).view()->catchUp();
    }
    QTest::keyClick(&desk.window, Qt::Key_F, Qt::ControlModifier);
    auto *bar = desk.window.findChild<ui::FindBar *>();
    QVERIFY(bar->isVisible());
    bar->findChild<QLineEdit *>()->setText(u"raft"_s);
    QCOMPARE(desk.pane(0).header()->foundText(), u"1 of 2"_s);
    QCOMPARE(desk.pane(1).header()->foundText(), u"not found"_s);
    QCOMPARE(desk.pane(2).header()->foundText(), u"1 of 1"_s);
    QVERIFY(bar->foundText().startsWith(u"3 in 2"_s));
    QTest::keyClick(bar->findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QCOMPARE(desk.pane(0).header()->foundText(), QString());
}

void ComparingTest::findNextGoesFromPaneToPane()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    answerByModel(house, {u"Raft and raft"_s, u"Paxos"_s, u"Raft"_s});
    QVERIFY(desk.ask(u"Explain."_s));
    for (int at : {0, 1, 2}) {
        desk.pane(at).view()->catchUp();
    }
    desk.area->focusPane(0);
    QCOMPARE(desk.area->findInPanes(u"raft"_s), 3);
    const auto where = [&desk] {
        return std::pair(desk.area->currentPane()->position(), desk.area->currentPane()->view()->currentMatch());
    };
    QCOMPARE(where(), std::pair(0, 1));
    desk.trigger("findNext");
    QCOMPARE(where(), std::pair(0, 2));
    desk.trigger("findNext");
    QCOMPARE(where(), std::pair(2, 1));
    desk.trigger("findNext");
    QCOMPARE(where(), std::pair(0, 1));
    desk.trigger("findPrevious");
    QCOMPARE(where(), std::pair(2, 1));
    desk.trigger("findPrevious");
    QCOMPARE(where(), std::pair(0, 2));
}

void ComparingTest::findBringsAnAnswerIntoSightThatIsScrolledAway()
{
    WindowHouse house;
    WindowDesk desk(house, 16);
    QStringList answers(16, u"Paxos"_s);
    answers[15] = u"Raft"_s;
    answerByModel(house, answers);
    QVERIFY(desk.ask(u"Explain."_s));
    desk.area->focusPane(0);
    QVERIFY(desk.pane(15).view()->viewport()->visibleRegion().isEmpty());
    QCOMPARE(desk.area->findInPanes(u"raft"_s), 1);
    desk.trigger("findNext");
    QCOMPARE(desk.area->currentPane()->position(), 15);
    QVERIFY(!desk.pane(15).view()->viewport()->visibleRegion().isEmpty());
}

void ComparingTest::findReachesAnswersBehindTabs()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    desk.house.settings.setValue(u"panes.layout"_s, u"tabs"_s);
    answerByModel(house, {u"Paxos"_s, u"Raft"_s});
    QVERIFY(desk.ask(u"Explain."_s));
    QCOMPARE(desk.seen(), QList<int>{0});
    QCOMPARE(desk.area->findInPanes(u"raft"_s), 1);
    desk.trigger("findNext");
    QCOMPARE(desk.seen(), QList<int>{1});
}

void ComparingTest::headingsAndCodeAreJumpedBetween()
{
    WindowHouse house;
    WindowDesk desk(house, 1, sections(30));
    QVERIFY(desk.ask(u"Explain Raft."_s));
    ui::AnswerView &view = *desk.pane(0).view();
    view.catchUp();
    desk.area->focusPane(0);
    view.verticalScrollBar()->setValue(0);
    QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(headingAtTop(view), u"replication"_s);
    QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(headingAtTop(view), u"safety"_s);
    QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(headingAtTop(view), u"replication"_s);
    const int before = view.verticalScrollBar()->value();
    QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(view.verticalScrollBar()->value() > before);
    QCOMPARE(headingAtTop(view), u"replication"_s);
}

void ComparingTest::twoAnswersAreComparedInAViewOfTheirOwn()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    answerByModel(house, {u"Same.\n\nred wine"_s, u"Same.\n\nwhite wine"_s, u"Other"_s});
    QVERIFY(desk.ask(u"Explain."_s));
    desk.area->focusPane(0);
    QTest::keyClick(&desk.window, Qt::Key_D, Qt::ControlModifier);
    auto *page = desk.window.findChild<ui::DiffPage *>();
    QSignalSpy compared(page, &ui::DiffPage::compared);
    QVERIFY(page->isVisible());
    QTRY_COMPARE(compared.count(), 1);
    QCOMPARE(page->findChild<QComboBox *>(u"diffLeft"_s)->currentIndex(), 0);
    QCOMPARE(page->findChild<QComboBox *>(u"diffRight"_s)->currentIndex(), 1);
    QCOMPARE(page->view()->diff().places().size(), 1);
    QCOMPARE(page->summary(), u"75 % in common · 1 difference(s)"_s);
    auto *right = page->findChild<QComboBox *>(u"diffRight"_s);
    right->setCurrentIndex(2);
    Q_EMIT right->activated(2);
    QTRY_COMPARE(compared.count(), 2);
    QVERIFY(page->summary().startsWith(u"0 %"_s));
}

void ComparingTest::theViewOfDifferencesIsWalkedAndLeft()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    const QString code = u"\n\n```cpp\nint a = 1;\nint b;\nreturn a + b;\n```\n\n## End\n\n- A list of *things*\n"_s;
    answerByModel(house, {u"one\n\nSame.\n\nred wine"_s + code, u"two\n\nSame.\n\nwhite wine"_s + code});
    QVERIFY(desk.ask(u"Explain."_s));
    desk.trigger("diff");
    auto *page = desk.window.findChild<ui::DiffPage *>();
    QSignalSpy compared(page, &ui::DiffPage::compared);
    QTRY_COMPARE(compared.count(), 1);
    QTest::keyClick(page->view(), Qt::Key_N);
    QCOMPARE(page->view()->currentPlace(), 1);
    test::keepPicture(desk.window, u"differences"_s);
    QTest::keyClick(page->view(), Qt::Key_N);
    QCOMPARE(page->view()->currentPlace(), 2);
    QTest::keyClick(page->view(), Qt::Key_N);
    QCOMPARE(page->view()->currentPlace(), 1);
    QTest::keyClick(page->view(), Qt::Key_P);
    QCOMPARE(page->view()->currentPlace(), 2);
    QTest::keyClick(page->view(), Qt::Key_Escape);
    QVERIFY(!page->isVisible());
    QVERIFY(desk.area->isVisible());
}

void ComparingTest::assistiveToolsReadTheDifferencesRowByRow()
{
    ui::DiffView view;
    view.resize(600, 400);
    view.setDiff(ui::AnswerDiff::of(u"# Same\n\nred wine\n\nold"_s, u"# Same\n\nwhite wine"_s, QDeadlineTimer::Forever));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 3);
    QCOMPARE(list->child(0)->text(QAccessible::Name), u"Same"_s);
    QCOMPARE(list->child(1)->text(QAccessible::Name), u"On the left: red wine\nOn the right: white wine"_s);
    QCOMPARE(list->child(2)->text(QAccessible::Name), u"Only on the left: old"_s);
    QCOMPARE(list->child(2)->role(), QAccessible::ListItem);
    QCOMPARE(list->indexOfChild(list->child(2)), 2);
    QVERIFY(list->child(2)->rect().top() >= list->child(1)->rect().bottom());
    QAccessibleInterface *last = list->child(2);
    view.setDiff({});
    QCOMPARE(list->childCount(), 0);
    QVERIFY(!last->isValid());
}

void ComparingTest::comparingBuildsNoDocumentAnew()
{
    WindowHouse house;
    WindowDesk desk(house, 2, sections(10));
    QVERIFY(desk.ask(u"Explain."_s));
    ui::AnswerView &view = *desk.pane(0).view();
    view.catchUp();
    const auto items = [&view] {
        QList<std::pair<const ui::Item *, bool>> all;
        for (qsizetype at = 0; at < view.scene().count(); ++at) {
            all.append({&view.scene().item(at), view.scene().item(at).isExact()});
        }
        return all;
    };
    const int place = view.verticalScrollBar()->maximum() / 2;
    view.verticalScrollBar()->setValue(place);
    view.catchUp();
    const auto before = items();
    QVERIFY(std::ranges::all_of(before, &std::pair<const ui::Item *, bool>::second));
    for (const char *what : {"diff", "diff", "figures", "figures"}) {
        desk.trigger(what);
        QTest::qWait(20);
    }
    QVERIFY2(items() == before, "no block is laid out again");
    for (const char *what : {"layoutTabs", "layoutGrid"}) {
        desk.trigger(what);
        QTest::qWait(20);
    }
    QCOMPARE(items().size(), before.size());
    for (qsizetype at = 0; at < before.size(); ++at) {
        QCOMPARE(&view.scene().item(at), before[at].first);
    }
    QVERIFY2(std::abs(view.verticalScrollBar()->value() - place) <= 24, "what was on top is on top");
}

void ComparingTest::figuresStandUnderOneAnotherWithTheBestMarked()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    answerByModel(house, {u"One."_s, u"Two."_s, u"Three."_s}, std::chrono::milliseconds(100));
    QVERIFY(desk.ask(u"Explain."_s));
    desk.trigger("figures");
    auto *page = desk.window.findChild<ui::FiguresPage *>();
    QVERIFY(page->isVisible());
    QCOMPARE(page->table()->rowCount(), 3);
    const ui::Figures &figures = page->figures();
    QCOMPARE(figures.lines.at(1).fields.at(ui::Figures::Output).text, u"200"_s);
    QVERIFY2(!figures.lines.at(1).fields.at(ui::Figures::Output).best, "more or fewer tokens are neither good nor bad");
    int best = 0;
    for (const ui::Figures::Line &line : figures.lines) {
        best += line.fields.at(ui::Figures::Total).best ? 1 : 0;
    }
    QCOMPARE(best, 1);
    QVERIFY(figures.lines.at(0).fields.at(ui::Figures::Total).best);
    test::keepPicture(desk.window, u"figures"_s);
    QTest::keyClick(page->table(), Qt::Key_Escape);
    QVERIFY(desk.area->isVisible());
}

void ComparingTest::whereAllFiguresAreAlikeNoneIsBest()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    answerByModel(house, {u"One."_s, u"Two."_s});
    QVERIFY(desk.ask(u"Explain."_s));
    desk.trigger("figures");
    const ui::Figures &figures = desk.window.findChild<ui::FiguresPage *>()->figures();
    const auto total = [&](qsizetype line) { return figures.lines.at(line).fields.at(ui::Figures::Total); };
    QVERIFY(total(0).value && total(0).value == total(1).value);
    QVERIFY(!total(0).best && !total(1).best);
}

void ComparingTest::figuresAreCopiedAsMarkdownAndCsv()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    answerByModel(house, {u"One."_s, u"Two."_s});
    QVERIFY(desk.ask(u"Explain."_s));
    desk.trigger("figures");
    auto *page = desk.window.findChild<ui::FiguresPage *>();
    page->copyMarkdown();
    QVERIFY(clipboard().startsWith(u"| Model | Route | State |"_s));
    QCOMPARE(clipboard().count(u'\n'), 4);
    page->copyCsv();
    const QStringList lines = clipboard().split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith(u"model,route,state,first_token_s"_s));
    QVERIFY(lines.at(2).contains(u"groq/model-1,complete,"_s));
    QVERIFY(lines.at(2).contains(u",10,200,"_s));
}

void ComparingTest::figuresAreNeverShownWhileBlind()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    QVERIFY(desk.ask(u"Explain."_s));
    desk.area->setBlind(true);
    desk.trigger("figures");
    QVERIFY(!desk.window.findChild<ui::FiguresPage *>());
    QVERIFY(!desk.pane(0).metricsText().contains(u"fastest"_s) && !desk.pane(1).metricsText().contains(u"fastest"_s));
    QVERIFY(!desk.window.findChild<ui::ComparePage *>()->allAsMarkdown().contains(u"Figures"_s));
}

void ComparingTest::allAnswersAreCopiedAsOneDocument()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    answerByModel(house, {u"# Title\n\n```\n# code\n```"_s, u"Two."_s, u"Three."_s});
    QVERIFY(desk.ask(u"Explain Raft."_s));
    desk.area->hidePane(2);
    desk.trigger("copyAll");
    const QString text = clipboard();
    QVERIFY(text.startsWith(u"# Explain Raft.\n\n> Explain Raft.\n\n## model-0 · Groq\n\n### Title\n"_s));
    QVERIFY2(text.contains(u"\n# code\n"_s), "code is not touched");
    QVERIFY(text.contains(u"## model-1 · Groq\n\nTwo."_s));
    QVERIFY2(!text.contains(u"Three."_s), "hidden answers are not meant");
    QVERIFY(text.contains(u"## Figures\n\n| Model |"_s));
}

QTEST_MAIN(ComparingTest)
#include "ComparingTest.moc"
