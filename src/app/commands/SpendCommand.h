// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

namespace assay::app {

/// `assay spend`: what was spent, by day, model, provider or key. Returns the exit status.
[[nodiscard]] int spendCommand(const Arguments &arguments, const QString &dataFolder);

} // namespace assay::app
