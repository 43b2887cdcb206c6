// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowDesk.h"
#include "ui/compare/FiguresPage.h"
#include "ui/composer/BeginningLine.h"
#include "ui/composer/LineUpBar.h"
#include "ui/panes/PaneHeader.h"
#include "ui/picker/ModelPicker.h"
#include "ui/theme/Theme.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace assay;
using namespace Qt::StringLiterals;
using test::WindowDesk;
using test::WindowHouse;

namespace {

QStringList saidIn(WindowHouse &house, qsizetype exchange)
{
    QStringList texts;
    for (const core::Message &message : house.provider("groq").exchanges().at(exchange).request.messages) {
        texts.append(message.text);
    }
    return texts;
}

QAction *inMenu(const WindowDesk &desk, int position, const QString &name)
{
    QMenu *menu = desk.pane(position).header()->menu();
    Q_EMIT menu->aboutToShow();
    return menu->findChild<QAction *>(name);
}

} // namespace

class GoingOnTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Light); }
    void aFollowUpGoesToOneAnswerOnly();
    void theTargetOfAFollowUpIsChosenInTheComposer();
    void aBranchBeginsANewComparisonWithThatConversation();
    void aBranchIsDroppedWithItsCross();
    void aPromptIsEditedAndSentAgain();
    void aLaterPromptIsEditedWithWhatWasSaidBeforeIt();
    void aPanesModelIsSwappedInPlace();
    void thePanesMenuIsComplete();
    void allThatFailedAreRetriedAtOnce();
    void repeatsAreAskedForAndKeptApart();
    void earlierTurnsFoldAndOpen();
};

void GoingOnTest::aFollowUpGoesToOneAnswerOnly()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    inMenu(desk, 1, u"followUp"_s)->trigger();
    auto *prompt = desk.window.findChild<QPlainTextEdit *>(u"prompt"_s);
    QVERIFY(prompt->toPlainText().isEmpty());
    QVERIFY(prompt->placeholderText().contains(u"model-1"_s));
    QCOMPARE(desk.composer->followUpTarget(), 1);
    QVERIFY(desk.ask(u"Shorter."_s));
    QCOMPARE(house.provider("groq").count(), 4);
    QCOMPARE(saidIn(house, 3), (QStringList{u"Explain Raft."_s, u"An answer."_s, u"Shorter."_s}));
    QCOMPARE(house.provider("groq").exchanges().at(3).request.model.toString(), u"model-1"_s);
}

void GoingOnTest::theTargetOfAFollowUpIsChosenInTheComposer()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    auto *follow = desk.window.findChild<QToolButton *>(u"followUp"_s);
    QVERIFY(follow->isVisible());
    QCOMPARE(follow->text(), u"Follow-up"_s);
    Q_EMIT follow->menu()->aboutToShow();
    QCOMPARE(follow->menu()->actions().size(), 3);
    follow->menu()->actions().at(2)->trigger();
    QVERIFY(follow->isChecked());
    QCOMPARE(follow->text(), u"Follow-up: model-1"_s);
    QCOMPARE(desk.window.findChild<QPushButton *>(u"send"_s)->text(), u"Send"_s);
    follow->menu()->actions().at(0)->trigger();
    desk.window.setPrompt(u"All of you."_s);
    QCOMPARE(desk.window.findChild<QPushButton *>(u"send"_s)->text(), u"Send to 2"_s);
    QVERIFY(desk.ask(u"All of you."_s));
    QCOMPARE(house.provider("groq").count(), 4);
}

