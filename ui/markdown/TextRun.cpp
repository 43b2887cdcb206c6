// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/TextRun.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace assay::ui {

Marks Marks::shifted(qsizetype offset, qsizetype length) const
{
    Marks part;
    part.find = find;
    if (hasSelection()) {
        part.selectionFrom = qBound(qsizetype(0), selectionFrom - offset, length);
        part.selectionTo = qBound(qsizetype(0), selectionTo - offset, length);
    }
    if (currentFrom >= offset && currentTo <= offset + length) {
        part.currentFrom = currentFrom - offset;
        part.currentTo = currentTo - offset;
    }
    return part;
}

QList<qsizetype> occurrencesOf(QStringView text, const QString &needle)
{
    QList<qsizetype> found;
    if (needle.isEmpty()) {
        return found;
    }
    for (qsizetype at = text.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(needle, at + needle.size(), Qt::CaseInsensitive)) {
        found.append(at);
    }
    return found;
}

QList<QTextLayout::FormatRange> TextRun::formatsOf(const AnswerStyle &style, const QFont &font) const
{
    QList<QTextLayout::FormatRange> formats;
    formats.reserve(m_spans.size());
    for (const Span &span : m_spans) {
        QTextLayout::FormatRange range;
        range.start = int(span.start);
        range.length = int(span.length);
        QFont spanFont = font;
        if ((span.styles & Span::Code) != 0) {
            spanFont = style.code;
            spanFont.setPointSizeF(font.pointSizeF() * 0.92);
            spanFont.setWeight(font.weight());
        }
        if ((span.styles & Span::Bold) != 0) {
            spanFont.setWeight(QFont::Bold);
        }
        spanFont.setItalic((span.styles & Span::Italic) != 0);
        spanFont.setStrikeOut((span.styles & Span::Strike) != 0);
        range.format.setFont(spanFont);
        if ((span.styles & Span::Note) != 0) {
            range.format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
            range.format.setForeground(style.link);
        }
        if (!span.link.isEmpty() || (span.styles & Span::Image) != 0) {
            range.format.setForeground(style.link);
            range.format.setFontUnderline(!span.link.isEmpty());
        }
        formats.append(range);
    }
    return formats;
}

void TextRun::layOut(const AnswerStyle &style, const QFont &font, const QColor &colour, qreal width, Qt::Alignment alignment)
{
    m_colour = colour;
    m_lineHeight = AnswerStyle::lineHeight(font);
    m_layout = std::make_unique<QTextLayout>(m_text, font);
    QTextOption option(alignment == Qt::Alignment() ? Qt::AlignLeft : alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    m_layout->setFormats(formatsOf(style, font));
    m_layout->beginLayout();
    qreal y = 0;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(qMax(width, 1.0));
        const qreal height = qMax(m_lineHeight, std::ceil(line.height()));
        line.setPosition(QPointF(0, y + std::floor((height - line.height()) / 2)));
        y += height;
    }
    m_layout->endLayout();
    m_height = m_layout->lineCount() == 0 ? m_lineHeight : y;
}

qreal TextRun::naturalWidth() const
{
    return m_layout ? m_layout->maximumWidth() : 0;
}

qreal TextRun::widestWord(const QString &text, const QFont &font, qreal limit)
{
    const QFontMetricsF metrics(font);
    qreal widest = 0;
    for (qsizetype at = 0; at < text.size() && widest < limit;) {
        qsizetype end = at;
        while (end < text.size() && !text[end].isSpace() && end - at < 60) {
            ++end;
        }
        widest = qMax(widest, metrics.horizontalAdvance(text.sliced(at, end - at)));
        at = end + (end < text.size() && text[end].isSpace() ? 1 : 0);
    }
    return qMin(std::ceil(widest), limit);
}

