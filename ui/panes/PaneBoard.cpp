// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PaneBoard.h"

#include "ui/panes/AnswerPane.h"
#include "ui/theme/Theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace assay::ui {

namespace {

constexpr int markWidth = 3;

/// The line at which a dragged pane would come to stand.
class PlaceMark final : public QWidget {
public:
    explicit PlaceMark(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::accent()); }
};

} // namespace

PaneBoard::PaneBoard(QWidget *parent) : QWidget(parent), m_mark(new PlaceMark(this))
{
    setObjectName(QStringLiteral("paneBoard"));
    setMouseTracking(true);
}

void PaneBoard::place(const QList<AnswerPane *> &panes, const PaneArrangement &arrangement, const PanePlan &plan)
{
    m_arrangement = arrangement;
    m_plan = plan;
    setMinimumSize(plan.size.expandedTo({0, 0}));
    for (AnswerPane *pane : panes) {
        const QRect rect = plan.rectOf(pane->position());
        if (!rect.isNull()) {
            pane->setGeometry(rect);
        }
        pane->setVisible(!rect.isNull());
    }
    update();
}

int PaneBoard::placeAt(QPoint point) const
{
    const QList<PanePlan::Place> &places = m_plan.places;
    int best = 0;
    int distance = std::numeric_limits<int>::max();
    for (int at = 0; at < places.size(); ++at) {
        const QRect rect = places[at].rect;
        const int rows = std::max({rect.top() - point.y(), point.y() - rect.bottom(), 0});
        for (const bool behind : {false, true}) {
            const int edge = behind != isRightToLeft() ? rect.right() : rect.left();
            // A row further away is never nearer than one's own.
            const int far = std::abs(point.x() - edge) + 10 * rows;
            if (far < distance) {
                distance = far;
                best = behind ? at + 1 : at;
            }
        }
    }
    return best;
}

void PaneBoard::markPlace(int place)
{
    m_mark->setVisible(place >= 0 && !m_plan.places.isEmpty());
    if (m_mark->isHidden()) {
        return;
    }
    const bool last = place >= m_plan.places.size();
    const QRect rect = m_plan.places[last ? m_plan.places.size() - 1 : place].rect;
    const int left = last ? rect.right() + 1 : rect.left() - PanePlan::gap + 1;
    m_mark->setGeometry(std::clamp(left, 0, width() - markWidth), rect.top(), markWidth, rect.height());
    m_mark->raise();
}

void PaneBoard::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), Theme::surface());
    for (int at = 0; at < m_plan.seams.size(); ++at) {
        const PanePlan::Seam &seam = m_plan.seams[at];
        const bool held = at == m_dragged || (at == m_hovered && m_dragged < 0);
        const int thickness = held ? markWidth : 1;
        QRect line = seam.rect;
        if (seam.direction == Qt::Horizontal) {
            line.setLeft(seam.rect.left() + (PanePlan::gap - thickness) / 2);
            line.setWidth(thickness);
        } else {
            line.setTop(seam.rect.top() + (PanePlan::gap - thickness) / 2);
            line.setHeight(thickness);
        }
        painter.fillRect(line, held ? Theme::accent() : Theme::separator());
    }
}

void PaneBoard::showCursor(int seam)
{
    if (seam < 0) {
        unsetCursor();
    } else {
        setCursor(m_plan.seams[seam].direction == Qt::Horizontal ? Qt::SplitHCursor : Qt::SplitVCursor);
    }
    if (seam != std::exchange(m_hovered, seam)) {
        update();
    }
}

void PaneBoard::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_dragged = m_plan.seamAt(event->position().toPoint());
    m_from = event->globalPosition().toPoint();
    m_before = m_arrangement;
    m_planBefore = m_plan;
}

void PaneBoard::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged < 0) {
        showCursor(m_plan.seamAt(event->position().toPoint()));
        return;
    }
    const PanePlan::Seam &seam = m_planBefore.seams[m_dragged];
    const QPoint way = event->globalPosition().toPoint() - m_from;
    Q_EMIT resized(m_planBefore.dragged(m_before, seam, seam.direction == Qt::Horizontal ? way.x() : way.y()));
}

void PaneBoard::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_dragged, -1) >= 0) {
        showCursor(m_plan.seamAt(event->position().toPoint()));
        update();
        Q_EMIT settled();
    }
}

void PaneBoard::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_plan.seamAt(event->position().toPoint()) >= 0) {
        m_dragged = -1;
        Q_EMIT evenRequested();
    }
}

void PaneBoard::leaveEvent(QEvent * /*event*/)
{
    if (m_dragged < 0) {
        showCursor(-1);
    }
}

} // namespace assay::ui
