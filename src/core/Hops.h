// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"

#include <chrono>

namespace assay::core {

/// What getting an answer by more than one attempt has cost: in time, and in tokens that were paid and not used.
struct Detour {
    int retries = 0; ///< attempts on a route that had been tried already
    int hops = 0;    ///< routes that were left
    Route served;    ///< of the last attempt; empty where there was none
    /// From the first attempt's sending to that of the one that gave the answer, by the wall clock: failed attempts and waiting. 0 with one
    /// attempt. What an answer goes on with is no detour.
    std::chrono::milliseconds lost{0};
    Usage twice;    ///< of all attempts but the last, as far as it is known
    CostSum wasted; ///< of all attempts but the last
    /// Attempts but the last of which it is not known what they used, although something of them arrived.
    int unknown = 0;
    friend bool operator==(const Detour &, const Detour &) = default;
};

/// Attempt::next of one that the provider paused and the next one goes on with.
inline constexpr QLatin1StringView goOnWord("go on");

/// The attempt that gave the answer: the last. Where that went on with others, all of them as one: usage added up (unknown where one is unknown),
/// times from the first on. An empty attempt where there was none.
[[nodiscard]] Attempt servingAttemptOf(const Answer &answer);

[[nodiscard]] Detour detourOf(const Answer &answer);

} // namespace assay::core
