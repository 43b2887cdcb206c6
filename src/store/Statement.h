// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <span>
#include <variant>

struct sqlite3_stmt;

namespace assay::store {

class Connection;

/// What statements that are put together bind.
using Value = std::variant<qint64, QString>;

/// A prepared statement on loan from its connection's cache; it goes back, reset, when this ends. All calls throw SqlError.
class Statement final {
public:
    Statement(Connection &connection, QByteArray sql, sqlite3_stmt *handle);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds to ?1, ?2, … in order.
    template <class... Values>
    Statement &with(const Values &...values)
    {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    /// Binds the first `columns` columns of another statement's row, as they are.
    Statement &withRow(const Statement &row, int columns);
    Statement &withAll(std::span<const Value> values);
    /// To the next row; false behind the last.
    bool step();
    /// Steps to the end, rows or not, and is ready for other values.
    void run();
    /// Ready for other values.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, static_cast<qint64>(value)); }
    void bind(int index, bool value) { bind(index, static_cast<qint64>(value)); }
    void bind(int index, std::optional<qint64> value);
    void bind(int index, const QString &value);
    void bind(int index, const std::optional<QString> &value);
    void bind(int index, const QByteArray &blob);
    void bind(int index, std::nullopt_t);
    void check(int code) const;

    Connection *m_connection;
    QByteArray m_sql;
    sqlite3_stmt *m_handle;
};

} // namespace assay::store
