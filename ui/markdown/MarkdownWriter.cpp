// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/MarkdownWriter.h"

#include <algorithm>

namespace assay::ui {

namespace {

QString escaped(QStringView text)
{
    QString out;
    // Two of them might be taken for the ends of a formula.
    const bool dollars = text.count(u'$') > 1;
    for (QChar unit : text) {
        out += dollars && unit == u'$' ? QStringLiteral("\\") : QString();
        if (unit == u'*' || unit == u'_' || unit == u'`' || unit == u'[' || unit == u']' || unit == u'\\' || unit == u'<') {
            out += u'\\';
        }
        out += unit == QChar::LineSeparator ? QStringLiteral("  \n") : QString(unit);
    }
    return out;
}

QString codeOf(QStringView text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (QChar unit : text) {
        run = unit == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString ticks(longest + 1, u'`');
    const QString pad = longest > 0 ? QStringLiteral(" ") : QString();
    return ticks + pad + text.toString() + pad + ticks;
}

QString writeSpan(QStringView text, const Span &span)
{
    QString out = (span.styles & Span::Code) != 0   ? codeOf(text)
                  : (span.styles & Span::Note) != 0 ? QStringLiteral("[^%1]").arg(text)
                                                    : escaped(text);
    const bool bareAddress = span.link == text;
    if ((span.styles & Span::Italic) != 0) {
        out = u'*' + out + u'*';
    }
    if ((span.styles & Span::Bold) != 0) {
        out = QStringLiteral("**") + out + QStringLiteral("**");
    }
    if ((span.styles & Span::Strike) != 0) {
        out = QStringLiteral("~~") + out + QStringLiteral("~~");
    }
    if (span.link.isEmpty()) {
        return out;
    }
    return bareAddress ? u'<' + span.link + u'>' : u'[' + out + QStringLiteral("](") + span.link + u')';
}

} // namespace

QString writeInline(const QString &text, const QList<Span> &spans, qsizetype from, qsizetype to)
{
    QString out;
    qsizetype at = from;
    for (const Span &span : spans) {
        const qsizetype start = std::max(span.start, from);
        const qsizetype end = std::min(span.start + span.length, to);
        if (start >= end) {
            continue;
        }
        out += escaped(QStringView(text).sliced(at, start - at));
        const bool whole = start == span.start && end == span.start + span.length;
        out += whole && !span.source.isEmpty() ? span.source : writeSpan(QStringView(text).sliced(start, end - start), span);
        at = end;
    }
    return out + escaped(QStringView(text).sliced(at, std::max(to - at, qsizetype(0))));
}

QString indented(const QString &text, const QString &first, const QString &indent)
{
    QString out = first + text;
    out.replace(u'\n', u'\n' + indent);
    return out;
}

} // namespace assay::ui
