// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeepPicture.h"
#include "WindowHouse.h"
#include "store/SqliteRunStore.h"
#include "ui/history/FilterBar.h"
#include "ui/history/HistoryModel.h"
#include "ui/history/HistoryPanel.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/IconButton.h"

#include <QInputDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

/// The history panel over a real database: filters, order, annotations.
class HistoryTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Light); }

    void init()
    {
        m_house = std::make_unique<test::WindowHouse>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        m_context = std::make_unique<ui::Context>(m_house->context());
        m_context->store = m_store.get();
        m_context->history = m_store.get();
        keep(u"Explain Raft"_s, u"groq/openai/gpt-oss-20b"_s, 0, 3'000'000'000'000);
        keep(u"Explain Paxos"_s, u"anthropic/claude-fable-5-2"_s, 1, 20'000'000'000, core::Outcome::Failed);
        keep(u"Name three cheeses"_s, u"groq/openai/gpt-oss-20b"_s, 40, 5);
        keep(u"Name three cheeses"_s, u"anthropic/claude-fable-5-2"_s, 50, 7);
        m_panel = std::make_unique<ui::HistoryPanel>(*m_context);
        m_panel->resize(300, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QTRY_COMPARE(titles().size(), 4);
    }

    void cleanup()
    {
        m_panel.reset();
        m_context.reset();
        m_store.reset();
        m_house.reset();
    }

    void theMenuFiltersAndAChipTakesItAway()
    {
        choose({u"Provider"_s, u"Groq"_s});
        QTRY_COMPARE(titles(), (QStringList{u"Explain Raft"_s, u"Name three cheeses"_s}));
        choose({u"Cost"_s, u"$1.00 and more"_s});
        QTRY_COMPARE(titles(), QStringList{u"Explain Raft"_s});
        QCOMPARE(chips().size(), 2);
        test::keepPicture(*m_panel, u"history-filtered"_s);
        chips().constFirst()->click();
        QTRY_COMPARE(chips().size(), 1);
        QTRY_COMPARE(titles(), QStringList{u"Explain Raft"_s});
        choose({u"Show all"_s});
        QTRY_COMPARE(titles().size(), 4);
        QVERIFY(chips().isEmpty());
    }

    void outcomesAndDatesAreFiltersToo()
    {
        choose({u"Outcome"_s, u"failed"_s});
        QTRY_COMPARE(titles(), QStringList{u"Explain Paxos"_s});
        choose({u"Show all"_s});
        choose({u"Date"_s, u"The last 30 days"_s});
        QTRY_COMPARE(titles(), (QStringList{u"Explain Raft"_s, u"Explain Paxos"_s}));
    }

    void whatFitsNothingSaysSo()
    {
        choose({u"Outcome"_s, u"refused"_s});
        QTRY_COMPARE(titles().size(), 0);
        bool said = false;
        for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
            said = said || (label->isVisible() && label->text() == u"No comparison fits the filter."_s);
        }
        QVERIFY(said);
    }

    void theOrderIsChosen()
    {
        choose({u"Costliest first"_s});
        QTRY_COMPARE(titles().constFirst(), u"Explain Raft"_s);
        QTRY_COMPARE(titles().constLast(), u"Name three cheeses"_s);
        QCOMPARE(chips().size(), 1);
        choose({u"Oldest first"_s});
        QTRY_COMPARE(titles().constFirst(), u"Name three cheeses"_s);
        chips().constFirst()->click();
        QTRY_COMPARE(titles().constFirst(), u"Explain Raft"_s);
    }

    void aKeyPinsAndOnlyThePinnedAreShown()
    {
        select(1);
        QTest::keyClick(view(), Qt::Key_P);
        QTRY_VERIFY(m_panel->model()->rowAt(view()->currentIndex())->pinned);
        choose({u"Pinned only"_s});
        QTRY_COMPARE(titles(), QStringList{u"Explain Paxos"_s});
        test::keepPicture(*m_panel, u"history-pinned"_s);
    }

    void tagsAreGivenAndFilteredBy()
    {
        fromContextMenu(0, u"Tags…"_s);
        auto *dialog = dialogShown();
        QVERIFY(dialog);
        dialog->setTextValue(u" consensus,  for the talk ,consensus"_s);
        dialog->accept();
        QTRY_COMPARE(m_panel->model()->rows().constFirst().tags, (QStringList{u"consensus"_s, u"for the talk"_s}));
        choose({u"Tag"_s, u"consensus"_s});
        QTRY_COMPARE(titles(), QStringList{u"Explain Raft"_s});
    }

    void aNoteIsFoundBySearching()
    {
        fromContextMenu(0, u"Note…"_s);
        QTRY_VERIFY(dialogShown());
        dialogShown()->setTextValue(u"The leader election is explained best."_s);
        dialogShown()->accept();
        QTRY_VERIFY(m_panel->model()->rows().constFirst().noted);
        m_panel->model()->setSearch(u"election"_s);
        QTRY_COMPARE(titles(), QStringList{u"Explain Raft"_s});
    }

    void otherRunsOfAPromptAreFound()
    {
        fromContextMenu(2, u"Other runs of this prompt"_s);
        QTRY_COMPARE(titles(), (QStringList{u"Name three cheeses"_s, u"Name three cheeses"_s}));
    }

    void severalAreExportedIntoOneFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("md") << u"out.md"_s << QByteArray("# ");
        QTest::newRow("html") << u"out.html"_s << QByteArray("<!doctype html>");
        QTest::newRow("json") << u"out.json"_s << QByteArray("{\"format\"");
        QTest::newRow("csv") << u"out.CSV"_s << QByteArray("comparison,");
    }

    void severalAreExportedIntoOneFile()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, beginning);
        const QString path = m_folder->filePath(name);
        QSignalSpy said(m_panel.get(), &ui::HistoryPanel::said);
        m_panel->exportTo(path, {m_panel->model()->rows().at(0).id, m_panel->model()->rows().at(1).id});
        QTRY_COMPARE(said.size(), 1);
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(said.first().first().toString()));
        const QByteArray content = file.readAll();
        QVERIFY(content.startsWith(beginning));
        QVERIFY(content.contains("Explain Raft") && content.contains("Explain Paxos"));
    }

    void theKindThatIsChosenCounts()
    {
        using Format = transfer::ExportFormat;
        QCOMPARE(ui::HistoryPanel::pathFor(u"/a/b.md"_s, Format::Csv), u"/a/b.csv"_s);
        QCOMPARE(ui::HistoryPanel::pathFor(u"/a/b.html"_s, Format::Html), u"/a/b.html"_s);
        QCOMPARE(ui::HistoryPanel::pathFor(u"/a/b"_s, Format::Json), u"/a/b.json"_s);
        QCOMPARE(ui::HistoryPanel::pathFor(u"/a/version 1.2"_s, Format::Markdown), u"/a/version 1.2.md"_s);
        QCOMPARE(ui::HistoryPanel::pathFor({}, Format::Json), QString());
    }

    void whatCannotBeWrittenIsSaid()
    {
        QSignalSpy said(m_panel.get(), &ui::HistoryPanel::said);
        m_panel->exportTo(u"/no/such/folder/x.md"_s, {m_panel->model()->rows().at(0).id});
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().contains(u"cannot be written"_s));
    }

    void thePresentLineUpCanBeAsked()
    {
        QSignalSpy asked(m_panel.get(), &ui::HistoryPanel::rerunWithLineUpRequested);
        fromContextMenu(0, u"Fill in with the present line-up"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<core::ComparisonId>(), m_panel->model()->rows().constFirst().id);
    }

