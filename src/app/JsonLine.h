// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <cstdint>
#include <optional>

namespace assay::app {

/// One JSON object whose fields stay in the order in which they were added; QJsonObject sorts them by name, and the command line's
/// contract has its own order.
class JsonLine final {
public:
    JsonLine &text(QLatin1StringView name, const QString &value);
    /// An empty text is null.
    JsonLine &textOrNull(QLatin1StringView name, const QString &value);
    JsonLine &number(QLatin1StringView name, std::int64_t value);
    JsonLine &numberOrNull(QLatin1StringView name, const std::optional<std::int64_t> &value);
    /// With one to `decimals` digits behind the point.
    JsonLine &decimalOrNull(QLatin1StringView name, const std::optional<double> &value, int decimals = 3);
    JsonLine &flag(QLatin1StringView name, bool value);
    JsonLine &flagOrNull(QLatin1StringView name, const std::optional<bool> &value);
    JsonLine &null(QLatin1StringView name);
    JsonLine &object(QLatin1StringView name, const JsonLine &value);
    JsonLine &objectOrNull(QLatin1StringView name, const std::optional<JsonLine> &value);
    JsonLine &list(QLatin1StringView name, const QList<JsonLine> &values);
    /// A value whose own order does not matter.
    JsonLine &value(QLatin1StringView name, const QJsonValue &value);

    [[nodiscard]] QByteArray toJson() const { return '{' + m_fields + '}'; }
    /// With its line end.
    [[nodiscard]] QByteArray toLine() const { return toJson() + '\n'; }

private:
    JsonLine &add(QLatin1StringView name, const QByteArray &json);
    QByteArray m_fields;
};

} // namespace assay::app
