// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

namespace assay::app {

/// `assay duel`: two or more routes against each other. Returns the exit status.
[[nodiscard]] int duelCommand(const Arguments &arguments, const QString &dataFolder);

} // namespace assay::app
