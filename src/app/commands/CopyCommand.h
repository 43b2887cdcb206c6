// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

namespace assay::app {

/// `assay copy`: a contestant as curl, Python, TypeScript or OpenRouter's routing object, the key left out. Returns the exit status.
[[nodiscard]] int copyCommand(const Arguments &arguments, const QString &dataFolder);

} // namespace assay::app
