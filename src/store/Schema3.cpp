// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"
#include "store/Migrations.h"

namespace assay::store {

namespace {

// `computed` is the part of `known` that Assay computed itself, `estimated` how many attempts that is; the rest was reported.
constexpr const char *estimates = R"sql(
ALTER TABLE spend_slot ADD COLUMN computed INTEGER NOT NULL DEFAULT 0;
UPDATE spend_slot SET computed = coalesce((
    SELECT sum(l.computed) FROM ledger l
    WHERE l.at_ms >= spend_slot.slot * 900000 AND l.at_ms < (spend_slot.slot + 1) * 900000
      AND l.provider = spend_slot.provider AND l.model = spend_slot.model AND l.key_name = spend_slot.key_name
      AND l.reported IS NULL AND l.computed IS NOT NULL), 0)
WHERE estimated > 0;
)sql";

} // namespace

void applySchema3(Connection &connection)
{
    connection.execute(estimates);
}

} // namespace assay::store
