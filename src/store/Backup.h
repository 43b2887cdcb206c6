// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RunStore.h"
#include "store/Migrations.h"

#include <span>

namespace assay::store {

class Connection;

/// Copies all that a connection sees into `file`, which is checked and only then takes its name; an earlier backup of that name is
/// replaced, any other file is not. The database may be in use meanwhile. Gives its size in bytes. Throws SqlError.
[[nodiscard]] qint64 backUpDatabase(Connection &connection, const QString &file);

/// Puts a copy of a backup in the place of the database of a folder, which nobody may have open; what was there goes into `backups/` and
/// is given (empty: nothing was). A backup that is damaged, another program's or from a newer version is refused. Throws SqlError; then
/// all lies where it lay.
[[nodiscard]] QString restoreDatabase(const QString &folder, const QString &backup, std::span<const Migration> migrations);

} // namespace assay::store
