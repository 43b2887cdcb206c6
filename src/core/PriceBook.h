// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/OwnPrices.h"
#include "core/Price.h"

#include <QHash>

namespace assay::core {

/// Prices by route, each with the day from which it holds. A plain value: copy it to have a snapshot.
class PriceBook final {
public:
    /// Adds a price, or replaces the one of the same route and day. Other days of that route stay.
    void add(const Route &route, Price price);

    /// The user's own prices, instead of those that were set before: from their day on they go before all others of the same route.
    void setOwn(const QList<OwnPrice> &prices);
    [[nodiscard]] const QList<OwnPrice> &own() const { return m_own; }

    /// The price that holds for the route on that UTC day; nullptr when it is unknown.
    [[nodiscard]] const Price *priceOf(const Route &route, QDate day) const;
    /// The same as if there were no own prices.
    [[nodiscard]] const Price *listedPriceOf(const Route &route, QDate day) const;
    /// All but the own ones, oldest first.
    [[nodiscard]] const std::vector<Price> &pricesOf(const Route &route) const;
    [[nodiscard]] qsizetype size() const { return m_prices.size(); }
    [[nodiscard]] QList<Route> routes() const { return m_prices.keys(); }

private:
    QHash<Route, std::vector<Price>> m_prices; ///< ascending by day
    QList<OwnPrice> m_own;
    QHash<Route, std::vector<Price>> m_ownPrices; ///< the same by route, ascending by day
};

} // namespace assay::core
