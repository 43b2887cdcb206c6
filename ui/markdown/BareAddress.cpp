// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/BareAddress.h"

#include <QString>

#include <algorithm>
#include <initializer_list>

namespace assay::ui {

namespace {

constexpr qsizetype longestAddress = 2048;

bool endsAddress(QChar unit)
{
    const char16_t code = unit.unicode();
    // Behind the last letter of a Chinese or Japanese sentence comes no space.
    const bool wide = (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef);
    return unit.isSpace() || code == u'<' || code == u'|' || code == u'`' || wide || (code >= 0xfdd0 && code <= 0xfdef);
}

/// Length of the host's name; 0: it is not a good one. Underscores may not stand in its last two parts.
qsizetype hostLength(QStringView text, bool dotted)
{
    qsizetype length = 0;
    qsizetype dots = 0;
    qsizetype underscoresLast = 0;
    qsizetype underscoresBefore = 0;
    for (; length < text.size(); ++length) {
        const QChar unit = text[length];
        if (unit == u'.') {
            ++dots;
            underscoresBefore = std::exchange(underscoresLast, 0);
        } else if (unit == u'_') {
            ++underscoresLast;
        } else if (unit != u'-' && !unit.isLetterOrNumber()) {
            break;
        }
    }
    const bool good = underscoresLast + underscoresBefore == 0 && (!dotted || dots > 0);
    return good ? length : 0;
}

qsizetype withoutTail(QStringView address)
{
    constexpr QStringView punctuation = u"?!.,:*_~'\"";
    for (;;) {
        const QChar last = address.isEmpty() ? QChar() : address.back();
        if (punctuation.contains(last)) {
            address = address.chopped(1);
        } else if (last == u')' && address.count(u')') > address.count(u'(')) {
            address = address.chopped(1);
        } else if (last == u';') {
            const qsizetype entity = address.lastIndexOf(u'&');
            const bool named = entity >= 0 && std::ranges::all_of(address.sliced(entity + 1).chopped(1), [](QChar unit) {
                                   return unit.isLetterOrNumber();
                               });
            if (!named) {
                return address.size();
            }
            address = address.first(entity);
        } else {
            return address.size();
        }
    }
}

} // namespace

qsizetype bareAddressAt(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at);
    const QChar before = at == 0 ? QChar(u' ') : text[at - 1];
    qsizetype scheme = 0;
    for (QStringView start : {QStringView(u"http://"), QStringView(u"https://")}) {
        scheme = rest.startsWith(start, Qt::CaseInsensitive) ? start.size() : scheme;
    }
    const bool bare = scheme == 0 && rest.startsWith(u"www.", Qt::CaseInsensitive);
    // In pointed brackets the parser itself sees an address.
    if ((scheme == 0 && !bare) || before.isLetterOrNumber() || before == u'<' || before == u'/') {
        return 0;
    }
    const QStringView behind = rest.sliced(scheme, std::min(rest.size() - scheme, longestAddress));
    const qsizetype host = hostLength(behind, bare);
    if (host == 0 || (bare && host <= 4)) {
        return 0;
    }
    qsizetype end = host;
    int brackets = 0;
    while (end < behind.size() && !endsAddress(behind[end])) {
        brackets += behind[end] == u'[' ? 1 : behind[end] == u']' ? -1 : 0;
        // The end of a link's text.
        if (brackets < 0) {
            break;
        }
        ++end;
    }
    const qsizetype length = withoutTail(rest.first(scheme + end));
    return length > scheme ? length : 0;
}

} // namespace assay::ui
