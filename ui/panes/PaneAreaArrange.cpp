// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ComparisonRun.h"
#include "ui/panes/AnswerPane.h"
#include "ui/panes/PaneArea.h"
#include "ui/panes/PaneBar.h"
#include "ui/panes/PaneBoard.h"
#include "ui/panes/PaneFinder.h"
#include "ui/theme/Theme.h"

#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace assay::ui {

namespace {

/// How much wider than its text a pane may be: code and tables use the rest.
constexpr qreal beyondMeasure = 1.6;
constexpr std::array zooms{50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300};

} // namespace

QList<int> PaneArea::positions() const
{
    QList<int> result;
    for (const AnswerPane *pane : std::as_const(m_panes)) {
        result.append(pane->position());
    }
    return result;
}

AnswerPane *PaneArea::currentPane() const
{
    return paneOf(m_arrangement.currentOf(positions()));
}

QList<AnswerPane *> PaneArea::shownPanes() const
{
    QList<AnswerPane *> result;
    for (const auto all = m_arrangement.shown(positions()); const int position : all) {
        result.append(paneOf(position));
    }
    return result;
}

int PaneArea::widestPane() const
{
    return m_panes.isEmpty() ? 0 : int(m_panes.constFirst()->view()->scene().style().measure * beyondMeasure);
}

PanePlan PaneArea::planNow() const
{
    const QSize room = m_scroll->maximumViewportSize();
    const auto planIn = [this](QSize size) { return PanePlan::of(m_arrangement, positions(), size, widestPane()); };
    PanePlan plan = planIn(room);
    if (plan.size.height() > room.height()) {
        plan = planIn(room - QSize(m_scroll->verticalScrollBar()->sizeHint().width(), 0));
    } else if (plan.size.width() > room.width()) {
        plan = planIn(room - QSize(0, m_scroll->horizontalScrollBar()->sizeHint().height()));
    }
    return plan;
}

void PaneArea::arrange()
{
    if (m_panes.isEmpty()) {
        return;
    }
    m_board->place(m_panes, m_arrangement, planNow());
    const int current = m_arrangement.currentOf(positions());
    for (AnswerPane *pane : std::as_const(m_panes)) {
        pane->setExpanded(m_arrangement.alone && pane->position() == current);
    }
    m_finder->setPanes(shownPanes());
    showBar();
    chainTabs();
}

void PaneArea::rearrange()
{
    arrange();
    keep();
    Q_EMIT arrangementChanged();
}

void PaneArea::keep()
{
    if (m_run) {
        m_arrangements.keep(m_run->comparison(), m_arrangement);
    }
}

void PaneArea::showBar()
{
    QList<PaneIdentity> tabs;
    const bool behindTabs = m_board->plan().effective == PaneLayout::Tabs && !m_arrangement.alone;
    QList<AnswerPane *> seen = shownPanes();
    if (behindTabs && seen.size() > 1) {
        for (const AnswerPane *pane : std::as_const(seen)) {
            tabs.append(pane->identity());
        }
    }
    QList<PaneIdentity> hidden;
    for (AnswerPane *pane : std::as_const(m_panes)) {
        if (!seen.contains(pane)) {
            hidden.append(pane->identity());
        }
    }
    m_bar->setTabs(tabs, m_arrangement.currentOf(positions()));
    m_bar->setHidden(hidden);
    m_bar->setVisible(m_panes.size() > 1);
}

void PaneArea::chainTabs()
{
    const QList<int> order = m_arrangement.ordered(positions());
    if (order == m_chained) {
        return;
    }
    m_chained = order;
    QWidget *previous = nullptr;
    for (const int position : order) {
        const QList<QWidget *> stops = paneOf(position)->stops();
        for (QWidget *stop : stops) {
            if (previous != nullptr) {
                setTabOrder(previous, stop);
            }
            previous = stop;
        }
    }
}

void PaneArea::setPaneLayout(PaneLayout layout)
{
    m_arrangement.layout = layout;
    m_arrangement.alone = false;
    rearrange();
    if (AnswerPane *pane = currentPane()) {
        m_scroll->ensureWidgetVisible(pane, 0, 0);
    }
}

