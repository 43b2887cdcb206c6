// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RunStore.h"

namespace assay::store {

class Connection;

/// The table of prices as lists brought them. Throws SqlError.
class PriceChanges final {
public:
    explicit PriceChanges(Connection &connection) : m_connection(connection) {}

    /// Keeps the prices of a list that differ from the last ones of their routes.
    void note(const core::RunStore::ModelList &list);
    [[nodiscard]] QList<core::RunStore::PriceChange> all();

private:
    Connection &m_connection;
};

} // namespace assay::store
