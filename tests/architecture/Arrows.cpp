// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/Arrows.h"

#include <functional>

namespace {

QSet<QString> wordsOf(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    return {words.cbegin(), words.cend()};
}

} // namespace

Arrows Arrows::decode(const QString &text, QStringList *errors)
{
    Arrows arrows;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const QString content = line.section(u'#', 0, 0).trimmed();
        if (content.isEmpty()) {
            continue;
        }
        const QStringList columns = content.split(u':');
        const QStringList banned = content.split(u'!');
        if (columns.size() == 3 && banned.size() == 1) {
            Room &room = arrows.m_rooms[columns.at(0).trimmed()];
            room.rooms = wordsOf(columns.at(1));
            room.libraries = wordsOf(columns.at(2));
        } else if (banned.size() == 2 && arrows.has(banned.at(0).trimmed())) {
            arrows.m_rooms[banned.at(0).trimmed()].banned = wordsOf(banned.at(1));
        } else if (errors) {
            errors->append(line);
        }
    }
    return arrows;
}

QStringList Arrows::cycle() const
{
    QSet<QString> done;
    QStringList path;
    const std::function<bool(const QString &)> closes = [&](const QString &name) {
        if (path.contains(name)) {
            path = path.sliced(path.indexOf(name));
            return true;
        }
        if (done.contains(name)) {
            return false;
        }
        path.append(name);
        const QSet<QString> seen = room(name).rooms;
        for (const QString &other : seen) {
            if (closes(other)) {
                return true;
            }
        }
        path.removeLast();
        done.insert(name);
        return false;
    };
    const QStringList all = names();
    for (const QString &name : all) {
        if (closes(name)) {
            return path;
        }
    }
    return {};
}
