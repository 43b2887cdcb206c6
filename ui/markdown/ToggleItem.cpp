// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/ToggleItem.h"

#include <QFontMetricsF>
#include <QPainter>

namespace assay::ui {

namespace {

constexpr qreal arrowRoom = 20;

} // namespace

qreal ToggleItem::estimate() const
{
    return AnswerStyle::lineHeight(style().body) + 4;
}

QList<HotSpot> ToggleItem::hotSpots() const
{
    const qreal width = arrowRoom + QFontMetricsF(style().small).horizontalAdvance(m_label) + 8;
    return {HotSpot{.kind = HotSpot::Kind::Toggle,
                    .rect = QRectF(0, 0, qMin(width, column()), height()),
                    .more = {},
                    .text = {},
                    .label = m_label,
                    .isOpen = m_open}};
}

void ToggleItem::paint(QPainter &painter, const Paint &paint) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF row(0, 0, column(), height());
    if (paint.hovered == 0 || paint.focused == 0) {
        painter.setPen(paint.focused == 0 ? QPen(style().accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(style().inlineCode);
        painter.drawRoundedRect(hotSpots().constFirst().rect.adjusted(1, 2, -1, -2), 4, 4);
    }
    const QPointF centre(10, height() / 2);
    painter.setPen(QPen(style().secondary, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF closed[] = {centre + QPointF(-2, -4), centre + QPointF(2, 0), centre + QPointF(-2, 4)};
    const QPointF open[] = {centre + QPointF(-4, -2), centre + QPointF(0, 2), centre + QPointF(4, -2)};
    painter.drawPolyline(m_open ? open : closed, 3);
    painter.setPen(style().secondary);
    painter.setFont(style().small);
    painter.drawText(row.adjusted(arrowRoom, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(style().small).elidedText(m_label, Qt::ElideRight, column() - arrowRoom));
    painter.restore();
}

} // namespace assay::ui
