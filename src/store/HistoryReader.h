// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"
#include "store/HistoryClause.h"

namespace assay::store {

class Connection;

/// Reads the list of comparisons a page at a time. What lies in the trash is not in it. All calls throw SqlError.
///
/// A search finds the comparisons that have all its words in one of their texts: the title, the note, a prompt or an answer. The snippet is
/// of the latest text of the comparison that has them, by relevance of the best.
class HistoryReader final {
public:
    explicit HistoryReader(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] QList<core::HistoryEntry> read(const core::HistoryRequest &query);

private:
    [[nodiscard]] QList<core::HistoryEntry> listed(const core::HistoryRequest &query);
    [[nodiscard]] QList<core::HistoryEntry> byDate(const core::HistoryRequest &query, const HistoryClause &clause);
    [[nodiscard]] QList<core::HistoryEntry> byFacet(qint64 facet, const core::HistoryRequest &query,
                                                    const HistoryClause &clause);
    [[nodiscard]] QList<core::HistoryEntry> byFigure(const core::HistoryRequest &query, const HistoryClause &clause);
    /// nullopt: the filter names none; 0: it names one that nobody has.
    [[nodiscard]] std::optional<qint64> narrowestFacet(const core::HistoryFilter &filter);
    [[nodiscard]] qint64 rowOf(const core::HistoryRequest &query);

    Connection &m_connection;
};

} // namespace assay::store
