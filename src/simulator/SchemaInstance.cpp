// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/AnswerComposer.h"
#include "simulator/Subject.h"

#include <QJsonArray>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

QString typeOf(const QJsonObject &schema)
{
    const QJsonValue type = schema.value("type"_L1);
    if (type.isArray()) {
        return type.toArray().first().toString();
    }
    if (!type.isString()) {
        return schema.contains("properties"_L1) ? u"object"_s : u"string"_s;
    }
    return type.toString();
}

QJsonObject objectOf(const QJsonObject &schema, const Subject &subject)
{
    QJsonObject object;
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        object.insert(it.key(), instanceOf(it.value().toObject(), subject, it.key()));
    }
    if (properties.isEmpty() && !schema.contains("type"_L1)) {
        object = {{u"subject"_s, subject.words}, {u"summary"_s, u"A short answer about %1."_s.arg(subject.words)}};
    }
    return object;
}

} // namespace

QJsonValue instanceOf(const QJsonObject &schema, const Subject &subject, const QString &property)
{
    if (schema.contains("const"_L1)) {
        return schema.value("const"_L1);
    }
    if (schema.contains("enum"_L1)) {
        return schema.value("enum"_L1).toArray().first();
    }
    const QString type = typeOf(schema);
    if (type == "object"_L1 || property.isEmpty()) {
        return objectOf(schema, subject);
    }
    if (type == "array"_L1) {
        return QJsonArray{instanceOf(schema.value("items"_L1).toObject(), subject, property)};
    }
    if (type == "integer"_L1) {
        return schema.value("minimum"_L1).toInteger(3);
    }
    if (type == "number"_L1) {
        return schema.value("minimum"_L1).toDouble(2.5);
    }
    if (type == "boolean"_L1) {
        return true;
    }
    if (type == "null"_L1) {
        return QJsonValue::Null;
    }
    return property == "city"_L1 || property == "location"_L1 ? u"Lisbon"_s : subject.heading;
}

} // namespace assay::simulator
