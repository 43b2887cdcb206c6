// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

namespace assay::app {

/// `reports`: what experiments were kept, one of them as text, HTML or JSON, and their deletion. The exit status.
[[nodiscard]] int reportsCommand(const Arguments &arguments, const QString &dataFolder);

} // namespace assay::app
