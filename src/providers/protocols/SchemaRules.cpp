// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/SchemaRules.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

constexpr std::array mapsOfSchemas{"properties"_L1, "$defs"_L1, "definitions"_L1};
constexpr std::array listsOfSchemas{"anyOf"_L1, "oneOf"_L1, "allOf"_L1};

bool requiresAll(const QJsonObject &schema, const QJsonObject &properties)
{
    const QJsonArray required = schema.value("required"_L1).toArray();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        if (!required.contains(QJsonValue(property.key()))) {
            return false;
        }
    }
    return true;
}

bool isObject(const QJsonObject &schema)
{
    return schema.contains("properties"_L1) || schema.value("type"_L1).toString() == "object"_L1;
}

/// All schemas directly below this one, replaced by what `change` makes of them.
template <class Change>
QJsonObject changedBelow(QJsonObject schema, Change change)
{
    for (const QLatin1StringView key : mapsOfSchemas) {
        if (QJsonObject map = schema.value(key).toObject(); !map.isEmpty()) {
            for (auto entry = map.begin(); entry != map.end(); ++entry) {
                entry.value() = change(entry.value().toObject());
            }
            schema.insert(key, map);
        }
    }
    for (const QLatin1StringView key : listsOfSchemas) {
        if (const QJsonArray list = schema.value(key).toArray(); !list.isEmpty()) {
            QJsonArray changed;
            for (const QJsonValue &entry : list) {
                changed.append(change(entry.toObject()));
            }
            schema.insert(key, changed);
        }
    }
    if (schema.value("items"_L1).isObject()) {
        schema.insert("items"_L1, change(schema.value("items"_L1).toObject()));
    }
    return schema;
}

} // namespace

bool isStrict(const QJsonObject &schema)
{
    if (isObject(schema)) {
        const bool closed = schema.value("additionalProperties"_L1) == QJsonValue(false);
        if (!closed || !requiresAll(schema, schema.value("properties"_L1).toObject())) {
            return false;
        }
    }
    bool strict = true;
    (void)changedBelow(schema, [&strict](const QJsonObject &below) {
        strict = strict && isStrict(below);
        return below;
    });
    return strict;
}

QJsonObject closedSchema(QJsonObject schema)
{
    if (isObject(schema) && !schema.contains("additionalProperties"_L1)) {
        schema.insert("additionalProperties"_L1, false);
    }
    return changedBelow(std::move(schema), [](const QJsonObject &below) { return closedSchema(below); });
}

} // namespace assay::providers
