// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/AnswerPane.h"
#include "KeepPicture.h"
#include "engine/EngineHouse.h"
#include "support/MemorySettings.h"
#include "ui/DetourText.h"
#include "ui/panes/NoticePanel.h"
#include "ui/panes/PaneArea.h"
#include "ui/panes/PaneHeader.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace assay;
using namespace assay::test;
using namespace assay::ui;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// Panes over an engine among doubles.
struct PaneHouse : EngineHouse {
    MemorySettings settings;
    std::unique_ptr<engine::ComparisonRun> run;
    PaneArea area{Context{
        engine, catalogue, directory, keys, settings, clock, nullptr, nullptr, nullptr, nullptr, {}, false, {}, {}, {}}};

    explicit PaneHouse(int contestants) : PaneHouse(planOf(contestants)) {}
    explicit PaneHouse(const core::Comparison &plan)
    {
        run = start(plan);
        area.setRun(run.get());
        area.resize(1200, 700);
        area.show();
    }
    ~PaneHouse() { area.clear(); }

    [[nodiscard]] AnswerPane &pane(int index) const { return *area.pane(index); }
    QString shown(int index) const
    {
        pane(index).view()->catchUp();
        return pane(index).view()->plainText();
    }
    template <class Button>
    [[nodiscard]] Button *button(const QString &name) const
    {
        const QList<Button *> buttons = area.findChildren<Button *>();
        for (Button *button : buttons) {
            if ((button->accessibleName() == name || button->text() == name) && button->isVisible()) {
                return button;
            }
        }
        return nullptr;
    }
};

