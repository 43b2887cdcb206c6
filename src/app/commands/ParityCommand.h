// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

namespace assay::app {

/// `assay parity`: what routes do with what an API offers. Returns the exit status.
[[nodiscard]] int parityCommand(const Arguments &arguments, const QString &dataFolder);

} // namespace assay::app