void PaneArea::setCurrent(int position)
{
    if (paneOf(position) == nullptr) {
        return;
    }
    const bool changed = m_arrangement.current != position;
    m_arrangement.current = position;
    m_finder->setCurrent(paneOf(position));
    if (changed && (m_arrangement.alone || m_board->plan().effective == PaneLayout::Tabs)) {
        arrange();
    }
    Q_EMIT paneFocused(position);
}

void PaneArea::focusPane(int place)
{
    AnswerPane *pane = shownPanes().value(place);
    if (pane == nullptr) {
        return;
    }
    setCurrent(pane->position());
    pane->view()->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(pane, 0, 0);
}

void PaneArea::stepPane(int step)
{
    const QList<AnswerPane *> seen = shownPanes();
    AnswerPane *current = currentPane();
    if (current == nullptr) {
        return;
    }
    // The first step comes from somewhere else and only goes to where one was.
    const bool inside = current->view()->hasFocus();
    focusPane(int((seen.indexOf(current) + (inside ? step : 0) + seen.size()) % seen.size()));
}

int PaneArea::expandedPane() const
{
    return m_arrangement.alone ? m_arrangement.currentOf(positions()) : -1;
}

void PaneArea::expandPane(int position)
{
    const bool alone = paneOf(position) != nullptr;
    if (m_panes.isEmpty() || (alone ? position : -1) == expandedPane()) {
        return;
    }
    m_arrangement.alone = alone;
    if (alone) {
        m_arrangement.current = position;
        m_arrangement.hidden.remove(position);
    }
    rearrange();
    currentPane()->view()->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(currentPane(), 0, 0);
}

void PaneArea::movePane(int step)
{
    const QList<AnswerPane *> seen = shownPanes();
    const qsizetype from = seen.indexOf(currentPane());
    const qsizetype to = from + step;
    if (from < 0 || to < 0 || to >= seen.size()) {
        return;
    }
    const QList<int> all = m_arrangement.ordered(positions());
    const qsizetype place = all.indexOf(seen[to]->position());
    m_arrangement.move(positions(), seen[from]->position(), int(step > 0 ? place + 1 : place));
    rearrange();
    m_scroll->ensureWidgetVisible(seen[from], 0, 0);
}

void PaneArea::hidePane(int position)
{
    if (!canHide() || paneOf(position) == nullptr) {
        return;
    }
    const bool focused = paneOf(position)->isAncestorOf(focusWidget());
    m_arrangement.hidden.insert(position);
    m_arrangement.alone = m_arrangement.alone && m_arrangement.current != position;
    rearrange();
    if (focused) {
        currentPane()->view()->setFocus(Qt::OtherFocusReason);
    }
}

void PaneArea::showPane(int position)
{
    if (position < 0) {
        m_arrangement.hidden.clear();
    } else {
        m_arrangement.hidden.remove(position);
    }
    rearrange();
}

void PaneArea::evenPanes()
{
    m_arrangement.shares.clear();
    rearrange();
}

void PaneArea::zoom(int step)
{
    const auto now = std::ranges::lower_bound(zooms, m_zoom) - zooms.begin();
    const auto next = std::clamp<std::ptrdiff_t>(now + step, 0, std::ssize(zooms) - 1);
    m_zoom = step == 0 ? 100 : zooms[size_t(next)];
    m_arrangements.setZoom(m_zoom);
    for (AnswerPane *pane : std::as_const(m_panes)) {
        applyZoom(pane);
    }
    arrange();
}

void PaneArea::applyZoom(AnswerPane *pane) const
{
    pane->view()->setFont(m_zoom == 100 ? QFont() : Theme::scaled(font(), m_zoom / 100.0));
}

void PaneArea::jump(Outline::Kind kind, bool backwards)
{
    if (AnswerPane *pane = currentPane()) {
        Outline::jump(*pane->view(), kind, backwards);
    }
}

void PaneArea::setEarlierFolded(bool folded)
{
    m_folded = folded;
    m_arrangements.setEarlierFolded(folded);
    for (AnswerPane *pane : std::as_const(m_panes)) {
        pane->setEarlierFolded(folded);
    }
}

void PaneArea::setSynchronised(bool synchronised)
{
    m_sync->setEnabled(synchronised);
}

} // namespace assay::ui
