// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/HistorySearch.h"

#include "store/Connection.h"
#include "store/HistoryRows.h"
#include "store/Passages.h"
#include "store/Segments.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <vector>

namespace assay::store {

namespace {

constexpr qint64 mostRanked = 2'000;
constexpr qint64 mostSorted = 20'000;
constexpr const char *snippetColumn = "snippet(search, 0, char(2), char(3), '…', 16)";

/// `place`: of a hit's comparison, in SQL.
QByteArray conditionOf(const HistoryClause &clause, const QByteArray &place = ASSAY_COMPARISON_OF("search.rowid"))
{
    return clause.isTrivial() ? QByteArray()
                              : " AND EXISTS(SELECT 1 FROM comparison c WHERE c.id = " + place + " AND " + clause.sql() + ")";
}

/// Hits in the order of their comparisons.
struct Hits {
    Statement rows;
    qint64 comparison = -1; ///< of the hit that comes next; below 0: there is none

    void step() { comparison = rows.step() ? comparisonOfPassage(rows.integer(0)) : -1; }
};

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
    // The hits come in the order of their comparisons by themselves (see Passages.h): reading stops at the page's end, however many there are.
    const bool up = query.order == core::HistoryOrder::Oldest;
    const QByteArray sql = "SELECT rowid, " + QByteArray(snippetColumn)
                           + " FROM search WHERE search MATCH ? AND rowid >= ? AND rowid < ?" + conditionOf(clause)
                           + " ORDER BY rowid" + (up ? "" : " DESC");
    const bool begins = query.beforeId.isEmpty();
    const qint64 place = begins ? 0 : rowOfPlace(m_connection, query) + (up ? 1 : 0);
    std::vector<Hits> places;
    const auto look = [&](qint64 begin, qint64 end, qint64 bound) {
        places.push_back({m_connection.statement(sql.constData())});
        const bool isBound = !begins;
        places.back().rows.withAll(QList<Value>{m_match, isBound && up ? bound : begin, isBound && !up ? bound : end}
                                   + clause.values());
        places.back().step();
    };
    look(0, farBegin, firstPassageOf(place));
    if (hasFar()) {
        look(farBegin, std::numeric_limits<qint64>::max(), firstFarPassageOf(place));
    }
    Statement row = m_connection.statement(
        ("SELECT " + QByteArray(historyColumns) + " FROM comparison c WHERE c.id = ?1 AND c.deleted_ms IS NULL").constData());
    QList<core::HistoryEntry> out;
    qint64 last = -1;
    const auto isAhead = [up](const Hits &one, const Hits &other) {
        return one.comparison >= 0
               && (other.comparison < 0 || (up ? one.comparison < other.comparison : one.comparison > other.comparison));
    };
    while (out.size() < query.limit) {
        Hits &next = *std::ranges::min_element(places, isAhead);
        if (next.comparison < 0) {
            break;
        }
        if (next.comparison != last) {
            last = next.comparison;
            row.reset();
            row.with(last);
            if (row.step()) {
                out.append(historyRowFrom(row));
                out.last().snippet = unsegmented(next.rows.text(1)).simplified();
            }
        }
        next.step();
    }
    return out;
}

bool HistorySearch::hasFar()
{
    return m_connection.integerOf("SELECT EXISTS(SELECT 1 FROM passage WHERE id >= 1125899906842624)") > 0;
}

qsizetype HistorySearch::timesAsked()
{
    return hasFar() ? 2 : 1;
}

QByteArray HistorySearch::newest(qint64 count, const QByteArray &more)
{
    const QByteArray most = " ORDER BY rowid DESC LIMIT " + QByteArray::number(count);
    const QByteArray hits = "SELECT rowid AS hit" + more + " FROM search WHERE search MATCH ?";
    if (!hasFar()) {
        return "(" + hits + most + ")";
    }
    // Those that lie far come from comparisons of any age.
    return "(SELECT * FROM (SELECT * FROM (" + hits + " AND rowid < 1125899906842624" + most + ") UNION ALL SELECT * FROM ("
           + hits + " AND rowid >= 1125899906842624" + most + ")) ORDER BY " ASSAY_COMPARISON_OF("hit") " DESC LIMIT "
           + QByteArray::number(count) + ")";
}

QList<HistorySearch::Hit> HistorySearch::ranked(const core::HistoryRequest &query, const HistoryClause &clause)
{
    // Within the newest hits the words weigh alike: how rare each one is would mean to count all its occurrences first. They are read from
    // the newest back: an order by closeness alone would begin with the oldest.
    const bool all = query.order == core::HistoryOrder::FullRelevance;
    const QByteArray sql = all ? "SELECT rowid FROM search WHERE search MATCH ?" + conditionOf(clause)
                                     + " ORDER BY bm25(search), rowid DESC LIMIT ?"
                               : "SELECT hit FROM " + newest(mostRanked, ", closeness(search) AS close") + " WHERE TRUE"
                                     + conditionOf(clause, ASSAY_COMPARISON_OF("hit"))
                                     + " ORDER BY close DESC, hit DESC LIMIT ?";
    // A comparison may hit many times.
    const qint64 enough = (query.beforeFigure + query.limit) * 32;
    Statement hits = m_connection.statement(sql.constData());
    hits.withAll(QList<Value>(all ? 1 : timesAsked(), Value(m_match)) + clause.values()
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
    const QByteArray sql = "SELECT max(h.hit), " + figure + " AS figure FROM " + newest(mostSorted, {})
                           + " h CROSS JOIN comparison c NOT INDEXED ON c.id = " ASSAY_COMPARISON_OF("h.hit") " WHERE "
                           + clause.sql()
                           + " GROUP BY c.id HAVING (figure, c.id) < (?, ?) ORDER BY figure DESC, c.id DESC LIMIT ?";
    const bool begins = query.beforeId.isEmpty();
    const qint64 highest = std::numeric_limits<qint64>::max();
    Statement hits = m_connection.statement(sql.constData());
    hits.withAll(QList<Value>(timesAsked(), Value(m_match)) + clause.values()
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

} // namespace assay::store
