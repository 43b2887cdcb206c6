// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/MarkdownStream.h"

#include <QStringTokenizer>

#include <algorithm>

namespace assay::ui {

namespace {

/// A line that says nothing yet: what it is depends on what follows it.
bool isUndecided(QStringView line)
{
    constexpr QStringView marks = u"-=*_+#>|:`~ \t";
    const QStringView rest = line.trimmed();
    qsizetype digits = 0;
    while (digits < rest.size() && rest[digits].isDigit()) {
        ++digits;
    }
    if (digits > 0 && digits < 10) {
        return rest.size() == digits || (rest.size() == digits + 1 && (rest.back() == u'.' || rest.back() == u')'));
    }
    const qsizetype task = rest.indexOf(u'[');
    if (task == 2 && rest.size() <= 5) {
        return true;
    }
    return std::ranges::all_of(rest, [&](QChar unit) { return marks.contains(unit); });
}

/// Whether the end lies in fenced code, which is not to be touched.
bool endsInFence(QStringView markdown)
{
    bool inside = false;
    for (QStringView line : QStringTokenizer(markdown, u'\n')) {
        const QStringView start = line.trimmed();
        if (start.startsWith(u"```") || start.startsWith(u"~~~")) {
            inside = !inside;
        }
    }
    return inside;
}

/// `[text](addr` is shown as its text, `![text](addr` too, `[text` as it is.
void closeLink(QString &line)
{
    const qsizetype open = line.lastIndexOf(u"](");
    if (open < 0 || line.indexOf(u')', open) >= 0 || line.indexOf(u' ', open) >= 0) {
        return;
    }
    const qsizetype text = line.lastIndexOf(u'[', open);
    if (text < 0) {
        return;
    }
    line.truncate(open);
    line.remove(text, 1);
    if (text > 0 && line[text - 1] == u'!') {
        line.remove(text - 1, 1);
    }
}

struct OpenMarks {
    qsizetype ticks = 0; ///< length of the run that opened inline code
    bool bold = false;
    bool strike = false;
};

OpenMarks openMarksOf(QStringView paragraph)
{
    OpenMarks open;
    for (qsizetype at = 0; at < paragraph.size();) {
        const QChar mark = paragraph[at];
        qsizetype run = 1;
        while (at + run < paragraph.size() && paragraph[at + run] == mark) {
            ++run;
        }
        if (mark == u'\\') {
            at += 2;
            continue;
        }
        if (mark == u'`') {
            open.ticks = open.ticks == 0 ? run : open.ticks == run ? 0 : open.ticks;
        } else if (open.ticks == 0 && run >= 2 && mark == u'*') {
            open.bold = !open.bold;
        } else if (open.ticks == 0 && run == 2 && mark == u'~') {
            open.strike = !open.strike;
        }
        at += run;
    }
    return open;
}

} // namespace

QString mendOpenTail(QStringView markdown)
{
    const qsizetype lineStart = markdown.lastIndexOf(u'\n') + 1;
    const QStringView line = markdown.sliced(lineStart);
    if (line.isEmpty()) {
        return markdown.toString();
    }
    if (isUndecided(line)) {
        return markdown.first(lineStart).toString();
    }
    // Rows of a table close their marks by themselves.
    if (line.startsWith(u'|') || endsInFence(markdown)) {
        return markdown.toString();
    }
    const qsizetype blank = markdown.lastIndexOf(u"\n\n");
    QString mended = markdown.first(blank + 1).toString();
    QString paragraph = markdown.sliced(blank + 1).toString();
    const OpenMarks open = openMarksOf(paragraph);
    if (open.ticks == 0) {
        closeLink(paragraph);
    }
    if (open.ticks == 0 && !open.bold && !open.strike) {
        return mended + paragraph;
    }
    while (!paragraph.isEmpty() && (paragraph.back().isSpace() || paragraph.back() == u'*' || paragraph.back() == u'~')) {
        paragraph.chop(1);
    }
    const OpenMarks still = openMarksOf(paragraph);
    paragraph += QString(still.ticks, u'`');
    paragraph += still.strike ? QStringLiteral("~~") : QString();
    paragraph += still.bold ? QStringLiteral("**") : QString();
    return mended + paragraph;
}

} // namespace assay::ui