QList<QRectF> TextRun::rectsOf(qsizetype from, qsizetype to) const
{
    QList<QRectF> rects;
    for (int at = 0; m_layout && at < m_layout->lineCount(); ++at) {
        const QTextLine line = m_layout->lineAt(at);
        const int first = qMax(int(from), line.textStart());
        const int last = qMin(int(to), line.textStart() + line.textLength());
        if (first >= last) {
            continue;
        }
        const qreal a = line.cursorToX(first);
        const qreal b = last == line.textStart() + line.textLength() && !m_text.isRightToLeft() ? line.naturalTextRect().right()
                                                                                                : line.cursorToX(last);
        const qreal height = qMax(m_lineHeight, std::ceil(line.height()));
        const qreal top = line.y() - std::floor((height - line.height()) / 2);
        rects.append(QRectF(qMin(a, b), top, qAbs(b - a), height));
    }
    return rects;
}

void TextRun::paintBehind(QPainter &painter, const AnswerStyle &style, const Marks &marks) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.inlineCode);
    for (const Span &span : m_spans) {
        if ((span.styles & Span::Code) == 0) {
            continue;
        }
        const QList<QRectF> rects = rectsOf(span.start, span.start + span.length);
        for (const QRectF &rect : rects) {
            painter.drawRoundedRect(rect.adjusted(-1.5, 2, 1.5, -2), 3, 3);
        }
    }
    const QList<qsizetype> found = occurrencesOf(m_text, marks.find);
    for (qsizetype at : found) {
        const bool current = at == marks.currentFrom;
        const QList<QRectF> rects = rectsOf(at, at + marks.find.size());
        for (const QRectF &rect : rects) {
            painter.fillRect(rect.adjusted(0, 2, 0, -2), current ? style.currentMatch : style.match);
        }
    }
    if (marks.hasSelection()) {
        const QList<QRectF> rects = rectsOf(marks.selectionFrom, marks.selectionTo);
        for (const QRectF &rect : rects) {
            painter.fillRect(rect, style.selection);
        }
    }
}

void TextRun::paint(QPainter &painter, QPointF at, const AnswerStyle &style, const Marks &marks, const QRectF &clip) const
{
    if (!m_layout) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(at);
    paintBehind(painter, style, marks);
    painter.setPen(m_colour);
    QList<QTextLayout::FormatRange> selected;
    if (marks.hasSelection()) {
        QTextLayout::FormatRange range;
        range.start = int(marks.selectionFrom);
        range.length = int(marks.selectionTo - marks.selectionFrom);
        range.format.setForeground(style.selectedText);
        selected.append(range);
    }
    m_layout->draw(&painter, QPointF(0, 0), selected, clip.translated(-at));
    painter.restore();
}

qsizetype TextRun::positionAt(QPointF point) const
{
    if (!m_layout || m_layout->lineCount() == 0) {
        return 0;
    }
    for (int at = 0; at < m_layout->lineCount(); ++at) {
        const QTextLine line = m_layout->lineAt(at);
        const bool last = at == m_layout->lineCount() - 1;
        if (last || point.y() < line.y() + line.height() + (m_lineHeight - line.height()) / 2) {
            return line.xToCursor(point.x());
        }
    }
    return m_text.size();
}

QRectF TextRun::cursorRect(qsizetype position) const
{
    if (!m_layout || m_layout->lineCount() == 0) {
        return QRectF(0, 0, 1, m_lineHeight);
    }
    const QTextLine line = m_layout->lineForTextPosition(int(qMin(position, m_text.size())));
    return line.isValid() ? QRectF(line.cursorToX(int(position)), line.y(), 1, qMax(m_lineHeight, line.height()))
                          : QRectF(0, 0, 1, m_lineHeight);
}

qreal TextRun::firstBaseline() const
{
    if (!m_layout || m_layout->lineCount() == 0) {
        return m_lineHeight * 0.7;
    }
    const QTextLine line = m_layout->lineAt(0);
    return line.y() + line.ascent();
}

qreal TextRun::lineTop(qsizetype position) const
{
    return cursorRect(position).top();
}

} // namespace assay::ui
