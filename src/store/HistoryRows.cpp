// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/HistoryRows.h"

#include "store/Codec.h"
#include "store/Statement.h"

#include <QTimeZone>

namespace assay::store {

core::HistoryEntry historyRowFrom(const Statement &row)
{
    core::HistoryEntry out;
    out.id = core::ComparisonId(row.text(0));
    out.created = QDateTime::fromMSecsSinceEpoch(row.integer(1), QTimeZone::UTC);
    out.title = row.text(2);
    out.answers = static_cast<int>(row.integer(3));
    out.failed = static_cast<int>(row.integer(4));
    out.cost.known = core::Money::fromPico(row.integer(5));
    out.cost.unknown = static_cast<int>(row.integer(6));
    out.cost.estimated = row.flag(7);
    out.simulated = row.flag(8);
    out.pinned = row.flag(9);
    if (const QString tags = row.text(10); tags.size() > 2) {
        out.tags = decodeWords(tags);
    }
    out.noted = row.flag(11);
    if (const auto slowest = row.optionalInteger(12)) {
        out.slowest = std::chrono::microseconds(*slowest);
    }
    return out;
}

} // namespace assay::store
