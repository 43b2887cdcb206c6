// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

/// The table of cmake/arrows.txt: which rooms and libraries each room may see.
class Arrows final {
public:
    struct Room {
        QSet<QString> rooms;
        QSet<QString> libraries;
        QSet<QString> banned; ///< headers
    };

    /// Lines that cannot be read come back in `errors`.
    [[nodiscard]] static Arrows decode(const QString &text, QStringList *errors = nullptr);

    [[nodiscard]] bool has(const QString &room) const { return m_rooms.contains(room); }
    [[nodiscard]] Room room(const QString &name) const { return m_rooms.value(name); }
    [[nodiscard]] QStringList names() const { return m_rooms.keys(); }

    /// The rooms of one cycle, empty if there is none.
    [[nodiscard]] QStringList cycle() const;

private:
    QHash<QString, Room> m_rooms;
};
