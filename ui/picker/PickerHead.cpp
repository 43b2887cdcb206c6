// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picker/PickerHead.h"

#include "ui/picker/ModelDelegate.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QStyle>

namespace assay::ui {

PickerHead::PickerHead(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize PickerHead::sizeHint() const
{
    return {200, fontMetrics().height() + 8};
}

void PickerHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto columns = ModelDelegate::columnsFor(fontMetrics());
    painter.setFont(Theme::scaled(font(), 0.85));
    painter.setPen(Theme::secondaryText());
    // The list's scroll bar stands to the right of its rows.
    int right = width() - 8 - columns.star - style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const auto head = [&](int column, int room, const QString &text) {
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(right - room, 0, room, height()));
        painter.drawText(place, static_cast<int>(Qt::AlignTrailing | Qt::AlignVCenter), text);
        right -= column;
    };
    head(columns.price, columns.price, tr("Out $/M"));
    head(columns.price, columns.price, tr("In $/M"));
    head(columns.context, columns.context, tr("Context"));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::separator());
}

} // namespace assay::ui
