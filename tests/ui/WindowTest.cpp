// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowHouse.h"
#include "ui/MainWindow.h"
#include "ui/composer/Chip.h"
#include "ui/composer/Composer.h"
#include "ui/composer/LineUpBar.h"
#include "ui/history/HistoryModel.h"
#include "ui/history/HistoryPanel.h"
#include "ui/picker/ModelPicker.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/start/StartPage.h"
#include "ui/theme/Theme.h"
#include "ui/window/GoTo.h"
#include "ui/window/ShortcutList.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace assay;

namespace {

/// A window as the user has it, and the parts that he touches.
struct Desk {
    explicit Desk(test::WindowHouse &house) : window(house.context())
    {
        window.show();
        std::ignore = QTest::qWaitForWindowActive(&window);
        prompt = window.findChild<QPlainTextEdit *>(u"prompt"_s);
        send = window.findChild<QPushButton *>(u"send"_s);
        composer = window.findChild<ui::Composer *>();
        history = window.findChild<ui::HistoryPanel *>();
    }
    QAction *action(const char *name) { return window.findChild<QAction *>(QString::fromLatin1(name)); }
    QString counts() { return window.findChild<QLabel *>(u"counts"_s)->text(); }

    ui::MainWindow window;
    QPlainTextEdit *prompt;
    QPushButton *send;
    ui::Composer *composer;
    ui::HistoryPanel *history;
};

void answerAll(test::WindowHouse &house)
{
    for (const char *id : {"anthropic", "openrouter", "groq"}) {
        house.provider(id).answerWith(u"An answer about Raft."_s);
    }
}

const auto two = {"anthropic/claude-fable-5-2", "groq/openai/gpt-oss-20b"};

} // namespace

class WindowTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Light); }
    void theSendButtonSaysWhatItWillDoAndWhyItCannot();
    void aModelIsPickedFromTheKeyboard();
    void aPromptIsSentToAllAndTheCostIsShown();
    void escapeStopsAllAndWhatCameStays();
    void aFailedAnswerIsRetried();
    void aFollowUpGoesToTheSameModels();
    void anObjectionIsShownAtTheChipBeforeSending();
    void aMissingKeyIsAWarningThatLeadsToTheSettings();
    void theLineUpIsThereAfterARestartAndTheHistoryToo();
    void theHistoryIsSearchedAndOpened();
    void aDeletedComparisonComesBackOnUndo();
    void aComparisonIsRenamedInPlace();
    void theFirstStartOffersDemoKeyAndLocalServer();
    void aPastedKeyMakesAComparisonReadyToSend();
    void filesBecomeChipsAndWhatCannotIsSaid();
    void everyShortcutOfTheMannersIsThere();
    void aChangedShortcutIsKept();
    void goToFindsActionsModelsAndComparisons();
    void nothingIsNarrowerThanTheLeastWidth();
    void everyButtonHasAName();
    void tabWalksFromThePromptThroughTheLineUpToSend();
    void aReaderKeepsHisPlaceInTheHistory();
    void theFirstStartIsOneCalmPage();
    void quittingWhileAnswersComeAsksOnce();
};

void WindowTest::theSendButtonSaysWhatItWillDoAndWhyItCannot()
{
    test::WindowHouse house;
    house.fillVault();
    Desk desk(house);
    desk.window.setContestants({});
    QVERIFY(!desk.send->isEnabled());
    QCOMPARE(desk.composer->obstacle(), u"Add a model first"_s);
    desk.window.setContestants(test::WindowHouse::lineUp(two));
    QCOMPARE(desk.composer->obstacle(), u"Write a prompt first"_s);
    desk.prompt->setPlainText(u"Explain Raft."_s);
    QVERIFY(desk.send->isEnabled());
    QCOMPARE(desk.send->text(), u"Send to 2"_s);
    QTRY_VERIFY(desk.window.findChild<QLabel *>(u"worstCase"_s)->text().startsWith(u"≤ $"_s));
}

