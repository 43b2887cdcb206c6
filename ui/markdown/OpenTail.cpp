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

/// A formula that has begun and not ended.
struct OpenFormula {
    qsizetype start = -1; ///< of its opening mark; -1: there is none
    qsizetype body = 0;
    QString open;
    QString close;
};

constexpr qsizetype longestInline = 400;

/// Where the text between `from` and that mark ends; -1: it goes on.
qsizetype endOfFormula(QStringView text, qsizetype from, QStringView close)
{
    qsizetype end = text.indexOf(close, from);
    while (end > from && close.front() == u'$' && text[end - 1] == u'\\') {
        end = text.indexOf(close, end + 1);
    }
    return end;
}

/// `$x_1` is most likely a formula, `$5` and `$HOME` are not.
bool beginsInline(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at + 1);
    const bool apart = at == 0 || !text[at - 1].isLetterOrNumber();
    return apart && !rest.isEmpty() && !rest[0].isSpace() && !rest[0].isDigit() && rest.size() < longestInline;
}

bool hasMathIn(QStringView text)
{
    return text.contains(u'^') || text.contains(u"_{") || text.contains(u'\\') || text.contains(u" = ");
}

OpenFormula openFormulaOf(QStringView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = text.sliced(at);
        if (rest.startsWith(u'`')) {
            const qsizetype run = std::ranges::find_if(rest, [](QChar unit) { return unit != u'`'; }) - rest.begin();
            qsizetype end = text.indexOf(rest.first(run), at + run);
            while (end >= 0 && end + run < text.size() && text[end + run] == u'`') {
                while (end + run < text.size() && text[end + run] == u'`') {
                    ++end;
                }
                end = text.indexOf(rest.first(run), end + run);
            }
            if (end < 0) {
                return {}; // all of it is code
            }
            at = end + run;
            continue;
        }
        QString close = rest.startsWith(u"$$")                            ? QStringLiteral("$$")
                        : rest.startsWith(u"\\[")                         ? QStringLiteral("\\]")
                        : rest.startsWith(u"\\(")                         ? QStringLiteral("\\)")
                        : rest.startsWith(u'$') && beginsInline(text, at) ? QStringLiteral("$")
                                                                          : QString();
        if (close.isEmpty()) {
            at += rest.startsWith(u'\\') ? 2 : 1;
            continue;
        }
        const qsizetype body = at + close.size();
        const qsizetype end = endOfFormula(text, body, close);
        if (end < 0 && (close.size() == 2 || hasMathIn(text.sliced(body)))) {
            return {at, body, rest.first(close.size()).toString(), std::move(close)};
        }
        at = end < 0 ? body : end + close.size();
    }
    return {};
}

/// The formula that is being written gets its end. A command that is half there is not shown, and half a mark neither.
QString closed(QStringView text, const OpenFormula &formula)
{
    QStringView body = text.sliced(formula.body).trimmed();
    const qsizetype command = body.lastIndexOf(u'\\');
    if (command >= 0 && std::ranges::all_of(body.sliced(command + 1), [](QChar unit) { return unit.isLetter(); })) {
        body = body.first(command);
    }
    if (formula.close == u"$$" && body.endsWith(u'$')) {
        body.chop(1);
    }
    body = body.trimmed();
    // A blank after a backslash is a mark too: what is left of it would hide the end.
    while (body.endsWith(u'\\') && !body.endsWith(u"\\\\")) {
        body = body.chopped(1).trimmed();
    }
    return body.isEmpty() ? QString() : formula.open + body.toString() + formula.close;
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
    const qsizetype lineStart = markdown.lastIndexOf(u'\n') + 1;
    const QStringView line = markdown.sliced(lineStart);
    if (endsInFence(markdown.first(lineStart))) {
        // What may become the closing fence is no code.
        const QStringView rest = line.trimmed();
        const bool closes =
            !rest.isEmpty() && std::ranges::all_of(rest, [](QChar unit) { return unit == u'`' || unit == u'~'; });
        return markdown.first(closes ? lineStart : markdown.size()).toString();
    }
    if (markdown.isEmpty() || endsInFence(markdown)) {
        return markdown.toString();
    }
    if (!line.isEmpty() && isUndecided(line)) {
        markdown = markdown.first(lineStart);
    }
    if (markdown.trimmed().isEmpty() || markdown.endsWith(u"\n\n")) {
        return markdown.toString();
    }
    // A formula may run over lines that look like the beginning of a list.
    const qsizetype begin = markdown.lastIndexOf(u"\n\n") + 1;
    if (const OpenFormula formula = openFormulaOf(markdown.sliced(begin)); formula.start >= 0) {
        QString end = closed(markdown.sliced(begin), formula);
        const OpenMarks around = openMarksOf(markdown.sliced(begin, formula.start));
        for (qsizetype at = around.marks.size(); at > 0 && !end.isEmpty(); --at) {
            end += around.marks[at - 1];
        }
        return markdown.first(begin + formula.start).toString() + end;
    }
    const qsizetype scope = scopeOf(markdown);
    QString paragraph = markdown.sliced(scope).toString();
    closeMarks(paragraph);
    return markdown.first(scope).toString() + paragraph + delimitersFor(markdown);
}

} // namespace assay::ui
