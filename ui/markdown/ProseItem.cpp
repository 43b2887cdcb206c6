// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/ProseItem.h"

#include "ui/markdown/MarkdownWriter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace assay::ui {

ProseItem::ProseItem(const Block &block)
    : m_kind(block.kind),
      m_level(block.level),
      m_surroundings(block.containers),
      m_run(block.text, block.spans),
      m_mirrored(block.text.isRightToLeft())
{
    joinsPrevious = block.joinsPrevious;
}

qreal ProseItem::update(const Block &block)
{
    if (block.kind != m_kind || block.level != m_level || block.containers != m_surroundings.containers()) {
        return -1;
    }
    const auto same = std::ranges::mismatch(m_run.text(), block.text).in1 - m_run.text().begin();
    qreal changed = 0;
    // The last word may move to another line, and its line's end may move with a closing mark.
    if (m_run.isLaidOut() && same > 0) {
        const qsizetype word = qMax(m_run.text().lastIndexOf(u' ', same - 1), qsizetype(0));
        changed = qMax(0.0, m_run.lineTop(word) - 2);
        for (qsizetype at = 0; at < qMax(block.spans.size(), m_run.spans().size()); ++at) {
            if (block.spans.value(at) != m_run.spans().value(at)) {
                const qsizetype start = at < m_run.spans().size() ? m_run.spans()[at].start : block.spans[at].start;
                changed = qMin(changed, qMax(0.0, m_run.lineTop(qMin(start, m_run.text().size())) - 2));
                break;
            }
        }
    }
    m_run = TextRun(block.text, block.spans);
    m_mirrored = block.text.isRightToLeft();
    outdate();
    return changed;
}

QFont ProseItem::font() const
{
    return m_kind == Block::Kind::Heading ? style().headingFont(m_level) : style().body;
}

QColor ProseItem::colour() const
{
    return m_surroundings.isQuoted() ? style().secondary : style().text;
}

QPointF ProseItem::origin() const
{
    return {m_mirrored ? 0 : m_surroundings.indent(style()), 0};
}

qreal ProseItem::textWidth() const
{
    return qMax(column() - m_surroundings.indent(style()), 40.0);
}

qreal ProseItem::estimate() const
{
    if (m_kind == Block::Kind::Rule) {
        return 1;
    }
    const QFont used = font();
    const qreal width = QFontMetricsF(used).averageCharWidth() * qreal(m_run.text().size());
    return qMax(1.0, std::ceil(width / textWidth())) * AnswerStyle::lineHeight(used);
}

qreal ProseItem::layOut()
{
    if (m_kind == Block::Kind::Rule) {
        return 1;
    }
    if (!m_run.isLaidOut()) {
        m_run.layOut(style(), font(), colour(), textWidth());
    }
    return m_run.height();
}

void ProseItem::paint(QPainter &painter, const Paint &paint) const
{
    if (m_kind == Block::Kind::Rule) {
        painter.fillRect(QRectF(m_surroundings.indent(style()), 0, textWidth(), 1), style().separator);
        return;
    }
    // A quote's bar goes through the space above: the scene sets barAbove where the block before is quoted too.
    m_surroundings.paint(painter, style(), -barAbove, height(), AnswerStyle::lineHeight(font()), m_run.firstBaseline(),
                         m_mirrored, column());
    m_run.paint(painter, origin(), style(), paint.marks, paint.clip);
    if (paint.focused >= 0) {
        const HotSpot spot = hotSpots().value(paint.focused);
        painter.setPen(QPen(style().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(spot.rect.adjusted(-2, 0, 2, 0), 3, 3);
    }
}

QString ProseItem::markdown(qsizetype from, qsizetype to) const
{
    if (m_kind == Block::Kind::Rule) {
        return m_surroundings.markdownPrefix() + QStringLiteral("---");
    }
    const QString head = m_kind == Block::Kind::Heading && from == 0 ? QString(m_level, u'#') + u' ' : QString();
    const QString inner = head + writeInline(m_run.text(), m_run.spans(), from, to);
    return from == 0 ? indented(inner, m_surroundings.markdownPrefix(), m_surroundings.markdownIndent()) : inner;
}

qsizetype ProseItem::positionAt(QPointF point) const
{
    return m_run.positionAt(point - origin());
}

QRectF ProseItem::cursorRect(qsizetype position) const
{
    return m_run.cursorRect(position).translated(origin());
}

QList<HotSpot> ProseItem::hotSpots() const
{
    QList<HotSpot> spots;
    for (const Span &span : m_run.spans()) {
        if (span.link.isEmpty()) {
            continue;
        }
        QList<QRectF> rects = m_run.rectsOf(span.start, span.start + span.length);
        for (QRectF &rect : rects) {
            rect.translate(origin());
        }
        if (rects.isEmpty()) {
            continue;
        }
        HotSpot spot{.kind = HotSpot::Kind::Link,
                     .rect = rects.takeFirst(),
                     .more = rects,
                     .text = span.link,
                     .label = m_run.text().sliced(span.start, span.length)};
        spots.append(spot);
    }
    return spots;
}

} // namespace assay::ui
