// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/Segmenter.h"

#include "ui/markdown/Notes.h"

#include <optional>

namespace assay::ui {

namespace {

constexpr qsizetype longestLine = 8 * 1024;
constexpr qsizetype longestProse = 16 * 1024;
constexpr qsizetype longestProseAnywhere = 64 * 1024;
constexpr qsizetype definitionsWithin = 256 * 1024;
constexpr qsizetype mostDefinitions = 64;

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ') {
        ++indent;
    }
    return indent;
}

qsizetype runLength(QStringView text, char16_t unit)
{
    qsizetype length = 0;
    while (length < text.size() && text[length] == unit) {
        ++length;
    }
    return length;
}

std::optional<Segment> openingFence(QStringView line)
{
    const qsizetype indent = indentOf(line);
    if (indent > 3 || line.size() < indent + 3) {
        return std::nullopt;
    }
    const QStringView rest = line.sliced(indent);
    const char16_t unit = rest[0].unicode();
    const qsizetype length = unit == u'`' || unit == u'~' ? runLength(rest, unit) : 0;
    const QStringView info = rest.sliced(length).trimmed();
    if (length < 3 || (unit == u'`' && info.contains(u'`'))) {
        return std::nullopt;
    }
    Segment code;
    code.kind = Segment::Kind::Code;
    code.fence = unit;
    code.fenceLength = length;
    code.indent = indent;
    qsizetype word = 0;
    while (word < info.size() && !info[word].isSpace()) {
        ++word;
    }
    code.language = info.first(word).toString();
    return code;
}

bool isListMarker(QStringView line)
{
    const QStringView rest = line.sliced(qMin(indentOf(line), qsizetype(3)));
    qsizetype marker = 0;
    while (marker < rest.size() && marker < 10 && rest[marker] >= u'0' && rest[marker] <= u'9') {
        ++marker;
    }
    if (rest.size() <= marker) {
        return false;
    }
    const QChar sign = rest[marker];
    const bool fits = marker == 0 ? sign == u'-' || sign == u'+' || sign == u'*' : sign == u'.' || sign == u')';
    return fits && (rest.size() == marker + 1 || rest[marker + 1].isSpace());
}

} // namespace

Segmenter::Segmenter()
{
    m_segments.append(Segment());
}

void Segmenter::feed(const QString &text)
{
    for (;;) {
        const qsizetype end = text.indexOf(u'\n', m_searched);
        if (end < 0) {
            break;
        }
        takeLine(text, m_line, end);
        m_line = m_searched = end + 1;
    }
    m_searched = text.size();
    if (m_segments.constLast().kind == Segment::Kind::Prose) {
        splitLongLine(text, text.size());
    }
}

void Segmenter::takeLine(const QString &text, qsizetype start, qsizetype end)
{
    Segment &open = m_segments.last();
    const QStringView line = QStringView(text).sliced(start, end - start);
    if (open.kind == Segment::Kind::Prose) {
        splitLongLine(text, end);
        if (m_segments.constLast().start <= start) {
            takeProseLine(line, start, end + 1);
        }
        return;
    }
    if (isClosingFence(line, open)) {
        open.bodyEnd = start;
        cutAt(end + 1, false);
    }
}

void Segmenter::takeProseLine(QStringView line, qsizetype start, qsizetype next)
{
    const qsizetype indent = indentOf(line);
    if (line.trimmed().isEmpty()) {
        m_afterBlank = true;
        return;
    }
    // Inside a list, an indented fence belongs to the item: only the parser can tell.
    if (auto fence = openingFence(line); fence && (indent == 0 || !m_listOpen)) {
        cutAt(start, false);
        fence->start = start;
        fence->bodyStart = next;
        m_segments.last() = *fence;
        return;
    }
    const bool marker = isListMarker(line);
    const qsizetype length = start - m_segments.constLast().start;
    if (m_afterBlank && indent == 0 && line[0] != u'\t' && !(m_listOpen && marker)) {
        cutAt(start, false);
    } else if (length > longestProseAnywhere || (length > longestProse && indent == 0)) {
        m_forced = true;
        cutAt(start, !m_afterBlank && !marker);
    }
    // A footnote goes on like an item.
    m_listOpen = m_listOpen || marker || line.sliced(indent).startsWith(u"[^");
    m_afterBlank = false;
    collectDefinition(line, start);
}

void Segmenter::splitLongLine(const QString &text, qsizetype lineEnd)
{
    for (;;) {
        const qsizetype from = qMax(m_line, m_segments.constLast().start);
        if (lineEnd - from <= longestLine) {
            return;
        }
        qsizetype cut = from + longestLine;
        for (qsizetype at = cut; at > cut - longestLine / 4; --at) {
            if (text[at - 1] == u' ') {
                cut = at;
                break;
            }
        }
        if (text[cut - 1].isHighSurrogate()) {
            --cut;
        }
        m_forced = true;
        cutAt(cut, true);
    }
}

void Segmenter::cutAt(qsizetype position, bool joins)
{
    Segment &last = m_segments.last();
    m_afterBlank = false;
    m_listOpen = false;
    if (last.start == position && last.kind == Segment::Kind::Prose) {
        return;
    }
    last.end = position;
    Segment next;
    next.start = position;
    next.joinsPrevious = joins;
    m_segments.append(next);
}

void Segmenter::collectDefinition(QStringView line, qsizetype start)
{
    const QStringView rest = line.trimmed();
    if (start > definitionsWithin || m_definitionCount >= mostDefinitions || !rest.startsWith(u'[')) {
        return;
    }
    if (rest.startsWith(u"[^")) {
        collectNote(rest);
        return;
    }
    const qsizetype close = rest.indexOf(u"]:");
    if (close < 2 || rest.sliced(close + 2).trimmed().isEmpty() || rest.first(close).contains(u']')) {
        return;
    }
    ++m_definitionCount;
    m_definitions += rest.toUtf8() + '\n';
}

void Segmenter::collectNote(QStringView line)
{
    const QString label = noteLabelAt(line).toString();
    if (label.isEmpty() || !line.sliced(label.size() + 3).startsWith(u':') || m_notes.contains(label)) {
        return;
    }
    // A number was taken for a footnote's before it came.
    m_definitionCount += NoteLabels{.defined = {}, .mayFollow = true}.has(label) ? 0 : 1;
    m_notes.insert(label);
}

bool Segmenter::isClosingFence(QStringView line, const Segment &code)
{
    const qsizetype indent = indentOf(line);
    if (indent > 3) {
        return false;
    }
    const QStringView rest = line.sliced(indent);
    const qsizetype length = runLength(rest, code.fence);
    return length >= code.fenceLength && rest.sliced(length).trimmed().isEmpty();
}

bool Segmenter::mayBecomeClosingFence(QStringView line, const Segment &code)
{
    const QStringView rest = line.trimmed();
    return indentOf(line) <= 3 && !rest.isEmpty() && runLength(rest, code.fence) == rest.size();
}

} // namespace assay::ui
