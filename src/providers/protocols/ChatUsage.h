// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/StreamEvent.h"
#include "providers/protocols/ChatDialect.h"
#include "providers/protocols/JsonReader.h"

namespace assay::providers {

/// Reads a `usage` object of the Chat Completions family, all its spellings: `prompt_tokens_details.cached_tokens`, a bare
/// `cached_tokens`, `prompt_cache_hit_tokens`, `input_tokens`. `cost` (OpenRouter, USD) is taken digit by digit; with `is_byok` the
/// upstream's bill is added, since `cost` is then only the router's fee. Nullopt: it holds no figure.
[[nodiscard]] std::optional<core::UsageReport> readChatUsage(JsonReader &reader, const QByteArray &json,
                                                             const ChatDialect &dialect);

} // namespace assay::providers
