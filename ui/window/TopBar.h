// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

namespace assay::ui {

/// The line on top: menu, pages, search, settings. Everything on it stands in the menu as well.
class TopBar final : public QWidget {
    Q_OBJECT
public:
    struct Entries {
        QMenu *menu;
        QAction *history;
        QAction *compare;
        QAction *models;
        QAction *spend;
        QAction *experiments;
        QAction *goTo;
        QAction *settings;
    };
    explicit TopBar(const Entries &entries, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addPage(QAction *action);

    QToolButton *m_search;
};

} // namespace assay::ui
