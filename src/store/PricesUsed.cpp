// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/PricesUsed.h"

#include "store/Codec.h"
#include "store/Connection.h"

namespace assay::store {

std::optional<qint64> priceUsedOf(Connection &connection, const std::optional<core::Price> &price)
{
    if (!price) {
        return std::nullopt;
    }
    const QString content = QString::fromUtf8(encodeCompact(encodePrice(*price)));
    Statement query = connection.statement("SELECT id FROM price_used WHERE content = ?1");
    query.with(content);
    if (query.step()) {
        return query.integer(0);
    }
    connection.statement("INSERT INTO price_used(content) VALUES(?1)").with(content).run();
    return connection.lastInsertId();
}

} // namespace assay::store
