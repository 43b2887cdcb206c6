// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PaneFinder.h"

#include "ui/panes/AnswerPane.h"
#include "ui/panes/FindBar.h"
#include "ui/panes/PaneHeader.h"

namespace assay::ui {

namespace {

constexpr int countInterval = 400;

} // namespace

PaneFinder::PaneFinder(FindBar *bar, QObject *parent) : QObject(parent), m_bar(bar)
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countInterval);
    connect(&m_countSoon, &QTimer::timeout, this, &PaneFinder::count);
    connect(bar, &FindBar::textChanged, this, &PaneFinder::find);
    connect(bar, &FindBar::nextRequested, this, &PaneFinder::findNext);
}

void PaneFinder::setPanes(const QList<AnswerPane *> &panes)
{
    for (AnswerPane *pane : std::as_const(m_panes)) {
        if (!panes.contains(pane)) {
            pane->header()->setFound({});
        }
    }
    m_panes = panes;
    if (!m_panes.contains(m_current)) {
        m_current = m_panes.value(0);
    }
    if (!m_text.isEmpty()) {
        count();
    }
}

int PaneFinder::find(const QString &text)
{
    m_text = text;
    int found = 0;
    for (AnswerPane *pane : std::as_const(m_panes)) {
        found += pane->view()->find(text);
    }
    tell();
    return found;
}

void PaneFinder::findNext(bool backwards)
{
    if (m_panes.isEmpty() || m_text.isEmpty()) {
        return;
    }
    const qsizetype start = std::max<qsizetype>(m_panes.indexOf(m_current), 0);
    const int step = backwards ? -1 : 1;
    AnswerView *view = m_panes[start]->view();
    const int last = view->findCount();
    const int now = view->currentMatch();
    // A pane's occurrences are gone through before the next pane's.
    const bool stays = last > 0 && (backwards ? now > 1 : now < last);
    if (stays) {
        view->findNext(backwards);
    }
    for (qsizetype tried = 1; !stays && tried <= m_panes.size(); ++tried) {
        const qsizetype at = (start + step * tried + m_panes.size() * 2) % m_panes.size();
        const int there = m_panes[at]->view()->findCount();
        if (there > 0) {
            m_current = m_panes[at];
            m_current->view()->showMatch(backwards ? there : 1);
            break;
        }
    }
    tell();
    Q_EMIT reached(m_current);
}

void PaneFinder::refresh()
{
    if (!m_text.isEmpty() && !m_countSoon.isActive()) {
        m_countSoon.start();
    }
}

void PaneFinder::count()
{
    for (AnswerPane *pane : std::as_const(m_panes)) {
        pane->view()->recountMatches();
    }
    tell();
}

void PaneFinder::tell()
{
    int occurrences = 0;
    int answers = 0;
    for (AnswerPane *pane : std::as_const(m_panes)) {
        const int found = m_text.isEmpty() ? 0 : pane->view()->findCount();
        occurrences += found;
        answers += found > 0 ? 1 : 0;
        pane->header()->setFound(
            m_text.isEmpty() ? QString()
            : found > 0
                ? tr("%1 of %2", "number of the occurrence, how many there are").arg(pane->view()->currentMatch()).arg(found)
                : tr("not found"));
    }
    m_bar->setFound(occurrences, answers);
}

} // namespace assay::ui
