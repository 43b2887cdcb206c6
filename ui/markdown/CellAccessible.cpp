// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/CellAccessible.h"

#include "ui/markdown/HotSpotAccessible.h"

namespace assay::ui {

TableAccessible::TableAccessible(AnswerView *view, qsizetype item)
    : m_view(view),
      m_item(item),
      m_cells([view, item](qsizetype index) -> QAccessibleInterface * { return new CellAccessible(view, item, int(index)); })
{
}

QSize TableAccessible::size() const
{
    return m_view && m_item < m_view->scene().count() ? m_view->scene().item(m_item).tableSize() : QSize(0, 0);
}

QAccessibleInterface *TableAccessible::cell(int index) const
{
    return index < 0 || index >= size().width() * size().height() ? nullptr : m_cells.at(index);
}

QAccessibleInterface *TableAccessible::cellAt(int row, int column) const
{
    const bool there = row >= 0 && row < size().height() && column >= 0 && column < size().width();
    return there ? cell(row * size().width() + column) : nullptr;
}

QString TableAccessible::columnDescription(int column) const
{
    const QAccessibleInterface *head = cellAt(0, column);
    return head == nullptr ? QString() : head->text(QAccessible::Name);
}

CellAccessible::CellAccessible(AnswerView *view, qsizetype item, int index)
    : m_view(view), m_item(item), m_index(index), m_children([view, item](qsizetype spot) -> QAccessibleInterface * {
          return new HotSpotAccessible(view, item, int(spot));
      })
{
}

const Item *CellAccessible::item() const
{
    return m_view && m_item < m_view->scene().count() ? &m_view->scene().item(m_item) : nullptr;
}

int CellAccessible::columns() const
{
    return item() == nullptr ? 0 : item()->tableSize().width();
}

bool CellAccessible::isValid() const
{
    return columns() > 0 && rowIndex() < item()->tableSize().height();
}

QWindow *CellAccessible::window() const
{
    return m_view ? m_view->window()->windowHandle() : nullptr;
}

QAccessibleInterface *CellAccessible::parent() const
{
    QAccessibleInterface *view = m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    return view == nullptr ? nullptr : view->child(int(m_item));
}

QList<int> CellAccessible::spots() const
{
    QList<int> found;
    const QList<HotSpot> all = isValid() ? item()->hotSpots() : QList<HotSpot>();
    for (int at = 0; at < all.size(); ++at) {
        if (all[at].cell == m_index) {
            found.append(at);
        }
    }
    return found;
}

QAccessibleInterface *CellAccessible::child(int index) const
{
    const QList<int> own = spots();
    return index < 0 || index >= own.size() ? nullptr : m_children.at(own[index]);
}

int CellAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    return int(spots().indexOf(int(m_children.indexOf(child))));
}

QAccessibleInterface *CellAccessible::childAt(int x, int y) const
{
    for (int index = 0; index < childCount(); ++index) {
        if (child(index)->rect().contains(x, y)) {
            return child(index);
        }
    }
    return nullptr;
}

QString CellAccessible::text(QAccessible::Text kind) const
{
    return isValid() && kind == QAccessible::Name ? item()->cellText(rowIndex(), columnIndex()) : QString();
}

QRect CellAccessible::rect() const
{
    if (!isValid()) {
        return {};
    }
    const QRectF cell = item()->cellRect(rowIndex(), columnIndex());
    const QRect inView = cell.translated(m_view->rectOfItem(m_item).topLeft()).toAlignedRect();
    return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

QAccessible::Role CellAccessible::role() const
{
    return !isValid() ? QAccessible::NoRole : rowIndex() == 0 ? QAccessible::ColumnHeader : QAccessible::Cell;
}

QAccessible::State CellAccessible::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.invalid = !isValid();
    const QRect viewport(m_view ? m_view->viewport()->mapToGlobal(QPoint()) : QPoint(),
                         m_view ? m_view->viewport()->size() : QSize());
    state.offscreen = isValid() && !viewport.intersects(rect());
    return state;
}

void *CellAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this) : nullptr;
}

QList<QAccessibleInterface *> CellAccessible::columnHeaderCells() const
{
    QAccessibleInterface *head = isValid() && rowIndex() > 0 ? parent()->child(columnIndex()) : nullptr;
    return head == nullptr ? QList<QAccessibleInterface *>() : QList{head};
}

} // namespace assay::ui
