// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/AnswerView.h"

#include "ui/markdown/AnswerViewAccessible.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStyleHints>
#include <QTextBoundaryFinder>
#include <QToolTip>

namespace assay::ui {

namespace {

constexpr qsizetype spotsLookedFor = 500; // items, for the next thing that Tab stops at
constexpr int autoScrollInterval = 40;
constexpr int atOnce = 8; // milliseconds for what a click opens, before the next frame goes on

/// The word or the gap between words around a position.
std::pair<qsizetype, qsizetype> wordAround(const QString &text, qsizetype position)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(qMin(position + 1, text.size()));
    const qsizetype from = qMax(finder.toPreviousBoundary(), qsizetype(0));
    finder.setPosition(from);
    const qsizetype to = finder.toNextBoundary();
    return {from, to < 0 ? text.size() : to};
}

} // namespace

AnswerView::SpotRef AnswerView::spotAt(QPoint point) const
{
    const qreal y = point.y() + offset();
    const qsizetype index = m_scene.indexAt(y);
    if (index < 0) {
        return {};
    }
    const QPointF inside = QPointF(point.x(), y) - QPointF(AnswerScene::left(), m_scene.top(index));
    const QList<HotSpot> spots = m_scene.item(index).hotSpots();
    for (int at = 0; at < spots.size(); ++at) {
        if (spots[at].contains(inside)) {
            return {index, at};
        }
    }
    return {};
}

HotSpot AnswerView::hotSpot(const SpotRef &ref) const
{
    return ref.item < 0 || ref.item >= m_scene.count() ? HotSpot() : m_scene.item(ref.item).hotSpots().value(ref.spot);
}

void AnswerView::setHovered(const SpotRef &ref)
{
    if (ref == m_hovered) {
        return;
    }
    const SpotRef before = std::exchange(m_hovered, ref);
    for (const SpotRef &changed : {before, ref}) {
        if (changed.item >= 0 && changed.item < m_scene.count()) {
            updateItem(changed.item);
        }
    }
    viewport()->setCursor(ref.item >= 0 ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void AnswerView::setFocused(const SpotRef &ref)
{
    const SpotRef before = std::exchange(m_focused, ref);
    for (const SpotRef &changed : {before, ref}) {
        if (changed.item >= 0 && changed.item < m_scene.count()) {
            updateItem(changed.item);
        }
    }
}

template <class Change>
void AnswerView::keepingPlace(Change change)
{
    const bool followed = std::exchange(m_follow, false);
    m_readFrom = -1;
    change();
    m_painted = false;
    settle();
    // Whoever still sees the end goes on with it.
    m_follow = followed && isAtEnd();
}

void AnswerView::activate(const SpotRef &ref)
{
    const HotSpot spot = hotSpot(ref);
    switch (spot.kind) {
    case HotSpot::Kind::Link:
        if (!spot.text.isEmpty()) {
            Q_EMIT linkActivated(QUrl(spot.text));
        }
        break;
    case HotSpot::Kind::Copy:
        copyItem(ref.item);
        break;
    case HotSpot::Kind::Save:
        Q_EMIT saveRequested(m_scene.item(ref.item).bytes());
        break;
    case HotSpot::Kind::Wrap:
        keepingPlace([this, &ref] {
            m_scene.item(ref.item).toggleWrap();
            m_scene.layOut(ref.item);
        });
        break;
    case HotSpot::Kind::Toggle:
        keepingPlace([this, &ref] {
            m_content.toggleReasoning(m_scene.placeIn(ref.item, 0).part);
            m_content.advance(QDeadlineTimer(atOnce));
        });
        announceToggled(*this, ref.item, ref.spot);
        request();
        break;
    }
}

bool AnswerView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        setHovered({});
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const HotSpot spot = hotSpot(spotAt(help->pos()));
        QToolTip::showText(help->globalPos(), spot.kind == HotSpot::Kind::Link ? spot.text : QString(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void AnswerView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const QPoint point = event->position().toPoint();
    setFocused({});
    m_pressed = spotAt(point);
    const HotSpot spot = hotSpot(m_pressed);
    if (m_pressed.item >= 0 && spot.kind != HotSpot::Kind::Link) {
        return;
    }
    m_dragging = true;
    m_lastPoint = point;
    const Place place = placeAt(point);
    if (m_tripleClick.isActive()) {
        m_tripleClick.stop();
        m_unit = 2;
        m_unitFrom = Place{place.part, place.item, 0};
        m_unitTo = Place{place.part, place.item, m_scene.item(m_scene.indexOf(place)).length()};
        select({m_unitFrom, m_unitTo});
        return;
    }
    m_unit = 0;
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier) && hasSelection();
    select(extends ? Stretch{m_selection.from, place} : Stretch{place, place});
}

void AnswerView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->position().toPoint());
    const qsizetype index = m_scene.indexOf(place);
    if (event->button() != Qt::LeftButton || index < 0
        || hotSpot(spotAt(event->position().toPoint())).kind != HotSpot::Kind::Link) {
        mousePressEvent(event);
        return;
    }
    const auto [from, to] = wordAround(m_scene.item(index).text(), place.position);
    m_unit = 1;
    m_unitFrom = Place{place.part, place.item, from};
    m_unitTo = Place{place.part, place.item, to};
    m_dragging = true;
    m_pressed = {};
    select({m_unitFrom, m_unitTo});
    m_tripleClick.start(QApplication::doubleClickInterval(), this);
}