void WindowTest::aModelIsPickedFromTheKeyboard()
{
    test::WindowHouse house;
    house.fillVault();
    Desk desk(house);
    desk.action("addModel")->trigger();
    auto *picker = desk.window.findChild<ui::ModelPicker *>();
    QVERIFY(picker && picker->isVisible());
    QTRY_COMPARE(QApplication::activeWindow(), picker);
    QTest::keyClicks(picker->searchField(), u"fable 5.2 anthropic"_s);
    QTest::keyClick(picker->searchField(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.composer->lineUp()->contestants().size(), 1);
    QVERIFY(desk.window.findChild<ui::Chip *>(u"contestant0"_s)->accessibleName().contains(u"Fable 5.2"_s));
}

void WindowTest::aPromptIsSentToAllAndTheCostIsShown()
{
    test::WindowHouse house;
    house.fillVault();
    answerAll(house);
    Desk desk(house);
    QSignalSpy finished(&desk.window, &ui::MainWindow::comparisonFinished);
    desk.window.setContestants(test::WindowHouse::lineUp(two));
    desk.window.setPrompt(u"Explain Raft."_s);
    QTest::keyClick(desk.prompt, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.window.isRunning());
    QCOMPARE(desk.send->text(), u"Stop all"_s);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(desk.counts(), u"2 of 2"_s);
    QVERIFY(desk.window.findChild<QLabel *>(u"comparisonCost"_s)->text().contains(u'$'));
    QCOMPARE(house.store.finishedAnswers.size(), 2);
    QCOMPARE(desk.send->text(), u"Send to 2"_s);
}

void WindowTest::escapeStopsAllAndWhatCameStays()
{
    test::WindowHouse house;
    house.fillVault();
    Desk desk(house);
    desk.window.setContestants(test::WindowHouse::lineUp(two));
    desk.window.setPrompt(u"Explain Raft."_s);
    desk.window.send();
    QTRY_COMPARE(house.provider("anthropic").count(), 1);
    house.provider("anthropic").reply(0)->text(u"Raft is"_s);
    QVERIFY(desk.action("stopAll")->isEnabled());
    desk.prompt->setFocus();
    desk.action("stopAll")->trigger();
    QTRY_VERIFY(!desk.window.isRunning());
    QTRY_COMPARE(house.store.finishedAnswers.size(), 2);
    bool kept = false;
    for (const core::Answer &answer : std::as_const(house.store.finishedAnswers)) {
        QCOMPARE(answer.outcome, core::Outcome::Stopped);
        kept = kept || answer.text == u"Raft is"_s;
    }
    QVERIFY(kept);
}

void WindowTest::aFailedAnswerIsRetried()
{
    test::WindowHouse house;
    house.fillVault();
    house.provider("groq").answerWith(u"Fine."_s);
    Desk desk(house);
    desk.window.setContestants(test::WindowHouse::lineUp(two));
    desk.window.setPrompt(u"Explain Raft."_s);
    desk.window.send();
    QTRY_COMPARE(house.provider("anthropic").count(), 1);
    core::ProviderError error;
    error.kind = core::ErrorKind::Auth;
    error.status = 401;
    house.provider("anthropic").reply(0)->fail(error);
    QTRY_COMPARE(desk.counts(), u"1 of 2 · 1 failed"_s);
    house.provider("anthropic").answerWith(u"Now it works."_s);
    desk.action("retryFailed")->trigger();
    QTRY_COMPARE(desk.counts(), u"2 of 2"_s);
}

void WindowTest::aFollowUpGoesToTheSameModels()
{
    test::WindowHouse house;
    house.fillVault();
    answerAll(house);
    Desk desk(house);
    desk.window.setContestants(test::WindowHouse::lineUp(two));
    desk.window.setPrompt(u"Explain Raft."_s);
    auto *follow = desk.window.findChild<QToolButton *>(u"followUp"_s);
    QVERIFY(follow->isHidden() || !follow->isVisible());
    desk.window.send();
    QTRY_VERIFY(!desk.window.isRunning());
    QTRY_VERIFY(follow->isVisible());
    follow->click();
    QVERIFY2(desk.prompt->toPlainText().isEmpty(), "what was just asked is no follow-up");
    desk.prompt->setPlainText(u"Shorter, please."_s);
    desk.window.send();
    QTRY_COMPARE(house.provider("anthropic").count(), 2);
    QCOMPARE(house.provider("anthropic").exchanges().at(1).request.messages.size(), 3);
    QTRY_VERIFY(!desk.window.isRunning());
    QVERIFY(desk.prompt->toPlainText().isEmpty());
}

void WindowTest::anObjectionIsShownAtTheChipBeforeSending()
{
    test::WindowHouse house;
    house.fillVault();
    Desk desk(house);
    core::Comparison plan;
    plan.contestants = test::WindowHouse::lineUp(two);
    plan.parameters.temperature = 0.5;
    plan.turns.append(core::Turn{0, u"Explain Raft."_s, {}, {}});
    desk.window.setPrompt({});
    desk.composer->setPlan(plan);
    auto *chip = desk.window.findChild<ui::Chip *>(u"contestant0"_s);
    QTRY_VERIFY(!chip->trouble().isEmpty());
    auto *trouble = desk.window.findChild<QLabel *>(u"trouble"_s);
    QVERIFY(trouble->isVisible());
    QVERIFY(!desk.send->isEnabled());
    QVERIFY(!desk.composer->obstacle().isEmpty());
}

void WindowTest::aMissingKeyIsAWarningThatLeadsToTheSettings()
{
    test::WindowHouse house;
    Desk desk(house);
    desk.window.setContestants(test::WindowHouse::lineUp({"anthropic/claude-fable-5-2"}));
    desk.window.setPrompt(u"Explain Raft."_s);
    auto *trouble = desk.window.findChild<QLabel *>(u"trouble"_s);
    QTRY_VERIFY(trouble->text().contains(u"no key for Anthropic"_s));
    QVERIFY2(desk.send->isEnabled(), "a warning is no refusal");
    Q_EMIT trouble->linkActivated(u"anthropic"_s);
    auto *settings = desk.window.findChild<ui::SettingsDialog *>();
    QVERIFY(settings && settings->isVisible());
    QCOMPARE(settings->findChild<QListWidget *>(u"settingsPages"_s)->currentItem()->text(), u"Anthropic"_s);
    house.keys.put(u"anthropic"_s, "sk-ant-test");
    Q_EMIT house.keys.changed(core::ProviderId(u"anthropic"_s));
    QTRY_VERIFY(!trouble->isVisible());
}

void WindowTest::theLineUpIsThereAfterARestartAndTheHistoryToo()
{
    test::WindowHouse house;
    house.fillVault();
    answerAll(house);
    {
        Desk desk(house);
        desk.window.setContestants(test::WindowHouse::lineUp(two));
        desk.window.setPrompt(u"Explain Raft."_s);
        desk.window.send();
        QTRY_VERIFY(!desk.window.isRunning());
        desk.window.close();
    }
    Desk again(house);
    QCOMPARE(again.composer->lineUp()->contestants(), test::WindowHouse::lineUp(two));
    QTRY_COMPARE(again.history->model()->rows().size(), 1);
    QCOMPARE(again.history->model()->rows().constFirst().title, u"Explain Raft."_s);
    Q_EMIT again.history->openRequested(again.history->model()->rows().constFirst().id);
    QTRY_COMPARE(again.counts(), u"2 of 2"_s);
    QCOMPARE(again.prompt->toPlainText(), u"Explain Raft."_s);
}

void WindowTest::theHistoryIsSearchedAndOpened()
{
    test::WindowHouse house;
    house.fillVault();
    answerAll(house);
    Desk desk(house);
    desk.window.setContestants(test::WindowHouse::lineUp(two));
    for (const QString &prompt : {u"Explain Raft."_s, u"Translate this."_s}) {
        desk.window.setPrompt(prompt);
        desk.window.send();
        QTRY_VERIFY(!desk.window.isRunning());
    }
    QTRY_COMPARE(desk.history->model()->rows().size(), 2);
    desk.action("searchHistory")->trigger();
    auto *filter = desk.window.findChild<QLineEdit *>(u"historyFilter"_s);
    filter->setText(u"raft"_s);
    QTRY_COMPARE(desk.history->model()->rows().size(), 1);
    auto *view = desk.window.findChild<QListView *>(u"history"_s);
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_COMPARE(desk.prompt->toPlainText(), u"Explain Raft."_s);
}

void WindowTest::aDeletedComparisonComesBackOnUndo()
{
    test::WindowHouse house;
    house.fillVault();
    answerAll(house);
    Desk desk(house);
    desk.window.setContestants(test::WindowHouse::lineUp(two));
    desk.window.setPrompt(u"Explain Raft."_s);
    desk.window.send();
    QTRY_VERIFY(!desk.window.isRunning());
    QTRY_COMPARE(desk.history->model()->rows().size(), 1);
    auto *view = desk.window.findChild<QListView *>(u"history"_s);
    view->setCurrentIndex(desk.history->model()->index(1));
    QTest::keyClick(view, Qt::Key_Delete);
    auto *undo = desk.window.findChild<QPushButton *>(u"undoDelete"_s);
    QTRY_VERIFY(undo->isVisible());
    QTRY_COMPARE(desk.history->model()->rows().size(), 0);
    undo->click();
    QTRY_COMPARE(desk.history->model()->rows().size(), 1);
    QVERIFY(!undo->isVisible());
}

void WindowTest::aComparisonIsRenamedInPlace()
{
    test::WindowHouse house;
    house.fillVault();
    answerAll(house);
    Desk desk(house);
    desk.window.setContestants(test::WindowHouse::lineUp(two));
    desk.window.setPrompt(u"Explain Raft."_s);
    desk.window.send();
    QTRY_VERIFY(!desk.window.isRunning());
    QTRY_COMPARE(desk.history->model()->rows().size(), 1);
    ui::HistoryModel *model = desk.history->model();
    QVERIFY(model->index(0).data(ui::HistoryModel::HeadRole).toString().size() > 0);
    QVERIFY(model->setData(model->index(1), u"Consensus"_s, Qt::EditRole));
    QVERIFY(!model->setData(model->index(1), u"  "_s, Qt::EditRole));
    QCOMPARE(house.store.comparisons.constBegin()->title, u"Consensus"_s);
}

void WindowTest::theFirstStartOffersDemoKeyAndLocalServer()
{
    test::WindowHouse house;
    core::ModelInfo local;
    local.route = *core::Route::fromString(u"ollama/qwen3:8b");
    house.provider("ollama").models = QList{local};
    Desk desk(house);
    QTRY_VERIFY(desk.window.findChild<ui::StartPage *>());
    auto *start = desk.window.findChild<ui::StartPage *>();
    QTRY_VERIFY(start->isVisible());
    QVERIFY(!desk.composer->isVisible());
    const auto offersOllama = [start] {
        for (const auto *label : start->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"Found Ollama"_s)) {
                return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(offersOllama());
    start->findChild<QPushButton *>(u"tryDemo"_s)->click();
    QCOMPARE(house.demoStarts, 1);
    QVERIFY(!start->isVisible());
    QVERIFY(desk.composer->isVisible());
    QVERIFY(desk.composer->obstacle().isEmpty());
    QCOMPARE(desk.send->text(), u"Send to 2"_s);
}

void WindowTest::aPastedKeyMakesAComparisonReadyToSend()
{
    test::WindowHouse house;
    Desk desk(house);
    QTRY_VERIFY(desk.window.findChild<ui::StartPage *>());
    auto *start = desk.window.findChild<ui::StartPage *>();
    QTRY_VERIFY(start->isVisible());
    auto *key = start->findChild<QLineEdit *>(u"startKey"_s);
    key->setText(u"sk-ant-"_s + u"test-of-nobody"_s);
    QTest::keyClick(key, Qt::Key_Return);
    QTRY_VERIFY(!start->isVisible());
    const auto lineUp = desk.composer->lineUp()->contestants();
    QCOMPARE(lineUp.size(), 3);
    for (const core::Contestant &contestant : lineUp) {
        QCOMPARE(contestant.route.provider.toString(), u"anthropic"_s);
    }
    QVERIFY(desk.composer->obstacle().isEmpty());
}

void WindowTest::filesBecomeChipsAndWhatCannotIsSaid()
{
    test::WindowHouse house;
    house.fillVault();
    Desk desk(house);
    desk.window.setPrompt(u"What is this?"_s);
    QTemporaryDir folder;
    const QString text = folder.filePath(u"notes.md"_s);
    const QString binary = folder.filePath(u"thing.bin"_s);
    for (const auto &[path, bytes] : {std::pair(text, "# Notes"_ba), std::pair(binary, QByteArray("\0\1\2\3", 4))}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    desk.composer->attachFiles({text, binary});
    const auto attachments = desk.composer->plan().turns.constFirst().attachments;
    QCOMPARE(attachments.size(), 1);
    QCOMPARE(attachments.constFirst().mediaType, u"text/plain"_s);
    QVERIFY(desk.window.findChild<QLabel *>(u"trouble"_s)->text().contains(u"thing.bin"_s));
}

void WindowTest::everyShortcutOfTheMannersIsThere()
{
    test::WindowHouse house;
    Desk desk(house);
    const std::pair<const char *, const char *> wanted[] = {
        {"send", "Ctrl+Return"},    {"stopAll", "Esc"},       {"newComparison", "Ctrl+N"},       {"settings", "Ctrl+,"},
        {"goToAnything", "Ctrl+K"}, {"find", "Ctrl+F"},       {"searchHistory", "Ctrl+Shift+F"}, {"addModel", "Ctrl+Shift+M"},
        {"retryFailed", "Ctrl+R"},  {"focusPane1", "Ctrl+1"}, {"focusPane9", "Ctrl+9"},          {"shortcuts", "Ctrl+/"},
    };
    for (const auto &[name, keys] : wanted) {
        QVERIFY2(desk.action(name), name);
        QVERIFY2(desk.action(name)->shortcuts().contains(QKeySequence(QString::fromLatin1(keys))), name);
    }
    QSet<QKeySequence> seen;
    for (const QAction *action : desk.window.actions()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!seen.contains(keys), qPrintable(keys.toString()));
            seen.insert(keys);
        }
    }
}

void WindowTest::aChangedShortcutIsKept()
{
    test::WindowHouse house;
    house.settings.setValue(u"shortcuts"_s, QJsonObject{{u"goToAnything"_s, u"Ctrl+P"_s}});
    Desk desk(house);
    QCOMPARE(desk.action("goToAnything")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_P));
}