void GoingOnTest::aBranchBeginsANewComparisonWithThatConversation()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    house.provider("groq").answerBy([](test::FakeReply &reply, const core::CompletionRequest &request) {
        reply.text(u"I am %1."_s.arg(request.model.toString()));
        reply.finish();
    });
    QVERIFY(desk.ask(u"Who?"_s));
    desk.area->focusPane(1);
    desk.trigger("branch");
    auto *line = desk.window.findChild<ui::BeginningLine *>();
    QVERIFY(line->isVisible());
    QVERIFY(line->text().contains(u"model-1"_s));
    desk.window.setContestants(WindowDesk::lineUp(3));
    QVERIFY(desk.ask(u"Really?"_s));
    QVERIFY(!line->isVisible());
    QCOMPARE(house.provider("groq").count(), 2 + 3);
    for (qsizetype exchange : {2, 3, 4}) {
        QCOMPARE(saidIn(house, exchange), (QStringList{u"Who?"_s, u"I am model-1."_s, u"Really?"_s}));
    }
    QCOMPARE(house.store.comparisons.size(), 2);
    QCOMPARE(desk.area->count(), 3);
    desk.pane(2).view()->catchUp();
    QCOMPARE(desk.pane(2).view()->plainText(), u"I am model-1.\n\nReally?\n\nI am model-2."_s);
}

void GoingOnTest::aBranchIsDroppedWithItsCross()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    QVERIFY(desk.ask(u"Who?"_s));
    desk.trigger("branch");
    auto *line = desk.window.findChild<ui::BeginningLine *>();
    QVERIFY(line->isVisible());
    desk.window.findChild<QToolButton *>(u"dropBeginning"_s)->click();
    QVERIFY(!line->isVisible());
    QVERIFY(desk.ask(u"Anew."_s));
    QCOMPARE(saidIn(house, 2), QStringList{u"Anew."_s});
}

void GoingOnTest::aPromptIsEditedAndSentAgain()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    desk.window.setPrompt({});
    desk.trigger("editPrompt");
    auto *prompt = desk.window.findChild<QPlainTextEdit *>(u"prompt"_s);
    QCOMPARE(prompt->toPlainText(), u"Explain Raft."_s);
    QCOMPARE(desk.composer->mode(), ui::Composer::Mode::NewComparison);
    QVERIFY(desk.ask(u"Explain Paxos."_s));
    QCOMPARE(saidIn(house, 2), QStringList{u"Explain Paxos."_s});
    QCOMPARE(house.store.comparisons.size(), 2);
}

void GoingOnTest::aLaterPromptIsEditedWithWhatWasSaidBeforeIt()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    desk.trigger("followUpHere");
    QVERIFY(desk.ask(u"Shorter."_s));
    desk.trigger("editPrompt");
    QCOMPARE(desk.window.findChild<QPlainTextEdit *>(u"prompt"_s)->toPlainText(), u"Shorter."_s);
    QVERIFY(desk.window.findChild<ui::BeginningLine *>()->isVisible());
    QVERIFY(desk.ask(u"Longer."_s));
    QCOMPARE(house.provider("groq").count(), 2 + 1 + 2);
    QCOMPARE(saidIn(house, 3), (QStringList{u"Explain Raft."_s, u"An answer."_s, u"Longer."_s}));
}

void GoingOnTest::aPanesModelIsSwappedInPlace()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    house.provider("anthropic").answerWith(u"From another."_s);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    inMenu(desk, 1, u"swap"_s)->trigger();
    auto *picker = desk.window.findChild<ui::ModelPicker *>();
    QVERIFY(picker && picker->isVisible());
    Q_EMIT picker->picked(*core::Route::fromString(u"anthropic/claude-fable-5-2"));
    picker->hide();
    QTRY_COMPARE(house.provider("anthropic").count(), 1);
    QTRY_VERIFY(!desk.window.isRunning());
    QCOMPARE(desk.pane(1).identity().provider, u"Anthropic"_s);
    desk.pane(1).view()->catchUp();
    QCOMPARE(desk.pane(1).view()->plainText(), u"From another."_s);
    QCOMPARE(desk.seen(), (QList<int>{0, 1, 2}));
    QCOMPARE(house.provider("groq").count(), 3);
    QCOMPARE(desk.composer->lineUp()->contestants().at(1).route.provider.toString(), u"anthropic"_s);
    QTRY_VERIFY2(desk.window.findChild<QToolButton *>(u"followUp"_s)->isVisible(), "the line-up went along");
}