private:
    [[nodiscard]] QListView *view() const { return m_panel->findChild<QListView *>(u"history"_s); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (const core::HistoryEntry &row : m_panel->model()->rows()) {
            titles.append(row.title);
        }
        return titles;
    }
    [[nodiscard]] QList<QToolButton *> chips() const
    {
        QList<QToolButton *> chips;
        auto *bar = m_panel->findChild<ui::FilterBar *>();
        for (QToolButton *button : bar->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly)) {
            if (button->isVisible() && button != bar->button()) {
                chips.append(button);
            }
        }
        return chips;
    }

    /// Through the menu, as the mouse would go.
    void choose(const QStringList &path)
    {
        QMenu *menu = m_panel->findChild<ui::FilterBar *>()->button()->menu();
        Q_EMIT menu->aboutToShow();
        QTest::qWait(100); // the choices come from the database
        for (const QString &word : path) {
            QAction *found = nullptr;
            for (QAction *action : menu->actions()) {
                found = action->text() == word ? action : found;
            }
            QVERIFY2(found, qPrintable(word));
            if (found->menu()) {
                menu = found->menu();
            } else {
                found->trigger();
            }
        }
    }

    void select(int row)
    {
        const QModelIndex index = m_panel->model()->indexOf(m_panel->model()->rows().at(row).id);
        view()->setFocus();
        view()->setCurrentIndex(index);
    }

    void fromContextMenu(int row, const QString &text)
    {
        select(row);
        const QRect place = view()->visualRect(view()->currentIndex());
        Q_EMIT view()->customContextMenuRequested(place.center());
        QMenu *menu = nullptr;
        for (QMenu *each : m_panel->findChildren<QMenu *>(Qt::FindDirectChildrenOnly)) {
            menu = each->isVisible() ? each : menu;
        }
        QVERIFY(menu);
        QAction *found = nullptr;
        for (QAction *action : menu->actions()) {
            found = action->text() == text ? action : found;
        }
        QVERIFY2(found, qPrintable(text));
        found->trigger();
        menu->close();
    }

    [[nodiscard]] QInputDialog *dialogShown() const
    {
        for (QInputDialog *dialog : m_panel->findChildren<QInputDialog *>()) {
            if (dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    }

    void keep(const QString &prompt, const QString &route, int daysAgo, qint64 cost,
              core::Outcome outcome = core::Outcome::Complete)
    {
        core::Comparison made;
        made.id = core::ComparisonId(core::makeUniqueId());
        made.title = prompt;
        made.created = m_house->clock.utcNow().addDays(-daysAgo);
        made.contestants = test::WindowHouse::lineUp({qPrintable(route)});
        made.turns.append({.number = 0, .prompt = prompt, .attachments = {}, .created = made.created});
        m_store->addComparison(made);
        core::Answer answer;
        answer.id = core::AnswerId(core::makeUniqueId());
        answer.comparison = made.id;
        answer.contestant = made.contestants.constFirst();
        answer.created = made.created;
        m_store->startAnswer(answer);
        core::Attempt attempt;
        attempt.id = core::AttemptId(core::makeUniqueId());
        attempt.answer = answer.id;
        attempt.number = 1;
        attempt.route = answer.contestant.route;
        attempt.started = made.created;
        attempt.cost.computed = core::Money::fromPico(cost);
        answer.attempts = {attempt};
        answer.text = u"an answer"_s;
        answer.outcome = outcome;
        m_store->addAttempt(attempt);
        m_store->finishAnswer(answer);
        m_store->flush(5000);
    }

    std::unique_ptr<test::WindowHouse> m_house;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
    std::unique_ptr<ui::Context> m_context;
    std::unique_ptr<ui::HistoryPanel> m_panel;
};

QTEST_MAIN(HistoryTest)
#include "HistoryTest.moc"