void WindowTest::goToFindsActionsModelsAndComparisons()
{
    test::WindowHouse house;
    house.fillVault();
    Desk desk(house);
    desk.window.setPrompt(u"x"_s);
    desk.action("goToAnything")->trigger();
    auto *goTo = desk.window.findChild<ui::GoTo *>();
    QVERIFY(goTo);
    auto *field = goTo->findChild<QLineEdit *>(u"goToField"_s);
    auto *list = goTo->findChild<QListWidget *>(u"goToList"_s);
    field->setText(u"settings"_s);
    QTRY_VERIFY(list->count() > 0);
    QCOMPARE(list->item(0)->text(), u"Settings"_s);
    field->setText(u"fable 5.2 anthropic"_s);
    QTRY_VERIFY(list->count() > 0);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(desk.composer->lineUp()->contestants().size(), 1);
}

void WindowTest::nothingIsNarrowerThanTheLeastWidth()
{
    test::WindowHouse house;
    house.fillVault();
    Desk desk(house);
    desk.window.setContestants(
        test::WindowHouse::lineUp({"anthropic/claude-fable-5-2", "groq/openai/gpt-oss-20b", "anthropic/claude-opus-5-5"}));
    desk.window.resize(640, 600);
    QTest::qWait(50);
    QCOMPARE(desk.window.width(), 640);
    QVERIFY(!desk.history->isVisible());
    QVERIFY(desk.send->mapTo(&desk.window, QPoint(desk.send->width(), 0)).x() <= 640);
    desk.window.resize(1200, 800);
    QTRY_VERIFY(desk.history->isVisible());
}

