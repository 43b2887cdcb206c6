// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay::store {

class Connection;

/// Writes all that a connection sees into a new file, packed, the user's alone; folders are made. The database may be in use meanwhile.
/// Throws SqlError; what there is of the copy then is removed.
void copyDatabase(Connection &connection, const QString &copy);

} // namespace assay::store
