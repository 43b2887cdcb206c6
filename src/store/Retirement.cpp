// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Retirement.h"

#include "store/Connection.h"

#include <algorithm>

namespace assay::store {

QList<core::ComparisonId> retired(Connection &connection, const core::Retention &rule, qint64 now)
{
    QList<core::ComparisonId> out;
    if (rule.days <= 0) {
        return out;
    }
    constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
    // A clock that was set far ahead by mistake must not empty the history: it counts up to a month after the newest comparison.
    const qint64 newest = connection.integerOf("SELECT max(created_ms) FROM comparison");
    const qint64 until = std::min(now, newest + 30 * dayMs);
    Statement query = connection.statement(
        "SELECT c.uid FROM comparison c WHERE c.deleted_ms IS NULL AND c.created_ms < ?1 AND NOT (?2 AND c.pinned) "
        "AND NOT (?3 AND c.tags <> '[]') AND NOT (?4 AND c.note IS NOT NULL) "
        "AND NOT EXISTS(SELECT 1 FROM answer a WHERE a.comparison = c.id AND a.outcome IS NULL) "
        "ORDER BY c.created_ms, c.uid LIMIT 500");
    query.with(until - rule.days * dayMs, rule.keepPinned, rule.keepTagged, rule.keepNoted);
    while (query.step()) {
        out.append(core::ComparisonId(query.text(0)));
    }
    return out;
}

} // namespace assay::store
