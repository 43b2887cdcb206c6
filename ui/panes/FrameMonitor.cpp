// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/FrameMonitor.h"

#include "ui/theme/Theme.h"

#include <QEvent>

#include <algorithm>

namespace assay::ui {

namespace {

constexpr int refreshInterval = 500;
constexpr int fromEdge = 8;

double milliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// The value that 99 of 100 do not exceed; 0 if there are none.
double nearlyAll(std::vector<double> values)
{
    if (values.empty()) {
        return 0;
    }
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, values.size() * 99 / 100)];
}

} // namespace

FrameMonitor::FrameMonitor(const FrameClock &clock, QWidget *over) : QLabel(over)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFont(Theme::fixed(Theme::scaled(font(), 0.85)));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setMargin(4);
    setText(tr("no frames yet"));
    over->installEventFilter(this);
    connect(&clock, &FrameClock::beaten, this, &FrameMonitor::take);
    place();
}

void FrameMonitor::showIfWanted(const FrameClock &clock, QWidget *over)
{
    if (qEnvironmentVariableIntValue("ASSAY_FRAME_MONITOR") > 0) {
        (new FrameMonitor(clock, over))->show();
    }
}

bool FrameMonitor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::ChildAdded) {
        place();
    }
    return QLabel::eventFilter(watched, event);
}

void FrameMonitor::place()
{
    adjustSize();
    move(parentWidget()->width() - width() - fromEdge, parentWidget()->height() - height() - fromEdge);
    raise();
}

void FrameMonitor::take(const Beat &beat)
{
    if (beat.interval.count() > 0) {
        m_intervals.push_back(milliseconds(beat.interval));
    }
    m_work.push_back(milliseconds(beat.work));
    m_waiting = beat.waiting;
    m_late += beat.waiting > 0 ? 1 : 0;
    if (!m_shown.isValid() || m_shown.hasExpired(refreshInterval)) {
        say();
        m_shown.start();
    }
}

void FrameMonitor::say()
{
    const double longest = m_work.empty() ? 0 : std::ranges::max(m_work);
    setText(tr("%1 frames · interval %2 ms · work %3 ms, longest %4 ms · %5 behind, %6 panes wait",
               "99th percentiles of the last half second; how many frames left work for the next")
                .arg(m_work.size())
                .arg(nearlyAll(m_intervals), 0, 'f', 1)
                .arg(nearlyAll(m_work), 0, 'f', 1)
                .arg(longest, 0, 'f', 1)
                .arg(m_late)
                .arg(m_waiting));
    m_intervals.clear();
    m_work.clear();
    m_late = 0;
    place();
}

} // namespace assay::ui
