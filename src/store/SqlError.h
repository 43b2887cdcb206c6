// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RunStore.h"

#include <QString>

#include <exception>

struct sqlite3;

namespace assay::store {

/// What SQLite refused. Thrown inside this room only; StoreThread turns it into a core::StoreError at the wall.
class SqlError final : public std::exception {
public:
    /// From the connection's last error; reads the system's errno too, so make it at once.
    explicit SqlError(sqlite3 *connection, int code);
    SqlError(core::StoreError::Kind kind, const QString &message);

    [[nodiscard]] const core::StoreError &error() const noexcept { return m_error; }
    /// The rows themselves are refused (a constraint, a type): trying again cannot help, unlike with a full disk.
    [[nodiscard]] bool isAboutTheData() const noexcept { return m_aboutTheData; }
    [[nodiscard]] const char *what() const noexcept override { return "SQLite error"; }

private:
    core::StoreError m_error;
    bool m_aboutTheData = false;
};

} // namespace assay::store