void AnswerView::extendTo(QPoint point)
{
    const Place place = placeAt(point);
    if (m_unit == 0) {
        select({m_selection.from, place});
        return;
    }
    const qsizetype index = m_scene.indexOf(place);
    if (index < 0) {
        return;
    }
    const QString text = m_scene.item(index).text();
    const auto [from, to] = m_unit == 1 ? wordAround(text, place.position) : std::pair(qsizetype(0), text.size());
    const Place first{place.part, place.item, from};
    const Place last{place.part, place.item, to};
    select(first < m_unitFrom ? Stretch{m_unitTo, first} : Stretch{m_unitFrom, qMax(last, m_unitTo)});
}

void AnswerView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!m_dragging) {
        setHovered(spotAt(point));
        return;
    }
    if ((point - m_lastPoint).manhattanLength() >= 3) {
        m_pressed = {};
    }
    m_lastPoint = point;
    extendTo(point);
    const bool outside = point.y() < 0 || point.y() >= viewport()->height();
    if (outside && !m_autoScroll.isActive()) {
        m_autoScroll.start(autoScrollInterval, this);
    } else if (!outside) {
        m_autoScroll.stop();
    }
}

void AnswerView::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragging = false;
    m_autoScroll.stop();
    const SpotRef pressed = std::exchange(m_pressed, {});
    if (event->button() == Qt::LeftButton && pressed.item >= 0 && spotAt(event->position().toPoint()) == pressed) {
        activate(pressed);
    }
    if (hasSelection() && QApplication::clipboard()->supportsSelection()) {
        QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
    }
}

void AnswerView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_autoScroll.timerId()) {
        const int beyond = m_lastPoint.y() < 0 ? m_lastPoint.y() : m_lastPoint.y() - viewport()->height();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qBound(-120, beyond, 120));
        extendTo(m_lastPoint);
    } else if (event->timerId() == m_tripleClick.timerId()) {
        m_tripleClick.stop();
    } else if (event->timerId() == m_copiedTimer.timerId()) {
        m_copiedTimer.stop();
        if (m_copiedItem >= 0 && m_copiedItem < m_scene.count()) {
            m_scene.item(m_copiedItem).confirmCopy(false);
            updateItem(m_copiedItem);
        }
        m_copiedItem = -1;
    }
}

