// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

namespace assay::app {

/// `assay import FILE…`: what Assay exported as JSON, and the log of `llm`. Returns the exit status.
[[nodiscard]] int importCommand(const Arguments &arguments, const QString &dataFolder);

} // namespace assay::app
