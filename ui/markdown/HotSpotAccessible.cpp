// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/HotSpotAccessible.h"

namespace assay::ui {

bool HotSpotAccessible::isValid() const
{
    return m_view && m_item < m_view->scene().count() && m_spot < m_view->scene().item(m_item).hotSpots().size();
}

HotSpot HotSpotAccessible::spot() const
{
    return isValid() ? m_view->scene().item(m_item).hotSpots()[m_spot] : HotSpot();
}

QAccessibleInterface *HotSpotAccessible::parent() const
{
    QAccessibleInterface *view = m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    QAccessibleInterface *item = view == nullptr ? nullptr : view->child(int(m_item));
    const int cell = spot().cell;
    return item == nullptr || cell < 0 ? item : item->child(cell);
}

QString HotSpotAccessible::text(QAccessible::Text kind) const
{
    const HotSpot found = spot();
    return kind == QAccessible::Name ? found.label : kind == QAccessible::Description ? found.text : QString();
}

QRect HotSpotAccessible::rect() const
{
    if (!isValid()) {
        return {};
    }
    const QRect inView = spot().rect.translated(m_view->rectOfItem(m_item).topLeft()).toAlignedRect();
    return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

QAccessible::Role HotSpotAccessible::role() const
{
    return spot().kind == HotSpot::Kind::Link ? QAccessible::Link : QAccessible::Button;
}

QAccessible::State HotSpotAccessible::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    state.linked = spot().kind == HotSpot::Kind::Link;
    const bool opens = spot().kind == HotSpot::Kind::Toggle;
    state.expandable = opens;
    state.expanded = opens && spot().isOpen;
    state.collapsed = opens && !spot().isOpen;
    return state;
}

void *HotSpotAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

void HotSpotAccessible::doAction(const QString &name)
{
    if (name == pressAction() && isValid()) {
        m_view->press(m_item, m_spot);
    }
}

} // namespace assay::ui
