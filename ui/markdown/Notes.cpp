// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/Notes.h"

#include "ui/markdown/StyledText.h"

#include <algorithm>

namespace assay::ui {

namespace {

constexpr qsizetype longestLabel = 40;
constexpr qsizetype longestNumber = 3;
constexpr qsizetype aroundLabel = 3; // [^ and ]

struct Labelled {
    QString text;
    QList<Span> spans;
};

void appendRun(Labelled &out, QStringView run, qsizetype start, const Span &style, const NoteLabels &labels,
               const QList<qsizetype> &escaped)
{
    constexpr int untouched = Span::Code | Span::Math;
    const bool plain = (style.styles & untouched) == 0 && style.link.isEmpty();
    qsizetype taken = 0;
    for (qsizetype at = plain ? run.indexOf(u"[^") : -1; at >= 0; at = run.indexOf(u"[^", at + 1)) {
        const QStringView label = noteLabelAt(run.sliced(at));
        if (label.isEmpty() || escaped.contains(start + at) || !labels.has(label.toString())) {
            continue;
        }
        appendStyled(out.text, out.spans, run.sliced(taken, at - taken), style);
        Span raised = style;
        raised.styles |= Span::Note;
        appendStyled(out.text, out.spans, label, raised);
        taken = at + label.size() + aroundLabel;
    }
    appendStyled(out.text, out.spans, run.sliced(taken), style);
}

} // namespace

bool NoteLabels::has(const QString &label) const
{
    const bool number = label.size() <= longestNumber && std::ranges::all_of(label, [](QChar unit) { return unit.isDigit(); });
    return (mayFollow && number) || defined.contains(label);
}

QStringView noteLabelAt(QStringView text)
{
    if (!text.startsWith(u"[^")) {
        return {};
    }
    qsizetype end = 2;
    while (end < text.size() && end - 2 <= longestLabel && !text[end].isSpace() && text[end] != u'[' && text[end] != u']') {
        ++end;
    }
    return end < text.size() && text[end] == u']' ? text.sliced(2, end - 2) : QStringView();
}

void raiseNotes(QString &text, QList<Span> &spans, const NoteLabels &labels, const QList<qsizetype> &escaped)
{
    if (!text.contains(u"[^")) {
        return;
    }
    const QStringView whole(text);
    Labelled out;
    qsizetype at = 0;
    for (const Span &span : std::as_const(spans)) {
        appendRun(out, whole.sliced(at, span.start - at), at, {}, labels, escaped);
        appendRun(out, whole.sliced(span.start, span.length), span.start, span, labels, escaped);
        at = span.start + span.length;
    }
    appendRun(out, whole.sliced(at), at, {}, labels, escaped);
    text = std::move(out.text);
    spans = std::move(out.spans);
}

} // namespace assay::ui
