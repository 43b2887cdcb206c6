// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <sqlite3.h>

/// Another program's look at a database: plain SQLite, nothing of ours.
class Sqlite final {
public:
    explicit Sqlite(const QString &file) { sqlite3_open(QFile::encodeName(file).constData(), &m_handle); }
    ~Sqlite() { sqlite3_close(m_handle); }
    Sqlite(const Sqlite &) = delete;
    Sqlite &operator=(const Sqlite &) = delete;

    bool execute(const char *sql) { return sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

    /// The first column of the first row; null without one.
    QString value(const char *sql)
    {
        sqlite3_stmt *query = nullptr;
        sqlite3_prepare_v2(m_handle, sql, -1, &query, nullptr);
        QString out;
        if (query != nullptr && sqlite3_step(query) == SQLITE_ROW) {
            out = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(query, 0)));
        }
        sqlite3_finalize(query);
        return out;
    }

private:
    sqlite3 *m_handle = nullptr;
};
