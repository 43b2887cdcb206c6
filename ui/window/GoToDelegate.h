// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace assay::ui {

/// Paints an entry of GoTo: title, then in the quiet colour what kind it is and its detail.
class GoToDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { KindRole = Qt::UserRole, DetailRole, IconRole };
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace assay::ui
