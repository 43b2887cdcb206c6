// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RunStore.h"

#include <QStringList>

#include <chrono>

namespace assay::store {

class Connection;

/// Comparisons that were deleted but can still be brought back, each by the program (OwnerFile) that deleted it. All calls throw SqlError.
class Trash final {
public:
    explicit Trash(Connection &connection) : m_connection(connection) {}

    /// Both in one transaction; they return how many were there to be moved.
    [[nodiscard]] int put(const QList<core::ComparisonId> &comparisons, const QString &owner);
    [[nodiscard]] int takeBack(const QList<core::ComparisonId> &comparisons);
    /// Who has something in it.
    [[nodiscard]] QStringList owners();
    /// Deletes for good what that program put in; the ledger stays. What takes longer than `limit` is left for
    /// the next time.
    void purge(const QString &owner, std::chrono::milliseconds limit);

private:
    int move(const char *sql, const QList<core::ComparisonId> &comparisons, const QString &owner);
    bool purgeSome(const QString &owner);

    Connection &m_connection;
};

} // namespace assay::store
