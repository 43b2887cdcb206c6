// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"

#include "store/Functions.h"
#include "store/SqlError.h"

#include <QUrl>

#include <sqlite3.h>

#include <utility>

namespace assay::store {

namespace {

int flagsOf(Connection::Mode mode)
{
    // The connection belongs to one thread at a time: SQLite need not lock.
    const int shared = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    return mode == Connection::Mode::ReadWrite ? shared | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                               : shared | SQLITE_OPEN_READONLY;
}

QByteArray addressOf(const QString &file, Connection::Mode mode)
{
    // As a URI, so that a '?' or '#' in a folder's name is not taken for one of ours.
    QByteArray address = QUrl::fromLocalFile(file).toEncoded();
    if (mode == Connection::Mode::Immutable) {
        address += "?immutable=1";
    }
    return address;
}

} // namespace

Connection::Connection(const QString &file, Mode mode, std::chrono::milliseconds busyTimeout)
{
    const int code = sqlite3_open_v2(addressOf(file, mode).constData(), &m_handle, flagsOf(mode), nullptr);
    if (code != SQLITE_OK) {
        const SqlError error(m_handle, code);
        sqlite3_close_v2(std::exchange(m_handle, nullptr));
        throw error;
    }
    sqlite3_busy_timeout(m_handle, static_cast<int>(busyTimeout.count()));
    try {
        addFunctions(m_handle);
    } catch (const SqlError &) {
        sqlite3_close_v2(std::exchange(m_handle, nullptr));
        throw;
    }
    // A file from elsewhere may carry views and triggers; they must not call what reaches out of the database.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, mode == Mode::Salvage ? 0 : 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

Connection::~Connection()
{
    for (sqlite3_stmt *handle : std::as_const(m_idle)) {
        sqlite3_finalize(handle);
    }
    sqlite3_close_v2(m_handle);
}

void Connection::execute(const char *sql)
{
    check(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr));
}

Statement Connection::statement(const char *sql)
{
    const QByteArray key(sql);
    if (sqlite3_stmt *idle = m_idle.take(key)) {
        return {*this, key, idle};
    }
    sqlite3_stmt *fresh = nullptr;
    check(sqlite3_prepare_v3(m_handle, key.constData(), static_cast<int>(key.size()), SQLITE_PREPARE_PERSISTENT, &fresh,
                             nullptr));
    return {*this, key, fresh};
}

qint64 Connection::integerOf(const char *sql)
{
    Statement query = statement(sql);
    return query.step() ? query.integer(0) : 0;
}

QString Connection::textOf(const char *sql)
{
    Statement query = statement(sql);
    return query.step() ? query.text(0) : QString();
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int Connection::changes() const
{
    return sqlite3_changes(m_handle);
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

bool Connection::hasMoved() const
{
    int moved = 0;
    return sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Connection::releasePages()
{
    sqlite3_db_release_memory(m_handle);
}

void Connection::limitTime(std::chrono::milliseconds limit)
{
    if (limit <= std::chrono::milliseconds::zero()) {
        giveUpWhen({});
        return;
    }
    giveUpWhen([deadline = std::chrono::steady_clock::now() + limit] { return std::chrono::steady_clock::now() > deadline; });
}

void Connection::giveUpWhen(std::function<bool()> isUnwanted)
{
    m_isUnwanted = std::move(isUnwanted);
    const bool limited = static_cast<bool>(m_isUnwanted);
    sqlite3_progress_handler(m_handle, limited ? 10'000 : 0, limited ? &Connection::mustEnd : nullptr, this);
}

void Connection::takeBack(const QByteArray &sql, sqlite3_stmt *handle)
{
    sqlite3_reset(handle);
    sqlite3_clear_bindings(handle);
    if (m_idle.contains(sql)) {
        sqlite3_finalize(handle);
    } else {
        m_idle.insert(sql, handle);
    }
}

void Connection::check(int code)
{
    if (code != SQLITE_OK) {
        throw SqlError(m_handle, code);
    }
}

void Connection::onCommit(std::function<void(int)> logGrew)
{
    m_logGrew = std::move(logGrew);
    sqlite3_wal_hook(m_handle, m_logGrew ? &Connection::committed : nullptr, this);
}

int Connection::committed(void *self, sqlite3 *, const char *, int pages)
{
    static_cast<Connection *>(self)->m_logGrew(pages);
    return SQLITE_OK;
}

int Connection::mustEnd(void *self)
{
    return static_cast<Connection *>(self)->m_isUnwanted() ? 1 : 0;
}

} // namespace assay::store
