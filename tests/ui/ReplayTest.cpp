// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeepPicture.h"
#include "WindowHouse.h"
#include "store/SqliteRunStore.h"
#include "ui/MainWindow.h"
#include "ui/compare/DiffPage.h"
#include "ui/history/HistoryModel.h"
#include "ui/history/HistoryPanel.h"
#include "ui/markdown/AnswerView.h"
#include "ui/panes/AnswerPane.h"
#include "ui/panes/PaneArea.h"
#include "ui/theme/Theme.h"
#include "ui/window/StoreBanner.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

/// What was stored is looked at again in the window: as it came, beside another run, and what stands above it when nothing can be stored.
class ReplayTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::Theme::apply(*qApp, ui::Scheme::Light);
    }

    void init()
    {
        m_house = std::make_unique<test::WindowHouse>();
        m_house->fillVault();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
        m_engine = std::make_unique<engine::ComparisonEngine>(
            engine::Services{m_house->providers, m_house->keys, m_house->catalogue, m_house->clock, m_store.get()});
        const ui::Context &shared = m_house->context();
        m_context = std::make_unique<ui::Context>(ui::Context{.engine = *m_engine,
                                                              .catalogue = shared.catalogue,
                                                              .providers = shared.providers,
                                                              .keys = shared.keys,
                                                              .settings = shared.settings,
                                                              .clock = shared.clock,
                                                              .store = m_store.get(),
                                                              .budgets = m_store.get(),
                                                              .history = m_store.get(),
                                                              .dataFolder = m_folder->path(),
                                                              .demo = false,
                                                              .demoLineUp = {},
                                                              .importFiles = {},
                                                              .startDemo = {}});
        m_window = std::make_unique<ui::MainWindow>(*m_context);
        m_window->resize(1200, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->setContestants(test::WindowHouse::lineUp({"groq/one", "groq/two"}));
    }

    void cleanup()
    {
        m_window.reset();
        m_engine.reset();
        m_context.reset();
        m_store.reset();
        m_house.reset();
    }

    void aPaneShowsItsAnswerAsItCame()
    {
        ask(u"Name a cheese."_s, u"Brie, and more."_s);
        ui::AnswerPane &pane = this->pane(0);
        QTRY_VERIFY(pane.view()->plainText().contains(u"Brie, and more."_s));
        const QString whole = pane.view()->plainText();
        pane.replay(recording(pane), 1);
        QVERIFY(pane.isReplaying());
        QTRY_VERIFY(!pane.view()->plainText().contains(u"Brie"_s));
        QTRY_VERIFY(pane.view()->plainText().contains(u"Brie,"_s));
        QVERIFY(pane.isReplaying());
        QVERIFY(!pane.view()->plainText().contains(u"more"_s));
        test::keepPicture(*m_window, u"replay"_s);
        QTRY_VERIFY(!pane.isReplaying());
        QTRY_COMPARE(pane.view()->plainText(), whole);
        // Ended before its end, the answer stands there too.
        pane.replay(recording(pane), 1);
        pane.endReplay();
        QTRY_COMPARE(pane.view()->plainText(), whole);
        QCOMPARE(pane.session()->answer().text, u"Brie, and more."_s);
    }

    void allAnswersComeOnceMoreTogether()
    {
        ask(u"Name a cheese."_s, u"Brie, and more."_s);
        QVERIFY(m_store->flush(5000));
        auto *all = m_window->findChild<QAction *>(u"replayAll"_s);
        QVERIFY(all != nullptr);
        QVERIFY(all->isEnabled());
        all->trigger();
        // What the test's provider sent came within a beat or two: it has begun or is over already.
        QTRY_VERIFY(pane(0).view()->plainText().contains(u"Brie, and more."_s) && !pane(0).isReplaying());
        QTRY_VERIFY(pane(1).view()->plainText().contains(u"Brie, and more."_s));
    }

    void anotherPromptEndsAReplay()
    {
        ask(u"Name a cheese."_s, u"Brie"_s);
        pane(0).replay({{.answer = {}, .kind = core::JournalChunk::Kind::Text, .atUs = 60'000'000, .text = u"late"_s}}, 1);
        QVERIFY(pane(0).isReplaying());
        ask(u"Another one."_s, u"Gouda"_s);
        QVERIFY(!pane(0).isReplaying());
        QTRY_VERIFY(pane(0).view()->plainText().contains(u"Gouda"_s));
    }

    void twoRunsOfTheHistoryStandBesideEachOther()
    {
        ask(u"Name a cheese."_s, u"Brie is soft and white."_s);
        const core::ComparisonId one = pane(0).session()->answer().comparison;
        ask(u"Name a cheese."_s, u"Brie is soft and rich."_s);
        const core::ComparisonId other = pane(0).session()->answer().comparison;
        QVERIFY(one != other && !one.isEmpty());
        QVERIFY(m_store->flush(5000));
        Q_EMIT m_window->findChild<ui::HistoryPanel *>()->compareRequested(one, other);
        QTRY_VERIFY(m_window->findChild<ui::DiffPage *>());
        auto *diff = m_window->findChild<ui::DiffPage *>();
        QTRY_VERIFY(diff->isVisible());
        QTRY_COMPARE(m_window->findChild<ui::HistoryModel *>()->rowCount({}), 3); // with the heading of the day
        test::keepPicture(*m_window, u"two-runs"_s);
    }

    void aTroubleOfTheStoreStandsAboveEverything()
    {
        test::MemoryRunStore store;
        QWidget parent;
        ui::StoreBanner banner(store, m_store.get(), &parent);
        banner.resize(900, 44);
        parent.resize(900, 44);
        parent.show();
        QVERIFY(banner.isHidden());
        using Kind = core::StoreError::Kind;
        QStringList said;
        for (const Kind kind :
             {Kind::DiskFull, Kind::Locked, Kind::ReadOnly, Kind::Damaged, Kind::FromTheFuture, Kind::Other}) {
            core::StoreError error;
            error.kind = kind;
            error.message = u"SQLite says so"_s;
            store.setProblem(error);
            Q_EMIT store.failed(error);
            QVERIFY(!banner.text().isEmpty());
            QVERIFY(!said.contains(banner.text()));
            said.append(banner.text());
            const bool hasWays = kind == Kind::Damaged || kind == Kind::FromTheFuture;
            QCOMPARE(banner.findChild<QPushButton *>(u"storeData"_s)->isVisible(), hasWays);
            QCOMPARE(banner.findChild<QPushButton *>(u"storeAgain"_s)->isVisible(), kind != Kind::FromTheFuture);
            QTest::qWait(1); // laid out anew
            test::keepPicture(banner, u"banner-%1"_s.arg(int(kind)));
        }
        banner.findChild<QPushButton *>(u"storeAgain"_s)->click();
        QVERIFY(!banner.isHidden()); // the trouble is still there
        // A write that failed is no standing problem of the store; what another program writes meanwhile does not end it.
        store.setProblem(std::nullopt);
        Q_EMIT store.changed();
        QVERIFY(!banner.isHidden());
        Q_EMIT store.recovered();
        QVERIFY(banner.isHidden());
        QVERIFY(banner.text().isEmpty());
    }

private:
    void ask(const QString &prompt, const QString &answer)
    {
        m_house->provider("groq").answerWith(answer);
        m_window->setPrompt(prompt);
        m_window->send();
        QVERIFY(QTest::qWaitFor([this] { return !m_window->isRunning(); }, 10'000));
    }

    [[nodiscard]] ui::AnswerPane &pane(int position) const { return *m_window->findChild<ui::PaneArea *>()->pane(position); }

    static QList<core::JournalChunk> recording(const ui::AnswerPane &pane)
    {
        const core::AnswerId id = pane.session()->answer().id;
        return {{.answer = id, .kind = core::JournalChunk::Kind::Text, .atUs = 600'000, .text = u" and more."_s},
                {.answer = id, .kind = core::JournalChunk::Kind::Text, .atUs = 150'000, .text = u"Brie,"_s}};
    }

    std::unique_ptr<test::WindowHouse> m_house;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
    std::unique_ptr<engine::ComparisonEngine> m_engine;
    std::unique_ptr<ui::Context> m_context;
    std::unique_ptr<ui::MainWindow> m_window;
};

QTEST_MAIN(ReplayTest)
#include "ReplayTest.moc"
