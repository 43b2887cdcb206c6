// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Price.h"

#include <QJsonObject>

#include <expected>

namespace assay::core {

// A price as people write it: decimal strings in USD per million tokens (`web_search`: per 1,000 searches), a day `from` which it holds, a
// `source`, and `tiers` with their `above_input_tokens`. What is unknown is absent.

/// The error says which member is wrong, and how.
[[nodiscard]] std::expected<Price, QString> decodePrice(const QJsonObject &object);
/// Exact: what is encoded is decoded to the same rates.
[[nodiscard]] QJsonObject encodePrice(const Price &price);

} // namespace assay::core
