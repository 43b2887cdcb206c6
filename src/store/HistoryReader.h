// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RunStore.h"

namespace assay::store {

class Connection;

/// Reads the list of comparisons, newest first, a page at a time. What lies in the trash is not in it. All calls throw SqlError.
///
/// A search finds the comparisons that have all its words in one of their texts: the title, a prompt or an answer. The snippet is of the
/// latest text of the comparison that has them.
class HistoryReader final {
public:
    explicit HistoryReader(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] QList<core::HistoryRow> read(const core::HistoryQuery &query);

private:
    [[nodiscard]] QList<core::HistoryRow> newest(const core::HistoryQuery &query);
    [[nodiscard]] QList<core::HistoryRow> matches(const QString &match, const core::HistoryQuery &query);
    [[nodiscard]] qint64 passageLimit(const core::HistoryQuery &query);

    Connection &m_connection;
};

} // namespace assay::store
