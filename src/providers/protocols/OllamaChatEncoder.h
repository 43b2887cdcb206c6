// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

#include <QByteArray>

namespace assay::providers {

/// The body of `POST /api/chat`. Pure.
///
/// Sampling, length and window are `options`. A server cuts a prompt that is longer than its window without a word, so `truncate` is off, and for
/// a long prompt a window is asked for that holds it, where the server's own, 4,096 tokens on most machines, would not. `extra` is laid
/// over the body, `options` key by key.
[[nodiscard]] QByteArray encodeOllamaChat(const core::CompletionRequest &request);

} // namespace assay::providers
