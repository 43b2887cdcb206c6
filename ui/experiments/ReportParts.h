// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiments/DrillReport.h"
#include "engine/experiments/DuelReport.h"
#include "engine/experiments/ParityReport.h"

#include <QString>

namespace assay::ui {

// Pieces of the report file. All text is escaped.

/// The difference and its interval on a zero line, in a drawing of 240 × 24; `reach` is the value at its ends.
[[nodiscard]] QString whiskerSvg(const engine::DuelDifference &difference);
/// Both samples as marks on one scale.
[[nodiscard]] QString distributionSvg(const engine::DuelReport &report, const engine::DuelContest &contest,
                                      engine::DuelMetric metric);
[[nodiscard]] QString htmlTable(const QList<QStringList> &rows, bool escape = true);

[[nodiscard]] QString duelBody(const engine::DuelReport &report);
[[nodiscard]] QString drillBody(const engine::DrillReport &report);
[[nodiscard]] QString parityBody(const engine::ParityReport &report);

} // namespace assay::ui
