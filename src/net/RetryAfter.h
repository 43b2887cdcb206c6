// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHttpHeaders>

#include <chrono>
#include <optional>

namespace assay::net {

/// How long the server asks to wait, from the first of: `retry-after-ms`, `retry-after` (seconds, also with a fraction, or an HTTP
/// date against the answer's own `date`, else against `now`), `x-ratelimit-reset` (Together AI: seconds; OpenRouter: a moment). Nullopt where
/// none is there or none makes sense; never negative.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfterOf(const QHttpHeaders &headers, const QDateTime &now);

/// "20ms", "1s", "2m59.56s", "6m0s", "1h", or a bare number of seconds. Nullopt for anything else.
[[nodiscard]] std::optional<std::chrono::milliseconds> durationOf(QByteArrayView text);

/// A moment as seconds or milliseconds since 1970 (OpenRouter); invalid for anything else, smaller numbers included. UTC.
[[nodiscard]] QDateTime momentOf(QByteArrayView text);

/// The server's explicit word on trying again: `x-should-retry`.
[[nodiscard]] std::optional<bool> shouldRetryOf(const QHttpHeaders &headers);

/// The server's id of the exchange: `request-id` (Anthropic), `x-request-id`, `X-Generation-Id` (OpenRouter), `cf-ray` last.
[[nodiscard]] QString requestIdOf(const QHttpHeaders &headers);

} // namespace assay::net
