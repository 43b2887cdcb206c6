// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/ShieldScanner.h"

#include "ui/markdown/BareAddress.h"
#include "ui/markdown/Notes.h"

#include <algorithm>

namespace assay::ui {

namespace {

constexpr qsizetype longestInlineFormula = 400;
constexpr qsizetype longestFormula = 8000;
constexpr qsizetype mostColumns = 128; // of the parser

/// Behind spaces, bars of quotes and markers of lists.
QStringView withoutContainers(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size()) {
        const QChar unit = line[at];
        const bool bullet = (unit == u'-' || unit == u'+' || unit == u'*') && at + 1 < line.size() && line[at + 1] == u' ';
        if (unit != u' ' && unit != u'\t' && unit != u'>' && !bullet) {
            break;
        }
        ++at;
    }
    qsizetype digits = at;
    while (digits < line.size() && digits - at < 9 && line[digits].isDigit()) {
        ++digits;
    }
    const bool number =
        digits > at && digits + 1 < line.size() && (line[digits] == u'.' || line[digits] == u')') && line[digits + 1] == u' ';
    return line.sliced(number ? digits + 2 : at);
}

qsizetype runLength(QStringView text, QChar unit)
{
    const auto end = std::ranges::find_if(text, [unit](QChar other) { return other != unit; });
    return end - text.begin();
}

/// How many cells a table's line has; 0: it is none.
qsizetype cellsOf(QStringView line)
{
    QStringView row = line.trimmed();
    if (!row.contains(u'|')) {
        return 0;
    }
    row = row.startsWith(u'|') ? row.sliced(1) : row;
    row = row.endsWith(u'|') && !row.endsWith(u"\\|") ? row.chopped(1) : row;
    qsizetype cells = 1;
    for (qsizetype at = 0; at < row.size(); ++at) {
        if (row[at] == u'\\') {
            ++at;
        } else if (row[at] == u'|') {
            ++cells;
        }
    }
    return cells;
}

bool isDelimiterRow(QStringView line)
{
    const QStringView row = line.trimmed();
    return row.contains(u'-')
           && std::ranges::all_of(row, [](QChar u) { return u == u'-' || u == u'|' || u == u':' || u == u' '; });
}

/// Prose between two dollar signs, as in "$5 for one and 10$ for two", is none.
bool looksLikeInline(QStringView tex)
{
    const bool spaced = tex.front().isSpace() || tex.back().isSpace();
    if (spaced || tex.size() > longestInlineFormula) {
        return false;
    }
    const bool marked = std::ranges::any_of(tex, [](QChar u) { return u == u'\\' || u == u'^' || u == u'_' || u == u'='; });
    qsizetype words = 0;
    qsizetype shortWords = 0;
    qsizetype letters = 0;
    for (QChar unit : tex) {
        letters = unit.isLetter() ? letters + 1 : 0;
        words += letters == 3 ? 1 : 0;
        shortWords += letters == 2 ? 1 : 0;
    }
    // A sum of money, and what is said about it.
    const bool sum = tex.front().isDigit() && shortWords > 0;
    return marked || (words < 2 && !sum);
}

/// `\(see below\)` is text in escaped brackets.
bool looksLikeBracketed(QStringView tex)
{
    const QStringView inner = tex.trimmed();
    const bool says = std::ranges::any_of(inner, [](QChar unit) { return unit.isLetterOrNumber(); });
    const bool marked =
        std::ranges::any_of(inner, [](QChar unit) { return QStringView(u"\\^_={}+<>|/*").contains(unit) || unit.isDigit(); });
    return says && (marked || inner.size() <= 3);
}

} // namespace

Shielded ShieldScanner::scan()
{
    m_out.markdown.reserve(m_source.size() + 64);
    while (m_at < m_source.size()) {
        takeLine();
    }
    return std::move(m_out);
}

