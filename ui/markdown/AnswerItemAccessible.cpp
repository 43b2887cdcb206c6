// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/AnswerItemAccessible.h"

#include "ui/markdown/HotSpotAccessible.h"

namespace assay::ui {

AnswerItemAccessible::AnswerItemAccessible(AnswerView *view, qsizetype index)
    : m_view(view),
      m_index(index),
      m_children(
          [view, index](qsizetype spot) -> QAccessibleInterface * { return new HotSpotAccessible(view, index, int(spot)); }),
      m_table(view, index)
{
}

bool AnswerItemAccessible::isValid() const
{
    return m_view && m_index < m_view->scene().count();
}

bool AnswerItemAccessible::isTable() const
{
    return isValid() && item().nature() == Item::Nature::Table;
}

QWindow *AnswerItemAccessible::window() const
{
    return m_view ? m_view->window()->windowHandle() : nullptr;
}

QAccessibleInterface *AnswerItemAccessible::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

int AnswerItemAccessible::childCount() const
{
    if (isTable()) {
        return m_table.rowCount() * m_table.columnCount();
    }
    return isValid() ? int(item().hotSpots().size()) : 0;
}

QAccessibleInterface *AnswerItemAccessible::child(int index) const
{
    return index < 0 || index >= childCount() ? nullptr : isTable() ? m_table.cell(index) : m_children.at(index);
}

int AnswerItemAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    return isTable() ? m_table.indexOf(child) : int(m_children.indexOf(child));
}

QAccessibleInterface *AnswerItemAccessible::childAt(int x, int y) const
{
    for (int index = 0; index < childCount(); ++index) {
        if (child(index)->rect().contains(x, y)) {
            return child(index);
        }
    }
    return nullptr;
}

QString AnswerItemAccessible::words() const
{
    return isValid() ? item().marker() + item().text() : QString();
}

QString AnswerItemAccessible::text(QAccessible::Text kind) const
{
    if (!isValid() || kind != QAccessible::Name) {
        return {};
    }
    const QString label = item().label();
    return label.isEmpty() ? words() : label;
}

QRect AnswerItemAccessible::rect() const
{
    if (!isValid()) {
        return {};
    }
    const QRect inView = m_view->rectOfItem(m_index).toAlignedRect();
    return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

QAccessible::Role AnswerItemAccessible::role() const
{
    if (!isValid()) {
        return QAccessible::NoRole;
    }
    switch (item().nature()) {
    case Item::Nature::Heading:
        return QAccessible::Heading;
    case Item::Nature::Code:
        return QAccessible::Section;
    case Item::Nature::Table:
        return QAccessible::Table;
    case Item::Nature::Picture:
        return QAccessible::Graphic;
    case Item::Nature::Control:
        return QAccessible::Grouping;
    case Item::Nature::Text:
        break;
    }
    return QAccessible::Paragraph;
}

QAccessible::State AnswerItemAccessible::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    state.invalid = !isValid();
    state.offscreen = isValid() && !m_view->viewport()->rect().intersects(m_view->rectOfItem(m_index).toAlignedRect());
    return state;
}

void *AnswerItemAccessible::interface_cast(QAccessible::InterfaceType type)
{
    switch (type) {
    case QAccessible::TextInterface:
        return static_cast<QAccessibleTextInterface *>(this);
    case QAccessible::AttributesInterface:
        return static_cast<QAccessibleAttributesInterface *>(this);
    case QAccessible::TableInterface:
        return isTable() ? static_cast<QAccessibleTableInterface *>(&m_table) : nullptr;
    default:
        return nullptr;
    }
}

QList<QAccessible::Attribute> AnswerItemAccessible::attributeKeys() const
{
    return isValid() && item().headingLevel() > 0 ? QList{QAccessible::Attribute::Level} : QList<QAccessible::Attribute>();
}

QVariant AnswerItemAccessible::attributeValue(QAccessible::Attribute key) const
{
    return attributeKeys().contains(key) ? QVariant(item().headingLevel()) : QVariant();
}

void AnswerItemAccessible::selection(int index, int *start, int *end) const
{
    *start = *end = 0;
    if (index == 0 && isValid()) {
        const Marks marks = m_view->scene().marksOf(m_index, m_view->selection());
        const int before = int(item().marker().size());
        *start = marks.hasSelection() ? before + int(marks.selectionFrom) : 0;
        *end = marks.hasSelection() ? before + int(marks.selectionTo) : 0;
    }
}

int AnswerItemAccessible::selectionCount() const
{
    return isValid() && m_view->scene().marksOf(m_index, m_view->selection()).hasSelection() ? 1 : 0;
}

void AnswerItemAccessible::setSelection(int /*index*/, int start, int end)
{
    if (!isValid()) {
        return;
    }
    const auto place = [this](int offset) {
        const qsizetype position = qBound(qsizetype(0), offset - item().marker().size(), item().length());
        return m_view->scene().placeIn(m_index, position);
    };
    m_view->select({place(start), place(end)});
    m_view->reveal(place(end));
}

QString AnswerItemAccessible::text(int start, int end) const
{
    const QString all = words();
    const qsizetype last = end < 0 ? all.size() : qMin(qsizetype(end), all.size());
    return start < last ? all.sliced(start, last - start) : QString();
}

QRect AnswerItemAccessible::characterRect(int offset) const
{
    if (!isValid()) {
        return {};
    }
    const qsizetype position = qBound(qsizetype(0), offset - item().marker().size(), item().length());
    const QRect inView = m_view->rectOf(m_view->scene().placeIn(m_index, position)).toAlignedRect();
    return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

int AnswerItemAccessible::offsetAtPoint(const QPoint &point) const
{
    const Place place = m_view->placeAt(m_view->viewport()->mapFromGlobal(point));
    return isValid() && m_view->scene().indexOf(place) == m_index ? int(item().marker().size() + place.position) : -1;
}

void AnswerItemAccessible::scrollToSubstring(int start, int /*end*/)
{
    if (isValid()) {
        m_view->reveal(m_view->scene().placeIn(m_index, qBound(qsizetype(0), qsizetype(start), item().length())));
    }
}

QString AnswerItemAccessible::attributes(int /*offset*/, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return isValid() && item().headingLevel() > 0 ? QStringLiteral("level:%1;").arg(item().headingLevel()) : QString();
}

} // namespace assay::ui
