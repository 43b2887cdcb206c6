// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/AnswerView.h"

#include "ui/markdown/AnswerViewAccessible.h"

#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <cmath>

namespace assay::ui {

int AnswerView::sceneWidth() const
{
    // The scroll bar's room is always left, so that its coming and going lays nothing out anew.
    return width() - 2 * frameWidth() - verticalScrollBar()->sizeHint().width();
}

int AnswerView::offset() const
{
    return verticalScrollBar()->value();
}

bool AnswerView::isAtEnd() const
{
    return offset() >= verticalScrollBar()->maximum() - 1;
}

qsizetype AnswerView::anchorIndex() const
{
    return m_scene.indexOf(m_anchor);
}

bool AnswerView::frame(QDeadlineTimer deadline)
{
    m_stale = !isSeen();
    return !m_stale && draw(deadline);
}

bool AnswerView::draw(QDeadlineTimer deadline)
{
    m_stale = false;
    bool more = m_content.advance(deadline);
    settle();
    if (!more && m_scene.refine(deadline)) {
        settle();
        more = true;
    }
    const qsizetype last = m_scene.indexAt(offset() + viewport()->height());
    for (qsizetype index = m_scene.indexAt(offset()); index >= 0 && index <= last; ++index) {
        Item &item = m_scene.item(index);
        if (item.isUnfinished() && item.work(deadline)) {
            updateItem(index);
        }
        more = more || item.isUnfinished();
    }
    if (!more) {
        m_readFrom = -1;
    }
    if (QAccessible::isActive() && m_scene.count() != m_announced) {
        announceItems(*this, std::exchange(m_announced, m_scene.count()));
    }
    return more;
}

void AnswerView::layOutFromEnd(qreal height)
{
    qreal covered = 0;
    for (qsizetype index = m_scene.count() - 1; index >= 0 && covered < height; --index) {
        m_scene.layOut(index);
        covered += m_scene.item(index).height() + m_scene.item(index).margin;
    }
}

void AnswerView::layOutVisible(qreal height)
{
    const qsizetype first = anchorIndex();
    qreal covered = -m_anchorOffset;
    for (qsizetype index = qMax(first, qsizetype(0)); index < m_scene.count() && covered < height; ++index) {
        m_scene.layOut(index);
        covered += m_scene.item(index).height() + m_scene.item(index).margin;
    }
    // Not enough to fill the view: what stands above will come into it.
    for (qsizetype index = first - 1; index >= 0 && covered < height; --index) {
        m_scene.layOut(index);
        covered += m_scene.item(index).height() + m_scene.item(index).margin;
    }
}

void AnswerView::settle()
{
    const qreal height = viewport()->height();
    m_scene.setWidth(sceneWidth());
    m_scene.place();
    if (m_readFrom >= 0) {
        m_anchor = m_content.beginningOf(m_readFrom);
        m_anchorOffset = -AnswerScene::above();
    }
    if (m_follow) {
        layOutFromEnd(height);
    } else {
        layOutVisible(height);
    }
    m_scene.place();
    const qreal changedFrom = m_scene.takeChangedFrom();
    const int maximum = qMax(0, int(std::ceil(m_scene.height() - height)));
    const qsizetype anchor = anchorIndex();
    const qreal wanted = m_follow || anchor < 0 ? maximum : m_scene.top(anchor) + m_anchorOffset;
    showAt(maximum, qBound(0, int(std::round(wanted)), maximum));

    const qsizetype shown = m_painted ? m_scene.indexOf(m_shown) : -1;
    const bool stands = shown >= 0 && m_scene.top(shown) < changedFrom;
    const int shift = stands ? int(std::round(m_scene.top(shown) - offset() - m_shownAt)) : 0;
    if (!stands || std::abs(shift) >= viewport()->height()) {
        viewport()->update();
    } else {
        if (shift != 0) {
            viewport()->scroll(0, shift);
        }
        if (changedFrom < offset() + height) {
            const int top = qMax(0, int(std::floor(changedFrom)) - offset());
            viewport()->update(0, top, viewport()->width(), viewport()->height() - top);
        }
    }
    keepAnchor();
    m_scene.release(m_scene.indexAt(offset()), m_scene.indexAt(offset() + height));
}

void AnswerView::showAt(int maximum, int value)
{
    m_settling = true;
    verticalScrollBar()->setRange(0, maximum);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(int(m_scene.style().codeLine));
    verticalScrollBar()->setValue(value);
    m_settling = false;
}

void AnswerView::keepAnchor()
{
    const qsizetype index = m_scene.indexAt(offset());
    m_painted = index >= 0;
    m_anchor = index < 0 ? Place() : m_scene.placeIn(index, 0);
    m_anchorOffset = index < 0 ? 0 : offset() - m_scene.top(index);
    m_shown = m_anchor;
    m_shownAt = -m_anchorOffset;
}

void AnswerView::moveAnchor(qreal distance)
{
    qsizetype index = anchorIndex();
    qreal inside = m_anchorOffset + distance;
    // What comes into sight above is laid out first: its true height must not push away what is being read.
    while (inside < -m_scene.item(index).margin && index > 0) {
        inside += m_scene.item(index).margin;
        --index;
        m_scene.layOut(index);
        inside += m_scene.item(index).height();
    }
    m_anchor = m_scene.placeIn(index, 0);
    m_anchorOffset = inside;
}

void AnswerView::scrollContentsBy(int /*dx*/, int dy)
{
    if (m_settling || m_scene.count() == 0) {
        return;
    }
    m_follow = isAtEnd();
    m_readFrom = -1;
    if (std::abs(dy) > 3 * viewport()->height()) {
        const qsizetype index = m_scene.indexAt(offset());
        m_anchor = m_scene.placeIn(index, 0);
        m_anchorOffset = offset() - m_scene.top(index);
    } else {
        moveAnchor(-dy);
    }
    settle();
}

void AnswerView::paintEvent(QPaintEvent *event)
{
    if (m_stale) {
        m_clock.request(this);
    }
    QPainter painter(viewport());
    const QRect exposed = event->rect();
    const qsizetype first = m_scene.indexAt(exposed.top() + offset());
    const Stretch current = m_match >= 0 && m_match < m_matches.size() ? m_matches[m_match] : Stretch();
    for (qsizetype index = first; index >= 0 && index < m_scene.count(); ++index) {
        Item &item = m_scene.item(index);
        const qreal top = m_scene.top(index) - offset();
        if (top - item.margin > exposed.bottom()) {
            break;
        }
        item.ensureLaidOut();
        const QPointF origin(AnswerScene::left(), top);
        Paint paint{.style = m_scene.style(),
                    .clip = QRectF(exposed).translated(-origin),
                    .marks = m_scene.marksOf(index, m_selection),
                    .hovered = m_hovered.item == index ? m_hovered.spot : -1,
                    .focused = m_focused.item == index && hasFocus() ? m_focused.spot : -1};
        paint.marks.find = m_find;
        if (!current.isEmpty() && m_scene.indexOf(current.from) == index) {
            paint.marks.currentFrom = current.from.position;
            paint.marks.currentTo = current.to.position;
        }
        painter.translate(origin);
        item.paint(painter, paint);
        painter.translate(-origin);
        if (item.isUnfinished()) {
            m_clock.request(this);
        }
    }
}

void AnswerView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    const qsizetype index = anchorIndex();
    if (index < 0 || m_follow) {
        settle();
        return;
    }
    // The words at the top stay at the top, however the lines break now.
    Item &item = m_scene.item(index);
    const bool inside = m_anchorOffset > 0;
    const qsizetype position = inside ? item.positionAt(QPointF(0, m_anchorOffset)) : 0;
    const qreal beyond = inside ? m_anchorOffset - item.cursorRect(position).top() : m_anchorOffset;
    m_scene.setWidth(sceneWidth());
    m_scene.layOut(index);
    m_anchorOffset = inside ? item.cursorRect(position).top() + beyond : beyond;
    m_painted = false;
    settle();
}

