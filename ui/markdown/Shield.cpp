// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/Shield.h"

#include "ui/markdown/ShieldScanner.h"

namespace assay::ui {

namespace {

/// Most answers hold nothing that has to be looked at twice.
bool isPlain(QStringView markdown)
{
    return !markdown.contains(u'$') && !markdown.contains(u"\\(") && !markdown.contains(u"\\[") && !markdown.contains(u"[^")
           && !markdown.contains(u"-|") && !markdown.contains(u"- |") && !markdown.contains(u":|") && !markdown.contains(u": |")
           && !markdown.contains(u"|-") && !markdown.contains(u"| -") && !markdown.contains(u"://")
           && !markdown.contains(u"www.", Qt::CaseInsensitive);
}

} // namespace

std::pair<qsizetype, qsizetype> Shielded::thingAt(QStringView text, qsizetype at)
{
    const qsizetype last = text[at] == start ? text.indexOf(QChar(end), at) : -1;
    return last < 0 ? std::pair(qsizetype(-1), qsizetype(0))
                    : std::pair(qsizetype(text.sliced(at + 1, last - at - 1).toLongLong()), last + 1 - at);
}

QString Shielded::restored(const QString &text) const
{
    QString out;
    qsizetype taken = 0;
    for (qsizetype at = text.indexOf(QChar(start)); at >= 0; at = text.indexOf(QChar(start), taken)) {
        const auto [number, length] = thingAt(text, at);
        out += QStringView(text).sliced(taken, at - taken);
        out += things.value(number).source;
        taken = at + qMax(length, qsizetype(1));
    }
    return taken == 0 ? text : out.append(QStringView(text).sliced(taken));
}

Shielded shield(QStringView markdown)
{
    return isPlain(markdown) ? Shielded{.markdown = markdown.toString(), .things = {}, .notes = {}}
                             : ShieldScanner(markdown).scan();
}

} // namespace assay::ui
