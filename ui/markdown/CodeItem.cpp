// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/CodeItem.h"

#include "ui/markdown/MarkdownWriter.h"
#include "ui/theme/Theme.h"

#include <KSyntaxHighlighting/Theme>

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace assay::ui {

namespace {

constexpr qreal headerHeight = 28;
constexpr qreal padding = 12;
constexpr qreal bottomPadding = 12;
constexpr size_t mostLayouts = 400;

} // namespace

CodeItem::CodeItem(const Block &block, const Grammars &grammars)
    : m_grammars(grammars), m_surroundings(block.containers), m_language(block.language), m_title(block.title)
{
    m_rows.setText(block.text);
}

qreal CodeItem::update(const Block &block)
{
    if (block.kind != Block::Kind::Code || block.language != m_language || block.title != m_title
        || block.containers != m_surroundings.containers()) {
        return -1;
    }
    const Shape before = shape();
    return changed(m_rows.setText(block.text), before);
}

qreal CodeItem::grow(const Block &block, qsizetype from)
{
    if (from != m_rows.text().size() || block.kind != Block::Kind::Code) {
        return update(block);
    }
    const Shape before = shape();
    return changed(m_rows.append(QStringView(block.text).sliced(from)), before);
}

CodeItem::Shape CodeItem::shape() const
{
    return hasStyle() ? Shape{box().width(), widestOffset() > 0} : Shape();
}

qreal CodeItem::changed(qsizetype row, const Shape &before)
{
    m_layouts.erase(m_layouts.lower_bound(row), m_layouts.end());
    outdate();
    if (!hasStyle()) {
        return 0;
    }
    updateTops(row);
    return before == shape() ? rowTop(row) : 0;
}

void CodeItem::release()
{
    m_layouts.clear();
}

qsizetype CodeItem::shownRows() const
{
    // The line feed at the end ends the last line, it does not begin another one.
    return m_rows.count() > 1 && m_rows.text().endsWith(u'\n') ? m_rows.count() - 1 : m_rows.count();
}

qreal CodeItem::left() const
{
    return m_surroundings.indent(style());
}

QRectF CodeItem::box() const
{
    const qreal available = full() - left();
    const qreal wanted = qreal(m_rows.widest()) * style().codeAdvance + 2 * padding + 4;
    return {left(), 0, qMax(qMin(available, qMax(wanted, column() - left())), 80.0), height()};
}

QRectF CodeItem::body() const
{
    return box().adjusted(padding, headerHeight, -padding, 0);
}

qsizetype CodeItem::columnsPerLine() const
{
    return qMax(qsizetype((full() - left() - 2 * padding - 2) / style().codeAdvance), qsizetype(8));
}

qsizetype CodeItem::linesOf(qsizetype row) const
{
    return m_wrap ? qMax(qsizetype(1), (m_rows.columns(row) + columnsPerLine() - 1) / columnsPerLine()) : 1;
}

void CodeItem::updateTops(qsizetype from)
{
    if (!m_wrap) {
        m_tops.clear();
        return;
    }
    from = std::min(from, qsizetype(m_tops.size()));
    m_tops.resize(size_t(from));
    for (qsizetype row = from; row < m_rows.count(); ++row) {
        m_tops.push_back(row == 0 ? 0 : m_tops[size_t(row - 1)] + linesOf(row - 1));
    }
}

qreal CodeItem::rowTop(qsizetype row) const
{
    const qsizetype lines = !m_wrap ? row : row < qsizetype(m_tops.size()) ? m_tops[size_t(row)] : 0;
    return headerHeight + qreal(lines) * style().codeLine;
}

qsizetype CodeItem::rowAt(qreal y) const
{
    const auto line = qsizetype(qMax(0.0, std::floor((y - headerHeight) / style().codeLine)));
    if (!m_wrap) {
        return qMin(line, m_rows.count() - 1);
    }
    return qMax(qsizetype(std::ranges::upper_bound(m_tops, line) - m_tops.begin()) - 1, qsizetype(0));
}

qreal CodeItem::widestOffset() const
{
    return m_wrap ? 0 : qMax(0.0, std::ceil(qreal(m_rows.widest()) * style().codeAdvance - (full() - left() - 2 * padding)));
}

qreal CodeItem::estimate() const
{
    qsizetype lines = shownRows();
    for (qsizetype row = 0; m_wrap && row < shownRows(); ++row) {
        lines += linesOf(row) - 1;
    }
    return headerHeight + qreal(lines) * style().codeLine + bottomPadding;
}

qreal CodeItem::layOut()
{
    updateTops(isExact() ? qsizetype(m_tops.size()) : 0);
    // Enough for what is seen of nearly every block; work() goes on with the rest.
    colour(QDeadlineTimer(2));
    return estimate();
}

bool CodeItem::dress(QDeadlineTimer deadline)
{
    if (m_dressed) {
        return true;
    }
    const auto definition = m_grammars.definitionOf(m_language);
    if (definition.isValid() && !m_grammars.mayColour(definition, deadline)) {
        return false;
    }
    m_dressed = true;
    m_rows.setHighlighter(definition.isValid()
                              ? std::make_unique<CodeHighlighter>(m_grammars, definition, m_grammars.theme(style().dark),
                                                                  style().text, style().raised)
                              : nullptr);
    m_layouts.clear();
    return true;
}

bool CodeItem::colour(QDeadlineTimer deadline)
{
    if (!dress(deadline)) {
        return false;
    }
    const qsizetype before = m_rows.coloured();
    m_rows.colour(deadline);
    const bool lastToo = m_rows.takeMissed();
    const auto from = m_layouts.lower_bound(before);
    const auto to = lastToo ? m_layouts.end() : m_layouts.lower_bound(m_rows.coloured());
    m_layouts.erase(from, to);
    return lastToo || before < m_rows.coloured();
}

bool CodeItem::work(QDeadlineTimer deadline)
{
    const bool changed = colour(deadline);
    // Colours may also have come while it was laid out, and that paints nothing.
    const bool waited = m_dressed && !m_rows.isPale() && std::exchange(m_paintedPlain, false);
    return changed || waited;
}

void CodeItem::restyle()
{
    m_dressed = false;
}

QTextLayout &CodeItem::layoutOf(qsizetype row) const
{
    const auto known = m_layouts.find(row);
    if (known != m_layouts.end()) {
        return *known->second;
    }
    if (m_layouts.size() > mostLayouts) {
        m_layouts.clear();
    }
    auto layout = std::make_unique<QTextLayout>(m_rows.row(row).toString(), style().code);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(m_wrap ? QTextOption::WrapAnywhere : QTextOption::NoWrap);
    option.setTabStopDistance(4 * style().codeAdvance);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->setFormats(m_rows.formats(row));
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(m_wrap ? qreal(columnsPerLine()) * style().codeAdvance + 1 : 1e7);
        line.setPosition(QPointF(0, y + std::floor((style().codeLine - line.height()) / 2)));
        y += style().codeLine;
    }
    layout->endLayout();
    return *(m_layouts[row] = std::move(layout));
}

