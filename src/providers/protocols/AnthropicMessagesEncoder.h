// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

#include <QByteArray>

namespace assay::providers {

/// The body of `POST /v1/messages`, streamed. Pure.
///
/// The API demands an output limit: without the user's own it is 16,384 tokens, which every current model allows and leaves room for the
/// thinking that newer models do unasked; with a thinking budget, 8,192 tokens more than that if this is larger. A seed does not exist there.
/// Effort `none` switches thinking off, or as far off as the model lets it; any other asks for adaptive thinking with its summary, which newer
/// models hide by default, and which is asked for too where they think unasked. Documents may be cited.
[[nodiscard]] QByteArray encodeAnthropicMessages(const core::CompletionRequest &request);

/// The `anthropic-version` to send: sampling parameters exist only in the older one.
[[nodiscard]] QByteArray anthropicVersionFor(const core::Parameters &parameters);

} // namespace assay::providers