void WindowTest::everyButtonHasAName()
{
    test::WindowHouse house;
    Desk desk(house);
    desk.window.setContestants(test::WindowHouse::lineUp(two));
    for (const auto *button : desk.window.findChildren<QAbstractButton *>()) {
        // Qt's own: the corner of a table, the cross in a line editor, the arrow of a menu bar.
        if (button->objectName().startsWith(u"qt_"_s) || button->parentWidget()->inherits("QLineEdit")
            || button->inherits("QTableCornerButton")) {
            continue;
        }
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
}

void WindowTest::tabWalksFromThePromptThroughTheLineUpToSend()
{
    test::WindowHouse house;
    house.fillVault();
    Desk desk(house);
    desk.window.setContestants(test::WindowHouse::lineUp(two));
    desk.window.setPrompt(u"Explain Raft."_s);
    QStringList walked;
    for (QWidget *at = desk.prompt->nextInFocusChain(); at != desk.prompt && walked.size() < 40; at = at->nextInFocusChain()) {
        if (at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus)) {
            walked.append(at->objectName());
        }
    }
    const auto place = [&walked](const QString &name) { return walked.indexOf(name); };
    QCOMPARE(place(u"contestant0"_s), 0);
    QCOMPARE(place(u"contestant1"_s), 1);
    QCOMPARE(place(u"addModel"_s), 2);
    QVERIFY(place(u"parameters"_s) > 2);
    QVERIFY(place(u"send"_s) > place(u"parameters"_s));
}

