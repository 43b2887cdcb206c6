// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

namespace assay::app {

/// `assay simulate`: the simulated providers alone, until interrupted. Returns the exit status.
[[nodiscard]] int simulateCommand(const Arguments &arguments);

} // namespace assay::app