QString fixture()
{
    QFile file(QStringLiteral(ASSAY_FIXTURES "/markdown/answer.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class AnswerPaneTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::apply(*qApp, Scheme::Light);
    }
    void cleanup() { Theme::apply(*qApp, Scheme::Light); }
    void aPaneTellsEachStateInAWord();
    void theCountdownOfARetryCountsDown();
    void aFailureStaysInItsPaneWithCauseAndRemedyAndTheOthersRunOn();
    void aFailureIsReadToItsEndInAShortPane();
    void aLimitThatBitesIsToldWithTheFailure();
    void whatArrivedBeforeACutStaysAndIsMarkedCut();
    void aRefusedKeyLeadsToTheSettingsOfItsProvider();
    void aFailedAnswerCanBeTriedAgainFromItsPane();
    void stopEndsOnlyItsOwnAnswer();
    void aFallbackShowsTheRouteThatReallyAnswers();
    void everyButtonHasANameOfItsOwn();
    void copyTakesTheAnswerAsItCame();
    void figuresTellWhatIsKnownAndNameWhatIsNot();
    void fastestAndCheapestAreMarkedOnceAllAreDone();
    void reasoningIsFoldedAndLaidOutOnlyWhenOpened();
    void aToolCallIsShownWithNameAndArguments();
    void followUpsJoinThePaneOfTheirContestantBelowTheirPrompt();
    void repeatsStandBelowOneAnotherInOnePane();
    void oneStandsAloneAndTheOthersComeBack();
    void findMarksAndCountsInAllPanes();
    void tabGoesFromPaneToPaneInReadingOrder();
    void aFinishedAnswerIsAnnouncedOnce();
    void severalStatesLookWell_data();
    void severalStatesLookWell();
    void sixteenPanesLookWell();
};

void AnswerPaneTest::aPaneTellsEachStateInAWord()
{
    PaneHouse house(1);
    QCOMPARE(house.pane(0).stateWord(), u"connecting"_s);
    house.alpha.reply(0)->text(u"Brie"_s);
    QCOMPARE(house.pane(0).stateWord(), u"streaming"_s);
    house.alpha.reply(0)->finish();
    QCOMPARE(house.pane(0).stateWord(), u"complete"_s);
    const std::pair<core::FinishReason::Kind, QString> ends[] = {
        {core::FinishReason::Kind::Length, u"capped"_s},
        {core::FinishReason::Kind::Refusal, u"refused"_s},
        {core::FinishReason::Kind::Filter, u"filtered"_s},
        {core::FinishReason::Kind::ToolCalls, u"asks for a tool"_s},
    };
    for (const auto &[kind, word] : ends) {
        PaneHouse other(1);
        other.alpha.reply(0)->text(u"Brie"_s);
        other.alpha.reply(0)->finish(kind);
        QCOMPARE(other.pane(0).stateWord(), word);
    }
}

void AnswerPaneTest::theCountdownOfARetryCountsDown()
{
    PaneHouse house(1);
    house.alpha.reply(0)->fail(errorOf(core::ErrorKind::RateLimit, 429, milliseconds(4'000)));
    QCOMPARE(house.pane(0).stateWord(), u"429, retry in 4 s"_s);
    house.clock.advance(milliseconds(2'500));
    QTRY_COMPARE(house.pane(0).stateWord(), u"429, retry in 2 s"_s);
    house.run->stopAll();
}

void AnswerPaneTest::aFailureStaysInItsPaneWithCauseAndRemedyAndTheOthersRunOn()
{
    PaneHouse house(2);
    house.alpha.reply(0)->fail(errorOf(core::ErrorKind::Payment, 402));
    house.alpha.reply(1)->text(u"Brie"_s);
    QCOMPARE(house.pane(0).stateWord(), u"failed"_s);
    QVERIFY(house.pane(0).noticeText().contains(u"(402)"_s));
    QVERIFY(house.pane(0).noticeText().contains(u"Top it up"_s));
    const QString figures = house.pane(0).metricsText();
    QVERIFY2(figures.contains(u"not billed"_s) && !figures.contains(u"free"_s), qPrintable(figures));
    QCOMPARE(house.pane(1).stateWord(), u"streaming"_s);
    QVERIFY(house.pane(1).noticeText().isEmpty());
}

void AnswerPaneTest::aFailureIsReadToItsEndInAShortPane()
{
    PaneHouse house(1);
    house.area.resize(PanePlan::narrowest, PanePlan::lowest);
    house.alpha.reply(0)->text(u"What came before it. "_s.repeated(40));
    core::ProviderError error = errorOf(core::ErrorKind::NotFound, 404);
    error.message = u"The model `large-2` does not exist or you do not have access to it. "_s.repeated(8);
    house.alpha.reply(0)->fail(error);
    auto *notice = house.pane(0).findChild<NoticePanel *>();
    const auto everythingFits = [notice] {
        const QList<QLabel *> labels = notice->findChildren<QLabel *>();
        return std::ranges::all_of(labels, [](const QLabel *label) {
            return !label->wordWrap() || !label->isVisible() || label->height() >= label->heightForWidth(label->width());
        });
    };
    QTRY_VERIFY(everythingFits());
    const QRect header = house.pane(0).header()->geometry();
    auto *room = qobject_cast<QScrollArea *>(notice->parentWidget()->parentWidget());
    QVERIFY(room->geometry().top() > header.bottom());
    // The details may be long: then they are scrolled to.
    house.button<QPushButton>(u"Details"_s)->click();
    QTRY_COMPARE_GT(room->verticalScrollBar()->maximum(), 0);
    QTRY_VERIFY(everythingFits());
    QVERIFY(room->geometry().top() > header.bottom());
    QVERIFY(room->geometry().bottom() < house.pane(0).height());
}

void AnswerPaneTest::aLimitThatBitesIsToldWithTheFailure()
{
    PaneHouse house(1);
    core::CompletionEnd end;
    end.error = errorOf(core::ErrorKind::Payment, 402);
    end.status = 402;
    end.limits.requests = {50, 0, house.clock.utcNow().addSecs(600)};
    house.alpha.reply(0)->end(end);
    const QString notice = house.pane(0).noticeText();
    QVERIFY2(notice.contains(u"0 of 50 requests left, resets "_s), qPrintable(notice));
}

void AnswerPaneTest::whatArrivedBeforeACutStaysAndIsMarkedCut()
{
    PaneHouse house(1);
    house.alpha.reply(0)->text(u"Half an ans"_s);
    core::ProviderError error = errorOf(core::ErrorKind::Network);
    error.cut = true;
    house.alpha.reply(0)->fail(error);
    QCOMPARE(house.pane(0).stateWord(), u"cut"_s);
    QCOMPARE(house.shown(0), u"Half an ans"_s);
    QVERIFY(house.pane(0).noticeText().startsWith(u"The answer broke off"_s));
}

void AnswerPaneTest::aRefusedKeyLeadsToTheSettingsOfItsProvider()
{
    PaneHouse house(1);
    QSignalSpy wanted(&house.area, &PaneArea::settingsRequested);
    house.alpha.reply(0)->fail(errorOf(core::ErrorKind::Auth, 401));
    QVERIFY2(house.pane(0).noticeText().contains(u"refused the key (401)."_s), qPrintable(house.pane(0).noticeText()));
    auto *open = house.button<QPushButton>(u"Open settings"_s);
    QVERIFY(open != nullptr);
    open->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<core::ProviderId>().toString(), u"alpha"_s);
}

void AnswerPaneTest::aFailedAnswerCanBeTriedAgainFromItsPane()
{
    PaneHouse house(1);
    house.alpha.reply(0)->fail(errorOf(core::ErrorKind::Payment, 402));
    auto *again = house.button<QToolButton>(u"Try answer 1 again"_s);
    QVERIFY(again != nullptr);
    again->click();
    QTRY_COMPARE(house.alpha.count(), 2);
    QVERIFY(house.pane(0).noticeText().isEmpty());
    house.alpha.reply(1)->text(u"Brie"_s);
    house.alpha.reply(1)->finish();
    QCOMPARE(house.shown(0), u"Brie"_s);
    QCOMPARE(house.pane(0).stateWord(), u"complete"_s);
}

void AnswerPaneTest::stopEndsOnlyItsOwnAnswer()
{
    PaneHouse house(2);
    house.alpha.reply(0)->text(u"Brie"_s);
    house.alpha.reply(1)->text(u"Gouda"_s);
    auto *stop = house.button<QToolButton>(u"Stop answer 1"_s);
    QVERIFY(stop != nullptr);
    stop->click();
    QTRY_COMPARE(house.pane(0).stateWord(), u"stopped"_s);
    QVERIFY(house.pane(0).noticeText().isEmpty());
    QCOMPARE(house.shown(0), u"Brie"_s);
    QCOMPARE(house.pane(1).stateWord(), u"streaming"_s);
    QVERIFY(!stop->isVisible());
}

void AnswerPaneTest::aFallbackShowsTheRouteThatReallyAnswers()
{
    core::Comparison plan = EngineHouse::planOf(1);
    plan.contestants[0].fallback = core::FallbackChain::through({EngineHouse::route(u"beta"_s)});
    PaneHouse house(plan);
    QVERIFY2(house.pane(0).routeText().endsWith(u" · m0"_s), qPrintable(house.pane(0).routeText()));
    for (int attempt = 0; attempt < 3; ++attempt) {
        QTRY_COMPARE(house.alpha.count(), attempt + 1);
        house.alpha.reply(attempt)->fail(errorOf(core::ErrorKind::Overloaded, 529, soon));
    }
    QTRY_COMPARE(house.beta.count(), 1);
    house.beta.reply(0)->text(u"Brie"_s);
    house.beta.reply(0)->finish();
    QCOMPARE(house.pane(0).routeText(), u"fallback: beta/m0"_s);
    QCOMPARE(house.shown(0), u"Brie"_s);
    test::keepPicture(house.area, u"fallback"_s);
    // What the way there took stands in the pane: the time, and each attempt behind it.
    QVERIFY2(house.pane(0).metricsText().contains(u" lost"_s), qPrintable(house.pane(0).metricsText()));
    const core::Answer &answer = house.run->sessions().constFirst()->answer();
    QCOMPARE(ui::DetourText::attempts(answer).size(), 4);
    QVERIFY(ui::DetourText::attempts(answer).at(2).endsWith(u", on to beta/m0"_s));
    QVERIFY2(ui::DetourText::summary(answer).startsWith(u"Served by beta/m0 after 1 hop"_s),
             qPrintable(ui::DetourText::summary(answer)));
}

void AnswerPaneTest::everyButtonHasANameOfItsOwn()
{
    PaneHouse house(3);
    QSet<QString> names;
    const QList<QToolButton *> buttons = house.area.findChildren<QToolButton *>();
    QVERIFY(buttons.size() >= 15);
    for (const QToolButton *button : buttons) {
        if (button->parentWidget()->inherits("QLineEdit")) {
            continue;
        }
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        QVERIFY2(!names.contains(button->accessibleName()), qPrintable(button->accessibleName()));
        QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->accessibleName()));
        names.insert(button->accessibleName());
    }
    QCOMPARE(house.pane(2).view()->accessibleName(), u"Answer 3"_s);
}

void AnswerPaneTest::copyTakesTheAnswerAsItCame()
{
    PaneHouse house(1);
    house.alpha.reply(0)->text(u"A **bold** cheese"_s);
    house.alpha.reply(0)->finish();
    house.button<QToolButton>(u"Copy answer 1"_s)->click();
    QCOMPARE(qApp->clipboard()->text(), u"A **bold** cheese"_s);
}

void AnswerPaneTest::figuresTellWhatIsKnownAndNameWhatIsNot()
{
    PaneHouse house(2);
    for (int at : {0, 1}) {
        house.clock.advance(milliseconds(310));
        house.alpha.reply(at)->text(u"Brie"_s);
        house.alpha.reply(at)->usage(10, 20);
        house.alpha.reply(at)->finish();
    }
    const QString known = house.pane(0).metricsText();
    QVERIFY2(known.contains(u"0.31 s first"_s), qPrintable(known));
    QVERIFY2(known.contains(u"10 in · 20 out"_s), qPrintable(known));
    QVERIFY2(known.contains(u"≈ $0.000050"_s), qPrintable(known));
    // alpha/m1 has no price: that is not the same as free.
    const QString unknown = house.pane(1).metricsText();
    QVERIFY2(unknown.contains(u"cost unknown"_s), qPrintable(unknown));
    QVERIFY(!unknown.contains(u'$'));
}

void AnswerPaneTest::fastestAndCheapestAreMarkedOnceAllAreDone()
{
    const core::Route priced = EngineHouse::route(u"alpha"_s);
    PaneHouse house(EngineHouse::plan({priced, priced}));
    house.alpha.reply(0)->text(u"Brie"_s);
    house.clock.advance(milliseconds(500));
    house.alpha.reply(0)->usage(10, 100);
    house.alpha.reply(0)->finish();
    QVERIFY(!house.pane(0).metricsText().contains(u"fastest"_s));
    house.clock.advance(milliseconds(500));
    house.alpha.reply(1)->text(u"Gouda"_s);
    house.alpha.reply(1)->usage(10, 20);
    house.alpha.reply(1)->finish();
    QTRY_VERIFY2(house.pane(0).metricsText().contains(u"fastest"_s), qPrintable(house.pane(0).metricsText()));
    QVERIFY(!house.pane(0).metricsText().contains(u"cheapest"_s));
    QVERIFY2(house.pane(1).metricsText().contains(u"cheapest"_s), qPrintable(house.pane(1).metricsText()));
}

void AnswerPaneTest::reasoningIsFoldedAndLaidOutOnlyWhenOpened()
{
    PaneHouse house(1);
    house.alpha.reply(0)->reasoning(u"First think of milk."_s);
    house.alpha.reply(0)->text(u"Brie"_s);
    house.alpha.reply(0)->finish();
    QCOMPARE(house.shown(0), u"Brie"_s);
    AnswerView &view = *house.pane(0).view();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(30, 24));
    QVERIFY2(house.shown(0).contains(u"First think of milk."_s), qPrintable(house.shown(0)));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(30, 24));
    QCOMPARE(house.shown(0), u"Brie"_s);
}

void AnswerPaneTest::aToolCallIsShownWithNameAndArguments()
{
    PaneHouse house(1);
    house.alpha.reply(0)->send(core::ToolCallDelta{0, u"call_1"_s, u"weather"_s, u"{\"city\":"_s});
    house.alpha.reply(0)->send(core::ToolCallDelta{0, {}, {}, u"\"Rome\"}"_s});
    house.alpha.reply(0)->finish(core::FinishReason::Kind::ToolCalls);
    QVERIFY2(house.shown(0).contains(u"Tool call: weather"_s), qPrintable(house.shown(0)));
    QVERIFY(house.shown(0).contains(u"\"city\": \"Rome\""_s));
}

void AnswerPaneTest::followUpsJoinThePaneOfTheirContestantBelowTheirPrompt()
{
    PaneHouse house(1);
    house.alpha.reply(0)->text(u"Brie"_s);
    house.alpha.reply(0)->finish();
    house.run->followUp(u"And a hard one?"_s);
    QTRY_COMPARE(house.alpha.count(), 2);
    house.alpha.reply(1)->text(u"Parmesan"_s);
    house.alpha.reply(1)->finish();
    QCOMPARE(house.area.count(), 1);
    QCOMPARE(house.shown(0), u"Brie\n\nAnd a hard one?\n\nParmesan"_s);
}

void AnswerPaneTest::repeatsStandBelowOneAnotherInOnePane()
{
    core::Comparison plan = EngineHouse::planOf(1);
    plan.repeats = 2;
    PaneHouse house(plan);
    house.alpha.reply(0)->text(u"Brie"_s);
    house.alpha.reply(0)->finish();
    QTRY_COMPARE(house.alpha.count(), 2);
    house.alpha.reply(1)->text(u"Gouda"_s);
    QCOMPARE(house.area.count(), 1);
    QCOMPARE(house.shown(0), u"Brie\n\nRepeat 2\n\nGouda"_s);
    house.run->stopAll();
}

void AnswerPaneTest::oneStandsAloneAndTheOthersComeBack()
{
    PaneHouse house(3);
    house.area.expandPane(1);
    QVERIFY(house.pane(1).isVisible());
    QVERIFY(!house.pane(0).isVisible());
    house.area.focusPane(2);
    QVERIFY(house.pane(2).isVisible());
    QVERIFY(!house.pane(1).isVisible());
    house.area.expandPane(-1);
    for (int at : {0, 1, 2}) {
        QVERIFY(house.pane(at).isVisible());
    }
}

void AnswerPaneTest::findMarksAndCountsInAllPanes()
{
    PaneHouse house(2);
    house.alpha.reply(0)->text(u"Brie and brie"_s);
    house.alpha.reply(1)->text(u"`Brie`"_s);
    house.shown(0);
    house.shown(1);
    QCOMPARE(house.area.findInPanes(u"BRIE"_s), 3);
    QCOMPARE(house.area.findInPanes(u"Gouda"_s), 0);
    house.run->stopAll();
}

void AnswerPaneTest::tabGoesFromPaneToPaneInReadingOrder()
{
    PaneHouse house(3);
    house.area.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&house.area));
    QList<int> order;
    QWidget *first = house.pane(0).stops().constFirst();
    for (QWidget *widget = first; order.size() < 200; widget = widget->nextInFocusChain()) {
        for (int at : {0, 1, 2}) {
            if (widget == house.pane(at).view()) {
                order.append(at);
            }
        }
        if (widget->nextInFocusChain() == first) {
            break;
        }
    }
    QCOMPARE(order, (QList<int>{0, 1, 2}));
    house.run->stopAll();
}

