// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/PriceChanges.h"

#include "store/Codec.h"
#include "store/Connection.h"

#include <QHash>
#include <QTimeZone>

namespace assay::store {

namespace {

bool costTheSame(const core::Price &a, const core::Price &b)
{
    return a.base == b.base && a.tiers == b.tiers;
}

QDateTime utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC);
}

} // namespace

void PriceChanges::note(const core::RunStore::ModelList &list)
{
    QHash<core::ModelId, core::Price> last;
    Statement query = m_connection.statement("SELECT model, price FROM price_change WHERE provider = ?1 ORDER BY id");
    query.with(list.provider.toString());
    while (query.step()) {
        last.insert(core::ModelId(query.text(0)), decodePrice(decodeObject(query.text(1))));
    }
    for (const core::ModelInfo &model : list.models) {
        if (!model.price) {
            continue;
        }
        const auto known = last.constFind(model.route.model);
        if (known != last.cend() && costTheSame(*known, *model.price)) {
            continue;
        }
        core::Price price = *model.price;
        if (!price.validFrom.isValid()) {
            price.validFrom = list.fetched.toUTC().date();
        }
        m_connection
            .statement("INSERT OR IGNORE INTO price_change(provider, model, valid_from_ms, price, source, seen_ms) "
                       "VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
            .with(list.provider.toString(), model.route.model.toString(),
                  price.validFrom.startOfDay(QTimeZone::UTC).toMSecsSinceEpoch(),
                  QString::fromUtf8(encodeCompact(encodePrice(price))), price.source, list.fetched.toMSecsSinceEpoch())
            .run();
        last.insert(model.route.model, price);
    }
}

QList<core::RunStore::PriceChange> PriceChanges::all()
{
    QList<core::RunStore::PriceChange> changes;
    Statement query =
        m_connection.statement("SELECT provider, model, valid_from_ms, price, seen_ms FROM price_change ORDER BY id");
    while (query.step()) {
        core::RunStore::PriceChange change{.route = {core::ProviderId(query.text(0)), core::ModelId(query.text(1))},
                                           .price = decodePrice(decodeObject(query.text(3))),
                                           .seen = utc(query.integer(4))};
        const std::optional<qint64> from = query.optionalInteger(2);
        change.price.validFrom = from ? utc(*from).date() : change.seen.date();
        changes.append(change);
    }
    return changes;
}

} // namespace assay::store
