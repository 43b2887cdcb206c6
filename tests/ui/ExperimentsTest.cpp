// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeepPicture.h"
#include "WindowHouse.h"
#include "store/SqliteRunStore.h"
#include "ui/experiments/ChainEditor.h"
#include "ui/experiments/ExperimentPanel.h"
#include "ui/experiments/ExperimentsPage.h"
#include "ui/experiments/ReportHtml.h"
#include "ui/experiments/ReportView.h"
#include "ui/experiments/StepLimits.h"
#include "ui/theme/Theme.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class ExperimentsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Light); }
    void init();
    void cleanup();
    void aReportIsKeptReopenedAndRunAgain();
    void aReportIsDeletedAndComesBack();
    void aPlanKeepsWhatTheFormCannotShow();
    void aDrillsPlanComesBackWhole();
    void eachStepOfAChainHasItsLimits();
    void whatTheRouterMayDoComesBackWhole();
    void whatRunsWhenTheWindowGoesIsKept();
    void aCellShowsWhatItRestsOn();
    void theReportFileTellsItsSettings();

private:
    [[nodiscard]] ui::ExperimentPanel *panel(ui::ExperimentKind kind) const;
    [[nodiscard]] QListWidget *list() const { return m_page->findChild<QListWidget *>(u"keptReports"_s); }
    [[nodiscard]] QTabBar *tabs() const { return m_page->findChild<QTabBar *>(u"experimentTabs"_s); }
    /// The report on the page that is shown.
    [[nodiscard]] ui::ReportView *shown() const;
    void runDuel();

    std::unique_ptr<test::WindowHouse> m_house;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SqliteRunStore> m_store;
    std::unique_ptr<ui::Context> m_context;
    std::unique_ptr<ui::ExperimentsPage> m_page;
};

void ExperimentsTest::init()
{
    m_house = std::make_unique<test::WindowHouse>();
    m_house->fillVault();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<store::SqliteRunStore>(m_folder->path());
    m_context = std::make_unique<ui::Context>(m_house->context());
    m_context->store = m_store.get();
    m_context->reports = m_store.get();
    m_page = std::make_unique<ui::ExperimentsPage>(*m_context);
    m_page->resize(1240, 860);
    m_page->show();
    int wait = 200;
    for (const char *id : {"anthropic", "groq"}) {
        wait += 150;
        const auto count = std::make_shared<int>(0);
        m_house->provider(id).answerBy([this, wait, count](test::FakeReply &reply, const core::CompletionRequest &) {
            m_house->clock.advance(std::chrono::milliseconds(wait + 17 * (++*count * 7 % 11)));
            reply.text(u"Ice is lighter than water."_s);
            m_house->clock.advance(std::chrono::milliseconds(400));
            core::UsageReport usage;
            usage.usage.input = 12;
            usage.usage.output = 24;
            reply.send(usage);
            reply.finish();
        });
    }
}

void ExperimentsTest::cleanup()
{
    m_page.reset();
    m_context.reset();
    m_store.reset();
    m_house.reset();
}

ui::ExperimentPanel *ExperimentsTest::panel(ui::ExperimentKind kind) const
{
    for (auto *each : m_page->findChildren<ui::ExperimentPanel *>()) {
        if (each->form()->kind() == kind) {
            return each;
        }
    }
    return nullptr;
}

ui::ReportView *ExperimentsTest::shown() const
{
    for (auto *each : m_page->findChildren<ui::ReportView *>()) {
        if (each->isVisible()) {
            return each;
        }
    }
    return nullptr;
}

