// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct sqlite3;

namespace assay::store {

/// Makes the functions of our schema known to a connection: segmented(text) and prompt_key(system, prompt). Both are pure, and part of the
/// schema: they never change. And closeness(search), see Closeness.h. Throws SqlError.
void addFunctions(sqlite3 *connection);

/// The same for comparisons that ask the same: 64-bit FNV-1a over both texts.
[[nodiscard]] qint64 promptKeyOf(const QString &system, const QString &prompt);

} // namespace assay::store
