// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"

#include <QString>

namespace assay::app {

// What people read on a terminal.

/// `## openrouter/qwen… (2)`; the number where a contestant answers several times.
[[nodiscard]] QString headingOf(const core::Answer &answer, int repeats);
/// Text, then tool calls; ends with a line end unless it is empty.
[[nodiscard]] QString bodyOf(const core::Answer &answer);
[[nodiscard]] QString toolCallText(const core::ToolCall &call);
/// One line that says what went wrong and what helps; empty where nothing did.
[[nodiscard]] QString complaintOf(const core::Answer &answer);
[[nodiscard]] QString sentenceOf(const core::ProviderError &error);
/// A table of all answers: outcome, times, tokens and cost.
/// The way of each answer that took more than one attempt, below its summary; empty: one was enough for all.
[[nodiscard]] QString detoursOf(const QList<core::Answer> &answers);
[[nodiscard]] QString summaryOf(const QList<core::Answer> &answers);
[[nodiscard]] QString moneyText(const std::optional<core::Money> &money);

/// Columns as wide as their widest cell, numbers flush right.
[[nodiscard]] QString tableOf(const QList<QStringList> &rows, const QList<bool> &rightAligned);

} // namespace assay::app