qsizetype ShieldScanner::lineEnd(qsizetype from) const
{
    const qsizetype feed = m_source.indexOf(u'\n', from);
    return feed < 0 ? m_source.size() : feed;
}

qsizetype ShieldScanner::paragraphEnd()
{
    while (m_paragraphEnd < m_at) {
        m_paragraphEnd = m_source.size();
        for (qsizetype feed = lineEnd(m_at); feed < m_source.size(); feed = lineEnd(feed + 1)) {
            if (m_source.sliced(feed + 1, lineEnd(feed + 1) - feed - 1).trimmed().isEmpty()) {
                m_paragraphEnd = feed;
                break;
            }
        }
    }
    return m_paragraphEnd;
}

void ShieldScanner::copyTo(qsizetype end)
{
    m_out.markdown += m_source.sliced(m_at, end - m_at);
    m_at = end;
}

void ShieldScanner::takeLine()
{
    const qsizetype end = lineEnd(m_at);
    const QStringView line = m_source.sliced(m_at, end - m_at);
    const QStringView rest = withoutContainers(line);
    if (takeFence(rest)) {
        copyTo(std::min(end + 1, m_source.size()));
        m_line = {};
        return;
    }
    const bool blank = line.trimmed().isEmpty();
    if (!blank) {
        takeTable(line);
        takeNote(line, rest);
    }
    m_inTable = m_inTable && !blank;
    m_paragraphLine = blank || m_line.isEmpty() ? 0 : m_paragraphLine + 1;
    m_line = blank ? QStringView() : line;
    takeInline();
}

bool ShieldScanner::takeFence(QStringView rest)
{
    const QChar unit = rest.isEmpty() ? QChar() : rest.front();
    const qsizetype length = unit == u'`' || unit == u'~' ? runLength(rest, unit) : 0;
    if (m_fence != 0) {
        if (unit == m_fence && length >= m_fenceLength && rest.sliced(length).trimmed().isEmpty()) {
            m_fence = 0;
        }
        return true;
    }
    if (length < 3 || (unit == u'`' && rest.sliced(length).contains(u'`'))) {
        return false;
    }
    m_fence = unit.unicode();
    m_fenceLength = length;
    return true;
}

void ShieldScanner::takeNote(QStringView line, QStringView rest)
{
    const QStringView label = noteLabelAt(rest);
    const qsizetype head = label.size() + 4;
    const qsizetype indent = line.size() - rest.size();
    if (label.isEmpty() || rest.size() < head || rest[head - 1] != u':' || indent > 3 + 2 * line.count(u'>')) {
        return;
    }
    m_out.notes.insert(label.toString());
    copyTo(m_at + indent);
    m_out.markdown += QStringLiteral("- ") + QChar(Shielded::noteStart) + label.toString() + QChar(Shielded::noteEnd) + u' ';
    m_at += head;
    // An empty first line: the text stands in the next one.
    while (m_at < m_source.size() && m_source[m_at] == u' ') {
        ++m_at;
    }
}

void ShieldScanner::takeTable(QStringView line)
{
    const QStringView row = withoutContainers(line);
    const qsizetype cells = m_inTable || m_line.isEmpty() || !isDelimiterRow(row) ? 0 : cellsOf(row);
    if (cells == 0 || cells > mostColumns) {
        return;
    }
    // As it was written: a bar in a formula parts no cells.
    const qsizetype head = cellsOf(withoutContainers(QStringView(m_out.markdown).sliced(m_lineOut).trimmed()));
    if (std::max(head, qsizetype(1)) != cells) {
        copyTo(m_at + row.data() - line.data());
        m_out.markdown += u'\\';
        return;
    }
    m_inTable = true;
    if (head == 0) {
        return;
    }
    // Not in a quote, where a blank line would end it, nor in indented code.
    if (m_paragraphLine > 0 && !m_line.trimmed().startsWith(u'>') && !m_line.startsWith(u"    ")) {
        m_out.markdown.insert(m_lineOut, u'\n');
    }
}

