// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchQuery.h"

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

bool writesWithoutSpaces(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    return std::ranges::any_of(points, [](uint c) {
        switch (QChar::script(c)) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Thai:
        case QChar::Script_Lao:
        case QChar::Script_Khmer:
        case QChar::Script_Myanmar:
            return true;
        default:
            return false;
        }
    });
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
    if (!terms.isEmpty()) {
        terms.last().prefix = terms.constLast().prefix || !terms.constLast().quoted;
    }
    for (const Term &term : std::as_const(terms)) {
        // Within quotes FTS5 knows no operators; what is left of a quote cannot be in a term.
        const bool prefix = term.prefix || (!term.quoted && writesWithoutSpaces(term.text));
        parts.append(u'"' + term.text + (prefix ? QStringLiteral("\"*") : QStringLiteral("\"")));
    }
    return parts.join(QStringLiteral(" AND "));
}

} // namespace assay::store
