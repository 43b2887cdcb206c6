// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/OwnPrices.h"

#include "core/PriceJson.h"

#include <QJsonArray>

namespace assay::core {

using namespace Qt::StringLiterals;

QList<OwnPrice> decodeOwnPrices(const QJsonValue &value)
{
    QList<OwnPrice> prices;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array) {
        const QJsonObject object = each.toObject();
        const auto route = Route::fromString(object.value("route"_L1).toString());
        auto price = decodePrice(object);
        if (route && price) {
            prices.append({*route, *std::move(price)});
        }
    }
    return prices;
}

QJsonArray encodeOwnPrices(const QList<OwnPrice> &prices)
{
    QJsonArray array;
    for (const OwnPrice &own : prices) {
        QJsonObject object = encodePrice(own.price);
        object.insert("route"_L1, own.route.toString());
        array.append(object);
    }
    return array;
}

} // namespace assay::core
