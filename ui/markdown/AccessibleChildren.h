// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

#include <functional>
#include <map>

namespace assay::ui {

/// Accessible children that are no objects of their own: made when they are asked for, and gone with their parent.
class AccessibleChildren final {
public:
    using Maker = std::function<QAccessibleInterface *(qsizetype index)>;
    explicit AccessibleChildren(Maker make) : m_make(std::move(make)) {}
    AccessibleChildren(const AccessibleChildren &) = delete;
    AccessibleChildren &operator=(const AccessibleChildren &) = delete;
    ~AccessibleChildren();

    [[nodiscard]] QAccessibleInterface *at(qsizetype index) const;
    [[nodiscard]] qsizetype indexOf(const QAccessibleInterface *child) const;

private:
    Maker m_make;
    mutable std::map<qsizetype, QAccessible::Id> m_known;
};

} // namespace assay::ui