void WindowTest::aReaderKeepsHisPlaceInTheHistory()
{
    test::WindowHouse house;
    house.fillVault();
    const auto add = [&house](int hours) {
        core::Comparison comparison;
        comparison.id = core::ComparisonId(core::makeUniqueId());
        comparison.title = u"Comparison %1"_s.arg(hours);
        comparison.created = house.clock.utcNow().addSecs(-3600 * hours);
        house.store.comparisons.insert(comparison.id, comparison);
    };
    for (int i = 1; i <= 120; ++i) {
        add(i);
    }
    Desk desk(house);
    auto *view = desk.window.findChild<QListView *>(u"history"_s);
    QTRY_COMPARE(desk.history->model()->rows().size(), 50);
    view->scrollToBottom();
    QTRY_VERIFY2(desk.history->model()->rows().size() > 50, "more comes as one scrolls");
    const QModelIndex chosen = desk.history->model()->index(40);
    const core::ComparisonId id = desk.history->model()->rowAt(chosen)->id;
    view->setCurrentIndex(chosen);
    const int place = view->verticalScrollBar()->value();
    QVERIFY(place > 0);
    add(0);
    Q_EMIT house.store.changed();
    QTRY_COMPARE(desk.history->model()->rows().constFirst().title, u"Comparison 0"_s);
    QCOMPARE(view->verticalScrollBar()->value(), place);
    QCOMPARE(desk.history->model()->rowAt(view->currentIndex())->id, id);
}

