// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <chrono>
#include <functional>
#include <optional>

namespace assay::transfer {

/// Reads the members of an object that nobody vouches for. What is wrong first, anywhere in the file, is kept in `complaint` with its place;
/// reading goes on with defaults, so whoever reads looks at the end.
class ObjectReader final {
public:
    ObjectReader(QJsonObject object, QString place, QString &complaint);

    [[nodiscard]] bool has(QLatin1StringView name) const { return m_object.contains(name); }
    /// Absent: empty.
    [[nodiscard]] QString text(QLatin1StringView name) const;
    /// Between 1 and 200 characters without control characters; it must be there.
    [[nodiscard]] QString word(QLatin1StringView name) const;
    /// Base64; absent: empty.
    [[nodiscard]] QByteArray bytes(QLatin1StringView name) const;
    [[nodiscard]] qint64 integer(QLatin1StringView name, qint64 lowest, qint64 highest, qint64 otherwise = 0) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(QLatin1StringView name, qint64 lowest, qint64 highest) const;
    [[nodiscard]] std::optional<std::chrono::microseconds> microseconds(QLatin1StringView name) const;
    [[nodiscard]] bool flag(QLatin1StringView name) const;
    [[nodiscard]] std::optional<bool> optionalFlag(QLatin1StringView name) const;
    /// A decimal string; 0 or more.
    [[nodiscard]] std::optional<core::Money> money(QLatin1StringView name) const;
    /// ISO 8601 with a zone, from 1970 to 9999; absent: invalid.
    [[nodiscard]] QDateTime date(QLatin1StringView name) const;
    /// Absent: an empty object, which reads as nothing but defaults.
    [[nodiscard]] ObjectReader object(QLatin1StringView name) const;
    [[nodiscard]] QJsonObject json(QLatin1StringView name) const;
    /// Calls `read` for each object of the list; at most `most` of them.
    void each(QLatin1StringView name, qsizetype most, const std::function<void(const ObjectReader &)> &read) const;
    [[nodiscard]] QStringList texts(QLatin1StringView name, qsizetype most) const;

    [[nodiscard]] const QJsonObject &value() const { return m_object; }
    void complain(QLatin1StringView name, const QString &what) const;

private:
    [[nodiscard]] QString placeOf(QLatin1StringView name) const;
    [[nodiscard]] QJsonArray list(QLatin1StringView name, qsizetype most) const;

    QJsonObject m_object;
    QString m_place;
    QString *m_complaint;
};

} // namespace assay::transfer
