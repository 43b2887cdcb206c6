// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RunStore.h"

#include <expected>

namespace assay::app {

/// The newest `limit` comparisons that a search finds. Waits for the store.
[[nodiscard]] std::expected<QList<core::HistoryRow>, core::StoreError> historyRows(core::RunStore &store, const QString &search,
                                                                                   int limit);
/// The comparison that is meant by an id, by six or more characters of its beginning or end, or by `latest`. The error is a sentence for
/// people.
[[nodiscard]] std::expected<core::ComparisonId, QString> comparisonMeant(core::RunStore &store, const QString &text);

} // namespace assay::app
