// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindowPrivate.h"

#include "ui/Appearance.h"
#include "ui/composer/Composer.h"
#include "ui/composer/LineUpBar.h"
#include "ui/composer/SavedLineUps.h"
#include "ui/experiments/ExperimentsPage.h"
#include "ui/history/HistoryModel.h"
#include "ui/history/HistoryPanel.h"
#include "ui/models/ModelsPage.h"
#include "ui/panes/PaneArea.h"
#include "ui/settings/DataPage.h"
#include "ui/spend/SpendPage.h"
#include "ui/start/LineUpSuggestion.h"
#include "ui/start/StartPage.h"
#include "ui/window/ComparePage.h"
#include "ui/window/Desk.h"
#include "ui/window/GoingOn.h"
#include "ui/window/ShortcutList.h"
#include "ui/window/StatusLine.h"
#include "ui/window/StoreBanner.h"
#include "ui/window/TopBar.h"

#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

/// Narrower than this there is no room for the history beside the answers.
constexpr int roomForHistory = 920;
const auto geometryName = u"window.geometry"_s;
const auto splitName = u"window.split"_s;
const auto historyName = u"window.history"_s;
const auto menuBarName = u"window.menuBar"_s;

} // namespace

MainWindow::Private::Private(MainWindow *window, Context given)
    : context(std::move(given)), q(window), actions(window), desk(new Desk(context, window))
{
}

MainWindow::Private::~Private() = default;

void MainWindow::Private::build()
{
    ShortcutList::restore(actions.all(), context.settings);
    actions.fill(q->menuBar());
    auto *menu = new QMenu(q);
    actions.fill(menu);

    history = new HistoryPanel(context, q);
    history->setMinimumWidth(200);
    page = new ComparePage(context, actions, q);
    pages = new QStackedWidget(q);
    pages->addWidget(page);
    splitter = new QSplitter(q);
    splitter->addWidget(history);
    splitter->addWidget(pages);
    splitter->setCollapsible(0, false);
    splitter->setCollapsible(1, false);
    splitter->setStretchFactor(1, 1);
    splitter->setHandleWidth(1);
    splitter->setSizes({264, 1176});
    status = new StatusLine(context, desk, q);

    auto *whole = new QWidget(q);
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new TopBar({menu, actions.history, actions.compare, actions.models, actions.spend, actions.experiments,
                                  actions.goTo, actions.settings},
                                 whole));
    if (context.store) {
        banner = new StoreBanner(*context.store, context.history, whole);
        layout->addWidget(banner);
    }
    layout->addWidget(splitter, 1);
    layout->addWidget(status);
    q->setCentralWidget(whole);
    if (const core::Retention rule = DataPage::retentionIn(context.settings); context.history && rule.days > 0) {
        std::ignore = context.history->prune(rule);
    }
}

ModelsPage &MainWindow::Private::models()
{
    if (!modelsPage) {
        modelsPage = new ModelsPage(context, q);
        pages->addWidget(modelsPage);
        QObject::connect(modelsPage, &ModelsPage::addRequested, q, [this](const core::Route &route) {
            core::Contestant contestant;
            contestant.route = route;
            page->composer()->lineUp()->add(contestant);
        });
    }
    return *modelsPage;
}

SpendPage &MainWindow::Private::spend()
{
    if (!spendPage) {
        spendPage = new SpendPage(context, q);
        pages->addWidget(spendPage);
        QObject::connect(spendPage, &SpendPage::historyRequested, q, [this](const core::HistoryFilter &filter) {
            historyWanted = true;
            showHistory(true);
            history->setFilter(filter);
        });
    }
    return *spendPage;
}

ExperimentsPage &MainWindow::Private::experiments()
{
    if (!experimentsPage) {
        experimentsPage = new ExperimentsPage(context, q);
        pages->addWidget(experimentsPage);
    }
    return *experimentsPage;
}

void MainWindow::Private::restore()
{
    const QByteArray geometry = QByteArray::fromBase64(context.settings.value(geometryName).toString().toLatin1());
    if (geometry.isEmpty() || !q->restoreGeometry(geometry)) {
        q->resize(1440, 900);
    }
    splitter->restoreState(QByteArray::fromBase64(context.settings.value(splitName).toString().toLatin1()));
    splitter->setHandleWidth(1);
    historyWanted = context.settings.value(historyName).toBool(true);
    actions.history->setChecked(historyWanted);
    actions.menuBar->setChecked(context.settings.value(menuBarName).toBool(false));
    q->menuBar()->setVisible(actions.menuBar->isChecked());
    const QList<core::Contestant> last = SavedLineUps(context.settings).last();
    page->composer()->lineUp()->setContestants(last.isEmpty() && context.demo ? context.demoLineUp : last);
    if (context.demo && last.isEmpty()) {
        page->composer()->setPrompt(LineUpSuggestion::samplePrompt());
    }
    page->composer()->focusPrompt();
    arrange();
}

