// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/HistoryReader.h"

#include "store/Connection.h"
#include "store/Passages.h"
#include "store/SearchQuery.h"

#include <QTimeZone>

#include <limits>

namespace assay::store {

namespace {

core::HistoryRow rowFrom(const Statement &query)
{
    core::HistoryRow row;
    row.id = core::ComparisonId(query.text(0));
    row.created = QDateTime::fromMSecsSinceEpoch(query.integer(1), QTimeZone::UTC);
    row.title = query.text(2);
    row.answers = static_cast<int>(query.integer(3));
    row.failed = static_cast<int>(query.integer(4));
    row.cost.known = core::Money::fromPico(query.integer(5));
    row.cost.unknown = static_cast<int>(query.integer(6));
    row.cost.estimated = query.flag(7);
    row.simulated = query.flag(8);
    return row;
}

} // namespace

QList<core::HistoryRow> HistoryReader::read(const core::HistoryQuery &query)
{
    if (query.limit <= 0) {
        return {};
    }
    if (query.search.trimmed().isEmpty()) {
        return newest(query);
    }
    const QString match = buildSearchQuery(query.search);
    return match.isEmpty() ? QList<core::HistoryRow>() : matches(match, query);
}

QList<core::HistoryRow> HistoryReader::newest(const core::HistoryQuery &query)
{
    const qint64 before =
        query.beforeCreated.isValid() ? query.beforeCreated.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    Statement rows = m_connection.statement(
        "SELECT uid, created_ms, title, answers, failed, cost_known, cost_unknown, cost_estimated, simulated FROM comparison "
        "WHERE deleted_ms IS NULL AND (created_ms, uid) < (?1, ?2) ORDER BY created_ms DESC, uid DESC LIMIT ?3");
    rows.with(before, query.beforeId.toString(), query.limit);
    QList<core::HistoryRow> out;
    while (rows.step()) {
        out.append(rowFrom(rows));
    }
    return out;
}

QList<core::HistoryRow> HistoryReader::matches(const QString &match, const core::HistoryQuery &query)
{
    // The hits come newest first by themselves (see Schema1): reading stops at the page's end, however many there are.
    Statement hits = m_connection.statement("SELECT rowid, snippet(search, 0, char(2), char(3), '…', 16) FROM search "
                                            "WHERE search MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC");
    Statement row = m_connection.statement(
        "SELECT uid, created_ms, title, answers, failed, cost_known, cost_unknown, cost_estimated, simulated FROM comparison "
        "WHERE id = ?1 AND deleted_ms IS NULL");
    hits.with(match, passageLimit(query));
    QList<core::HistoryRow> out;
    qint64 last = -1;
    while (out.size() < query.limit && hits.step()) {
        const qint64 comparison = comparisonOfPassage(hits.integer(0));
        if (comparison == last) {
            continue;
        }
        last = comparison;
        row.reset();
        row.with(comparison);
        if (row.step()) {
            out.append(rowFrom(row));
            out.last().snippet = hits.text(1).simplified();
        }
    }
    return out;
}

qint64 HistoryReader::passageLimit(const core::HistoryQuery &query)
{
    if (query.beforeId.isEmpty()) {
        return std::numeric_limits<qint64>::max();
    }
    Statement before = m_connection.statement("SELECT id FROM comparison WHERE uid = ?1");
    before.with(query.beforeId.toString());
    if (before.step()) {
        return firstPassageOf(before.integer(0));
    }
    // Another program has purged it since: go on with what is older.
    Statement older = m_connection.statement("SELECT coalesce(max(id), -1) FROM comparison WHERE created_ms < ?1");
    older.with(query.beforeCreated.toMSecsSinceEpoch());
    return older.step() ? firstPassageOf(older.integer(0) + 1) : 0;
}

} // namespace assay::store
