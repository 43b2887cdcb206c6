// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/Price.h"

#include <QHash>

namespace assay::core {

/// Prices by route, each with the day from which it holds. A plain value: copy it to have a snapshot.
class PriceBook final {
public:
    /// Adds a price, or replaces the one of the same route and day. Other days of that route stay.
    void add(const Route &route, Price price);

    /// The price that holds for the route on that UTC day; nullptr when it is unknown.
    [[nodiscard]] const Price *priceOf(const Route &route, QDate day) const;
    [[nodiscard]] const std::vector<Price> &pricesOf(const Route &route) const;
    [[nodiscard]] qsizetype size() const { return m_prices.size(); }
    [[nodiscard]] QList<Route> routes() const { return m_prices.keys(); }

private:
    QHash<Route, std::vector<Price>> m_prices; ///< ascending by day
};

} // namespace assay::core
