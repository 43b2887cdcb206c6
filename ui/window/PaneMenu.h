// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;

namespace assay::ui {

class AnswerPane;
class PaneArea;

/// Everything that can be done with one answer, in the menu of its pane. What copies and selects is the pane's own; this adds the rest.
class PaneMenu final : public QObject {
    Q_OBJECT
public:
    explicit PaneMenu(PaneArea *area);

    void addTo(AnswerPane *pane);
    /// There is a store that keeps how answers came.
    void setCanReplay(bool can) { m_canReplay = can; }

Q_SIGNALS:
    void followUpRequested(int position);
    void branchRequested(int position);
    void swapRequested(int position);
    void diffRequested(int position, int other);
    /// `speed`: how many times as fast.
    void replayRequested(int position, double speed);

private:
    void refresh(AnswerPane *pane, QMenu *menu);

    PaneArea *m_area;
    bool m_canReplay = false;
};

} // namespace assay::ui