void AnswerView::wheelEvent(QWheelEvent *event)
{
    QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    if (event->modifiers().testFlag(Qt::ShiftModifier) && delta.x() == 0) {
        delta = delta.transposed();
    }
    if (qAbs(delta.x()) > qAbs(delta.y())) {
        const qsizetype index = m_scene.indexAt(event->position().y() + offset());
        if (index >= 0 && m_scene.item(index).scrollBy(-delta.x())) {
            updateItem(index);
        }
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void AnswerView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const HotSpot spot = hotSpot(spotAt(viewport()->mapFromGlobal(event->globalPos())));
    if (spot.kind == HotSpot::Kind::Link && !spot.text.isEmpty()) {
        menu.addAction(tr("Open address…"), this, [this, address = spot.text] { Q_EMIT linkActivated(QUrl(address)); });
        menu.addAction(tr("Copy address"), this, [address = spot.text] { QApplication::clipboard()->setText(address); });
        menu.addSeparator();
    }
    QAction *copyText = menu.addAction(tr("Copy"), QKeySequence::Copy, this, &AnswerView::copy);
    QAction *copyMarkdown = menu.addAction(tr("Copy as Markdown"), this, &AnswerView::copyAsMarkdown);
    copyText->setEnabled(hasSelection());
    copyMarkdown->setEnabled(hasSelection());
    menu.addAction(tr("Select all"), QKeySequence::SelectAll, this, &AnswerView::selectAll);
    menu.exec(event->globalPos());
}

bool AnswerView::event(QEvent *event)
{
    // Else a shortcut of the window takes them before the view has seen them.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void AnswerView::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(*event)) {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool AnswerView::handleKey(const QKeyEvent &event)
{
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    if (event.matches(QKeySequence::Copy)) {
        copy();
    } else if (event.matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event.key() == Qt::Key_Home) {
        shift ? select({m_selection.from, m_scene.begin()}) : verticalScrollBar()->setValue(0);
    } else if (event.key() == Qt::Key_End) {
        shift ? select({m_selection.from, m_scene.end()}) : verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    } else if (shift && event.key() == Qt::Key_Left) {
        moveCursor(-1, control);
    } else if (shift && event.key() == Qt::Key_Right) {
        moveCursor(1, control);
    } else if (event.key() == Qt::Key_Space) {
        m_focused.item >= 0 ? activate(m_focused)
                            : verticalScrollBar()->triggerAction(shift ? QAbstractSlider::SliderPageStepSub
                                                                       : QAbstractSlider::SliderPageStepAdd);
    } else if ((event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && m_focused.item >= 0) {
        activate(m_focused);
    } else {
        return false;
    }
    return true;
}

void AnswerView::moveCursor(int direction, bool byWord)
{
    Place cursor = m_selection.to;
    const qsizetype index = m_scene.indexOf(cursor);
    if (index < 0) {
        return;
    }
    QTextBoundaryFinder finder(byWord ? QTextBoundaryFinder::Word : QTextBoundaryFinder::Grapheme, m_scene.item(index).text());
    finder.setPosition(cursor.position);
    const qsizetype next = direction < 0 ? finder.toPreviousBoundary() : finder.toNextBoundary();
    if (next >= 0) {
        cursor.position = next;
    } else if (index + direction >= 0 && index + direction < m_scene.count()) {
        const qsizetype other = index + direction;
        cursor = m_scene.placeIn(other, direction < 0 ? m_scene.item(other).length() : 0);
    }
    select({m_selection.from, cursor});
    reveal(cursor);
}

bool AnswerView::focusNextPrevChild(bool next)
{
    const int step = next ? 1 : -1;
    const qsizetype start = m_focused.item >= 0 ? m_focused.item : m_scene.indexAt(offset());
    for (qsizetype index = start; index >= 0 && index < m_scene.count() && qAbs(index - start) < spotsLookedFor;
         index += step) {
        m_scene.layOut(index);
        const auto spots = int(m_scene.item(index).hotSpots().size());
        const bool same = index == m_focused.item;
        const int spot = same ? m_focused.spot + step : next ? 0 : spots - 1;
        if (m_focused.item < 0 && !next) {
            break;
        }
        if (spot >= 0 && spot < spots) {
            setFocused({index, spot});
            m_scene.place();
            const HotSpot found = hotSpot(m_focused);
            const qreal top = m_scene.top(index) + found.rect.top();
            if (top < offset() || top + found.rect.height() > offset() + viewport()->height()) {
                verticalScrollBar()->setValue(int(top) - viewport()->height() / 3);
            }
            return true;
        }
    }
    setFocused({});
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void AnswerView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        setFocused({});
    }
}

void AnswerView::updateSelection(const Stretch &before)
{
    // Only what changed its colour: from the old end to the new one, as the start seldom moves.
    const bool sameStart = before.from == m_selection.from;
    const Place first = sameStart ? qMin(before.to, m_selection.to) : qMin(before.ordered().from, m_selection.ordered().from);
    const Place last = sameStart ? qMax(before.to, m_selection.to) : qMax(before.ordered().to, m_selection.ordered().to);
    const qsizetype from = m_scene.indexOf(first);
    const qsizetype to = m_scene.indexOf(last);
    if (from < 0 || to < 0) {
        return;
    }
    const qreal top = m_scene.top(from) - offset();
    const qreal bottom = m_scene.top(to) + m_scene.item(to).height() - offset();
    viewport()->update(QRectF(0, top, viewport()->width(), bottom - top + 1).toAlignedRect().intersected(viewport()->rect()));
}

} // namespace assay::ui
