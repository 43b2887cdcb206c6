// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/GoToDelegate.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace assay::ui {

QSize GoToDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, std::max(34, option.fontMetrics.height() + 14)};
}

void GoToDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? option.palette.color(QPalette::Highlight)
                                                                : Theme::tint(option.palette.color(QPalette::Text), 0.05));
        painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), Theme::radius, Theme::radius);
    }
    QString icon = index.data(IconRole).toString();
    if (icon.isEmpty()) {
        icon = QStringLiteral("chevron-right");
    }
    const QRect inside = option.rect.adjusted(12, 0, -12, 0);
    const QRect mark = QStyle::visualRect(option.direction, inside, QRect(inside.left(), inside.center().y() - 7, 16, 16));
    Theme::icon(icon, Theme::secondaryText()).paint(painter, mark);
    const QFont small = Theme::scaled(option.font, 0.85);
    const QFontMetrics metrics(small);
    QString quiet = index.data(KindRole).toString();
    if (const QString detail = index.data(DetailRole).toString(); !detail.isEmpty()) {
        quiet += QStringLiteral(" · ") + detail;
    }
    const int quietWidth = std::min(inside.width() / 2, metrics.horizontalAdvance(quiet) + 2);
    const QRect name = QStyle::visualRect(
        option.direction, inside, QRect(inside.left() + 28, inside.top(), inside.width() - 44 - quietWidth, inside.height()));
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(name, static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter),
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    const QRect right = QStyle::visualRect(option.direction, inside,
                                           QRect(inside.right() - quietWidth + 1, inside.top(), quietWidth, inside.height()));
    painter->setFont(small);
    painter->setPen(Theme::secondaryText());
    painter->drawText(right, static_cast<int>(Qt::AlignTrailing | Qt::AlignVCenter),
                      metrics.elidedText(quiet, Qt::ElideRight, quietWidth));
    painter->restore();
}

} // namespace assay::ui
