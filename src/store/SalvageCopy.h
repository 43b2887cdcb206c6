// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"
#include "store/Migrations.h"

#include <span>

namespace assay::store {

class Connection;

/// Puts the database of a folder aside, into `damaged/<time>`, and makes a new one with every row that can be read of the old. Nobody may
/// have it open. Throws SqlError; then the old one lies where it lay.
[[nodiscard]] core::Salvage salvageDatabase(const QString &folder, std::span<const Migration> migrations);

/// Copies rows from a damaged database into a new and empty one, and mends what no longer fits together: a comparison whose row is lost but
/// whose answers are not gets another, a text that is lost is empty.
class SalvageCopy final {
public:
    SalvageCopy(Connection &from, Connection &into) : m_from(from), m_into(into) {}

    [[nodiscard]] core::Salvage run();

private:
    void copyTable(const QString &table);
    /// Copies in the order of the rows, or against it, until the end or the damage. Gives whether it came to the end.
    bool copyRows(const QString &table, const QStringList &columns, bool backwards);
    [[nodiscard]] static QStringList columnsOf(Connection &connection, const QString &table);
    void mend();
    void addUp();

    Connection &m_from;
    Connection &m_into;
};

} // namespace assay::store
