// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/JsonLine.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace assay::app {

namespace {

QByteArray jsonOf(const QJsonValue &value)
{
    // QJsonDocument writes objects and arrays only.
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

} // namespace

JsonLine &JsonLine::add(QLatin1StringView name, const QByteArray &json)
{
    if (!m_fields.isEmpty()) {
        m_fields += ',';
    }
    m_fields += '"' + QByteArray(name.data(), name.size()) + "\":" + json;
    return *this;
}

JsonLine &JsonLine::text(QLatin1StringView name, const QString &value)
{
    return add(name, jsonOf(value));
}

JsonLine &JsonLine::textOrNull(QLatin1StringView name, const QString &value)
{
    return value.isEmpty() ? null(name) : text(name, value);
}

JsonLine &JsonLine::number(QLatin1StringView name, std::int64_t value)
{
    return add(name, QByteArray::number(static_cast<qint64>(value)));
}

JsonLine &JsonLine::numberOrNull(QLatin1StringView name, const std::optional<std::int64_t> &value)
{
    return value ? number(name, *value) : null(name);
}

JsonLine &JsonLine::decimalOrNull(QLatin1StringView name, const std::optional<double> &value, int decimals)
{
    if (!value) {
        return null(name);
    }
    QByteArray digits = QByteArray::number(*value, 'f', decimals);
    while (digits.endsWith('0') && !digits.endsWith(".0")) {
        digits.chop(1);
    }
    return add(name, digits);
}

JsonLine &JsonLine::flag(QLatin1StringView name, bool value)
{
    return add(name, value ? "true" : "false");
}

JsonLine &JsonLine::flagOrNull(QLatin1StringView name, const std::optional<bool> &value)
{
    return value ? flag(name, *value) : null(name);
}

JsonLine &JsonLine::null(QLatin1StringView name)
{
    return add(name, "null");
}

JsonLine &JsonLine::object(QLatin1StringView name, const JsonLine &value)
{
    return add(name, value.toJson());
}

JsonLine &JsonLine::objectOrNull(QLatin1StringView name, const std::optional<JsonLine> &value)
{
    return value ? object(name, *value) : null(name);
}

JsonLine &JsonLine::list(QLatin1StringView name, const QList<JsonLine> &values)
{
    QByteArray json;
    for (const JsonLine &value : values) {
        json += (json.isEmpty() ? "" : ",") + value.toJson();
    }
    return add(name, '[' + json + ']');
}

JsonLine &JsonLine::value(QLatin1StringView name, const QJsonValue &value)
{
    return add(name, jsonOf(value));
}

} // namespace assay::app
