// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/Item.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace assay::ui {

namespace {

constexpr qreal quoteIndent = 16;
constexpr qreal itemIndent = 22;
constexpr qreal markerGap = 8;

QString numberOf(const Container &item)
{
    return item.kind == Container::Kind::Note ? item.label : QString::number(item.number) + u'.';
}

bool isNumbered(const Container &item)
{
    return item.kind == Container::Kind::Ordered || item.kind == Container::Kind::Note;
}

void paintBullet(QPainter &painter, const AnswerStyle &style, QPointF centre, int depth)
{
    painter.setPen(depth % 3 == 1 ? QPen(style.secondary, 1.2) : QPen(Qt::NoPen));
    painter.setBrush(depth % 3 == 1 ? QBrush(Qt::NoBrush) : QBrush(style.secondary));
    if (depth % 3 == 2) {
        painter.drawRect(QRectF(centre.x() - 2, centre.y() - 2, 4, 4));
    } else {
        painter.drawEllipse(centre, 2.5, 2.5);
    }
}

void paintTask(QPainter &painter, const AnswerStyle &style, QPointF centre, bool checked)
{
    const QRectF box(std::round(centre.x()) - 6.5, std::round(centre.y()) - 6.5, 13, 13);
    painter.setPen(QPen(checked ? style.accent : style.secondary, 1));
    painter.setBrush(checked ? QBrush(style.accent) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 3, 3);
    if (checked) {
        painter.setPen(QPen(style.surface, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const QPointF tick[] = {box.topLeft() + QPointF(3.2, 6.8), box.topLeft() + QPointF(5.6, 9.2),
                                box.topLeft() + QPointF(9.9, 4.2)};
        painter.drawPolyline(tick, 3);
    }
}

} // namespace

bool Surroundings::hasMarker() const
{
    return std::ranges::any_of(m_containers, &Container::first);
}

bool Surroundings::isQuoted() const
{
    return std::ranges::any_of(m_containers, [](const Container &c) { return c.kind == Container::Kind::Quote; });
}

qreal Surroundings::indentOf(const Container &container, const AnswerStyle &style)
{
    if (container.kind == Container::Kind::Quote) {
        return quoteIndent;
    }
    if (!isNumbered(container)) {
        return itemIndent;
    }
    const bool narrow = container.kind == Container::Kind::Ordered ? container.number <= 99 : container.label.size() <= 2;
    return narrow ? itemIndent + 4 : QFontMetricsF(style.table).horizontalAdvance(numberOf(container)) + markerGap + 2;
}

qreal Surroundings::indent(const AnswerStyle &style) const
{
    qreal indent = 0;
    for (const Container &container : m_containers) {
        indent += indentOf(container, style);
    }
    return indent;
}

void Surroundings::paint(QPainter &painter, const AnswerStyle &style, qreal top, qreal height, qreal firstLine, qreal baseline,
                         bool mirrored, qreal width) const
{
    if (m_containers.isEmpty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto place = [&](qreal x) { return mirrored ? width - x : x; };
    qreal x = 0;
    int depth = 0;
    for (const Container &container : m_containers) {
        const qreal indent = indentOf(container, style);
        const QPointF centre(place(x + indent - markerGap - 4), firstLine / 2);
        if (container.kind == Container::Kind::Quote) {
            painter.fillRect(QRectF(place(x + 1) - (mirrored ? 3 : 0), top, 3, height - top), style.separator);
        } else if (container.first && container.kind == Container::Kind::Bullet) {
            paintBullet(painter, style, centre, depth);
        } else if (container.first && container.kind == Container::Kind::Task) {
            paintTask(painter, style, centre - QPointF(mirrored ? -1 : 1, 0), container.checked);
        } else if (container.first) {
            painter.setPen(style.secondary);
            painter.setFont(style.table);
            const qreal room = indent - markerGap + 2;
            const qreal text = QFontMetricsF(style.table).horizontalAdvance(numberOf(container));
            painter.drawText(QPointF(mirrored ? place(x) - room : x + room - text, baseline), numberOf(container));
        }
        depth += container.kind == Container::Kind::Quote ? 0 : 1;
        x += indent;
    }
    painter.restore();
}

QString Surroundings::markdownPrefix() const
{
    QString prefix;
    for (const Container &container : m_containers) {
        switch (container.kind) {
        case Container::Kind::Quote:
            prefix += QStringLiteral("> ");
            break;
        case Container::Kind::Bullet:
            prefix += container.first ? QStringLiteral("- ") : QStringLiteral("  ");
            break;
        case Container::Kind::Task:
            prefix += !container.first    ? QStringLiteral("  ")
                      : container.checked ? QStringLiteral("- [x] ")
                                          : QStringLiteral("- [ ] ");
            break;
        case Container::Kind::Ordered:
            prefix += container.first ? numberOf(container) + u' ' : QString(numberOf(container).size() + 1, u' ');
            break;
        case Container::Kind::Note:
            prefix += container.first ? QStringLiteral("[^%1]: ").arg(container.label) : QStringLiteral("    ");
            break;
        }
    }
    return prefix;
}

QString Surroundings::markdownIndent() const
{
    QList<Container> later = m_containers;
    for (Container &container : later) {
        container.first = false;
    }
    return Surroundings(later).markdownPrefix();
}

QString Surroundings::plainMarker() const
{
    QString marker;
    for (const Container &container : m_containers) {
        if (container.kind == Container::Kind::Quote) {
            continue;
        }
        if (!container.first) {
            marker += QStringLiteral("  ");
        } else if (isNumbered(container)) {
            marker += numberOf(container) + u' ';
        } else if (container.kind == Container::Kind::Task) {
            marker += container.checked ? QStringLiteral("[x] ") : QStringLiteral("[ ] ");
        } else {
            marker += QStringLiteral("\u2022 ");
        }
    }
    return marker;
}

} // namespace assay::ui
