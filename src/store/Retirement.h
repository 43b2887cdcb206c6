// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"

namespace assay::store {

class Connection;

/// What a retention rule deletes at the time `now` (milliseconds UTC): the oldest first, some hundreds at a time. Never what still runs.
/// Throws SqlError.
[[nodiscard]] QList<core::ComparisonId> retired(Connection &connection, const core::Retention &rule, qint64 now);

} // namespace assay::store
