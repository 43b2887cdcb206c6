// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Statement.h"

#include "store/Connection.h"
#include "store/SqlError.h"

#include <sqlite3.h>

#include <utility>

namespace assay::store {

Statement::Statement(Connection &connection, QByteArray sql, sqlite3_stmt *handle)
    : m_connection(&connection), m_sql(std::move(sql)), m_handle(handle)
{
}

Statement::~Statement()
{
    if (m_handle != nullptr) {
        m_connection->takeBack(m_sql, m_handle);
    }
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection), m_sql(std::move(other.m_sql)), m_handle(std::exchange(other.m_handle, nullptr))
{
}

Statement &Statement::withRow(const Statement &row, int columns)
{
    for (int i = 0; i < columns; ++i) {
        check(sqlite3_bind_value(m_handle, i + 1, sqlite3_column_value(row.m_handle, i)));
    }
    return *this;
}

Statement &Statement::withAll(std::span<const Value> values)
{
    int index = 0;
    for (const Value &value : values) {
        ++index;
        std::visit([&](const auto &each) { bind(index, each); }, value);
    }
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code != SQLITE_DONE) {
        throw SqlError(sqlite3_db_handle(m_handle), code);
    }
    return false;
}

void Statement::run()
{
    while (step()) {
    }
    reset();
}

void Statement::reset()
{
    // Its result only repeats the error that step() has thrown already.
    sqlite3_reset(m_handle);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

QString Statement::text(int column) const
{
    // Asked for before its length: the other way round the length may be that of another encoding. A U+0000 in it is kept.
    const unsigned char *data = sqlite3_column_text(m_handle, column);
    return QString::fromUtf8(reinterpret_cast<const char *>(data), sqlite3_column_bytes(m_handle, column));
}

QByteArray Statement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_handle, column);
    return {static_cast<const char *>(data), sqlite3_column_bytes(m_handle, column)};
}

void Statement::bind(int index, qint64 value)
{
    check(sqlite3_bind_int64(m_handle, index, value));
}

void Statement::bind(int index, std::optional<qint64> value)
{
    check(value ? sqlite3_bind_int64(m_handle, index, *value) : sqlite3_bind_null(m_handle, index));
}

void Statement::bind(int index, const QString &value)
{
    // A null pointer would bind NULL, which is another thing than the empty text that a null QString stands for.
    const QByteArray utf8 = value.isEmpty() ? QByteArray("") : value.toUtf8();
    check(sqlite3_bind_text64(m_handle, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
}

void Statement::bind(int index, const std::optional<QString> &value)
{
    if (value) {
        bind(index, *value);
    } else {
        bind(index, std::nullopt);
    }
}

void Statement::bind(int index, const QByteArray &blob)
{
    const char *data = blob.isEmpty() ? "" : blob.constData();
    check(sqlite3_bind_blob64(m_handle, index, data, static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int index, std::nullopt_t)
{
    check(sqlite3_bind_null(m_handle, index));
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK) {
        throw SqlError(sqlite3_db_handle(m_handle), code);
    }
}

} // namespace assay::store