void WindowTest::theFirstStartIsOneCalmPage()
{
    test::WindowHouse house;
    Desk desk(house);
    QTRY_VERIFY(desk.window.findChild<ui::StartPage *>());
    auto *start = desk.window.findChild<ui::StartPage *>();
    QTRY_VERIFY(start->isVisible());
    QVERIFY(!desk.history->isVisible());
    desk.window.setPrompt(u"Explain Raft."_s);
    QVERIFY(!start->isVisible());
    QVERIFY(desk.history->isVisible());
}

void WindowTest::quittingWhileAnswersComeAsksOnce()
{
    test::WindowHouse house;
    house.fillVault();
    Desk desk(house);
    desk.window.setContestants(test::WindowHouse::lineUp(two));
    desk.window.setPrompt(u"Explain Raft."_s);
    desk.window.send();
    QTRY_COMPARE(house.provider("anthropic").count(), 1);
    int asked = 0;
    const auto answerWith = [&asked](QMessageBox::ButtonRole role) {
        QTimer::singleShot(0, qApp, [&asked, role] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            for (QAbstractButton *button : box ? box->buttons() : QList<QAbstractButton *>()) {
                if (box->buttonRole(button) == role) {
                    ++asked;
                    button->click();
                    return;
                }
            }
        });
    };
    answerWith(QMessageBox::RejectRole);
    QVERIFY(!desk.window.close());
    QCOMPARE(asked, 1);
    QVERIFY(desk.window.isRunning());
    answerWith(QMessageBox::AcceptRole);
    QVERIFY(desk.window.close());
    QCOMPARE(asked, 2);
    QTRY_VERIFY(!desk.window.isRunning());
}

QTEST_MAIN(WindowTest)
#include "WindowTest.moc"
