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

/// Whether emphasis is never carried on into this line from the one before.
bool startsBlock(QStringView line)
{
    const QStringView rest = line.trimmed();
    qsizetype digits = 0;
    while (digits < rest.size() && digits < 9 && rest[digits].isDigit()) {
        ++digits;
    }
    const QStringView behind = rest.sliced(digits);
    const bool number = digits > 0 && (behind.startsWith(u". ") || behind.startsWith(u") "));
    const bool bullet = rest.size() > 1 && rest[1] == u' ' && (rest[0] == u'-' || rest[0] == u'*' || rest[0] == u'+');
    return rest.isEmpty() || number || bullet || rest[0] == u'#' || rest[0] == u'|' || rest[0] == u'>';
}

/// Where the line begins that ends at the line feed before `start`.
qsizetype lineBefore(QStringView markdown, qsizetype start)
{
    return start < 2 ? 0 : markdown.lastIndexOf(u'\n', start - 2) + 1;
}

/// Where the paragraph, item, heading or cell begins that is being written.
qsizetype scopeOf(QStringView markdown)
{
    qsizetype start = markdown.lastIndexOf(u'\n') + 1;
    if (start == markdown.size() && start > 0) {
        start = lineBefore(markdown, start);
    }
    if (markdown.sliced(start).trimmed().startsWith(u'|')) {
        return markdown.lastIndexOf(u'|') + 1;
    }
    while (start > 0) {
        const qsizetype end = markdown.indexOf(u'\n', start);
        const qsizetype before = lineBefore(markdown, start);
        const QStringView above = markdown.sliced(before, start - 1 - before);
        const QStringView line = markdown.sliced(start, (end < 0 ? markdown.size() : end) - start);
        if (startsBlock(line) || above.trimmed().isEmpty() || above.trimmed().startsWith(u'#')) {
            break;
        }
        start = before;
    }
    return start;
}

/// What was opened in a paragraph and not closed.
struct OpenMarks {
    qsizetype ticks = 0; ///< length of the run that opened inline code
    QStringList marks;   ///< of emphasis, outermost first

    void take(QStringView run, bool mayOpen, bool mayClose)
    {
        while (mayClose && !run.isEmpty() && !marks.isEmpty() && run.startsWith(marks.constLast())) {
            run = run.sliced(marks.takeLast().size());
        }
        if (mayOpen && run.size() == 3) {
            marks << run.first(2).toString() << run.first(1).toString();
        } else if (mayOpen && (run.size() == 2 || (run.size() == 1 && run[0] != u'~'))) {
            marks << run.toString();
        }
    }
};

OpenMarks openMarksOf(QStringView paragraph)
{
    OpenMarks open;
    for (qsizetype at = 0; at < paragraph.size();) {
        const QChar mark = paragraph[at];
        if (mark == u'\\') {
            at += 2;
            continue;
        }
        qsizetype run = 1;
        while (at + run < paragraph.size() && paragraph[at + run] == mark) {
            ++run;
        }
        if (mark == u'`') {
            open.ticks = open.ticks == 0 ? run : open.ticks == run ? 0 : open.ticks;
        } else if (open.ticks == 0 && (mark == u'*' || mark == u'~' || mark == u'_')) {
            const QChar before = at > 0 ? paragraph[at - 1] : u' ';
            const QChar behind = at + run < paragraph.size() ? paragraph[at + run] : u' ';
            // Bold is opened before its first word has come, and what multiplies is not emphasis.
            const bool soon = run == 2 && mark == u'*' && at + run == paragraph.size();
            open.take(paragraph.sliced(at, run), (soon || !behind.isSpace()) && !before.isLetterOrNumber(), !before.isSpace());
        }
        at += run;
    }
    return open;
}

/// The display formula that is being written gets its end.
void closeFormula(QString &paragraph)
{
    for (const auto &[open, close] : {std::pair(u"\\[", u"\\]"), std::pair(u"\\(", u"\\)")}) {
        const qsizetype start = paragraph.lastIndexOf(QStringView(open));
        if (start >= 0 && paragraph.indexOf(QStringView(close), start) < 0) {
            // A command that is half there is not shown.
            const qsizetype command = paragraph.lastIndexOf(u'\\');
            const auto letters = QStringView(paragraph).sliced(command + 1);
            const bool half = command > start + 1 && std::ranges::all_of(letters, [](QChar unit) { return unit.isLetter(); });
            paragraph.truncate(half ? command : paragraph.size());
            paragraph += QStringView(close);
            return;
        }
    }
    if (paragraph.count(QStringLiteral("$$")) % 2 == 1) {
        paragraph += paragraph.endsWith(u'$') && !paragraph.endsWith(QStringLiteral("$$")) ? u"$" : u"$$";
    }
}

/// The head of a table is shown as one before its second line has come.
QString delimitersFor(QStringView markdown)
{
    const QStringView text = markdown.endsWith(u'\n') ? markdown.chopped(1) : markdown;
    const qsizetype start = text.lastIndexOf(u'\n') + 1;
    const QStringView head = text.sliced(start).trimmed();
    const qsizetype before = lineBefore(text, start);
    const bool first = start == 0 || !text.sliced(before, start - 1 - before).trimmed().startsWith(u'|');
    if (!head.startsWith(u'|') || !first || head.size() < 3) {
        return {};
    }
    const QStringView cells = head.endsWith(u'|') ? head.chopped(1) : head;
    const qsizetype columns = cells.count(u'|') - cells.count(QStringView(u"\\|"));
    return (markdown.endsWith(u'\n') ? QString() : QStringLiteral("\n")) + QStringLiteral("|---").repeated(columns) + u'|';
}

void closeMarks(QString &paragraph)
{
    const OpenMarks open = openMarksOf(paragraph);
    if (open.ticks == 0) {
        closeLink(paragraph);
        closeFormula(paragraph);
    }
    if (open.ticks == 0 && open.marks.isEmpty()) {
        return;
    }
    const auto isMark = [](QChar unit) { return unit.isSpace() || unit == u'*' || unit == u'~' || unit == u'_'; };
    while (!paragraph.isEmpty() && isMark(paragraph.back())) {
        paragraph.chop(1);
    }
    const OpenMarks still = openMarksOf(paragraph);
    paragraph += QString(still.ticks, u'`');
    for (qsizetype at = still.marks.size(); at > 0; --at) {
        paragraph += still.marks[at - 1];
    }
}

} // namespace

QString mendOpenTail(QStringView markdown)
{
    if (markdown.isEmpty() || endsInFence(markdown)) {
        return markdown.toString();
    }
    const qsizetype lineStart = markdown.lastIndexOf(u'\n') + 1;
    const QStringView line = markdown.sliced(lineStart);
    if (!line.isEmpty() && isUndecided(line)) {
        markdown = markdown.first(lineStart);
    }
    if (markdown.trimmed().isEmpty() || markdown.endsWith(u"\n\n")) {
        return markdown.toString();
    }
    const qsizetype scope = scopeOf(markdown);
    QString paragraph = markdown.sliced(scope).toString();
    closeMarks(paragraph);
    return markdown.first(scope).toString() + paragraph + delimitersFor(markdown);
}

} // namespace assay::ui