void MainWindow::Private::save() const
{
    context.settings.setValue(geometryName, QString::fromLatin1(q->saveGeometry().toBase64()));
    context.settings.setValue(splitName, QString::fromLatin1(splitter->saveState().toBase64()));
    context.settings.setValue(historyName, historyWanted);
    context.settings.setValue(menuBarName, actions.menuBar->isChecked());
}

void MainWindow::Private::arrange()
{
    if (history && !q->isMinimized()) {
        // The first start is one calm page.
        const bool room = q->width() >= roomForHistory && !page->isStartShown();
        showHistory(historyWanted && room);
    }
}

void MainWindow::Private::showHistory(bool shown)
{
    history->setVisible(shown);
    const QSignalBlocker quiet(actions.history);
    actions.history->setChecked(shown);
    Q_EMIT actions.history->changed();
}

void MainWindow::Private::warmUp()
{
    // Only the vault knows what the keychain holds, and only when asked; the chips' warnings depend on it.
    for (const auto all = context.providers.profiles(); const core::ProviderProfile &profile : all) {
        if (profile.needsKey) {
            ++keysAsked;
            context.keys.read(profile.id, core::KeyName()).then(q, [this](const auto &) {
                if (--keysAsked == 0) {
                    decideStart();
                }
            });
        }
    }
    if (keysAsked == 0) {
        QMetaObject::invokeMethod(q, [this] { decideStart(); }, Qt::QueuedConnection);
    }
}

bool MainWindow::Private::anyKeyKnown() const
{
    const auto profiles = context.providers.profiles();
    return std::ranges::any_of(profiles, [this](const core::ProviderProfile &profile) {
        return profile.needsKey && context.keys.sourceOf(profile.id, core::KeyName()) != core::KeySource::None;
    });
}

void MainWindow::Private::decideStart()
{
    const Composer *composer = page->composer();
    if (context.demo || anyKeyKnown() || desk->run() || !composer->prompt().isEmpty()
        || !composer->lineUp()->contestants().isEmpty()) {
        return;
    }
    if (!context.store) {
        page->showStart(true);
        return;
    }
    context.store->history({{}, 1, {}, {}})
        .then(q, [this](const std::expected<QList<core::HistoryRow>, core::StoreError> &rows) {
            const Composer *now = page->composer();
            const bool untouched = now->prompt().isEmpty() && now->lineUp()->contestants().isEmpty() && !desk->run();
            if (untouched && (!rows || rows->isEmpty())) {
                page->showStart(true);
            }
        });
}

void MainWindow::Private::begin(const QList<core::Contestant> &lineUp)
{
    page->showStart(false);
    page->composer()->lineUp()->setContestants(lineUp);
    if (page->composer()->prompt().isEmpty()) {
        page->composer()->setPrompt(LineUpSuggestion::samplePrompt());
    }
    page->composer()->focusPrompt();
}

void MainWindow::Private::startDemo()
{
    const QList<core::Contestant> lineUp = context.startDemo ? context.startDemo() : QList<core::Contestant>();
    if (lineUp.isEmpty()) {
        status->say(MainWindow::tr("The demo could not be started."));
        return;
    }
    context.demo = true;
    status->setSimulated(true);
    begin(lineUp);
}

void MainWindow::Private::startProvider(const core::ProviderId &id)
{
    const QList<core::Contestant> lineUp = LineUpSuggestion::of(context.catalogue.catalogue(), id);
    if (lineUp.isEmpty()) {
        // Nothing of it is known yet: its list is on the way.
        awaited = id;
    }
    context.catalogue.refresh(id);
    begin(lineUp);
}

void MainWindow::Private::send()
{
    Composer *composer = page->composer();
    if (desk->isRunning() || !composer->obstacle().isEmpty()) {
        return;
    }
    showPage(actions.compare);
    if (!goingOn->send()) {
        desk->start(composer->plan());
        composer->markSent();
    }
    history->setCurrent(desk->current());
}

void MainWindow::Private::newComparison()
{
    if (desk->isRunning()) {
        status->say(MainWindow::tr("Answers are still coming. Stop them first."));
        return;
    }
    goingOn->drop();
    desk->clear();
    history->setCurrent({});
    page->composer()->clear();
    showPage(actions.compare);
    page->composer()->focusPrompt();
}

bool MainWindow::Private::mayClose()
{
    if (!desk->isRunning() && !(experimentsPage && experimentsPage->isRunning())) {
        return true;
    }
    QMessageBox question(QMessageBox::NoIcon, MainWindow::tr("Quit Assay"),
                         MainWindow::tr("Answers are still coming. What has arrived is kept, marked as stopped."),
                         QMessageBox::NoButton, q);
    QPushButton *quit = question.addButton(MainWindow::tr("Stop and quit"), QMessageBox::AcceptRole);
    question.addButton(MainWindow::tr("Keep going"), QMessageBox::RejectRole);
    question.exec();
    if (question.clickedButton() != quit) {
        return false;
    }
    desk->stopAll();
    if (context.store) {
        context.store->flush(2000);
    }
    return true;
}

} // namespace assay::ui
