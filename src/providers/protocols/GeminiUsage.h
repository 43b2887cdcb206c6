// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Usage.h"

namespace assay::providers {

/// The figures of a `usageMetadata`. They are written only where they are not 0.
struct GeminiCounts {
    std::optional<std::int64_t> prompt; ///< cached tokens are among them
    std::optional<std::int64_t> cached;
    std::optional<std::int64_t> candidates; ///< without thoughts
    std::optional<std::int64_t> thoughts;
    std::optional<std::int64_t> toolPrompt; ///< what server tools read; beside `prompt`
    std::optional<std::int64_t> total;
    std::optional<std::int64_t> audio; ///< among `prompt`
};

/// Normalised: thoughts are added to the output, what tools read to the input. `raw` stays empty.
[[nodiscard]] inline core::Usage usageOf(const GeminiCounts &counts)
{
    core::Usage out;
    if (counts.prompt) {
        out.input = *counts.prompt + counts.toolPrompt.value_or(0);
    }
    if (counts.candidates || counts.thoughts) {
        out.output = counts.candidates.value_or(0) + counts.thoughts.value_or(0);
    } else if (counts.total && out.input && *counts.total >= *out.input) {
        out.output = *counts.total - *out.input; // a blocked prompt: what the total leaves is nothing
    }
    out.cacheRead = counts.cached;
    out.reasoning = counts.thoughts;
    out.inputAudio = counts.audio;
    return out;
}

} // namespace assay::providers