void CodeItem::paint(QPainter &painter, const Paint &paint) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    m_surroundings.paint(painter, style(), -barAbove, height(), headerHeight, headerHeight * 0.7, false, column());
    painter.setPen(Qt::NoPen);
    painter.setBrush(style().raised);
    painter.drawRoundedRect(box(), Theme::radius, Theme::radius);
    if (paint.clip.top() < headerHeight) {
        paintHeader(painter, paint);
    }
    painter.setClipRect(body().adjusted(-padding / 2, 0, padding / 2, 0), Qt::IntersectClip);
    const qsizetype last = qMin(rowAt(paint.clip.bottom()), shownRows() - 1);
    for (qsizetype row = rowAt(paint.clip.top()); row <= last; ++row) {
        paintRow(painter, row, paint);
    }
    m_paintedPlain = !m_dressed || m_rows.isPale();
    if (const qreal widest = widestOffset(); widest > 0) {
        const QRectF track(body().left(), height() - 8, body().width(), 4);
        const qreal thumb = qMax(24.0, track.width() * track.width() / (track.width() + widest));
        painter.setPen(Qt::NoPen);
        painter.setBrush(style().separator);
        painter.drawRoundedRect(QRectF(track.left() + (track.width() - thumb) * m_offset / widest, track.top(), thumb, 4), 2,
                                2);
    }
    painter.restore();
}

void CodeItem::paintHeader(QPainter &painter, const Paint &paint) const
{
    painter.setFont(style().small);
    const QList<HotSpot> spots = hotSpots();
    const qreal end = spots.isEmpty() ? box().right() : spots.constFirst().rect.left();
    const QRectF label(box().left() + padding, 0, end - box().left() - 2 * padding, headerHeight);
    const QString name = m_title.isEmpty() ? m_grammars.displayName(m_language) : m_title;
    painter.setPen(m_title.isEmpty() ? style().secondary : style().text);
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(style().small).elidedText(name, Qt::ElideRight, label.width()));
    for (int at = 0; at < spots.size(); ++at) {
        const QRectF rect = spots[at].rect;
        if (at == paint.hovered || at == paint.focused) {
            painter.setPen(at == paint.focused ? QPen(style().accent, 2) : QPen(Qt::NoPen));
            painter.setBrush(style().inlineCode);
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4);
        }
        painter.setPen(at == paint.hovered || at == paint.focused ? style().text : style().secondary);
        painter.drawText(rect, Qt::AlignCenter, spots[at].label);
    }
}

