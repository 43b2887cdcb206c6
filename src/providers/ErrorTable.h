// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Outcome.h"
#include "core/ProviderError.h"
#include "net/HttpRequest.h"
#include "providers/Vendor.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QJsonValue>

#include <optional>

namespace assay::providers {

/// Everything that is known of a failed exchange.
struct ErrorFacts {
    Vendor vendor = Vendor::Compatible;
    int status = 0; ///< of the HTTP answer; 200 for an error inside a stream
    QHttpHeaders headers;
    QDateTime now; ///< UTC; what a Retry-After date counts from
};

/// The error that a JSON value tells of: `{"error":{…}}`, `{"error":"text"}`, `{"message":…}`, `{"detail":…}`, the same in an array of one, or
/// the inner object itself. Nullopt if it tells of none.
[[nodiscard]] std::optional<core::ProviderError> errorOfJson(const QJsonValue &value, const ErrorFacts &facts);

/// The error of a whole answer that is not what was asked for: a failed status, or a body that is no stream.
[[nodiscard]] core::ProviderError errorOfBody(QByteArrayView body, const ErrorFacts &facts);

/// A verdict of OpenRouter's that stands in the error object itself, at the stream's head or in its middle: `content_policy_violation`, `refusal`.
[[nodiscard]] std::optional<core::FinishReason> verdictOfError(const QJsonObject &error);

/// A moderation's verdict, which is a result and no error: OpenRouter's 403 with `flagged_input` or `reasons` (providers may ask to see it as
/// filtered). Nullopt for everything else.
[[nodiscard]] std::optional<core::FinishReason> verdictOfBody(QByteArrayView body, const ErrorFacts &facts);

} // namespace assay::providers
