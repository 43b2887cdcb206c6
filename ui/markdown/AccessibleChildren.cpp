// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/AccessibleChildren.h"

namespace assay::ui {

AccessibleChildren::~AccessibleChildren()
{
    for (const auto &[index, id] : m_known) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

QAccessibleInterface *AccessibleChildren::at(qsizetype index) const
{
    const auto known = m_known.find(index);
    if (known != m_known.end()) {
        return QAccessible::accessibleInterface(known->second);
    }
    QAccessibleInterface *made = m_make(index);
    m_known[index] = QAccessible::registerAccessibleInterface(made);
    return made;
}

qsizetype AccessibleChildren::indexOf(const QAccessibleInterface *child) const
{
    for (const auto &[index, id] : m_known) {
        if (QAccessible::accessibleInterface(id) == child) {
            return index;
        }
    }
    return -1;
}

} // namespace assay::ui
