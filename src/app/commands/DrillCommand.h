// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

namespace assay::app {

/// `assay drill`: a fallback chain against injected faults. Returns the exit status.
[[nodiscard]] int drillCommand(const Arguments &arguments, const QString &dataFolder);

} // namespace assay::app
