// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"
#include "core/FallbackChain.h"

#include <expected>

namespace assay::app {

/// The chain out of `--fallback`, `--when`, `--retries`, `--first-token-limit`, `--total-limit` and `--shown-text`. A limit is a number of
/// seconds for every hop, or one number for each, separated by commas, the own route's first; `-` leaves a hop without one. The error is a
/// sentence for people.
[[nodiscard]] std::expected<core::FallbackChain, QString> chainFrom(const Arguments &arguments);

} // namespace assay::app
