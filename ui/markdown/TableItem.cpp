// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/TableItem.h"

#include "ui/markdown/MarkdownWriter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay::ui {

namespace {

constexpr qreal cellX = 12;
constexpr qreal cellY = 6;
constexpr qreal widestMinimum = 220; // a word longer than that is broken
constexpr size_t rowsMeasured = 200; // later rows fit into the columns that these made

} // namespace

TableItem::TableItem(const Block &block) : m_surroundings(block.containers)
{
    take(block, 0);
}

void TableItem::take(const Block &block, qsizetype kept)
{
    m_block = block;
    m_rows.resize(size_t(kept));
    qsizetype start = m_rows.empty() ? 0 : m_rows.back().end;
    for (qsizetype at = kept; at < block.rows.size(); ++at) {
        const QList<Cell> &cells = block.rows[at];
        Row row;
        for (const Cell &cell : cells) {
            row.cells.push_back(Place{TextRun(cell.text, cell.spans), start, {}});
            start += cell.text.size() + 1;
        }
        start += cells.isEmpty() ? 1 : 0;
        row.end = start;
        m_rows.push_back(std::move(row));
    }
}

qreal TableItem::update(const Block &block)
{
    if (block.kind != Block::Kind::Table || block.columns != m_block.columns || block.containers != m_block.containers) {
        return -1;
    }
    const auto same = std::ranges::mismatch(m_block.rows, block.rows).in1 - m_block.rows.begin();
    const std::vector<qreal> widths = m_widths;
    const qreal top = same < qsizetype(m_rows.size()) ? m_rows[size_t(same)].top : height();
    // Rows that are the same keep their layout; layOut() makes only the others, unless a column has got wider.
    take(block, same);
    outdate();
    if (!hasStyle()) {
        return 0;
    }
    ensureLaidOut();
    return widths == m_widths ? qMax(0.0, top - 1) : 0;
}

void TableItem::restyle()
{
    for (Row &row : m_rows) {
        row.widths.clear();
    }
}

void TableItem::release()
{
    for (Row &row : m_rows) {
        for (Place &cell : row.cells) {
            cell.run.release();
        }
    }
}

QFont TableItem::fontOf(size_t row) const
{
    QFont font = style().table;
    if (row == 0) {
        font.setWeight(QFont::DemiBold);
    }
    return font;
}

qreal TableItem::available() const
{
    return qMax(full() - m_surroundings.indent(style()), 80.0);
}

std::vector<TableItem::CellWidths> TableItem::measured(size_t row) const
{
    const QFont font = fontOf(row);
    const QFontMetricsF metrics(font);
    std::vector<CellWidths> widths;
    for (const Place &cell : m_rows[row].cells) {
        const QString &text = cell.run.text();
        // Spans in the fixed font or bold run wider than the plain text.
        const qreal slack = cell.run.spans().isEmpty() ? 1.0 : 1.15;
        widths.push_back({std::ceil(metrics.horizontalAdvance(text.left(400)) * slack) + 1,
                          TextRun::widestWord(text, font, widestMinimum / slack) * slack + 1});
    }
    return widths;
}

std::vector<qreal> TableItem::columnWidths()
{
    const auto count = size_t(m_block.columns.size());
    std::vector<qreal> natural(count, 0);
    std::vector<qreal> least(count, 0);
    for (size_t index = 0; index < std::min(m_rows.size(), rowsMeasured); ++index) {
        Row &row = m_rows[index];
        if (row.widths.size() != row.cells.size()) {
            row.widths = measured(index);
        }
        for (size_t column = 0; column < std::min(count, row.widths.size()); ++column) {
            natural[column] = std::max(natural[column], row.widths[column].natural);
            least[column] = std::max(least[column], row.widths[column].least);
        }
    }
    const qreal room = available() - 2 * cellX * qreal(count) + 2 * cellX;
    if (std::reduce(natural.begin(), natural.end()) <= room) {
        return natural;
    }
    for (size_t column = 0; column < count; ++column) {
        least[column] = std::min(least[column], natural[column]);
    }
    // It is scrolled sideways in any case: then nothing need be squeezed.
    if (std::reduce(least.begin(), least.end()) > room) {
        for (size_t column = 0; column < count; ++column) {
            least[column] = std::max(least[column], std::min(natural[column], widestMinimum));
        }
        return least;
    }
    // What is left beyond the least widths: who wants little gets all of it, the rest is shared by those who want more.
    std::vector<size_t> order(count);
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [&](size_t column) { return natural[column] - least[column]; });
    qreal spare = std::max(0.0, room - std::reduce(least.begin(), least.end()));
    for (size_t at = 0; at < count; ++at) {
        const size_t column = order[at];
        const qreal share = std::min(natural[column] - least[column], std::floor(spare / qreal(count - at)));
        least[column] += share;
        spare -= share;
    }
    return least;
}

