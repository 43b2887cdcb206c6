// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"
#include "providers/protocols/ChatDialect.h"

#include <QByteArray>

namespace assay::providers {

/// The body of `POST /chat/completions`, streamed. Pure. What the user left open is left out; `extra` is merged in last and wins.
/// Pictures go as data URLs, PDF as `file` parts, text files as fenced text.
[[nodiscard]] QByteArray encodeChatCompletions(const core::CompletionRequest &request, const ChatDialect &dialect);

} // namespace assay::providers
