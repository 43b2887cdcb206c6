// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchQuery.h"

#include "store/Segments.h"

#include <QChar>
#include <QList>
#include <QStringList>

#include <algorithm>

namespace assay::store {

namespace {

// A page of text pasted into the search box: what it begins with is enough.
constexpr qsizetype maximumTerms = 64;

struct Term {
    QString text;
    bool quoted = false;
    bool prefix = false;
};

/// Whether the tokenizer makes a word of it. A term without any would, joined by AND, find nothing at all.
bool isSearchable(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    return std::ranges::any_of(
        points, [](uint c) { return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse; });
}

constexpr QChar joint(0x200B);

QString trimmed(QString segments)
{
    while (segments.startsWith(joint)) {
        segments.removeFirst();
    }
    while (segments.endsWith(joint)) {
        segments.removeLast();
    }
    return segments;
}

/// As the index has it (see Segments.h). Where the term ends within a script that writes without spaces, the text may go on: the last
/// letter then stands in no pair of the term's own.
void segment(Term &term)
{
    term.text = term.text.normalized(QString::NormalizationForm_C);
    const QList<uint> points = term.text.toUcs4();
    const bool open = !points.isEmpty() && isUnspaced(points.constLast());
    term.text = trimmed(QString::fromUtf8(segmented(term.text.toUtf8())));
    if (!open) {
        return;
    }
    const QString last = term.text.section(joint, -1);
    const QString before = term.text.section(joint, -2, -2);
    const bool inPair = before.size() > last.size() && before.endsWith(last);
    term.prefix = !inPair;
    if (inPair) {
        term.text.chop(last.size() + 1);
    }
}

/// Takes the next term off the front; `rest` must not begin with a space.
Term takeTerm(QStringView &rest)
{
    Term term;
    term.quoted = rest.startsWith(u'"');
    if (term.quoted) {
        rest = rest.sliced(1);
        const qsizetype end = rest.indexOf(u'"');
        term.text = rest.first(end < 0 ? rest.size() : end).toString();
        rest = rest.sliced(end < 0 ? rest.size() : end + 1);
    } else {
        const auto isEnd = [](QChar c) { return c.isSpace() || c == u'"' || c.isNull(); };
        const qsizetype end = std::ranges::find_if(rest, isEnd) - rest.begin();
        term.text = rest.first(end).toString();
        rest = rest.sliced(end);
    }
    term.prefix = term.quoted ? rest.startsWith(u'*') : term.text.endsWith(u'*');
    return term;
}

QList<Term> termsOf(const QString &typed)
{
    QList<Term> terms;
    QStringView rest = typed;
    while (!rest.isEmpty() && terms.size() < maximumTerms) {
        if (rest.front().isSpace() || rest.front().isNull()) {
            rest = rest.sliced(1);
            continue;
        }
        Term term = takeTerm(rest);
        if (isSearchable(term.text)) {
            terms.append(std::move(term));
        }
    }
    return terms;
}

} // namespace

QString buildSearchQuery(const QString &typed)
{
    QStringList parts;
    QList<Term> terms = termsOf(typed);
    // The last word may not be typed to its end yet. A space behind it says that it is.
    if (!terms.isEmpty() && !typed.back().isSpace()) {
        terms.last().prefix = terms.constLast().prefix || !terms.constLast().quoted;
    }
    for (Term &term : terms) {
        segment(term);
        // Within quotes FTS5 knows no operators; what is left of a quote cannot be in a term.
        parts.append(u'"' + term.text + (term.prefix ? QStringLiteral("\"*") : QStringLiteral("\"")));
    }
    return parts.join(QStringLiteral(" AND "));
}

} // namespace assay::store