void TableItem::placeRow(size_t index, const std::vector<qreal> &widths, qreal top)
{
    Row &row = m_rows[index];
    const QFont font = fontOf(index);
    qreal x = 0;
    qreal tallest = AnswerStyle::lineHeight(font);
    for (size_t column = 0; column < row.cells.size() && column < widths.size(); ++column) {
        Place &cell = row.cells[column];
        const Qt::Alignment alignment = m_block.columns[qsizetype(column)];
        cell.run.layOut(style(), font, style().text, widths[column], alignment);
        cell.at = QPointF(x, top + cellY);
        tallest = std::max(tallest, cell.run.height());
        x += widths[column] + 2 * cellX;
    }
    row.top = top;
    row.height = tallest + 2 * cellY;
}

qreal TableItem::estimate() const
{
    return qreal(m_rows.size()) * (AnswerStyle::lineHeight(style().table) + 2 * cellY);
}

qreal TableItem::layOut()
{
    if (isExact() && !m_rows.empty() && !m_rows[0].cells.empty() && m_rows[0].cells[0].run.isLaidOut()) {
        return height();
    }
    std::vector<qreal> widths = columnWidths();
    const bool sameWidths = widths == m_widths;
    m_widths = std::move(widths);
    m_total = std::reduce(m_widths.begin(), m_widths.end()) + 2 * cellX * qreal(m_widths.size()) - 2 * cellX;
    m_offset = qBound(0.0, m_offset, qMax(0.0, m_total - available()));
    qreal top = 0;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const bool kept = sameWidths && !m_rows[row].cells.empty() && m_rows[row].cells[0].run.isLaidOut();
        if (!kept) {
            placeRow(row, m_widths, top);
        }
        top += m_rows[row].height;
    }
    return top + (m_total > available() ? 8 : 0);
}

