// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

#include <QByteArray>

namespace assay::providers {

/// The body of `POST models/{model}:streamGenerateContent`. Pure.
///
/// The system prompt has a place of its own, but for Gemma, which refuses it: there it stands in front of the first prompt. Thoughts are asked
/// for wherever the model has them, since they are billed either way. An effort is a thinking level, which Gemini 3 and later take; a budget
/// is for 2.5. `extra` is laid over the body, `generationConfig` key by key.
[[nodiscard]] QByteArray encodeGemini(const core::CompletionRequest &request);

} // namespace assay::providers
