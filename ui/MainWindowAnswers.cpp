// SPDX-License-Identifier: GPL-3.0-or-later
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
    const AnswerPane *pane = page->panes()->pane(position);
    if (pane != nullptr && pane->session() != nullptr) {
        goingOn->branch(position, pane->session()->answer().repeat, pane->identity().name);
    }
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
