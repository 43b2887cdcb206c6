// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Reports.h"

namespace assay::store {

class Connection;

/// Reports of experiments in the database. All calls throw SqlError.
class Reports final {
public:
    explicit Reports(Connection &connection) : m_connection(connection) {}

    /// Within a transaction.
    void keep(const core::Report &report);
    [[nodiscard]] QList<core::ReportHead> all(const core::ReportQuery &query);
    [[nodiscard]] core::Report one(const core::ReportId &id);
    [[nodiscard]] int remove(const QList<core::ReportId> &ids);

private:
    Connection &m_connection;
};

} // namespace assay::store
