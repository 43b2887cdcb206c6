// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/JsonLine.h"
#include "core/Comparison.h"
#include "core/StreamEvent.h"

namespace assay::app {

// The events of `--json`, one line each; the order of their fields is the contract's.

[[nodiscard]] QByteArray startLine(int answer, const core::Route &route);
/// Empty: the event has nothing that the contract tells.
[[nodiscard]] QByteArray deltaLine(int answer, const core::StreamEvent &event);
/// Of an attempt that failed.
[[nodiscard]] QByteArray attemptLine(int answer, const core::Attempt &attempt);
/// An answer that is done. One that is not (it runs in another window) has the outcome null.
[[nodiscard]] QByteArray answerLine(int answer, const core::Answer &done);
[[nodiscard]] QByteArray comparisonLine(const core::Comparison &comparison);
/// A sum of costs, as lists tell it.
[[nodiscard]] JsonLine costSumObject(const core::CostSum &cost);
/// The date as the contract writes it: UTC, seconds.
[[nodiscard]] QString dateText(const QDateTime &date);

} // namespace assay::app
