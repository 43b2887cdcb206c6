// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/HistorySearch.h"

#include "store/Connection.h"
#include "store/HistoryRows.h"
#include "store/Passages.h"
#include "store/Segments.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace assay::store {

namespace {

constexpr qint64 mostRanked = 2'000;
constexpr qint64 mostSorted = 20'000;
constexpr const char *snippetColumn = "snippet(search, 0, char(2), char(3), '…', 16)";

QByteArray conditionOf(const HistoryClause &clause)
{
    return clause.isTrivial()
               ? QByteArray()
               : " AND EXISTS(SELECT 1 FROM comparison c WHERE c.id = search.rowid / 1048576 AND " + clause.sql() + ")";
}

} // namespace

qint64 rowOfPlace(Connection &connection, const core::HistoryRequest &query)
{
    Statement row = connection.statement("SELECT id FROM comparison WHERE uid = ?1");
    row.with(query.beforeId.toString());
    if (row.step()) {
        return row.integer(0);
    }
    Statement older = connection.statement("SELECT coalesce(max(id), -1) FROM comparison WHERE created_ms < ?1");
    older.with(query.beforeCreated.toMSecsSinceEpoch());
    return older.step() ? older.integer(0) + 1 : 0;
}

QList<core::HistoryEntry> HistorySearch::read(const core::HistoryRequest &query)
{
    const HistoryClause clause(query.filter);
    switch (query.order) {
    case core::HistoryOrder::Newest:
    case core::HistoryOrder::Oldest:
        break;
    case core::HistoryOrder::Costliest:
    case core::HistoryOrder::Slowest:
        return page(byFigure(query, clause), query);
    case core::HistoryOrder::Relevance:
    case core::HistoryOrder::FullRelevance:
        return page(ranked(query, clause), query);
    }
    return byDate(query, clause);
}

QList<core::HistoryEntry> HistorySearch::byDate(const core::HistoryRequest &query, const HistoryClause &clause)
{
    // The hits come in the order of their comparisons by themselves (see Schema1): reading stops at the page's end, however many there are.
    const bool up = query.order == core::HistoryOrder::Oldest;
    const bool begins = query.beforeId.isEmpty();
    const QByteArray sql = "SELECT rowid, " + QByteArray(snippetColumn) + " FROM search WHERE search MATCH ? AND rowid "
                           + (up ? ">= ?" : "< ?") + conditionOf(clause) + " ORDER BY rowid" + (up ? "" : " DESC");
    qint64 place = up ? 0 : std::numeric_limits<qint64>::max();
    if (!begins) {
        place = firstPassageOf(rowOfPlace(m_connection, query) + (up ? 1 : 0));
    }
    Statement hits = m_connection.statement(sql.constData());
    hits.withAll(QList<Value>{m_match, place} + clause.values());
    Statement row = m_connection.statement(
        ("SELECT " + QByteArray(historyColumns) + " FROM comparison c WHERE c.id = ?1 AND c.deleted_ms IS NULL").constData());
    QList<core::HistoryEntry> out;
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
            out.append(historyRowFrom(row));
            out.last().snippet = unsegmented(hits.text(1)).simplified();
        }
    }
    return out;
}

QList<HistorySearch::Hit> HistorySearch::ranked(const core::HistoryRequest &query, const HistoryClause &clause)
{
    // Within the newest hits the words weigh alike: how rare each one is would mean to count all its occurrences first.
    const bool all = query.order == core::HistoryOrder::FullRelevance;
    const QByteArray sql = "SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ?" + conditionOf(clause) + " ORDER BY "
                           + (all ? "bm25(search)" : "closeness(search) DESC") + ", rowid DESC LIMIT ?";
    // A comparison may hit many times.
    const qint64 enough = (query.beforeFigure + query.limit) * 32;
    Statement hits = m_connection.statement(sql.constData());
    hits.withAll(QList<Value>{m_match, all ? qint64(0) : oldestOfNewest(mostRanked)} + clause.values()
                 + QList<Value>{std::max<qint64>(enough, mostRanked)});
    QList<Hit> out;
    QSet<qint64> seen;
    while (hits.step()) {
        const qint64 comparison = comparisonOfPassage(hits.integer(0));
        if (!seen.contains(comparison)) {
            seen.insert(comparison);
            out.append({hits.integer(0), static_cast<qint64>(seen.size())});
        }
    }
    return query.beforeId.isEmpty() ? out : out.sliced(std::min<qsizetype>(out.size(), query.beforeFigure));
}

QList<HistorySearch::Hit> HistorySearch::byFigure(const core::HistoryRequest &query, const HistoryClause &clause)
{
    const bool costs = query.order == core::HistoryOrder::Costliest;
    const QByteArray figure = costs ? "c.cost_known" : "coalesce(c.slowest_us, -1)";
    const QByteArray sql = "SELECT max(h.rowid), " + figure
                           + " AS figure FROM (SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ?) h "
                             "CROSS JOIN comparison c NOT INDEXED ON c.id = h.rowid / 1048576 WHERE "
                           + clause.sql()
                           + " GROUP BY c.id HAVING (figure, c.id) < (?, ?) ORDER BY figure DESC, c.id DESC LIMIT ?";
    const bool begins = query.beforeId.isEmpty();
    const qint64 highest = std::numeric_limits<qint64>::max();
    Statement hits = m_connection.statement(sql.constData());
    hits.withAll(QList<Value>{m_match, oldestOfNewest(mostSorted)} + clause.values()
                 + QList<Value>{begins ? highest : query.beforeFigure, begins ? highest : rowOfPlace(m_connection, query),
                                qint64(query.limit)});
    QList<Hit> out;
    while (hits.step()) {
        out.append({hits.integer(0), hits.integer(1)});
    }
    return out;
}

QList<core::HistoryEntry> HistorySearch::page(const QList<Hit> &hits, const core::HistoryRequest &query)
{
    Statement row = m_connection.statement(
        ("SELECT " + QByteArray(historyColumns) + " FROM comparison c WHERE c.id = ?1 AND c.deleted_ms IS NULL").constData());
    Statement snippet = m_connection.statement(
        ("SELECT " + QByteArray(snippetColumn) + " FROM search WHERE search MATCH ?1 AND rowid = ?2").constData());
    QList<core::HistoryEntry> out;
    for (const Hit &hit : hits) {
        row.reset();
        row.with(comparisonOfPassage(hit.passage));
        if (!row.step()) {
            continue;
        }
        out.append(historyRowFrom(row));
        out.last().figure = hit.figure;
        snippet.reset();
        snippet.with(m_match, hit.passage);
        if (snippet.step()) {
            out.last().snippet = unsegmented(snippet.text(0)).simplified();
        }
        if (out.size() >= query.limit) {
            break;
        }
    }
    return out;
}

qint64 HistorySearch::oldestOfNewest(qint64 count)
{
    Statement query =
        m_connection.statement("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT 1 OFFSET ?2");
    query.with(m_match, count - 1);
    return query.step() ? query.integer(0) : 0;
}

} // namespace assay::store
