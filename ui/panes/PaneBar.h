// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/PaneIdentity.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QTabBar;
class QToolButton;

namespace assay::ui {

/// The line above the panes: tabs where panes stand behind tabs, who is hidden, and the tools to compare with.
class PaneBar final : public QWidget {
    Q_OBJECT
public:
    explicit PaneBar(QWidget *parent = nullptr);

    /// Buttons for these actions; nullptr is a gap.
    void setTools(const QList<QAction *> &actions);
    /// In the order in which they stand; empty: no tabs. `current` is a position.
    void setTabs(const QList<PaneIdentity> &panes, int current);
    void setHidden(const QList<PaneIdentity> &panes);
    [[nodiscard]] QTabBar *tabs() const { return m_tabs; }

Q_SIGNALS:
    void chosen(int position);
    /// The tab of that position stands at `place` among the tabs now.
    void moved(int position, int place);
    /// A hidden one is to be shown again; -1: all.
    void showRequested(int position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dressTabs();

    QTabBar *m_tabs;
    QToolButton *m_hidden;
    QHBoxLayout *m_tools;
    QList<PaneIdentity> m_shown;
};

} // namespace assay::ui
