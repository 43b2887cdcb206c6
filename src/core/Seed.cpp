// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

template <class T>
using Result = std::expected<T, QString>;

struct RateName {
    QLatin1StringView name;
    std::optional<Money> Rates::*member;
    qint64 per = 1'000'000; ///< how many the price is for
};

constexpr std::array<RateName, 8> rateNames{{
    {QLatin1StringView("input"), &Rates::input},
    {QLatin1StringView("output"), &Rates::output},
    {QLatin1StringView("cache_read"), &Rates::cacheRead},
    {QLatin1StringView("cache_write_5m"), &Rates::cacheWrite5m},
    {QLatin1StringView("cache_write_1h"), &Rates::cacheWrite1h},
    {QLatin1StringView("cache_write_30m"), &Rates::cacheWrite30m},
    {QLatin1StringView("input_audio"), &Rates::inputAudio},
    {QLatin1StringView("web_search"), &Rates::webSearch, 1'000},
}};

Result<Rates> decodeRates(const QJsonObject &object)
{
    Rates rates;
    for (const RateName &rate : rateNames) {
        const QJsonValue value = object.value(rate.name);
        if (value.isUndefined()) {
            continue;
        }
        const auto price = Money::fromDecimal(value.toString());
        // A double in the file has lost digits already; only text is exact.
        if (!value.isString() || !price || *price < Money() || price->pico() % rate.per != 0) {
            return std::unexpected(u"%1 is no price in whole pico-dollars a token, as a string"_s.arg(rate.name));
        }
        rates.*rate.member = Money::fromPico(price->pico() / rate.per);
    }
    return rates;
}

Result<PriceTier> decodeTier(const QJsonObject &object)
{
    PriceTier tier;
    tier.aboveInputTokens = object.value("above_input_tokens"_L1).toInteger();
    if (tier.aboveInputTokens <= 0) {
        return std::unexpected(u"a tier's above_input_tokens must be a positive number"_s);
    }
    auto rates = decodeRates(object);
    if (!rates) {
        return std::unexpected(rates.error());
    }
    tier.rates = *rates;
    return tier;
}

Result<Price> decodePrice(const QJsonObject &object)
{
    Price price;
    if (const QJsonValue from = object.value("from"_L1); !from.isUndefined()) {
        price.validFrom = QDate::fromString(from.toString(), Qt::ISODate);
        if (!price.validFrom.isValid()) {
            return std::unexpected(u"from is no date"_s);
        }
    }
    auto rates = decodeRates(object);
    if (!rates) {
        return std::unexpected(rates.error());
    }
    price.base = *rates;
    const QJsonArray tiers = object.value("tiers"_L1).toArray();
    for (const QJsonValue &each : tiers) {
        auto tier = decodeTier(each.toObject());
        if (!tier) {
            return std::unexpected(tier.error());
        }
        price.tiers.push_back(*std::move(tier));
    }
    const QString date = object.value("source_date"_L1).toString();
    price.source = object.value("source"_L1).toString() + (date.isEmpty() ? QString() : u", "_s + date);
    return price;
}

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
