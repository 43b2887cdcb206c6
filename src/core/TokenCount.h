// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"
#include "core/ProviderError.h"

#include <QObject>

#include <expected>

namespace assay::core {

/// How many tokens a request's prompt has for its model.
struct TokenCount {
    qint64 input = 0;      ///< everything that is billed as input: system prompt, messages, attachments, tools
    bool estimated = true; ///< false: the provider's own counting endpoint said so
    friend bool operator==(const TokenCount &, const TokenCount &) = default;
};

/// A count under way.
class TokenCountReply : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /// Exactly once, from the event loop. Deleting the reply cancels without a signal.
    void finished(const std::expected<assay::core::TokenCount, assay::core::ProviderError> &count);
};

/// A guess for providers that cannot be asked: four Latin letters a token, two of other alphabets, one Han, Kana or Hangul character;
/// 1,500 for a picture, 2,000 for a page of PDF. Rather close than safe: engine::estimatedInput is the upper bound. Pure.
[[nodiscard]] qint64 estimatedTokens(const CompletionRequest &request);

} // namespace assay::core
