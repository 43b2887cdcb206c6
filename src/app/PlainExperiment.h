// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace assay::app {

/// A report of an experiment as text for a terminal.
[[nodiscard]] QString plainExperiment(const QJsonObject &report);
/// What `duel`, `drill` and `parity` are called.
[[nodiscard]] QString experimentTitle(const QString &kind);

} // namespace assay::app
