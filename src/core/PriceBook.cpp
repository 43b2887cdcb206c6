// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/PriceBook.h"

#include <algorithm>
#include <limits>

namespace assay::core {

namespace {

// An invalid day means "since ever" and has to stand in front of all others.
qint64 dayNumber(QDate day)
{
    return day.isValid() ? day.toJulianDay() : std::numeric_limits<qint64>::min();
}

qint64 startOf(const Price &price)
{
    return dayNumber(price.validFrom);
}

void insert(std::vector<Price> &prices, Price price)
{
    std::ranges::sort(price.tiers, {}, &PriceTier::aboveInputTokens);
    const auto place = std::ranges::lower_bound(prices, startOf(price), {}, startOf);
    if (place != prices.end() && place->validFrom == price.validFrom) {
        *place = std::move(price);
    } else {
        prices.insert(place, std::move(price));
    }
}

const Price *find(const QHash<Route, std::vector<Price>> &prices, const Route &route, QDate day)
{
    const auto found = prices.constFind(route);
    if (found == prices.cend()) {
        return nullptr;
    }
    const auto next = std::ranges::upper_bound(*found, dayNumber(day), {}, startOf);
    return next == found->begin() ? nullptr : &*std::prev(next);
}

} // namespace

void PriceBook::add(const Route &route, Price price)
{
    insert(m_prices[route], std::move(price));
}

void PriceBook::setOwn(const QList<OwnPrice> &prices)
{
    m_own = prices;
    m_ownPrices.clear();
    for (const OwnPrice &own : prices) {
        insert(m_ownPrices[own.route], own.price);
    }
}

const Price *PriceBook::priceOf(const Route &route, QDate day) const
{
    const Price *own = find(m_ownPrices, route, day);
    return own != nullptr ? own : find(m_prices, route, day);
}

const Price *PriceBook::listedPriceOf(const Route &route, QDate day) const
{
    return find(m_prices, route, day);
}

const std::vector<Price> &PriceBook::pricesOf(const Route &route) const
{
    static const std::vector<Price> none;
    const auto found = m_prices.constFind(route);
    return found == m_prices.cend() ? none : *found;
}

} // namespace assay::core
