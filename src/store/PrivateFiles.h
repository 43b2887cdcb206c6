// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay::store {

/// Makes the folder, and those above it, unless it is there; what is made last is the user's alone (0700). False: it is not there.
bool makePrivateFolder(const QString &folder);
/// Makes an empty file that is the user's alone (0600) from its first byte on; one that is there stays as it is. False: it is not there.
bool makePrivateFile(const QString &file);

} // namespace assay::store