void CodeItem::paintRow(QPainter &painter, qsizetype row, const Paint &paint) const
{
    QTextLayout &layout = layoutOf(row);
    const QPointF at(body().left() - m_offset, rowTop(row));
    const qsizetype length = m_rows.row(row).size();
    const Marks marks = paint.marks.shifted(m_rows.start(row), length);
    const auto fill = [&](qsizetype from, qsizetype to, const QColor &colour, bool toEnd) {
        for (int index = 0; index < layout.lineCount(); ++index) {
            const QTextLine line = layout.lineAt(index);
            const int first = qMax(int(from), line.textStart());
            const int last = qMin(int(to), line.textStart() + line.textLength());
            if (first < last || (toEnd && length == 0)) {
                const qreal x = line.cursorToX(first);
                const qreal width = first < last ? line.cursorToX(last) - x : style().codeAdvance / 2;
                painter.fillRect(QRectF(at.x() + x, at.y() + index * style().codeLine, width, style().codeLine), colour);
            }
        }
    };
    const QList<qsizetype> found = occurrencesOf(m_rows.row(row), marks.find);
    for (qsizetype from : found) {
        fill(from, from + marks.find.size(), from == marks.currentFrom ? style().currentMatch : style().match, false);
    }
    QList<QTextLayout::FormatRange> selected;
    const bool emptySelected = length == 0 && paint.marks.hasSelection() && paint.marks.selectionFrom <= m_rows.start(row)
                               && paint.marks.selectionTo > m_rows.start(row);
    if (marks.hasSelection() || emptySelected) {
        fill(marks.selectionFrom, marks.selectionTo, style().selection, emptySelected);
        QTextLayout::FormatRange range;
        range.start = int(marks.selectionFrom);
        range.length = int(marks.selectionTo - marks.selectionFrom);
        range.format.setForeground(style().selectedText);
        selected.append(range);
    }
    painter.setPen(style().text);
    layout.draw(&painter, at, selected);
}

QString CodeItem::label() const
{
    const QString language = m_grammars.displayName(m_language);
    return !m_title.isEmpty() ? m_title : language.isEmpty() ? tr("Code") : tr("Code: %1", "a language").arg(language);
}

QString CodeItem::marker() const
{
    return m_title.isEmpty() ? QString() : m_title + u'\n';
}

QString CodeItem::markdown(qsizetype from, qsizetype to) const
{
    if (from > 0 || to < length()) {
        return m_rows.text().sliced(from, to - from);
    }
    QString fence = QStringLiteral("```");
    while (m_rows.text().contains(fence)) {
        fence += u'`';
    }
    const QString feed = m_rows.text().endsWith(u'\n') || m_rows.text().isEmpty() ? QString() : QStringLiteral("\n");
    const QString code = fence + m_language + u'\n' + m_rows.text() + feed + fence;
    return indented(code, m_surroundings.markdownPrefix(), m_surroundings.markdownIndent());
}

qsizetype CodeItem::positionAt(QPointF point) const
{
    const qsizetype row = qMin(rowAt(point.y()), shownRows() - 1);
    QTextLayout &layout = layoutOf(row);
    const auto index = int(qMax(0.0, std::floor((point.y() - rowTop(row)) / style().codeLine)));
    const QTextLine line = layout.lineAt(qMin(index, layout.lineCount() - 1));
    if (!line.isValid()) {
        return m_rows.start(row);
    }
    // Below the last row: behind everything, the line feed too.
    if (row == shownRows() - 1 && index >= layout.lineCount()) {
        return length();
    }
    return m_rows.start(row) + line.xToCursor(point.x() - body().left() + m_offset);
}

QRectF CodeItem::cursorRect(qsizetype position) const
{
    const qsizetype row = m_rows.rowOf(position);
    QTextLayout &layout = layoutOf(row);
    const QTextLine line = layout.lineForTextPosition(int(position - m_rows.start(row)));
    const qreal x = line.isValid() ? line.cursorToX(int(position - m_rows.start(row))) : 0;
    const qreal y = line.isValid() ? line.lineNumber() * style().codeLine : 0;
    return {body().left() - m_offset + x, rowTop(row) + y, 1, style().codeLine};
}

QList<HotSpot> CodeItem::hotSpots() const
{
    const QFontMetricsF metrics(style().small);
    qreal right = box().right() - 4;
    const auto spot = [&](HotSpot::Kind kind, const QString &label) {
        const qreal width = metrics.horizontalAdvance(label) + 16;
        right -= width;
        return HotSpot{.kind = kind, .rect = QRectF(right, 3, width, headerHeight - 6), .more = {}, .text = {}, .label = label};
    };
    QList<HotSpot> spots{spot(HotSpot::Kind::Copy, m_copied ? tr("Copied") : tr("Copy"))};
    if (m_wrap || widestOffset() > 0) {
        spots.prepend(spot(HotSpot::Kind::Wrap, m_wrap ? tr("Do not wrap") : tr("Wrap")));
    }
    return spots;
}

bool CodeItem::scrollBy(qreal dx)
{
    const qreal offset = qBound(0.0, m_offset + dx, widestOffset());
    return std::exchange(m_offset, offset) != offset;
}

void CodeItem::toggleWrap()
{
    m_wrap = !m_wrap;
    m_offset = 0;
    invalidate();
    updateTops(0);
}

} // namespace assay::ui
