// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>

class QMenu;
class QMenuBar;
class QWidget;

namespace assay::ui {

/// Everything that the window can be told, with texts, icons and keys. Belongs to the window.
struct Actions {
    explicit Actions(QWidget *window);

    QAction *send, *stopAll, *retryFailed, *newComparison, *attach, *parameters, *addModel;
    QAction *compare, *models, *spend, *experiments, *history, *searchHistory, *find, *goTo;
    QAction *settings, *shortcuts, *menuBar, *about, *quit;
    QList<QAction *> focusPane;
    // Answers: how they stand,
    QAction *columns, *grid, *tabs, *alone, *nextPane, *previousPane, *paneForward, *paneBack, *hidePane, *showHidden,
        *evenPanes;
    QAction *zoomIn, *zoomOut, *zoomReset;
    // what is compared with,
    QAction *findNext, *findPrevious, *synchronise, *diff, *figures, *copyAll, *replayAll;
    QAction *nextHeading, *previousHeading, *nextCode, *previousCode;
    // and how it goes on.
    QAction *followUpHere, *branch, *editPrompt, *swapModel, *foldTurns;

    /// For GoTo and the list of shortcuts.
    [[nodiscard]] QList<QAction *> all() const;
    /// The same menus in a bar and in the menu of the button.
    template <class Menu>
    void fill(Menu *menu) const;

private:
    void makeComparing(QWidget *window);
    void makeSeeing(QWidget *window);
    void makeLayout(QWidget *window);
    void makeReading(QWidget *window);
    void makeGoingOn(QWidget *window);
    void makeRest(QWidget *window);
    [[nodiscard]] QList<QAction *> ofAnswers() const;
    void fillView(QMenu *view) const;
    void fillAnswers(QMenu *answers) const;
};

} // namespace assay::ui
