// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Contestant.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

/// As contestants were written while a chain was no more than its routes.
QList<Route> routesIn(const QJsonArray &texts)
{
    QList<Route> out;
    for (const QJsonValue &each : texts) {
        if (const auto route = Route::fromString(each.toString())) {
            out.append(*route);
        }
    }
    return out;
}

} // namespace

QJsonObject Contestant::toJson() const
{
    QJsonObject out{{u"provider"_s, route.provider.toString()}, {u"model"_s, route.model.toString()}};
    if (!key.isEmpty()) {
        out.insert(u"key"_s, key.toString());
    }
    if (!label.isEmpty()) {
        out.insert(u"label"_s, label);
    }
    if (system) {
        out.insert(u"system"_s, *system);
    }
    if (parameters) {
        out.insert(u"parameters"_s, parameters->toJson());
    }
    if (fallback != FallbackChain()) {
        out.insert(u"fallback"_s, fallback.toJson());
    }
    if (!router.isEmpty()) {
        out.insert(u"router"_s, router.toJson());
    }
    return out;
}

std::optional<Contestant> Contestant::fromJson(const QJsonObject &object)
{
    Contestant out;
    out.route.provider = ProviderId(object.value("provider"_L1).toString());
    out.route.model = ModelId(object.value("model"_L1).toString());
    if (out.route.provider.isEmpty() || out.route.model.isEmpty()) {
        return std::nullopt;
    }
    out.key = KeyName(object.value("key"_L1).toString());
    out.label = object.value("label"_L1).toString();
    if (const QJsonValue system = object.value("system"_L1); system.isString()) {
        out.system = system.toString();
    }
    if (const QJsonValue parameters = object.value("parameters"_L1); parameters.isObject()) {
        out.parameters = Parameters::fromJson(parameters.toObject());
    }
    if (const QJsonValue fallback = object.value("fallback"_L1); fallback.isObject()) {
        out.fallback = FallbackChain::fromJson(fallback.toObject());
    } else {
        out.fallback = FallbackChain::through(routesIn(object.value("fallbacks"_L1).toArray()));
    }
    out.router = RouterPreferences::fromJson(object.value("router"_L1).toObject());
    return out;
}

QJsonObject LineUp::toJson() const
{
    QJsonArray list;
    for (const Contestant &each : contestants) {
        list.append(each.toJson());
    }
    return {{u"name"_s, name}, {u"contestants"_s, list}};
}

LineUp LineUp::fromJson(const QJsonObject &object)
{
    LineUp out;
    out.name = object.value("name"_L1).toString();
    const QJsonArray list = object.value("contestants"_L1).toArray();
    for (const QJsonValue &each : list) {
        if (out.contestants.size() == maximumContestants) {
            break;
        }
        if (auto contestant = Contestant::fromJson(each.toObject())) {
            out.contestants.append(*std::move(contestant));
        }
    }
    return out;
}

} // namespace assay::core
