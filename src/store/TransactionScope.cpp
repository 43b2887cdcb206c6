// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/TransactionScope.h"

#include "store/Connection.h"
#include "store/SqlError.h"

#include <QLoggingCategory>

namespace assay::store {

namespace {
Q_LOGGING_CATEGORY(log, "assay.store", QtWarningMsg)
}

TransactionScope::TransactionScope(Connection &connection) : m_connection(connection)
{
    // Another program may have changed the schema (statistics do). Within a transaction a statement that is prepared anew then finds no
    // tables; before one, looking at it brings it up to date.
    (void)m_connection.integerOf("SELECT 1 FROM sqlite_schema LIMIT 1");
    m_connection.execute("BEGIN IMMEDIATE");
}

TransactionScope::~TransactionScope()
{
    // A full disk or an I/O error may have rolled it back already.
    if (!m_connection.isInTransaction()) {
        return;
    }
    try {
        m_connection.execute("ROLLBACK");
    } catch (const SqlError &error) {
        qCWarning(log) << "rolling back failed:" << error.error().message;
    }
}

void TransactionScope::commit()
{
    m_connection.execute("COMMIT");
}

} // namespace assay::store