void ExperimentsTest::runDuel()
{
    m_page->proposeRoutes(test::WindowHouse::lineUp({"anthropic/claude-fable-5-2", "groq/openai/gpt-oss-20b"}));
    ui::ExperimentPanel *duel = panel(ui::ExperimentKind::Duel);
    QSignalSpy finished(duel, &ui::ExperimentPanel::finished);
    duel->start();
    QVERIFY(duel->isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
}

void ExperimentsTest::aReportIsKeptReopenedAndRunAgain()
{
    runDuel();
    test::keepPicture(*m_page, u"duel"_s);
    tabs()->setCurrentIndex(3);
    QTRY_COMPARE(list()->count(), 1);
    QVERIFY2(list()->item(0)->text().contains(u"anthropic/claude-fable-5-2 ↔ groq/openai/gpt-oss-20b"_s),
             qPrintable(list()->item(0)->text()));
    QTRY_VERIFY(shown() && !shown()->report().isEmpty());
    QCOMPARE(shown()->report()["samples"_L1].toArray().size(), 22);
    QVERIFY(!shown()->findChild<QLabel *>(u"verdict"_s)->text().isEmpty());
    test::keepPicture(*m_page, u"reports"_s);
    ui::Theme::apply(*qApp, ui::Scheme::Dark);
    QTest::qWait(50);
    test::keepPicture(*m_page, u"reports-dark"_s);
    ui::Theme::apply(*qApp, ui::Scheme::Light);
    const QJsonObject first = shown()->report();
    shown()->findChild<QPushButton *>(u"runAgain"_s)->click();
    QTRY_COMPARE(tabs()->currentIndex(), 0);
    ui::ExperimentPanel *duel = panel(ui::ExperimentKind::Duel);
    QCOMPARE(duel->form()->duel(), engine::DuelPlan::fromJson(first["plan"_L1].toObject()));
    // Nothing is sent before the price has been seen.
    QVERIFY(!duel->isRunning());
    QSignalSpy finished(duel, &ui::ExperimentPanel::finished);
    duel->findChild<QPushButton *>(u"experimentStart"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    QCOMPARE(finished.constFirst().constFirst().toJsonObject()["plan"_L1], first["plan"_L1]);
    tabs()->setCurrentIndex(3);
    QTRY_COMPARE(list()->count(), 2);
}

void ExperimentsTest::aReportIsDeletedAndComesBack()
{
    runDuel();
    tabs()->setCurrentIndex(3);
    QTRY_VERIFY(shown() && !shown()->report().isEmpty());
    const QJsonObject report = shown()->report();
    m_page->findChild<QPushButton *>(u"deleteReport"_s)->click();
    QTRY_COMPARE(list()->count(), 0);
    QTRY_VERIFY(shown()->report().isEmpty());
    m_page->findChild<QPushButton *>(u"undoDelete"_s)->click();
    QTRY_COMPARE(list()->count(), 1);
    QTRY_COMPARE(shown()->report(), report);
}

void ExperimentsTest::aPlanKeepsWhatTheFormCannotShow()
{
    engine::DuelPlan plan;
    plan.routes = test::WindowHouse::lineUp({"anthropic/claude-fable-5-2", "groq/openai/gpt-oss-20b"});
    plan.routes[1].label = u"Through the router"_s;
    plan.routes[1].system = u"Be brief"_s;
    plan.prompts = {u"One\n---\nstill one"_s, u" Two "_s};
    plan.system = u"Answer in rhymes"_s;
    plan.parameters.temperature = 0.5;
    plan.parameters.maxTokens = 77;
    plan.repeats = 3;
    plan.warmUp = false;
    plan.concurrent = true;
    plan.seed = 12'345'678'901'234;
    plan.maxCost = core::Money::fromDecimal(u"0.123456"_s);
    ui::ExperimentForm form(*m_context, ui::ExperimentKind::Duel);
    form.setPlan(plan.toJson());
    QCOMPARE(form.duel(), plan);
    form.findChild<QPlainTextEdit *>()->setPlainText(u"Another"_s);
    plan.prompts = {u"Another"_s};
    QCOMPARE(form.duel(), plan);
}

void ExperimentsTest::aDrillsPlanComesBackWhole()
{
    engine::DrillPlan plan;
    plan.contestant = test::WindowHouse::lineUp({"anthropic/claude-fable-5-2"}).constFirst();
    plan.contestant.parameters = core::Parameters();
    plan.contestant.parameters->temperature = 0.1;
    core::FallbackChain &chain = plan.contestant.fallback;
    chain = core::FallbackChain::through({*core::Route::fromString(u"groq/openai/gpt-oss-20b"_s)});
    chain.triggers |= core::FallbackTrigger::Cut;
    chain.limits = {std::chrono::milliseconds(1500), std::chrono::seconds(40)};
    chain.hops[0].key = core::KeyName(u"second"_s);
    chain.hops[0].limits.total = std::chrono::seconds(90);
    chain.retries = 1;
    chain.shownText = core::ShownText::Folded;
    plan.faults = {{.kind = core::InjectedFault::Kind::RateLimit, .retryAfter = std::chrono::milliseconds(250)},
                   {.kind = core::InjectedFault::Kind::Stall, .afterEvents = 3}};
    plan.positions = {1};
    plan.prompt = u"Say hello."_s;
    plan.seed = 9;
    ui::ExperimentForm form(*m_context, ui::ExperimentKind::Drill);
    form.setPlan(plan.toJson());
    QCOMPARE(form.drill().toJson(), plan.toJson());
}

void ExperimentsTest::eachStepOfAChainHasItsLimits()
{
    core::Contestant contestant = test::WindowHouse::lineUp({"anthropic/claude-fable-5-2"}).constFirst();
    contestant.fallback = core::FallbackChain::through(
        {*core::Route::fromString(u"openai/gpt-5"_s), *core::Route::fromString(u"groq/openai/gpt-oss-20b"_s)});
    contestant.fallback.limits.firstToken = std::chrono::milliseconds(2500);
    ui::ChainEditor editor(*m_context);
    editor.setContestant(contestant);
    editor.resize(420, 700);
    editor.show();
    const auto fields = editor.findChildren<QDoubleSpinBox *>();
    QCOMPARE(fields.size(), 6);
    fields.at(3)->setValue(30);
    core::Contestant changed = contestant;
    editor.applyTo(changed);
    contestant.fallback.hops[0].limits.total = std::chrono::seconds(30);
    QCOMPARE(changed, contestant);
    const QString preview = editor.findChild<QLabel *>(u"chainPreview"_s)->text();
    QVERIFY2(preview.contains(u"1. anthropic/claude-fable-5-2: left after 2.5 s without a token"_s)
                 && preview.contains(u"2. openai/gpt-5: left when it is not done after 30 s"_s)
                 && preview.contains(u"3. groq/openai/gpt-oss-20b: has the last word"_s),
             qPrintable(preview));
    test::keepPicture(editor, u"chain"_s);
}

void ExperimentsTest::whatTheRouterMayDoComesBackWhole()
{
    core::Contestant contestant = test::WindowHouse::lineUp({"openrouter/qwen/qwen3-8b"}).constFirst();
    contestant.router = {.models = {u"a/b"_s, u"c/d"_s},
                         .order = {u"Azure"_s},
                         .only = {u"Azure"_s, u"Together"_s},
                         .ignore = {u"Groq"_s},
                         .sort = u"latency"_s,
                         .allowFallbacks = false,
                         .requireParameters = true,
                         .denyDataCollection = true};
    ui::ChainEditor editor(*m_context);
    editor.setContestant(contestant);
    core::Contestant taken = contestant;
    taken.router = {};
    editor.applyTo(taken);
    QCOMPARE(taken, contestant);
    editor.resize(460, 900);
    editor.show();
    QTest::qWait(20);
    test::keepPicture(editor, u"router"_s);
}

void ExperimentsTest::whatRunsWhenTheWindowGoesIsKept()
{
    m_page->proposeRoutes(test::WindowHouse::lineUp({"anthropic/claude-fable-5-2", "groq/openai/gpt-oss-20b"}));
    m_house->provider("groq").answerBy([n = std::make_shared<int>(0)](test::FakeReply &reply, const core::CompletionRequest &) {
        // The script is copied for each exchange; what it counts is one for all.
        if (++*n < 4) {
            reply.text(u"Ice."_s);
            reply.finish();
        }
    });
    panel(ui::ExperimentKind::Duel)->start();
    QTRY_COMPARE(m_house->provider("groq").count(), 4);
    m_page.reset();
    const auto heads = m_store->reports({}).takeResult();
    QVERIFY(heads && heads->size() == 1);
    const auto report = m_store->report(heads->constFirst().id).takeResult();
    QVERIFY(report);
    QCOMPARE(report->content["end"_L1].toString(), u"cancelled"_s);
    QVERIFY(!report->content["samples"_L1].toArray().isEmpty());
}

void ExperimentsTest::aCellShowsWhatItRestsOn()
{
    engine::ParityReport report;
    report.plan.routes = test::WindowHouse::lineUp({"anthropic/claude-fable-5-2", "groq/openai/gpt-oss-20b"});
    report.plan.probes = {engine::ParityProbe::System, engine::ParityProbe::Seed};
    report.started = m_house->clock.utcNow();
    report.cells = {{0, engine::ParityProbe::System, {engine::ParityState::Passed, u"It answered: KRYPTON"_s}, {}},
                    {1, engine::ParityProbe::System, {engine::ParityState::Ignored, u"It answered: Paris"_s}, {}},
                    {0, engine::ParityProbe::Seed, {engine::ParityState::Refused, u"Unknown parameter: seed"_s}, {}}};
    ui::ReportView view;
    view.setReport(report.toJson());
    view.resize(900, 600);
    view.show();
    auto *table = view.findChild<QTableWidget *>();
    const auto *evidence = view.findChild<QLabel *>(u"evidence"_s);
    table->setCurrentCell(0, 2);
    QVERIFY2(evidence->text().endsWith(u"It answered: Paris"_s), qPrintable(evidence->text()));
    table->setCurrentCell(1, 1);
    QVERIFY2(evidence->text().endsWith(u"Unknown parameter: seed"_s), qPrintable(evidence->text()));
    test::keepPicture(view, u"parity"_s);
    table->setCurrentCell(1, 2);
    QVERIFY2(evidence->text().contains(u"was not asked"_s), qPrintable(evidence->text()));
}

void ExperimentsTest::theReportFileTellsItsSettings()
{
    engine::DrillReport report;
    report.plan.contestant = test::WindowHouse::lineUp({"anthropic/claude-fable-5-2"}).constFirst();
    report.plan.contestant.fallback = core::FallbackChain::through({*core::Route::fromString(u"groq/openai/gpt-oss-20b"_s)});
    report.plan.contestant.fallback.limits.firstToken = std::chrono::milliseconds(1500);
    report.plan.prompt = u"Say <hello>."_s;
    report.plan.system = u"Be brief & kind"_s;
    report.plan.parameters.temperature = 0.25;
    report.plan.faults = {{.kind = core::InjectedFault::Kind::Cut}};
    report.plan.seed = 4711;
    report.started = m_house->clock.utcNow();
    report.prices = {u"anthropic/claude-fable-5-2: 8 in, 40 out, USD per million tokens"_s};
    engine::DrillResult result;
    result.one = {report.plan.faults.constFirst(), 0};
    result.outcome = core::Outcome::Complete;
    result.hops = {u"anthropic/claude-fable-5-2: broke <off>"_s, u"groq/openai/gpt-oss-20b: answered"_s};
    result.voided = u"The machine slept or its clock was put forward by 60 s."_s;
    report.results = {result};
    const QByteArray html = ui::reportHtml(report.toJson(), u"Drill"_s);
    for (const char *needed :
         {"Say &lt;hello&gt;.", "Be brief &amp; kind", "temperature</td><td>0.25", "4711", "8 in, 40 out", "broke &lt;off&gt;",
          "1.50 s", "--shown-text marked", "--seed 4711", "Void. The machine slept"}) {
        QVERIFY2(html.contains(needed), needed);
    }
    QVERIFY(!html.contains("broke <off>") || html.indexOf("broke <off>") > html.indexOf("application/json"));
    ui::ReportView view;
    view.setReport(report.toJson());
    view.resize(900, 600);
    view.show();
    view.findChild<QTableWidget *>()->setCurrentCell(0, 0);
    QVERIFY(view.findChild<QLabel *>(u"evidence"_s)->text().contains(u"groq/openai/gpt-oss-20b: answered"_s));
    QTest::qWait(20);
    test::keepPicture(view, u"drill"_s);
}

QTEST_MAIN(ExperimentsTest)
#include "ExperimentsTest.moc"
