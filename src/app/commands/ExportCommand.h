// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

namespace assay::app {

/// `assay export`: comparisons as one document, on standard output or into a file. Returns the exit status.
[[nodiscard]] int exportCommand(const Arguments &arguments, const QString &dataFolder);

} // namespace assay::app
