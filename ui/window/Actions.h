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
    QAction *compare, *models, *history, *searchHistory, *find, *goTo;
    QAction *settings, *shortcuts, *menuBar, *about, *quit;
    QList<QAction *> focusPane;

    /// For GoTo and the list of shortcuts.
    [[nodiscard]] QList<QAction *> all() const;
    /// The same menus in a bar and in the menu of the button.
    template <class Menu>
    void fill(Menu *menu) const;

private:
    void makeComparing(QWidget *window);
    void makeSeeing(QWidget *window);
    void makeRest(QWidget *window);
};

} // namespace assay::ui
