// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindowPrivate.h"
#include "ui/composer/Composer.h"
#include "ui/composer/LineUpBar.h"
#include "ui/experiments/ExperimentsPage.h"
#include "ui/history/HistoryPanel.h"
#include "ui/models/ModelsPage.h"
#include "ui/panes/PaneArea.h"
#include "ui/picker/ModelPicker.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/spend/SpendPage.h"
#include "ui/start/LineUpSuggestion.h"
#include "ui/start/StartPage.h"
#include "ui/window/AnswersWiring.h"
#include "ui/window/ComparePage.h"
#include "ui/window/Desk.h"
#include "ui/window/GoTo.h"
#include "ui/window/GoingOn.h"
#include "ui/window/ShortcutList.h"
#include "ui/window/StatusLine.h"
#include "ui/window/StoreBanner.h"

#include <QCoreApplication>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>

namespace assay::ui {

using namespace Qt::StringLiterals;

void MainWindow::Private::connectAll()
{
    connectActions();
    connectComposer();
    connectHistory();
    connectStart();
    connectAnswers();
    QObject::connect(page->panes(), &PaneArea::settingsRequested, q, [this](const core::ProviderId &id) { openSettings(id); });
    QObject::connect(desk, &Desk::runChanged, q, [this](engine::ComparisonRun *run) { page->setRun(run); });
    QObject::connect(desk, &Desk::progressed, q, [this] { showProgress(); });
    QObject::connect(desk, &Desk::finished, q, &MainWindow::comparisonFinished);
    QObject::connect(desk, &Desk::openFailed, q, [this](const core::StoreError &error) {
        status->say(MainWindow::tr("The comparison could not be opened: %1").arg(error.message));
    });
    if (banner) {
        QObject::connect(banner, &StoreBanner::dataRequested, q, [this] {
            openSettings();
            settings->showData();
        });
    }
    showProgress();
}

void MainWindow::Private::connectActions()
{
    const auto on = [this](QAction *action, auto &&act) {
        QObject::connect(action, &QAction::triggered, q, std::forward<decltype(act)>(act));
    };
    on(actions.send, [this] { send(); });
    on(actions.stopAll, [this] { desk->stopAll(); });
    on(actions.retryFailed, [this] { desk->retryFailed(); });
    on(actions.newComparison, [this] { newComparison(); });
    on(actions.attach, [this] { page->composer()->chooseFiles(); });
    on(actions.parameters, [this] { page->composer()->openParameters(); });
    on(actions.addModel, [this] { pick(-1); });
    on(actions.compare, [this] { showPage(actions.compare); });
    on(actions.models, [this] { showPage(actions.models); });
    on(actions.spend, [this] { showPage(actions.spend); });
    on(actions.experiments, [this] { showPage(actions.experiments); });
    on(actions.history, [this](bool shown) {
        historyWanted = shown;
        showHistory(shown);
    });
    on(actions.searchHistory, [this] {
        historyWanted = true;
        showHistory(true);
        history->focusSearch();
    });
    on(actions.find, [this] {
        if (pages->currentWidget() == modelsPage) {
            modelsPage->focusSearch();
        } else {
            page->panes()->openFind();
        }
    });
    on(actions.goTo, [this] { openGoTo(); });
    on(actions.settings, [this] { openSettings(); });
    on(actions.shortcuts, [this] { openShortcuts(); });
    on(actions.menuBar, [this](bool shown) { q->menuBar()->setVisible(shown); });
    on(actions.about, [this] { openAbout(); });
    on(actions.quit, [this] { q->close(); });
}

void MainWindow::Private::connectComposer()
{
    Composer *composer = page->composer();
    QObject::connect(composer, &Composer::sendRequested, q, [this] { send(); });
    QObject::connect(composer, &Composer::stopRequested, desk, &Desk::stopAll);
    QObject::connect(composer, &Composer::pickRequested, q, [this](int position) { pick(position); });
    QObject::connect(composer, &Composer::settingsRequested, q, [this](const core::ProviderId &id) { openSettings(id); });
    QObject::connect(composer->lineUp(), &LineUpBar::changed, q, [this] { showProgress(); });
}

void MainWindow::Private::connectHistory()
{
    QObject::connect(history, &HistoryPanel::openRequested, q, [this](const core::ComparisonId &id) {
        showPage(actions.compare);
        if (desk->isRunning() && id != desk->current()) {
            status->say(MainWindow::tr("Answers are still coming. Stop them first."));
            return;
        }
        desk->open(id);
    });
    QObject::connect(history, &HistoryPanel::compareRequested, q,
                     [this](const core::ComparisonId &one, const core::ComparisonId &other) { compareRuns(one, other); });
    QObject::connect(history, &HistoryPanel::said, q, [this](const QString &sentence) { status->say(sentence); });
    QObject::connect(history, &HistoryPanel::rerunWithLineUpRequested, q,
                     [this](const core::ComparisonId &id) { rerun(id, true); });
    QObject::connect(history, &HistoryPanel::rerunRequested, q, [this](const core::ComparisonId &id) { rerun(id); });
    QObject::connect(history, &HistoryPanel::removed, q, [this](const QList<core::ComparisonId> &ids) {
        if (ids.contains(desk->current())) {
            desk->clear();
        }
    });
    QObject::connect(desk, &Desk::runChanged, q, [this](engine::ComparisonRun *run) {
        history->setCurrent(desk->current());
        if (run && !run->isRunning()) {
            page->composer()->takeOver(run->comparison());
        }
    });
}

void MainWindow::Private::connectStart()
{
    QObject::connect(page, &ComparePage::startShown, q, [this] { arrange(); });
    QObject::connect(page, &ComparePage::startMade, q, [this](StartPage *start) {
        QObject::connect(start, &StartPage::demoRequested, q, [this] { startDemo(); });
        QObject::connect(start, &StartPage::providerReady, q, [this](const core::ProviderId &id) { startProvider(id); });
        QObject::connect(start, &StartPage::settingsRequested, q, [this] { openSettings(); });
    });
    QObject::connect(&context.catalogue, &engine::CatalogueKeeper::refreshed, q, [this](const core::ProviderId &id) {
        if (!awaited.isEmpty() && id == awaited && page->composer()->lineUp()->contestants().isEmpty()) {
            awaited = {};
            page->composer()->lineUp()->setContestants(LineUpSuggestion::of(context.catalogue.catalogue(), id));
        }
    });
}

void MainWindow::Private::showProgress()
{
    const bool running = desk->isRunning();
    Composer *composer = page->composer();
    composer->setRunning(running);
    if (!running) {
        composer->setFollowUpPossible(desk->canFollowUp(composer->lineUp()->contestants()));
    }
    actions.stopAll->setEnabled(running);
    actions.send->setEnabled(!running);
    actions.retryFailed->setEnabled(desk->counts().failed > 0);
    answers->refresh();
    actions.find->setEnabled(desk->run() || pages->currentWidget() == modelsPage);
}

void MainWindow::Private::showPage(QAction *action)
{
    action->setChecked(true);
    if (action == actions.experiments) {
        experiments().proposeRoutes(page->composer()->lineUp()->contestants());
        pages->setCurrentWidget(&experiments());
    } else if (action == actions.models) {
        pages->setCurrentWidget(&models());
        models().focusSearch();
    } else if (action == actions.spend) {
        pages->setCurrentWidget(&spend());
    } else {
        pages->setCurrentWidget(page);
    }
    actions.find->setEnabled(desk->run() || action == actions.models);
}

void MainWindow::Private::pick(int position)
{
    if (!picker) {
        picker = new ModelPicker(context, q);
        QObject::connect(picker, &ModelPicker::picked, q, [this](const core::Route &route) {
            LineUpBar *lineUp = page->composer()->lineUp();
            if (picksSwap) {
                swapModel(pickPosition, route);
                return;
            }
            if (pickPosition >= 0) {
                lineUp->replace(pickPosition, route);
                return;
            }
            core::Contestant contestant;
            contestant.route = route;
            lineUp->add(contestant);
        });
    }
    showPage(actions.compare);
    page->showStart(false);
    pickPosition = position;
    picksSwap = false;
    picker->setSingle(position >= 0);
    picker->show();
    picker->raise();
    picker->activateWindow();
}

void MainWindow::Private::openSettings(const core::ProviderId &provider)
{
    if (!settings) {
        settings = new SettingsDialog(context, q);
    }
    if (!provider.isEmpty()) {
        settings->showProvider(provider);
    }
    settings->show();
    settings->raise();
    settings->activateWindow();
}

void MainWindow::Private::openGoTo()
{
    auto *goTo = new GoTo(context, actions.all(), q);
    QObject::connect(goTo, &GoTo::modelChosen, q, [this](const core::Route &route) {
        core::Contestant contestant;
        contestant.route = route;
        page->showStart(false);
        page->composer()->lineUp()->add(contestant);
    });
    QObject::connect(goTo, &GoTo::comparisonChosen, history, &HistoryPanel::openRequested);
    goTo->open();
}

void MainWindow::Private::openShortcuts()
{
    (new ShortcutList(actions.all(), context.settings, q))->open();
}

void MainWindow::Private::openAbout()
{
    auto *box = new QMessageBox(q);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(MainWindow::tr("About Assay"));
    box->setIconPixmap(q->windowIcon().pixmap(QSize(64, 64), q->devicePixelRatioF()));
    box->setText(MainWindow::tr("Assay %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        MainWindow::tr("Compares language models, and the routes to them. Free software under the GNU General Public License, "
                       "version 3 or later."));
    box->open();
}

void MainWindow::Private::rerun(const core::ComparisonId &id, bool keepLineUp)
{
    if (!context.store) {
        return;
    }
    context.store->load(id).then(q, [this, keepLineUp](const std::expected<core::Comparison, core::StoreError> &loaded) {
        if (!loaded) {
            status->say(MainWindow::tr("The comparison could not be opened: %1").arg(loaded.error().message));
            return;
        }
        showPage(actions.compare);
        page->showStart(false);
        core::Comparison plan = *loaded;
        if (keepLineUp) {
            plan.contestants = page->composer()->lineUp()->contestants();
        }
        page->composer()->setPlan(plan);
        page->composer()->setMode(Composer::Mode::NewComparison);
        page->composer()->focusPrompt();
    });
}

} // namespace assay::ui
