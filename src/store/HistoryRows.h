// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"

namespace assay::store {

class Statement;

/// What is read of a comparison `c` for a list, in the order in which historyRowFrom() takes it.
inline constexpr const char *historyColumns =
    "c.uid, c.created_ms, c.title, c.answers, c.failed, c.cost_known, c.cost_unknown, c.cost_estimated, c.simulated, c.pinned, "
    "c.tags, c.note IS NOT NULL, c.slowest_us";

[[nodiscard]] core::HistoryEntry historyRowFrom(const Statement &row);

} // namespace assay::store
