// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Comparison.h"

#include <algorithm>

namespace assay::core {

namespace {

constexpr qsizetype titleLength = 80;
constexpr QStringView marks = u"#>*-+";

QString withoutMarks(QStringView line)
{
    // Markdown's heading, quote and list marks say nothing in a title.
    qsizetype start = 0;
    while (start < line.size() && (line.at(start).isSpace() || marks.contains(line.at(start)))) {
        ++start;
    }
    return line.sliced(start).toString().simplified();
}

bool saysSomething(const QString &line)
{
    return std::ranges::any_of(line, [](QChar c) { return c.isLetterOrNumber() || c.isHighSurrogate(); });
}

QString shortened(const QString &line)
{
    if (line.size() <= titleLength) {
        return line;
    }
    qsizetype end = titleLength - 1;
    if (const qsizetype space = line.lastIndexOf(u' ', end); space > titleLength / 2) {
        end = space;
    } else if (line.at(end).isLowSurrogate()) {
        --end;
    }
    return line.first(end) + u'…';
}

} // namespace

CostSum Answer::cost() const
{
    CostSum sum;
    for (const Attempt &attempt : attempts) {
        sum.add(attempt.cost);
    }
    return sum;
}

QString Answer::reasoningText() const
{
    QString out;
    bool closed = false;
    for (const ReasoningPart &part : reasoning) {
        if (closed && !part.text.isEmpty()) {
            out += QStringLiteral("\n\n");
        }
        out += part.text;
        closed = !out.isEmpty() && (!part.signature.isEmpty() || (closed && part.text.isEmpty()));
    }
    return out;
}

CostSum Comparison::cost() const
{
    CostSum sum;
    for (const Answer &answer : answers) {
        for (const Attempt &attempt : answer.attempts) {
            sum.add(attempt.cost);
        }
    }
    return sum;
}

QString titleFromPrompt(const QString &prompt)
{
    const auto lines = QStringView(prompt).split(u'\n');
    for (const QStringView line : lines) {
        const QString title = withoutMarks(line);
        if (saysSomething(title)) {
            return shortened(title);
        }
    }
    return shortened(prompt.simplified());
}

} // namespace assay::core
