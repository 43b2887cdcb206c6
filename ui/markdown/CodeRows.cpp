// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/CodeRows.h"

#include <algorithm>
#include <utility>

namespace assay::ui {

namespace {

constexpr qsizetype tabColumns = 4;

bool isWide(QChar unit)
{
    const char16_t code = unit.unicode();
    return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3)
           || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60);
}

} // namespace

qsizetype CodeRows::setText(const QString &text)
{
    if (text.size() >= m_text.size() && text.startsWith(m_text)) {
        return append(QStringView(text).sliced(m_text.size()));
    }
    m_text.clear();
    m_rows.assign(1, Row{0, 0, 0});
    m_widest = 0;
    m_formats.clear();
    m_state = {};
    m_writtenRow = -1;
    append(text);
    return 0;
}

void CodeRows::grow(Row &row, QStringView more)
{
    for (QChar unit : more) {
        row.columns += unit == u'\t' ? tabColumns - row.columns % tabColumns : isWide(unit) ? 2 : 1;
    }
    row.length += more.size();
    m_widest = std::max(m_widest, row.columns);
}

qsizetype CodeRows::append(QStringView more)
{
    const qsizetype firstChanged = count() - 1;
    qsizetype position = m_text.size();
    m_text += more;
    while (!more.isEmpty()) {
        const qsizetype feed = more.indexOf(u'\n');
        const qsizetype line = feed < 0 ? more.size() : feed;
        Row &row = m_rows.back();
        qsizetype fits = std::min(line, longestRow - row.length);
        if (fits > 0 && fits < line && more[fits - 1].isHighSurrogate()) {
            --fits;
        }
        grow(row, more.first(fits));
        position += fits;
        more = more.sliced(fits);
        if (fits == line && feed < 0) {
            break;
        }
        if (fits == line) {
            ++position;
            more = more.sliced(1);
        }
        m_rows.push_back(Row{position, 0, 0});
    }
    return firstChanged;
}

QStringView CodeRows::row(qsizetype index) const
{
    const Row &row = m_rows[size_t(index)];
    return QStringView(m_text).sliced(row.start, row.length);
}

qsizetype CodeRows::rowOf(qsizetype position) const
{
    const auto after = std::ranges::upper_bound(m_rows, position, {}, &Row::start);
    return std::max(qsizetype(after - m_rows.begin()) - 1, qsizetype(0));
}

void CodeRows::setHighlighter(std::unique_ptr<CodeHighlighter> highlighter)
{
    m_highlighter = std::move(highlighter);
    m_formats.clear();
    m_state = {};
    m_writtenRow = -1;
    m_missed = false;
}

bool CodeRows::isPale() const
{
    return m_highlighter && (m_missed || coloured() < std::min(count() - 1, mostColoured));
}

void CodeRows::colour(QDeadlineTimer deadline)
{
    const qsizetype closed = std::min(count() - 1, mostColoured);
    while (m_highlighter && coloured() < closed && m_highlighter->isFree()) {
        m_formats.push_back(m_highlighter->highlight(row(coloured()), m_state));
        if (deadline.hasExpired()) {
            return;
        }
    }
}

bool CodeRows::takeMissed()
{
    return m_missed && m_highlighter->isFree() && std::exchange(m_missed, false);
}

QList<QTextLayout::FormatRange> CodeRows::formats(qsizetype index) const
{
    if (index < coloured()) {
        return m_formats[size_t(index)];
    }
    const bool last = index == coloured() && index == count() - 1;
    if (m_highlighter && last && m_highlighter->isFree()) {
        // The row that is being written is coloured as far as it goes, and again when it has grown.
        CodeHighlighter::State state = m_state;
        m_written = m_highlighter->highlight(row(index), state);
        m_writtenRow = index;
        return m_written;
    }
    m_missed = m_missed || (m_highlighter && last);
    return index == m_writtenRow ? m_written : QList<QTextLayout::FormatRange>();
}

} // namespace assay::ui
