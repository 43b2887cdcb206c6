// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Trash.h"

#include "store/Connection.h"
#include "store/TransactionScope.h"

#include <QDateTime>

namespace assay::store {

int Trash::put(const QList<core::ComparisonId> &comparisons, const QString &owner)
{
    return move("UPDATE comparison SET deleted_ms = ?2, deleted_by = ?3 WHERE uid = ?1 AND deleted_ms IS NULL", comparisons,
                owner);
}

int Trash::takeBack(const QList<core::ComparisonId> &comparisons)
{
    return move("UPDATE comparison SET deleted_ms = NULL, deleted_by = NULL WHERE uid = ?1 AND deleted_ms IS NOT NULL "
                "AND ?2 IS NOT NULL AND ?3 IS NOT NULL",
                comparisons, {});
}

int Trash::move(const char *sql, const QList<core::ComparisonId> &comparisons, const QString &owner)
{
    int moved = 0;
    TransactionScope transaction(m_connection);
    Statement update = m_connection.statement(sql);
    for (const core::ComparisonId &id : comparisons) {
        update.with(id.toString(), QDateTime::currentMSecsSinceEpoch(), owner).run();
        moved += m_connection.changes();
    }
    transaction.commit();
    return moved;
}

QStringList Trash::owners()
{
    QStringList owners;
    Statement query = m_connection.statement("SELECT DISTINCT deleted_by FROM comparison WHERE deleted_ms IS NOT NULL");
    while (query.step()) {
        owners.append(query.text(0));
    }
    return owners;
}

void Trash::purge(const QString &owner, std::chrono::milliseconds limit)
{
    const auto deadline = std::chrono::steady_clock::now() + limit;
    while (purgeSome(owner) && std::chrono::steady_clock::now() < deadline) {
    }
}

bool Trash::purgeSome(const QString &owner)
{
    TransactionScope transaction(m_connection);
    m_connection
        .statement(
            "DELETE FROM comparison WHERE id IN (SELECT id FROM comparison WHERE deleted_ms IS NOT NULL AND deleted_by IS ?1 LIMIT 20)")
        .with(owner)
        .run();
    const bool found = m_connection.changes() > 0;
    transaction.commit();
    return found;
}

} // namespace assay::store
