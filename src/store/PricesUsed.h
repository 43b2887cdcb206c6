// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Price.h"

#include <QtGlobal>

#include <optional>

namespace assay::store {

class Connection;

/// The row of the table `price_used` that holds this price; made if there is none. Each price stands there once, however many attempts were
/// priced with it. To be called within a transaction; throws SqlError.
[[nodiscard]] std::optional<qint64> priceUsedOf(Connection &connection, const std::optional<core::Price> &price);

} // namespace assay::store
