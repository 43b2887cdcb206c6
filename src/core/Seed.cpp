// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Catalogue.h"
#include "core/PriceJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

template <class T>
using Result = std::expected<T, QString>;

QStringList wordsIn(const QJsonObject &object, QLatin1StringView key)
{
    QStringList out;
    const QJsonArray words = object.value(key).toArray();
    for (const QJsonValue &each : words) {
        out.append(each.toString());
    }
    return out;
}

std::optional<qint64> countIn(const QJsonObject &object, QLatin1StringView key)
{
    const qint64 count = object.value(key).toInteger();
    return count > 0 ? std::optional(count) : std::nullopt;
}

std::optional<bool> flagIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

ModelInfo decodeModel(const QJsonObject &object, const Route &route)
{
    ModelInfo model;
    model.route = route;
    model.name = object.value("name"_L1).toString();
    model.contextWindow = countIn(object, "context"_L1);
    model.maxOutput = countIn(object, "max_output"_L1);
    model.inputModalities = wordsIn(object, "input"_L1);
    model.outputModalities = wordsIn(object, "output"_L1);
    model.tools = flagIn(object, "tools"_L1);
    model.reasoning = flagIn(object, "reasoning"_L1);
    model.vision = flagIn(object, "vision"_L1);
    model.structuredOutput = flagIn(object, "structured_output"_L1);
    model.refusedParameters = wordsIn(object, "refused"_L1);
    model.efforts = wordsIn(object, "efforts"_L1);
    model.deprecated = QDate::fromString(object.value("deprecated"_L1).toString(), Qt::ISODate);
    model.fromSeed = true;
    return model;
}

Result<void> addModel(Seed &seed, const QJsonObject &object)
{
    const auto route = Route::fromString(object.value("route"_L1).toString());
    if (!route) {
        return std::unexpected(u"route must read PROVIDER/MODEL"_s);
    }
    if (seed.catalogue.find(*route) != nullptr) {
        return std::unexpected(u"%1 stands there twice"_s.arg(route->toString()));
    }
    ModelInfo model = decodeModel(object, *route);
    const QJsonArray rows = object.value("prices"_L1).toArray();
    for (const QJsonValue &each : rows) {
        auto price = decodePrice(each.toObject());
        if (!price) {
            return std::unexpected(u"%1: %2"_s.arg(route->toString(), price.error()));
        }
        seed.prices.add(*route, *std::move(price));
    }
    if (const auto &prices = seed.prices.pricesOf(*route); !prices.empty()) {
        model.price = prices.front();
    }
    seed.catalogue.add(model);
    return {};
}

} // namespace

std::expected<Seed, QString> decodeSeed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return std::unexpected(u"The catalogue is not JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset));
    }
    const int schema = document.object().value("schema"_L1).toInt();
    if (schema != 1) {
        return std::unexpected(u"The catalogue has schema %1; only 1 can be read."_s.arg(schema));
    }
    Seed seed;
    const QJsonArray models = document.object().value("models"_L1).toArray();
    for (qsizetype i = 0; i < models.size(); ++i) {
        if (const auto added = addModel(seed, models.at(i).toObject()); !added) {
            return std::unexpected(u"The catalogue's models[%1]: %2."_s.arg(i).arg(added.error()));
        }
    }
    return seed;
}

} // namespace assay::core
