// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "core/RunStore.h"

#include <expected>

namespace assay::store {

/// What is taken of a log, in characters.
struct LlmLogLimits {
    qsizetype text = qsizetype(16) << 20;      ///< of one message; the rest is left out
    qsizetype together = qsizetype(512) << 20; ///< of everything read; a log with more is refused
};

/// Reads the log of Simon Willison's `llm` (logs.db): its conversations as comparisons of one model each, or of several where the model
/// was changed on the way (past 32 models it goes on in a second one). Both of its layouts: `responses`, and from 0.36 on `threads`, `turns`, `messages` and `parts`. The ids are made
/// from the log's own, so that the same log gives the same comparisons again. What it cost the log does not know.
///
/// The file is only read, from a copy if its own log lies beside it; its triggers and views are not run, and what is damaged or has no end is given up. Any thread.
[[nodiscard]] std::expected<QList<core::Comparison>, core::StoreError> readLlmLog(const QString &file,
                                                                                  const LlmLogLimits &limits = {});

/// The provider under which its models stand: which one the log means by a model's name, only that program's settings knew.
inline constexpr QLatin1StringView llmLogProvider("llm");

} // namespace assay::store
