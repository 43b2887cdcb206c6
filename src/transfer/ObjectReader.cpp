// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/ObjectReader.h"

#include <algorithm>
#include <limits>

namespace assay::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 200;

} // namespace

ObjectReader::ObjectReader(QJsonObject object, QString place, QString &complaint)
    : m_object(std::move(object)), m_place(std::move(place)), m_complaint(&complaint)
{
}

QString ObjectReader::placeOf(QLatin1StringView name) const
{
    return m_place.isEmpty() ? QString(name) : m_place + u'.' + name;
}

void ObjectReader::complain(QLatin1StringView name, const QString &what) const
{
    if (m_complaint->isEmpty()) {
        *m_complaint = placeOf(name) + u' ' + what;
    }
}

QString ObjectReader::text(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString() && !value.isUndefined() && !value.isNull()) {
        complain(name, u"is no text"_s);
    }
    return value.toString();
}

QString ObjectReader::word(QLatin1StringView name) const
{
    QString value = text(name);
    const bool clean = std::ranges::all_of(value, [](QChar c) { return c.isPrint(); });
    if (value.isEmpty() || value.size() > longestWord || !clean) {
        complain(name, u"is missing, too long, or not one line of text"_s);
    }
    return value;
}

QByteArray ObjectReader::bytes(QLatin1StringView name) const
{
    const auto decoded = QByteArray::fromBase64Encoding(text(name).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        complain(name, u"is no base64"_s);
        return {};
    }
    return *decoded;
}

std::optional<qint64> ObjectReader::optionalInteger(QLatin1StringView name, qint64 lowest, qint64 highest) const
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull()) {
        return std::nullopt;
    }
    // What is no whole number comes back as the default, whichever that is.
    const qint64 number = value.toInteger(0);
    if (number != value.toInteger(1) || number < lowest || number > highest) {
        complain(name, u"is no whole number from %1 to %2"_s.arg(lowest).arg(highest));
        return std::nullopt;
    }
    return number;
}

qint64 ObjectReader::integer(QLatin1StringView name, qint64 lowest, qint64 highest, qint64 otherwise) const
{
    return optionalInteger(name, lowest, highest).value_or(otherwise);
}

std::optional<std::chrono::microseconds> ObjectReader::microseconds(QLatin1StringView name) const
{
    const auto count = optionalInteger(name, 0, std::numeric_limits<qint64>::max());
    return count ? std::optional(std::chrono::microseconds(*count)) : std::nullopt;
}

std::optional<bool> ObjectReader::optionalFlag(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull()) {
        return std::nullopt;
    }
    if (!value.isBool()) {
        complain(name, u"is neither true nor false"_s);
    }
    return value.toBool();
}

bool ObjectReader::flag(QLatin1StringView name) const
{
    return optionalFlag(name).value_or(false);
}

std::optional<core::Money> ObjectReader::money(QLatin1StringView name) const
{
    const QString decimal = text(name);
    if (decimal.isEmpty()) {
        return std::nullopt;
    }
    const auto money = core::Money::fromDecimal(decimal);
    if (!money || *money < core::Money()) {
        complain(name, u"is no amount of money"_s);
        return std::nullopt;
    }
    return money;
}

QDateTime ObjectReader::date(QLatin1StringView name) const
{
    const QString written = text(name);
    if (written.isEmpty()) {
        return {};
    }
    const QDateTime date = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!date.isValid() || date.timeSpec() == Qt::LocalTime || date.toUTC().date().year() < 1970
        || date.toUTC().date().year() > 9999) {
        complain(name, u"is no date with a time zone"_s);
        return {};
    }
    return date.toUTC();
}

QJsonObject ObjectReader::json(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isObject() && !value.isUndefined() && !value.isNull()) {
        complain(name, u"is no object"_s);
    }
    return value.toObject();
}

ObjectReader ObjectReader::object(QLatin1StringView name) const
{
    return {json(name), placeOf(name), *m_complaint};
}

QJsonArray ObjectReader::list(QLatin1StringView name, qsizetype most) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray() && !value.isUndefined() && !value.isNull()) {
        complain(name, u"is no list"_s);
    }
    QJsonArray list = value.toArray();
    if (list.size() > most) {
        complain(name, u"has more than %1 entries"_s.arg(most));
        return {};
    }
    return list;
}

void ObjectReader::each(QLatin1StringView name, qsizetype most, const std::function<void(const ObjectReader &)> &read) const
{
    const QJsonArray all = list(name, most);
    for (qsizetype i = 0; i < all.size() && m_complaint->isEmpty(); ++i) {
        if (!all.at(i).isObject()) {
            complain(name, u"[%1] is no object"_s.arg(i));
            return;
        }
        read({all.at(i).toObject(), u"%1[%2]"_s.arg(placeOf(name)).arg(i), *m_complaint});
    }
}

QStringList ObjectReader::texts(QLatin1StringView name, qsizetype most) const
{
    QStringList out;
    for (const auto all = list(name, most); const QJsonValue &value : all) {
        if (!value.isString()) {
            complain(name, u"holds something that is no text"_s);
        }
        out.append(value.toString());
    }
    return out;
}

} // namespace assay::transfer
