// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/AnswerScene.h"

#include <algorithm>

namespace assay::ui {

qsizetype AnswerScene::indexOf(const Place &place) const
{
    if (m_parts.empty() || place.part >= int(m_parts.size())) {
        return count() - 1;
    }
    const Part &part = m_parts[size_t(place.part)];
    return std::min(part.begin + std::min(place.item, std::max(part.count - 1, qsizetype(0))), count() - 1);
}

Place AnswerScene::placeIn(qsizetype index, qsizetype position) const
{
    for (int part = int(m_parts.size()) - 1; part >= 0; --part) {
        const Part &candidate = m_parts[size_t(part)];
        if (candidate.count > 0 && candidate.begin <= index) {
            return {part, index - candidate.begin, position};
        }
    }
    return {};
}

Place AnswerScene::placeAt(QPointF point) const
{
    const qsizetype index = indexAt(point.y());
    if (index < 0) {
        return {};
    }
    if (index == count() - 1 && point.y() >= top(index) + item(index).height()) {
        return end();
    }
    const QPointF inside = point - QPointF(left(), top(index));
    return placeIn(index, inside.y() < 0 ? 0 : item(index).positionAt(inside));
}

Place AnswerScene::end() const
{
    return count() == 0 ? Place() : placeIn(count() - 1, item(count() - 1).length());
}

Marks AnswerScene::marksOf(qsizetype index, const Stretch &selection) const
{
    Marks marks;
    const Stretch ordered = selection.ordered();
    const Place start = placeIn(index, 0);
    const qsizetype length = item(index).length();
    const Place finish{start.part, start.item, length};
    if (ordered.isEmpty() || ordered.to < start || finish < ordered.from) {
        return marks;
    }
    marks.selectionFrom = ordered.from < start ? 0 : std::min(ordered.from.position, length);
    marks.selectionTo = finish < ordered.to ? length : std::min(ordered.to.position, length);
    return marks;
}

QString AnswerScene::separatorBefore(qsizetype index) const
{
    return index == 0 || item(index).joinsPrevious ? QString() : QStringLiteral("\n");
}

QString AnswerScene::plainText(const Stretch &stretch) const
{
    const Stretch ordered = stretch.ordered();
    if (ordered.isEmpty() || count() == 0) {
        return {};
    }
    QString out;
    const qsizetype first = indexOf(ordered.from);
    for (qsizetype index = first; index <= indexOf(ordered.to); ++index) {
        const Marks marks = marksOf(index, ordered);
        if (marks.selectionFrom < 0) {
            continue;
        }
        QString words = item(index).text().sliced(marks.selectionFrom, marks.selectionTo - marks.selectionFrom);
        if (marks.selectionFrom == 0 && marks.hasSelection()) {
            words.prepend(item(index).marker());
        }
        if (index > first && !out.isEmpty()) {
            const bool close = item(index).startsListItem() && !item(index - 1).marker().isEmpty();
            out += item(index).joinsPrevious ? QString() : close ? QStringLiteral("\n") : QStringLiteral("\n\n");
        }
        if (words.endsWith(u'\n') && index < indexOf(ordered.to)) {
            words.chop(1);
        }
        out += words.replace(QChar::LineSeparator, u'\n');
    }
    return out;
}

QString AnswerScene::markdown(const Stretch &stretch) const
{
    const Stretch ordered = stretch.ordered();
    if (ordered.isEmpty() || count() == 0) {
        return {};
    }
    QString out;
    for (qsizetype index = indexOf(ordered.from); index <= indexOf(ordered.to); ++index) {
        const Marks marks = marksOf(index, ordered);
        if (marks.selectionFrom < 0 || (!marks.hasSelection() && item(index).length() > 0)) {
            continue;
        }
        const QString words = item(index).markdown(marks.selectionFrom, marks.selectionTo);
        if (!out.isEmpty() && !words.isEmpty()) {
            const bool close = item(index).startsListItem() && !item(index - 1).marker().isEmpty();
            out += item(index).joinsPrevious ? QString() : close ? QStringLiteral("\n") : QStringLiteral("\n\n");
        }
        out += words;
    }
    return out;
}

QList<Stretch> AnswerScene::occurrences(const QString &needle, qsizetype most) const
{
    QList<Stretch> found;
    for (qsizetype index = 0; index < count() && found.size() < most; ++index) {
        const QList<qsizetype> positions = occurrencesOf(item(index).text(), needle);
        for (qsizetype at : positions) {
            found.append(Stretch{placeIn(index, at), placeIn(index, at + needle.size())});
        }
    }
    return found;
}

qsizetype AnswerScene::textLength() const
{
    qsizetype length = 0;
    for (qsizetype index = 0; index < count(); ++index) {
        length += separatorBefore(index).size() + item(index).marker().size() + item(index).length();
    }
    return length;
}

QString AnswerScene::text(qsizetype from, qsizetype to) const
{
    QString out;
    qsizetype at = 0;
    for (qsizetype index = 0; index < count() && at < to; ++index) {
        const QString words = separatorBefore(index) + item(index).marker() + item(index).text();
        const qsizetype first = std::clamp(from - at, qsizetype(0), words.size());
        const qsizetype last = std::clamp(to - at, qsizetype(0), words.size());
        out += QStringView(words).sliced(first, last - first);
        at += words.size();
    }
    return out;
}

qsizetype AnswerScene::offsetOf(const Place &place) const
{
    const qsizetype wanted = indexOf(place);
    qsizetype at = 0;
    for (qsizetype index = 0; index < wanted; ++index) {
        at += separatorBefore(index).size() + item(index).marker().size() + item(index).length();
    }
    return wanted < 0 ? 0 : at + separatorBefore(wanted).size() + item(wanted).marker().size() + place.position;
}

Place AnswerScene::placeOfOffset(qsizetype offset) const
{
    qsizetype at = 0;
    for (qsizetype index = 0; index < count(); ++index) {
        const qsizetype start = at + separatorBefore(index).size() + item(index).marker().size();
        if (offset <= start + item(index).length()) {
            return placeIn(index, std::max(offset - start, qsizetype(0)));
        }
        at = start + item(index).length();
    }
    return end();
}

} // namespace assay::ui
