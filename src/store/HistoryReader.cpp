// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/HistoryReader.h"

#include "store/Connection.h"
#include "store/Facets.h"
#include "store/HistoryRows.h"
#include "store/HistorySearch.h"
#include "store/SearchQuery.h"

#include <limits>

namespace assay::store {

namespace {

constexpr qint64 lowest = std::numeric_limits<qint64>::min();
constexpr qint64 highest = std::numeric_limits<qint64>::max();

QList<core::HistoryEntry> rowsOf(Connection &connection, const QByteArray &sql, const QList<Value> &values, int limit,
                                 int figureColumn = -1)
{
    Statement rows = connection.statement(("SELECT " + QByteArray(historyColumns) + sql + " LIMIT ?").constData());
    QList<Value> all = values;
    all.append(qint64(limit));
    rows.withAll(all);
    QList<core::HistoryEntry> out;
    while (rows.step()) {
        out.append(historyRowFrom(rows));
        if (figureColumn >= 0) {
            out.last().figure = rows.optionalInteger(figureColumn).value_or(lowest);
        }
    }
    return out;
}

} // namespace

QList<core::HistoryEntry> HistoryReader::read(const core::HistoryRequest &query)
{
    if (query.limit <= 0) {
        return {};
    }
    if (query.search.trimmed().isEmpty()) {
        return listed(query);
    }
    const QString match = buildSearchQuery(query.search);
    return match.isEmpty() ? QList<core::HistoryEntry>() : HistorySearch(m_connection, match).read(query);
}

QList<core::HistoryEntry> HistoryReader::listed(const core::HistoryRequest &query)
{
    const HistoryClause clause(query.filter);
    if (query.order == core::HistoryOrder::Costliest || query.order == core::HistoryOrder::Slowest) {
        return byFigure(query, clause);
    }
    const std::optional<qint64> facet = narrowestFacet(query.filter);
    if (!facet) {
        return byDate(query, clause);
    }
    return *facet != 0 ? byFacet(*facet, query, clause) : QList<core::HistoryEntry>();
}

QList<core::HistoryEntry> HistoryReader::byDate(const core::HistoryRequest &query, const HistoryClause &clause)
{
    const bool up = query.order == core::HistoryOrder::Oldest;
    const qint64 from = query.beforeCreated.isValid() ? query.beforeCreated.toMSecsSinceEpoch() : up ? lowest : highest;
    const QByteArray direction = up ? "" : " DESC";
    // Named, since the statistics that SQLite chooses by may be of a time when the history was short.
    const QByteArray index = !query.filter.samePromptAs.isEmpty() ? "comparison_prompt"
                             : query.filter.pinned                ? "comparison_pinned"
                                                                  : "comparison_newest";
    const QByteArray sql = " FROM comparison c INDEXED BY " + index + " WHERE " + clause.sql() + " AND (c.created_ms, c.uid) "
                           + (up ? ">" : "<") + " (?, ?) ORDER BY c.created_ms" + direction + ", c.uid" + direction;
    return rowsOf(m_connection, sql, clause.values() + QList<Value>{from, query.beforeId.toString()}, query.limit);
}

QList<core::HistoryEntry> HistoryReader::byFacet(qint64 facet, const core::HistoryRequest &query, const HistoryClause &clause)
{
    const bool up = query.order == core::HistoryOrder::Oldest;
    const bool begins = !query.beforeCreated.isValid();
    const qint64 from = begins ? (up ? lowest : highest) : query.beforeCreated.toMSecsSinceEpoch();
    const QByteArray direction = up ? "" : " DESC";
    const QByteArray sql =
        " FROM comparison_facet f CROSS JOIN comparison c NOT INDEXED ON c.id = f.comparison WHERE f.facet = ? "
        "AND (f.created_ms, f.comparison) "
        + QByteArray(up ? ">" : "<") + " (?, ?) AND " + clause.sql() + " ORDER BY f.created_ms" + direction + ", f.comparison"
        + direction;
    const QList<Value> place{facet, from, begins ? qint64(0) : rowOf(query)};
    return rowsOf(m_connection, sql, place + clause.values(), query.limit);
}

QList<core::HistoryEntry> HistoryReader::byFigure(const core::HistoryRequest &query, const HistoryClause &clause)
{
    const bool costs = query.order == core::HistoryOrder::Costliest;
    const QByteArray column = costs ? "c.cost_known" : "c.slowest_us";
    const QByteArray from = QByteArray(" FROM comparison c INDEXED BY ") + (costs ? "comparison_cost" : "comparison_slowest");
    const QByteArray order = " ORDER BY " + column + " DESC, c.id DESC";
    const auto page = [&](const QByteArray &condition, const QList<Value> &values, int limit) {
        return rowsOf(m_connection, ", " + column + from + " WHERE " + condition + " AND " + clause.sql() + order,
                      values + clause.values(), limit, 13);
    };
    const bool begins = !query.beforeCreated.isValid();
    const qint64 row = begins ? highest : rowOf(query);
    const qint64 figure = begins ? highest : query.beforeFigure;
    QList<core::HistoryEntry> out;
    if (figure != lowest) {
        out = page("(" + column + ", c.id) < (?, ?)", {figure, row}, query.limit);
    }
    // Those without a figure stand last.
    if (out.size() < query.limit) {
        out += page(column + " IS NULL AND c.id < ?", {figure == lowest ? row : highest},
                    query.limit - static_cast<int>(out.size()));
    }
    return out;
}

std::optional<qint64> HistoryReader::narrowestFacet(const core::HistoryFilter &filter)
{
    // From what is usually rare to what is not.
    Facets facets(m_connection);
    if (!filter.tags.isEmpty()) {
        return facets.idOf(QStringLiteral("tag"), filter.tags.constFirst());
    }
    if (filter.models.size() == 1) {
        return facets.idOf(QStringLiteral("model"), filter.models.constFirst().toString());
    }
    if (filter.outcomes.size() == 1) {
        return facets.idOf(QStringLiteral("outcome"), core::wordOf(filter.outcomes.constFirst()));
    }
    if (filter.providers.size() == 1) {
        return facets.idOf(QStringLiteral("provider"), filter.providers.constFirst().toString());
    }
    return std::nullopt;
}

qint64 HistoryReader::rowOf(const core::HistoryRequest &query)
{
    return rowOfPlace(m_connection, query);
}

} // namespace assay::store
