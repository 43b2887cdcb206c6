// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/FrameClock.h"

#include <QElapsedTimer>
#include <QLabel>

#include <vector>

namespace assay::ui {

/// For developers: how the frames of the panes go, in a corner above them. Says nothing new, and costs nothing, while nothing is drawn.
class FrameMonitor final : public QLabel {
    Q_OBJECT
public:
    FrameMonitor(const FrameClock &clock, QWidget *over);
    /// Shows one if the environment asks for it, ASSAY_FRAME_MONITOR=1.
    static void showIfWanted(const FrameClock &clock, QWidget *over);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const Beat &beat);
    void say();
    void place();

    std::vector<double> m_intervals; ///< milliseconds, since it was shown last
    std::vector<double> m_work;
    int m_waiting = 0;
    int m_late = 0; ///< beats that left something for the next one
    QElapsedTimer m_shown;
};

} // namespace assay::ui