void AnswerView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    m_painted = false;
    settle();
    if (m_stale) {
        m_clock.request(this);
    }
}

void AnswerView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_scene.setStyle(AnswerStyle::of(*this));
        m_painted = false;
        if (isVisible()) {
            settle();
        }
    }
}

void AnswerView::updateItem(qsizetype index)
{
    const qreal top = m_scene.top(index) - offset();
    viewport()->update(QRectF(0, top, viewport()->width(), m_scene.item(index).height() + 1).toAlignedRect());
}

QRectF AnswerView::rectOfItem(qsizetype item) const
{
    const QRectF rect(AnswerScene::left(), m_scene.top(item), m_scene.style().measure, m_scene.item(item).height());
    return rect.translated(0, -offset());
}

QRectF AnswerView::rectOf(const Place &place) const
{
    const qsizetype index = m_scene.indexOf(place);
    if (index < 0) {
        return {};
    }
    m_scene.item(index).ensureLaidOut();
    return m_scene.item(index).cursorRect(place.position).translated(AnswerScene::left(), m_scene.top(index) - offset());
}

Place AnswerView::placeAt(QPoint viewportPoint) const
{
    return m_scene.placeAt(QPointF(viewportPoint) + QPointF(0, offset()));
}

void AnswerView::reveal(const Place &place)
{
    const qsizetype index = m_scene.indexOf(place);
    if (index < 0) {
        return;
    }
    m_scene.layOut(index);
    m_scene.place();
    const QRectF rect = rectOf(place);
    if (rect.top() >= 0 && rect.bottom() <= viewport()->height()) {
        return;
    }
    m_follow = false;
    m_readFrom = -1;
    m_anchor = m_scene.placeIn(index, 0);
    m_anchorOffset = rect.top() + offset() - m_scene.top(index) - viewport()->height() / 3.0;
    moveAnchor(0);
    m_painted = false;
    settle();
}

} // namespace assay::ui
