// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"
#include "store/HistoryClause.h"

namespace assay::store {

class Connection;

/// The row at which a page of the list continues; where another program has purged it since, the next older one's place.
[[nodiscard]] qint64 rowOfPlace(Connection &connection, const core::HistoryRequest &query);

/// Finds comparisons by a query of the search index. All calls throw SqlError.
class HistorySearch final {
public:
    HistorySearch(Connection &connection, QString match) : m_connection(connection), m_match(std::move(match)) {}

    [[nodiscard]] QList<core::HistoryEntry> read(const core::HistoryRequest &query);

private:
    struct Hit {
        qint64 passage = 0;
        qint64 figure = 0;
    };
    [[nodiscard]] QList<core::HistoryEntry> byDate(const core::HistoryRequest &query, const HistoryClause &clause);
    /// The best hits of each comparison, best first.
    [[nodiscard]] QList<Hit> ranked(const core::HistoryRequest &query, const HistoryClause &clause);
    [[nodiscard]] QList<Hit> byFigure(const core::HistoryRequest &query, const HistoryClause &clause);
    [[nodiscard]] QList<core::HistoryEntry> page(const QList<Hit> &hits, const core::HistoryRequest &query);

    /// Whether there are passages beyond `farBegin`.
    [[nodiscard]] bool hasFar();
    /// A table of the newest hits in SQL: `hit`, and what `more` adds. The words are bound timesAsked() times.
    [[nodiscard]] QByteArray newest(qint64 count, const QByteArray &more);
    [[nodiscard]] qsizetype timesAsked();

    Connection &m_connection;
    QString m_match;
};

} // namespace assay::store
