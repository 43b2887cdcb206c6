// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"

class QApplication;

namespace assay::app {

/// The window, filled in with what the command line says. Runs until it is closed and returns the exit status.
[[nodiscard]] int windowCommand(QApplication &application, const Arguments &arguments, const QString &dataFolder);

} // namespace assay::app
