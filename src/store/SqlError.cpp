// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqlError.h"

#include <sqlite3.h>

#include <cerrno>

namespace assay::store {

namespace {

using Kind = core::StoreError::Kind;

Kind kindOf(int code, int systemError)
{
    switch (code & 0xFF) {
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return systemError == ENOSPC ? Kind::DiskFull : Kind::ReadOnly;
    case SQLITE_FULL:
        return Kind::DiskFull;
    case SQLITE_IOERR:
        // Whether it is full or does not work: the disk takes nothing at present, and may again. The message says which.
        return Kind::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Kind::Locked;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Kind::Damaged;
    default:
        return Kind::Other;
    }
}

bool aboutTheData(int code)
{
    switch (code & 0xFF) {
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_RANGE:
    case SQLITE_ERROR:
        return true;
    default:
        return false;
    }
}

} // namespace

SqlError::SqlError(sqlite3 *connection, int code) : m_aboutTheData(aboutTheData(code))
{
    const int extended = connection != nullptr ? sqlite3_extended_errcode(connection) : code;
    const int systemError = connection != nullptr ? sqlite3_system_errno(connection) : 0;
    const char *words = connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    m_error.kind = kindOf(code, systemError);
    m_error.message = QStringLiteral("%1 (SQLite %2)").arg(QString::fromUtf8(words)).arg(extended);
}

SqlError::SqlError(core::StoreError::Kind kind, const QString &message) : m_error{kind, message} {}

} // namespace assay::store