void ShieldScanner::takeInline()
{
    m_lineOut = m_out.markdown.lastIndexOf(u'\n') + 1;
    while (m_at < m_source.size()) {
        const QChar unit = m_source[m_at];
        if (unit == u'\n') {
            copyTo(m_at + 1);
            return;
        }
        const bool formula = unit == u'$' || unit == u'\\';
        if ((unit == u'`' && takeCode()) || (formula && takeFormula()) || (unit.isLetter() && takeAddress())) {
            continue;
        }
        // What follows a backslash means nothing; several dollar signs are one thing.
        const qsizetype skipped = unit == u'\\' || m_source.sliced(m_at).startsWith(u"$$") ? 2 : 1;
        const bool beforeEnd = m_at + 1 < m_source.size() && m_source[m_at + 1] != u'\n';
        copyTo(m_at + (beforeEnd ? skipped : 1));
    }
}

bool ShieldScanner::takeCode()
{
    const qsizetype length = runLength(m_source.sliced(m_at), u'`');
    const qsizetype last = paragraphEnd();
    for (qsizetype at = m_source.indexOf(u'`', m_at + length); at >= 0 && at < last; at = m_source.indexOf(u'`', at)) {
        const qsizetype run = runLength(m_source.sliced(at), u'`');
        at += run;
        if (run == length) {
            copyTo(at);
            return true;
        }
    }
    copyTo(m_at + length);
    return true;
}

bool ShieldScanner::takeFormula()
{
    if (m_source[m_at] == u'$') {
        return takeFormula(u"$$", u"$$", true) || takeFormula(u"$", u"$", false);
    }
    return takeFormula(u"\\[", u"\\]", true) || takeFormula(u"\\(", u"\\)", false);
}

bool ShieldScanner::takeFormula(QStringView open, QStringView close, bool display)
{
    const bool dollar = open == u"$";
    if (!m_source.sliced(m_at).startsWith(open) || (dollar && m_at > 0 && m_source[m_at - 1].isLetterOrNumber())) {
        return false;
    }
    const qsizetype from = m_at + open.size();
    const qsizetype limit = std::min(paragraphEnd(), from + (dollar ? longestInlineFormula : longestFormula));
    const QStringView searched = m_source.first(std::max(limit, from));
    qsizetype end = searched.indexOf(close, from);
    while (end > 0 && searched[end - 1] == u'\\' && open.front() == u'$') {
        end = searched.indexOf(close, end + 1);
    }
    if (end <= from) {
        return false;
    }
    const QStringView tex = m_source.sliced(from, end - from);
    const qsizetype behind = end + close.size();
    const bool wordFollows = dollar && behind < m_source.size() && m_source[behind].isLetterOrNumber();
    const bool looks = dollar ? looksLikeInline(tex) : open == u"$$" ? !tex.trimmed().isEmpty() : looksLikeBracketed(tex);
    if (wordFollows || !looks) {
        return false;
    }
    hide(behind, Shielding{.source = {}, .tex = tex.toString(), .link = {}, .display = display});
    return true;
}

bool ShieldScanner::takeAddress()
{
    const qsizetype length = bareAddressAt(m_source, m_at);
    if (length == 0) {
        return false;
    }
    const QString address = m_source.sliced(m_at, length).toString();
    const bool whole = address.contains(u"://");
    hide(m_at + length,
         Shielding{.source = {}, .tex = {}, .link = whole ? address : QStringLiteral("http://") + address, .display = false});
    return true;
}

void ShieldScanner::hide(qsizetype end, Shielding thing)
{
    thing.source = m_source.sliced(m_at, end - m_at).toString();
    m_out.markdown += QChar(Shielded::start) + QString::number(m_out.things.size()) + QChar(Shielded::end);
    m_out.things.append(std::move(thing));
    m_at = end;
}

} // namespace assay::ui
