// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"

#include <expected>

namespace assay::transfer {

/// The largest file that is read as JSON: it has to fit into memory several times over.
inline constexpr qint64 largestJson = 256LL << 20;

/// Reads what JsonWriter wrote, here or on another machine. All of it or nothing: one comparison that is not right makes the whole file
/// wrong, and the error, an English sentence, says what and where. Any thread.
[[nodiscard]] std::expected<QList<core::Comparison>, QString> readJson(const QByteArray &json);

} // namespace assay::transfer
