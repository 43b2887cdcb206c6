// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/PriceJson.h"

#include <QJsonArray>

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

} // namespace

std::expected<Price, QString> decodePrice(const QJsonObject &object)
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

namespace {

QJsonObject encodeRates(const Rates &rates)
{
    QJsonObject object;
    for (const RateName &rate : rateNames) {
        if (const std::optional<Money> &price = rates.*rate.member) {
            object.insert(rate.name, (*price * rate.per).toDecimal());
        }
    }
    return object;
}

} // namespace

QJsonObject encodePrice(const Price &price)
{
    QJsonObject object = encodeRates(price.base);
    if (price.validFrom.isValid()) {
        object.insert("from"_L1, price.validFrom.toString(Qt::ISODate));
    }
    if (!price.source.isEmpty()) {
        object.insert("source"_L1, price.source);
    }
    QJsonArray tiers;
    for (const PriceTier &tier : price.tiers) {
        QJsonObject each = encodeRates(tier.rates);
        each.insert("above_input_tokens"_L1, static_cast<qint64>(tier.aboveInputTokens));
        tiers.append(each);
    }
    if (!tiers.isEmpty()) {
        object.insert("tiers"_L1, tiers);
    }
    return object;
}

} // namespace assay::core
