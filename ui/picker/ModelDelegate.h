// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace assay::ui {

/// Paints a model of the picker: badge, name and id, what it can do, context and prices in columns.
class ModelDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where the columns of figures stand, from the trailing edge; the list's head line uses the same.
    struct Columns {
        int star, price, context, marks;
    };
    [[nodiscard]] static Columns columnsFor(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    void starClicked(const QModelIndex &index);

private:
    void paintFigures(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintNames(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, int room) const;
};

} // namespace assay::ui
