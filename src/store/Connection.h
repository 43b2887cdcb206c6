// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Statement.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <functional>

struct sqlite3;
struct sqlite3_stmt;

namespace assay::store {

/// One open database file. Used by one thread at a time. All calls throw SqlError.
class Connection final {
public:
    enum class Mode {
        ReadWrite, ///< made if it is missing
        ReadOnly,
        Salvage,   ///< read-only, of a file that is damaged: what the schema and the header say is not insisted on
        Immutable, ///< read-only where not even the lock files can be made; only if nobody writes
    };

    Connection(const QString &file, Mode mode, std::chrono::milliseconds busyTimeout);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// One or more statements without values.
    void execute(const char *sql);
    [[nodiscard]] Statement statement(const char *sql);
    /// The first column of the first row; 0 without one.
    [[nodiscard]] qint64 integerOf(const char *sql);
    [[nodiscard]] QString textOf(const char *sql);

    [[nodiscard]] qint64 lastInsertId() const;
    /// Rows that the last statement changed, those of foreign keys and triggers aside.
    [[nodiscard]] int changes() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool isInTransaction() const;
    /// Whether another file stands where ours stood, or none.
    [[nodiscard]] bool hasMoved() const;
    /// Statements that take longer are given up (SQLITE_INTERRUPT) until the limit is lifted with zero.
    void limitTime(std::chrono::milliseconds limit);
    /// Gives back the memory of pages that were read; they are read again when they are needed.
    void releasePages();
    /// Called after each commit with the length of the write-ahead log in pages, instead of SQLite's own checkpoints. Empty: never.
    void onCommit(std::function<void(int)> logGrew);
    /// Statements are given up (SQLITE_INTERRUPT) once `isUnwanted` says so; it is asked every few hundred microseconds. Empty: never.
    void giveUpWhen(std::function<bool()> isUnwanted);

private:
    friend class Statement;
    void takeBack(const QByteArray &sql, sqlite3_stmt *handle);
    void check(int code);
    static int mustEnd(void *self);
    static int committed(void *self, sqlite3 *handle, const char *name, int pages);

    sqlite3 *m_handle = nullptr;
    QHash<QByteArray, sqlite3_stmt *> m_idle;
    std::function<bool()> m_isUnwanted;
    std::function<void(int)> m_logGrew;
};

} // namespace assay::store
