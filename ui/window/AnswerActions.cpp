// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ActionMaker.h"
#include "ui/window/Actions.h"

#include <QActionGroup>
#include <QMenu>

namespace assay::ui {

using namespace Qt::StringLiterals;
using ActionMaker::make;
using ActionMaker::say;

void Actions::makeLayout(QWidget *window)
{
    columns = make(window, u"layoutColumns"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "In &columns")), {Qt::Key_F5},
                   u"columns"_s);
    grid = make(window, u"layoutGrid"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "In a &grid")), {Qt::Key_F7}, u"grid"_s);
    tabs = make(window, u"layoutTabs"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Behind &tabs")), {Qt::Key_F8}, u"tabs"_s);
    auto *layouts = new QActionGroup(window);
    for (QAction *layout : {columns, grid, tabs}) {
        layout->setCheckable(true);
        layouts->addAction(layout);
    }
    grid->setChecked(true);
    alone = make(window, u"paneAlone"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "One answer &alone")),
                 {Qt::CTRL | Qt::Key_E}, u"expand"_s);
    alone->setCheckable(true);
    nextPane = make(window, u"nextPane"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Next answer")), {Qt::Key_F6});
    previousPane = make(window, u"previousPane"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Previous answer")),
                        {Qt::SHIFT | Qt::Key_F6});
    paneForward = make(window, u"paneForward"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Move answer &forward")),
                       {Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown});
    paneBack = make(window, u"paneBack"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Move answer &back")),
                    {Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp});
    hidePane = make(window, u"hidePane"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Hide answer")),
                    {Qt::CTRL | Qt::SHIFT | Qt::Key_H}, u"hide"_s);
    showHidden =
        make(window, u"showHidden"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Show &hidden answers")), {}, u"eye"_s);
    evenPanes = make(window, u"evenPanes"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Make all the same &size")), {});
    zoomIn = make(window, u"zoomIn"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Zoom &in")),
                  {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = make(window, u"zoomOut"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Zoom &out")), {Qt::CTRL | Qt::Key_Minus});
    zoomReset =
        make(window, u"zoomReset"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Normal size")), {Qt::CTRL | Qt::Key_0});
}

void Actions::makeReading(QWidget *window)
{
    findNext = make(window, u"findNext"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Find ne&xt")), {Qt::Key_F3});
    findPrevious = make(window, u"findPrevious"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Find pre&vious")),
                        {Qt::SHIFT | Qt::Key_F3});
    synchronise = make(window, u"synchronise"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Scroll &together")),
                       {Qt::CTRL | Qt::SHIFT | Qt::Key_S}, u"sync"_s);
    synchronise->setCheckable(true);
    diff = make(window, u"diff"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Differences of two answers")),
                {Qt::CTRL | Qt::Key_D}, u"diff"_s);
    figures = make(window, u"figures"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Table of fi&gures")),
                   {Qt::CTRL | Qt::Key_T}, u"table"_s);
    copyAll = make(window, u"copyAll"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Copy all answers as Markdown")),
                   {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, u"copy"_s);
    replayAll = make(window, u"replayAll"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Re&play as it came")),
                     {Qt::CTRL | Qt::SHIFT | Qt::Key_R}, u"clock"_s);
    nextHeading =
        make(window, u"nextHeading"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Next hea&ding")), {Qt::ALT | Qt::Key_Down});
    previousHeading = make(window, u"previousHeading"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Pre&vious heading")),
                           {Qt::ALT | Qt::Key_Up});
    nextCode = make(window, u"nextCode"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Ne&xt code block")),
                    {Qt::ALT | Qt::SHIFT | Qt::Key_Down});
    previousCode = make(window, u"previousCode"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Previ&ous code block")),
                        {Qt::ALT | Qt::SHIFT | Qt::Key_Up});
}

void Actions::makeGoingOn(QWidget *window)
{
    followUpHere =
        make(window, u"followUpHere"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Follow &up on this answer only")),
             {Qt::CTRL | Qt::SHIFT | Qt::Key_Return}, u"reply"_s);
    branch = make(window, u"branch"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Branch from this answer")),
                  {Qt::CTRL | Qt::SHIFT | Qt::Key_B}, u"branch"_s);
    editPrompt = make(window, u"editPrompt"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Edit the prompt and send again")),
                      {Qt::CTRL | Qt::SHIFT | Qt::Key_E}, u"edit"_s);
    swapModel = make(window, u"swapModel"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "S&wap the model of this answer…")),
                     {}, u"swap"_s);
    foldTurns = make(window, u"foldTurns"_s, say(QT_TRANSLATE_NOOP("assay::ui::Actions", "Fold earlier tu&rns")),
                     {Qt::CTRL | Qt::SHIFT | Qt::Key_U});
    foldTurns->setCheckable(true);
}

QList<QAction *> Actions::ofAnswers() const
{
    return {columns,      grid,         tabs,      alone,      nextPane,  previousPane, paneForward,     paneBack,
            hidePane,     showHidden,   evenPanes, zoomIn,     zoomOut,   zoomReset,    findNext,        findPrevious,
            synchronise,  diff,         figures,   copyAll,    replayAll, nextHeading,  previousHeading, nextCode,
            previousCode, followUpHere, branch,    editPrompt, swapModel, foldTurns};
}

void Actions::fillView(QMenu *view) const
{
    view->addSeparator();
    view->addActions({columns, grid, tabs});
    view->addSeparator();
    view->addActions({alone, showHidden, evenPanes});
    view->addSeparator();
    view->addActions({zoomIn, zoomOut, zoomReset});
    view->addSeparator();
    view->addActions({history, menuBar});
}

void Actions::fillAnswers(QMenu *answers) const
{
    answers->addActions({synchronise, diff, figures, copyAll, replayAll});
    answers->addSeparator();
    answers->addActions({followUpHere, branch, editPrompt, swapModel, foldTurns});
    answers->addSeparator();
    answers->addActions({nextPane, previousPane, paneForward, paneBack, hidePane});
    QMenu *going = answers->addMenu(say(QT_TRANSLATE_NOOP("assay::ui::Actions", "&Go to")));
    going->addActions({nextHeading, previousHeading, nextCode, previousCode});
    going->addSeparator();
    going->addActions(focusPane);
}

} // namespace assay::ui