void GoingOnTest::thePanesMenuIsComplete()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    for (const char *name : {"retry", "swap", "followUp", "branch", "alone", "hide"}) {
        QAction *action = inMenu(desk, 0, QString::fromLatin1(name));
        QVERIFY2(action && action->isVisible() && action->isEnabled(), name);
    }
    QVERIFY(!inMenu(desk, 0, u"stop"_s)->isVisible());
    QCOMPARE(desk.pane(0).header()->menu()->findChild<QMenu *>(u"diffWith"_s)->actions().size(), 2);
    QStringList texts;
    for (const QAction *action : desk.pane(0).header()->menu()->actions()) {
        texts.append(action->text());
    }
    QVERIFY(texts.contains(u"Copy as Markdown"_s) && texts.contains(u"Copy as plain text"_s));
}

void GoingOnTest::allThatFailedAreRetriedAtOnce()
{
    WindowHouse house;
    WindowDesk desk(house, 3);
    house.provider("groq").answerBy([](test::FakeReply &reply, const core::CompletionRequest &request) {
        if (request.model.toString() != "model-1"_L1) {
            core::ProviderError error;
            error.kind = core::ErrorKind::Auth;
            error.status = 401;
            reply.fail(error);
            return;
        }
        reply.text(u"Fine."_s);
        reply.finish();
    });
    QVERIFY(desk.ask(u"Explain Raft."_s));
    QVERIFY(desk.action("retryFailed")->isEnabled());
    house.provider("groq").answerWith(u"Now it works."_s);
    desk.trigger("retryFailed");
    QTRY_COMPARE(house.provider("groq").count(), 5);
    QTRY_VERIFY(!desk.window.isRunning());
    QVERIFY(!desk.action("retryFailed")->isEnabled());
}

void GoingOnTest::repeatsAreAskedForAndKeptApart()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    desk.composer->openParameters();
    auto *repeats = desk.window.findChild<QSpinBox *>(u"repeats"_s);
    QVERIFY(repeats && repeats->isVisible());
    repeats->setValue(3);
    QCOMPARE(desk.composer->plan().repeats, 3);
    QVERIFY(desk.window.findChild<QToolButton *>(u"parameters"_s)->text().contains(u"3 times"_s));
    QVERIFY(desk.ask(u"Explain Raft."_s));
    QCOMPARE(house.provider("groq").count(), 6);
    QCOMPARE(desk.area->count(), 2);
    QCOMPARE(desk.pane(0).stateWord(), u"3 of 3 complete"_s);
    ui::AnswerView &view = *desk.pane(0).view();
    view.catchUp();
    QCOMPARE(view.plainText(), u"An answer.\n\nRepeat 2\n\nAn answer.\n\nRepeat 3\n\nAn answer."_s);
    desk.trigger("figures");
    QCOMPARE(desk.window.findChild<ui::FiguresPage *>()->figures().lines.size(), 6);
    desk.trigger("figures");
    desk.trigger("foldTurns");
    view.catchUp();
    QCOMPARE(view.plainText(), u"Repeat 2\n\n\n\nRepeat 3\n\nAn answer."_s);
}

void GoingOnTest::earlierTurnsFoldAndOpen()
{
    WindowHouse house;
    WindowDesk desk(house, 2);
    QVERIFY(desk.ask(u"Explain Raft."_s));
    desk.trigger("foldTurns");
    inMenu(desk, 0, u"followUp"_s)->trigger();
    QVERIFY(desk.ask(u"Shorter."_s));
    ui::AnswerView &view = *desk.pane(0).view();
    view.catchUp();
    QCOMPARE(view.plainText(), u"Shorter.\n\nAn answer."_s);
    desk.trigger("foldTurns");
    view.catchUp();
    QCOMPARE(view.plainText(), u"An answer.\n\nShorter.\n\nAn answer."_s);
    desk.trigger("foldTurns");
    view.catchUp();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {30, 24});
    view.catchUp();
    QVERIFY2(view.plainText().startsWith(u"An answer."_s), "the line opens what it stands for");
}

QTEST_MAIN(GoingOnTest)
#include "GoingOnTest.moc"