void AnswerPaneTest::aFinishedAnswerIsAnnouncedOnce()
{
    static int announced;
    announced = 0;
    QAccessible::setActive(true);
    QAccessible::installUpdateHandler(
        [](QAccessibleEvent *event) { announced += event->type() == QAccessible::Announcement ? 1 : 0; });
    PaneHouse house(1);
    for (int at = 0; at < 50; ++at) {
        house.alpha.reply(0)->text(u"word "_s);
    }
    QCOMPARE(announced, 0);
    house.alpha.reply(0)->finish();
    QCOMPARE(announced, 1);
    QAccessible::installUpdateHandler(nullptr);
}

void AnswerPaneTest::severalStatesLookWell_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void AnswerPaneTest::severalStatesLookWell()
{
    QFETCH(bool, dark);
    Theme::apply(*qApp, dark ? Scheme::Dark : Scheme::Light);
    core::Comparison plan = EngineHouse::planOf(6);
    plan.contestants[1].label = u"A contestant with a rather long name of its own"_s;
    PaneHouse house(plan);
    house.area.resize(1320, 900);
    house.clock.advance(milliseconds(312));
    house.alpha.reply(0)->reasoning(u"Think. "_s.repeated(200));
    house.alpha.reply(0)->text(fixture());
    house.clock.advance(milliseconds(4'000));
    house.alpha.reply(0)->usage(1204, 4096);
    house.alpha.reply(0)->finish();
    house.alpha.reply(1)->text(fixture().left(900));
    house.alpha.reply(2)->fail(errorOf(core::ErrorKind::RateLimit, 429, milliseconds(4'000)));
    house.alpha.reply(3)->text(u"The answer had just"_s);
    house.alpha.reply(3)->fail(errorOf(core::ErrorKind::Auth, 401));
    house.alpha.reply(4)->send(core::ToolCallDelta{0, u"call_1"_s, u"weather"_s, u"{\"city\":\"Rome\",\"days\":3}"_s});
    house.alpha.reply(4)->finish(core::FinishReason::Kind::ToolCalls);
    QTest::qWait(400);
    for (int at = 0; at < house.area.count(); ++at) {
        house.pane(at).view()->catchUp();
    }
    QCOMPARE(house.area.count(), 6);
    test::keepPicture(house.area, dark ? u"panes-dark"_s : u"panes-light"_s);
    QCOMPARE(house.area.grab().toImage().pixelColor(4, 200).lightness() < 128, dark);
    house.run->stopAll();
}

void AnswerPaneTest::sixteenPanesLookWell()
{
    PaneHouse house(16);
    house.area.resize(1600, 1000);
    for (int at = 0; at < 16; ++at) {
        house.alpha.reply(at)->text(fixture().mid(at * 200));
        house.alpha.reply(at)->usage(1204, 396);
        house.alpha.reply(at)->finish();
        house.shown(at);
    }
    for (int at = 1; at < 16; ++at) {
        QVERIFY(house.pane(at).width() >= 300);
    }
    test::keepPicture(house.area, u"panes-sixteen"_s);
}

QTEST_MAIN(AnswerPaneTest)
#include "AnswerPaneTest.moc"
