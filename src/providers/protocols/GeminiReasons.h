// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Outcome.h"

#include <QString>

#include <optional>

namespace assay::providers {

/// Our kind for a `finishReason`; nullopt: the word says that the answer went wrong. STOP is ToolCalls where the answer holds calls, which the
/// caller knows. A word that is new is Other.
[[nodiscard]] std::optional<core::FinishReason::Kind> kindOfFinishReason(const QString &word);

} // namespace assay::providers
