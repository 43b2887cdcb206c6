// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LostCalls.h"
#include "ui/Format.h"
#include "ui/MainWindowPrivate.h"
#include "ui/composer/Composer.h"
#include "ui/composer/LineUpBar.h"
#include "ui/panes/AnswerPane.h"
#include "ui/panes/PaneArea.h"
#include "ui/picker/ModelPicker.h"
#include "ui/window/AnswersWiring.h"
#include "ui/window/ComparePage.h"
#include "ui/window/Desk.h"
#include "ui/window/GoingOn.h"
#include "ui/window/PaneMenu.h"
#include "ui/window/StatusLine.h"

#include <algorithm>

namespace assay::ui {

void MainWindow::Private::connectAnswers()
{
    PaneArea *panes = page->panes();
    goingOn = new GoingOn(page->composer(), desk, q);
    auto *menu = new PaneMenu(panes);
    answers = new AnswersWiring(actions, page, desk, q);
    QObject::connect(answers, &AnswersWiring::said, q, [this](const QString &text) { status->say(text); });
    QObject::connect(menu, &PaneMenu::followUpRequested, goingOn, &GoingOn::followUp);
    QObject::connect(menu, &PaneMenu::branchRequested, q, [this](int position) { branch(position); });
    QObject::connect(menu, &PaneMenu::swapRequested, q, [this](int position) { pickSwap(position); });
    QObject::connect(menu, &PaneMenu::diffRequested, page, &ComparePage::showDiff);
    menu->setCanReplay(context.history != nullptr);
    QObject::connect(menu, &PaneMenu::replayRequested, q, [this](int position, double speed) { replay(position, speed); });
    QObject::connect(actions.replayAll, &QAction::triggered, q, [this] { replayAll(); });
    watchBills();
    const auto onCurrent = [this, panes](QAction *action, auto &&act) {
        QObject::connect(action, &QAction::triggered, q, [panes, act] {
            if (const AnswerPane *pane = panes->currentPane()) {
                act(pane->position());
            }
        });
    };
    onCurrent(actions.followUpHere, [this](int position) { goingOn->followUp(position); });
    onCurrent(actions.branch, [this](int position) { branch(position); });
    onCurrent(actions.swapModel, [this](int position) { pickSwap(position); });
    QObject::connect(actions.editPrompt, &QAction::triggered, goingOn, &GoingOn::editPrompt);
}

void MainWindow::Private::branch(int position)
{
    const AnswerPane *pane = page->panes()->paneOf(position);
    if (pane != nullptr && pane->session() != nullptr) {
        goingOn->branch(position, pane->session()->answer().repeat, pane->identity().name);
    }
}

void MainWindow::Private::replay(int position, double speed)
{
    const AnswerPane *pane = page->panes()->paneOf(position);
    if (pane == nullptr || pane->session() == nullptr || !context.history) {
        return;
    }
    const core::AnswerId id = pane->session()->answer().id;
    context.history->recording(id).then(
        q, [this, position, id, speed](const std::expected<QList<core::JournalChunk>, core::StoreError> &recording) {
            AnswerPane *shown = page->panes()->paneOf(position);
            if (shown == nullptr || shown->session() == nullptr || shown->session()->answer().id != id) {
                return; // something else is on the screen now
            }
            if (recording && !recording->isEmpty()) {
                shown->replay(*recording, speed);
            } else {
                status->say(MainWindow::tr("How this answer came was not kept."));
            }
        });
}

void MainWindow::Private::replayAll()
{
    page->showAnswers();
    const QList<AnswerPane *> panes = page->panes()->shownPanes();
    const bool any = std::ranges::any_of(panes, &AnswerPane::isReplaying);
    for (AnswerPane *pane : panes) {
        if (any) {
            pane->endReplay();
        } else {
            replay(pane->position(), 1);
        }
    }
}

void MainWindow::Private::watchBills()
{
    if (!context.history || context.demo) {
        return;
    }
    auto *lost = new engine::LostCalls({context.providers, context.keys, context.catalogue, context.clock, context.store},
                                       *context.history, q);
    QObject::connect(desk, &Desk::answerFinished, lost, [lost](const core::Answer &answer) { lost->look(answer); });
    QObject::connect(lost, &engine::LostCalls::found, q, [this](const core::AttemptId &attempt, core::Money charged) {
        if (const engine::ComparisonRun *run = desk->run()) {
            for (const auto all = run->sessions(); engine::AnswerSession * session : all) {
                session->takeBill(attempt, charged);
            }
        }
        status->say(MainWindow::tr("The provider's record of an answer that broke off says %1.").arg(Format::money(charged)));
    });
}

void MainWindow::Private::compareRuns(const core::ComparisonId &one, const core::ComparisonId &other)
{
    if (!context.store) {
        return;
    }
    context.store->load(one).then(q, [this, other](const std::expected<core::Comparison, core::StoreError> &first) {
        if (!first) {
            status->say(MainWindow::tr("The comparison could not be opened: %1").arg(first.error().message));
            return;
        }
        context.store->load(other).then(
            q, [this, first = *first](const std::expected<core::Comparison, core::StoreError> &second) {
                if (!second) {
                    status->say(MainWindow::tr("The comparison could not be opened: %1").arg(second.error().message));
                } else if (!page->showRuns(first, *second)) {
                    status->say(MainWindow::tr("One of them has no answer."));
                } else {
                    showPage(actions.compare);
                }
            });
    });
}

void MainWindow::Private::pickSwap(int position)
{
    pick(position);
    picksSwap = true;
}

void MainWindow::Private::swapModel(int position, const core::Route &route)
{
    engine::ComparisonRun *run = desk->run();
    if (run == nullptr || position >= run->comparison().contestants.size()) {
        return;
    }
    core::Contestant contestant = run->comparison().contestants.at(position);
    const bool same = page->composer()->lineUp()->contestants() == run->comparison().contestants;
    contestant.route = route;
    contestant.key = {};
    contestant.label.clear();
    run->swapContestant(position, contestant);
    if (same) {
        // The line-up goes along, so that the next prompt asks whom one sees.
        page->composer()->takeLineUp(run->comparison().contestants);
    }
}

} // namespace assay::ui
