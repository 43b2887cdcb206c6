// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/AnswersWiring.h"

#include "ui/panes/AnswerPane.h"
#include "ui/panes/PaneArea.h"
#include "ui/panes/PaneBar.h"
#include "ui/window/Actions.h"
#include "ui/window/ComparePage.h"
#include "ui/window/Desk.h"

#include <QApplication>
#include <QClipboard>

namespace assay::ui {

AnswersWiring::AnswersWiring(const Actions &actions, ComparePage *page, Desk *desk, QObject *parent)
    : QObject(parent), m_actions(actions), m_page(page), m_panes(page->panes()), m_desk(desk)
{
    m_panes->bar()->setTools({actions.columns, actions.grid, actions.tabs, nullptr, actions.synchronise, actions.diff,
                              actions.figures, actions.copyAll});
    connectLayout();
    connectReading();
    connect(m_page, &ComparePage::viewChanged, this, &AnswersWiring::refresh);
    connect(m_panes, &PaneArea::arrangementChanged, this, &AnswersWiring::refresh);
    connect(m_panes, &PaneArea::paneFocused, this, &AnswersWiring::refresh);
    refresh();
}

void AnswersWiring::connectLayout()
{
    // Whatever is done with answers is done in their sight.
    const auto on = [this](QAction *action, auto &&act) {
        connect(action, &QAction::triggered, m_page, &ComparePage::showAnswers);
        connect(action, &QAction::triggered, m_panes, act);
    };
    PaneArea *panes = m_panes;
    on(m_actions.columns, [panes] { panes->setPaneLayout(PaneLayout::Columns); });
    on(m_actions.grid, [panes] { panes->setPaneLayout(PaneLayout::Grid); });
    on(m_actions.tabs, [panes] { panes->setPaneLayout(PaneLayout::Tabs); });
    on(m_actions.alone, [panes](bool alone) {
        const AnswerPane *pane = panes->currentPane();
        panes->expandPane(alone && pane != nullptr ? pane->position() : -1);
    });
    on(m_actions.nextPane, [panes] { panes->stepPane(1); });
    on(m_actions.previousPane, [panes] { panes->stepPane(-1); });
    on(m_actions.paneForward, [panes] { panes->movePane(1); });
    on(m_actions.paneBack, [panes] { panes->movePane(-1); });
    on(m_actions.hidePane, [panes] {
        if (const AnswerPane *pane = panes->currentPane()) {
            panes->hidePane(pane->position());
        }
    });
    on(m_actions.showHidden, [panes] { panes->showPane(-1); });
    on(m_actions.foldTurns, [panes](bool folded) { panes->setEarlierFolded(folded); });
    on(m_actions.evenPanes, [panes] { panes->evenPanes(); });
    for (const auto &[action, step] :
         {std::pair(m_actions.zoomIn, 1), std::pair(m_actions.zoomOut, -1), std::pair(m_actions.zoomReset, 0)}) {
        on(action, [this, step] {
            m_panes->zoom(step);
            Q_EMIT said(tr("Text at %1 %").arg(m_panes->zoomPercent()));
        });
    }
    for (int at = 0; at < m_actions.focusPane.size(); ++at) {
        on(m_actions.focusPane.at(at), [panes, at] { panes->focusPane(at); });
    }
}

void AnswersWiring::connectReading()
{
    // Whatever is done with answers is done in their sight.
    const auto on = [this](QAction *action, auto &&act) {
        connect(action, &QAction::triggered, m_page, &ComparePage::showAnswers);
        connect(action, &QAction::triggered, m_panes, act);
    };
    PaneArea *panes = m_panes;
    on(m_actions.findNext, [panes] { panes->findNext(false); });
    on(m_actions.findPrevious, [panes] { panes->findNext(true); });
    on(m_actions.synchronise, [panes](bool together) { panes->setSynchronised(together); });
    connect(m_actions.diff, &QAction::triggered, m_page,
            [this] { m_page->areAnswersShown() ? m_page->showDiff() : m_page->showAnswers(); });
    connect(m_actions.figures, &QAction::triggered, m_page,
            [this] { m_page->areAnswersShown() ? m_page->showFigures() : m_page->showAnswers(); });
    connect(m_actions.copyAll, &QAction::triggered, m_page, [this] {
        QApplication::clipboard()->setText(m_page->allAsMarkdown());
        Q_EMIT said(tr("%n answer(s) copied", nullptr, int(m_panes->shownPanes().size())));
    });
    on(m_actions.nextHeading, [panes] { panes->jump(Outline::Kind::Headings, false); });
    on(m_actions.previousHeading, [panes] { panes->jump(Outline::Kind::Headings, true); });
    on(m_actions.nextCode, [panes] { panes->jump(Outline::Kind::Code, false); });
    on(m_actions.previousCode, [panes] { panes->jump(Outline::Kind::Code, true); });
}

void AnswersWiring::refresh()
{
    const bool any = m_panes->count() > 0;
    const bool several = m_panes->count() > 1;
    for (QAction *action : {m_actions.zoomIn, m_actions.zoomOut, m_actions.zoomReset, m_actions.findNext,
                            m_actions.findPrevious, m_actions.nextHeading, m_actions.previousHeading, m_actions.nextCode,
                            m_actions.previousCode, m_actions.copyAll, m_actions.swapModel}) {
        action->setEnabled(any);
    }
    for (QAction *action :
         {m_actions.columns, m_actions.grid, m_actions.tabs, m_actions.alone, m_actions.nextPane, m_actions.previousPane,
          m_actions.paneForward, m_actions.paneBack, m_actions.evenPanes, m_actions.synchronise, m_actions.diff}) {
        action->setEnabled(several);
    }
    for (int at = 0; at < m_actions.focusPane.size(); ++at) {
        m_actions.focusPane.at(at)->setEnabled(at < m_panes->shownPanes().size());
    }
    m_actions.figures->setEnabled(any && !m_panes->isBlind());
    m_actions.replayAll->setEnabled(any && !m_panes->isBlind() && !m_desk->isRunning());
    m_actions.hidePane->setEnabled(m_panes->canHide());
    m_actions.showHidden->setEnabled(m_panes->shownPanes().size() < m_panes->count());
    m_actions.foldTurns->setChecked(m_panes->areEarlierFolded());
    m_actions.alone->setChecked(m_panes->expandedPane() >= 0);
    const PaneLayout layout = m_panes->arrangement().layout;
    m_actions.columns->setChecked(layout == PaneLayout::Columns);
    m_actions.grid->setChecked(layout == PaneLayout::Grid);
    m_actions.tabs->setChecked(layout == PaneLayout::Tabs);
    const bool done = any && !m_desk->isRunning();
    for (QAction *action : {m_actions.followUpHere, m_actions.branch, m_actions.editPrompt}) {
        action->setEnabled(done);
    }
}

} // namespace assay::ui
