// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

namespace assay::app {

/// `assay history`: the comparisons that were stored, newest first. Returns the exit status.
[[nodiscard]] int historyCommand(const Arguments &arguments, const QString &dataFolder);

} // namespace assay::app
