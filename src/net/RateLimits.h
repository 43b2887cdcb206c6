// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RateLimits.h"

#include <QHttpHeaders>

namespace assay::net {

using core::RateLimits;

/// Reads the three families: `anthropic-ratelimit-{requests,tokens,input-tokens,output-tokens}-{limit,remaining,reset}` (reset is an RFC
/// 3339 time), `x-ratelimit-{limit,remaining,reset}-{requests,tokens}` (OpenAI, Groq; reset is a duration from `now`) and
/// `x-ratelimit-*`, `x-tokenlimit-*` (Together AI, OpenRouter, whose reset is a moment).
[[nodiscard]] RateLimits rateLimitsOf(const QHttpHeaders &headers, const QDateTime &now);

} // namespace assay::net
