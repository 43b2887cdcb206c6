// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "engine/ComparisonEngine.h"

namespace assay::engine {

/// An upper estimate of the tokens of a request: a token has at least three bytes of text on average, an image at most 5,000.
[[nodiscard]] std::int64_t estimatedInput(const core::CompletionRequest &request);

/// Adds the most that the request can cost on that model to `sum`. `price` nullptr: unknown.
void addWorstCase(WorstCase &sum, const core::CompletionRequest &request, const core::ModelInfo *model,
                  const core::Price *price, int repeats);

} // namespace assay::engine
