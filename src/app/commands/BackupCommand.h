// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

namespace assay::app {

/// `assay backup FILE`: a copy of the whole database, also while Assay is open; with `--restore` the way back. Returns the exit status.
[[nodiscard]] int backupCommand(const Arguments &arguments, const QString &dataFolder);

} // namespace assay::app
