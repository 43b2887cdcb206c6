// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"

#include <QStyledItemDelegate>

namespace assay::ui {

/// Paints a comparison of the history: title, figures, and where a search hit it. Edits the title in place.
class HistoryDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setCurrent(const core::ComparisonId &id) { m_current = id; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QString &head) const;
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const core::HistoryEntry &row) const;
    static void paintSnippet(QPainter *painter, const QRect &rect, const QString &snippet, const QStyleOptionViewItem &option);

    core::ComparisonId m_current;
};

} // namespace assay::ui
