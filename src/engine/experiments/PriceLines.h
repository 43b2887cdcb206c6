// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Contestant.h"

#include <QStringList>

namespace assay::engine {

class ComparisonEngine;

/// The prices of today by which the contestants' answers are counted, fallbacks included, for a report: one English line a route.
[[nodiscard]] QStringList priceLines(const ComparisonEngine &engine, const QList<core::Contestant> &contestants);

} // namespace assay::engine
