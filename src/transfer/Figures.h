// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"

namespace assay::transfer {

// Figures as the exported documents write them: in English, with a point, the same on every machine.

/// "$0.0061", exact; "unknown".
[[nodiscard]] QString moneyText(const std::optional<core::Money> &money);
/// "≈ $0.0124 + 1 unknown": what is computed, not reported, is marked.
[[nodiscard]] QString costText(const core::CostSum &sum);
/// "1.904 s".
[[nodiscard]] QString secondsText(std::chrono::microseconds time);
/// "2026-11-22 12:00:00 UTC".
[[nodiscard]] QString dateText(const QDateTime &date);
/// The user's name for the contestant, or its model.
[[nodiscard]] QString nameOf(const core::Contestant &contestant);
/// Route, outcome, times, tokens and cost in one line, the parts as a list.
/// What each attempt came to, where there were several: "1. openai/gpt-5: overloaded (529), fall back to groq/llama".
[[nodiscard]] QStringList attemptsOf(const core::Answer &answer);
[[nodiscard]] QStringList factsOf(const core::Answer &answer);
/// What went wrong, in the provider's words; empty where nothing did.
[[nodiscard]] QString complaintOf(const core::Answer &answer);
/// The answers of a turn, as they stand.
[[nodiscard]] QList<core::Answer> answersOf(const core::Comparison &comparison, int turn);

} // namespace assay::transfer
