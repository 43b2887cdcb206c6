// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace assay::core {

/// How an answer ended.
enum class Outcome {
    Complete,
    Capped,   ///< output limit or context window reached
    Refused,  ///< the model declined
    Filtered, ///< a filter of the provider stopped it
    ToolCall, ///< ends by asking for a tool
    Cut,      ///< the stream ended before its terminator
    Failed,
    Stopped, ///< by the user
};

/// `complete`, `capped`, …, `tool_call`, …: the words of the JSON contract and of the database.
[[nodiscard]] QString wordOf(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromWord(QStringView word);

/// Our word for why the provider ended the answer, and its own word unchanged.
struct FinishReason {
    enum class Kind { Stop, Length, ToolCalls, Refusal, Filter, Other };
    Kind kind = Kind::Other;
    QString raw;
    QString detail; ///< an explanation that the provider added
    /// Set: the provider paused and goes on when it is asked with this (CompletionRequest::continuation). In the provider's own terms.
    QByteArray continuation = {};

    friend bool operator==(const FinishReason &, const FinishReason &) = default;
};

[[nodiscard]] Outcome outcomeOf(FinishReason::Kind kind);

} // namespace assay::core
