// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/PanePlan.h"

#include <QWidget>

namespace assay::ui {

class AnswerPane;

/// The ground on which panes stand. It only moves them: no pane is ever given another parent, and none is laid out anew but for its width.
/// Seams are dragged here, since they are the ground that shows between panes.
class PaneBoard final : public QWidget {
    Q_OBJECT
public:
    explicit PaneBoard(QWidget *parent = nullptr);

    /// Puts the panes where the plan says; those that are not in it are hidden.
    void place(const QList<AnswerPane *> &panes, const PaneArrangement &arrangement, const PanePlan &plan);
    [[nodiscard]] const PanePlan &plan() const { return m_plan; }
    /// Where a pane that is dragged to that point would stand: the place in plan() before which it comes.
    [[nodiscard]] int placeAt(QPoint point) const;
    /// Shows that place; -1: no more.
    void markPlace(int place);

Q_SIGNALS:
    /// While a seam is dragged.
    void resized(const QHash<int, assay::ui::PaneArrangement::Share> &shares);
    /// A seam was let go.
    void settled();
    /// All panes of the seam are to be of one size again.
    void evenRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void showCursor(int seam);

    PaneArrangement m_arrangement;
    PanePlan m_plan;
    QWidget *m_mark; ///< where a dragged pane would come to stand
    int m_hovered = -1;
    int m_dragged = -1;
    QPoint m_from;
    PaneArrangement m_before; ///< as it was when the drag began
    PanePlan m_planBefore;
};

} // namespace assay::ui
