// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

namespace assay::app {

/// `assay show`: one comparison with all its answers. Returns the exit status.
[[nodiscard]] int showCommand(const Arguments &arguments, const QString &dataFolder);

} // namespace assay::app
