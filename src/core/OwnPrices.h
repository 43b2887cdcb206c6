// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/Price.h"

#include <QJsonValue>
#include <QList>

namespace assay::core {

/// A price that the user knows better than any list: negotiated, of a server of their own, or of a model that nobody lists.
struct OwnPrice {
    Route route;
    Price price;
    friend bool operator==(const OwnPrice &, const OwnPrice &) = default;
};

/// The name of the setting in which they stand.
inline constexpr const char *ownPricesName = "prices.own";

/// An array of objects as in PriceJson.h, each with its `route`. What cannot be read is left out.
[[nodiscard]] QList<OwnPrice> decodeOwnPrices(const QJsonValue &value);
[[nodiscard]] QJsonArray encodeOwnPrices(const QList<OwnPrice> &prices);

} // namespace assay::core
