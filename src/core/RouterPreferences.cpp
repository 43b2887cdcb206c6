// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RouterPreferences.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

void insertList(QJsonObject &out, const QString &name, const QStringList &list)
{
    if (!list.isEmpty()) {
        out.insert(name, QJsonArray::fromStringList(list));
    }
}

QStringList listIn(const QJsonObject &object, QLatin1StringView name)
{
    QStringList out;
    for (const auto all = object.value(name).toArray(); const QJsonValue &value : all) {
        if (const QString text = value.toString(); !text.isEmpty()) {
            out.append(text);
        }
    }
    return out;
}

} // namespace

QJsonObject RouterPreferences::toJson() const
{
    QJsonObject out;
    QJsonObject provider;
    insertList(out, u"models"_s, models);
    insertList(provider, u"order"_s, order);
    insertList(provider, u"only"_s, only);
    insertList(provider, u"ignore"_s, ignore);
    if (!sort.isEmpty()) {
        provider.insert(u"sort"_s, sort);
    }
    if (!allowFallbacks) {
        provider.insert(u"allow_fallbacks"_s, false);
    }
    if (requireParameters) {
        provider.insert(u"require_parameters"_s, true);
    }
    if (denyDataCollection) {
        provider.insert(u"data_collection"_s, u"deny"_s);
    }
    if (!provider.isEmpty()) {
        out.insert(u"provider"_s, provider);
    }
    return out;
}

RouterPreferences RouterPreferences::fromJson(const QJsonObject &object)
{
    const QJsonObject provider = object.value("provider"_L1).toObject();
    RouterPreferences out;
    out.models = listIn(object, "models"_L1);
    out.order = listIn(provider, "order"_L1);
    out.only = listIn(provider, "only"_L1);
    out.ignore = listIn(provider, "ignore"_L1);
    out.sort = provider.value("sort"_L1).toString();
    out.allowFallbacks = provider.value("allow_fallbacks"_L1).toBool(true);
    out.requireParameters = provider.value("require_parameters"_L1).toBool(false);
    out.denyDataCollection = provider.value("data_collection"_L1).toString() == "deny"_L1;
    return out;
}

} // namespace assay::core
