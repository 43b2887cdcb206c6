// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

class QWidget;

namespace assay::ui {

class AnswerPane;
class PaneBoard;

/// Drags a pane by its header to another place of the board. Escape lets it where it was.
class PaneDrag final : public QObject {
    Q_OBJECT
public:
    explicit PaneDrag(PaneBoard *board);

    /// The pane can be dragged from now on.
    void watch(AnswerPane *pane);

Q_SIGNALS:
    /// The pane of that position comes before the one that stands at `place` of the board's plan now.
    void moved(int position, int place);
    /// The header was double-clicked.
    void doubleClicked(int position);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin(QWidget *header);
    void end(bool moves);

    PaneBoard *m_board;
    QWidget *m_header = nullptr; ///< pressed
    QPoint m_from;
    bool m_dragging = false;
    int m_place = -1;
};

} // namespace assay::ui