void TableItem::paint(QPainter &painter, const Paint &paint) const
{
    painter.save();
    const qreal indent = m_surroundings.indent(style());
    const qreal head = m_rows.empty() ? 0 : m_rows[0].height;
    m_surroundings.paint(painter, style(), -barAbove, height(), head, head * 0.65, false, column());
    painter.translate(indent, 0);
    painter.setClipRect(QRectF(-2, 0, available() + 4, height()), Qt::IntersectClip);
    const qreal width = qMin(m_total, available());
    for (size_t index = 0; index < m_rows.size(); ++index) {
        const Row &row = m_rows[index];
        if (row.top > paint.clip.bottom() || row.top + row.height < paint.clip.top()) {
            continue;
        }
        for (const Place &cell : row.cells) {
            const Marks marks = paint.marks.shifted(cell.start, cell.run.text().size());
            cell.run.paint(painter, cell.at - QPointF(m_offset, 0), style(), marks, paint.clip.translated(-indent, 0));
        }
        if (index + 1 < m_rows.size()) {
            painter.fillRect(QRectF(0, std::round(row.top + row.height) - 1, width, 1),
                             index == 0 ? style().secondary : style().separator);
        }
    }
    if (m_total > available()) {
        const qreal thumb = qMax(24.0, available() * available() / m_total);
        const qreal x = (available() - thumb) * m_offset / (m_total - available());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style().separator);
        painter.drawRoundedRect(QRectF(x, height() - 5, thumb, 4), 2, 2);
    }
    if (paint.focused >= 0) {
        painter.setPen(QPen(style().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(hotSpots().value(paint.focused).rect.translated(-indent, 0), 3, 3);
    }
    painter.restore();
}

QString TableItem::text() const
{
    QStringList rows;
    for (const QList<Cell> &cells : m_block.rows) {
        QStringList words;
        for (const Cell &cell : cells) {
            words.append(cell.text);
        }
        rows.append(words.join(u'\t'));
    }
    return rows.join(u'\n');
}

QString TableItem::markdown(qsizetype from, qsizetype to) const
{
    if (from > 0 || to < length()) {
        return text().sliced(from, to - from);
    }
    QString out;
    for (qsizetype row = 0; row < m_block.rows.size(); ++row) {
        for (const Cell &cell : m_block.rows[row]) {
            out += QStringLiteral("| ")
                   + writeInline(cell.text, cell.spans, 0, cell.text.size()).replace(u'|', QStringLiteral("\\|")) + u' ';
        }
        out += QStringLiteral("|\n");
        for (qsizetype column = 0; row == 0 && column < m_block.columns.size(); ++column) {
            const Qt::Alignment side = m_block.columns[column];
            out += side == Qt::AlignRight     ? QStringLiteral("| ---: ")
                   : side == Qt::AlignHCenter ? QStringLiteral("| :---: ")
                                              : QStringLiteral("| --- ");
        }
        out += row == 0 ? QStringLiteral("|\n") : QString();
    }
    out.chop(1);
    return indented(out, m_surroundings.markdownPrefix(), m_surroundings.markdownIndent());
}

qsizetype TableItem::positionAt(QPointF point) const
{
    point -= QPointF(m_surroundings.indent(style()) - m_offset, 0);
    for (size_t index = 0; index < m_rows.size(); ++index) {
        const Row &row = m_rows[index];
        if ((point.y() >= row.top + row.height && index + 1 < m_rows.size()) || row.cells.empty()) {
            continue;
        }
        for (size_t column = 0; column < row.cells.size(); ++column) {
            const Place &cell = row.cells[column];
            const bool last = column + 1 == row.cells.size() || column + 1 >= m_widths.size();
            if (last || point.x() < cell.at.x() + m_widths[column] + cellX) {
                return cell.start + cell.run.positionAt(point - cell.at);
            }
        }
    }
    return length();
}

const TableItem::Place *TableItem::placeOf(qsizetype position) const
{
    const Place *found = nullptr;
    for (const Row &row : m_rows) {
        for (const Place &cell : row.cells) {
            if (cell.start <= position) {
                found = &cell;
            }
        }
    }
    return found;
}

QRectF TableItem::cursorRect(qsizetype position) const
{
    const Place *cell = placeOf(position);
    const QPointF shift(m_surroundings.indent(style()) - m_offset, 0);
    return cell == nullptr ? QRectF() : cell->run.cursorRect(position - cell->start).translated(cell->at + shift);
}

QList<HotSpot> TableItem::hotSpots() const
{
    QList<HotSpot> spots;
    const QPointF shift(m_surroundings.indent(style()) - m_offset, 0);
    const auto columns = int(m_block.columns.size());
    for (size_t line = 0; line < m_rows.size(); ++line) {
        int index = int(line) * columns - 1;
        for (const Place &cell : m_rows[line].cells) {
            ++index;
            for (const Span &span : cell.run.spans()) {
                if (span.link.isEmpty()) {
                    continue;
                }
                QList<QRectF> rects = cell.run.rectsOf(span.start, span.start + span.length);
                for (QRectF &rect : rects) {
                    rect.translate(cell.at + shift);
                }
                if (!rects.isEmpty()) {
                    const QRectF first = rects.takeFirst();
                    spots.append(HotSpot{.kind = HotSpot::Kind::Link,
                                         .rect = first,
                                         .more = rects,
                                         .text = span.link,
                                         .label = cell.run.text().sliced(span.start, span.length),
                                         .cell = index});
                }
            }
        }
    }
    return spots;
}

QString TableItem::label() const
{
    QStringList names;
    for (int column = 0; column < tableSize().width(); ++column) {
        names.append(cellText(0, column));
    }
    names.removeAll(QString());
    return names.isEmpty() ? tr("Table") : tr("Table: %1", "names of its columns").arg(names.join(QStringLiteral(", ")));
}

QString TableItem::cellText(int row, int column) const
{
    return m_block.rows.value(row).value(column).text;
}

QRectF TableItem::cellRect(int row, int column) const
{
    if (size_t(row) >= m_rows.size() || size_t(column) >= m_rows[size_t(row)].cells.size()
        || size_t(column) >= m_widths.size()) {
        return {};
    }
    const Row &line = m_rows[size_t(row)];
    const qreal left = line.cells[size_t(column)].at.x() + m_surroundings.indent(style()) - m_offset;
    return {left, line.top, m_widths[size_t(column)], line.height};
}

bool TableItem::scrollBy(qreal dx)
{
    const qreal offset = qBound(0.0, m_offset + dx, qMax(0.0, m_total - available()));
    return std::exchange(m_offset, offset) != offset;
}

} // namespace assay::ui
