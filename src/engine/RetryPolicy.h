// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/FallbackChain.h"
#include "core/ProviderError.h"

#include <chrono>

namespace assay::engine {

/// What follows a failed attempt.
struct RetryDecision {
    enum class Kind { Retry, FallBack, GiveUp };
    Kind kind = Kind::GiveUp;
    std::chrono::milliseconds delay{0}; ///< before the retry
    QString reason; ///< why it is given up although waiting would help, an English sentence; empty: there is nothing to add
    friend bool operator==(const RetryDecision &, const RetryDecision &) = default;
};

/// What the decision depends on.
struct RetrySituation {
    int tries = 1;            ///< made on this route so far, the failed one included
    bool shown = false;       ///< text, reasoning or a tool call has been shown
    bool hasFallback = false; ///< another route of the chain is left
    double jitter = 0;        ///< 0 to 1, at random: the share of the jitter that is taken off
    core::FallbackTriggers triggers = core::FallbackChain::usual;
    int retries = 2; ///< at most, on this route
};

/// A provider's own delay is obeyed up to this; a longer one is no longer waited for.
inline constexpr std::chrono::seconds longestWait{60};

/// Rate limit, overload, server faults, timeouts and network faults before anything was shown are tried again, at most `retries` times on one
/// route, after the delay that the provider asks for or min(8 s, 0.5 s · 2ⁿ) less up to a quarter. The provider's explicit word
/// on whether to try again wins over the kind. Then the chain goes on to its next route if the fault is among its triggers.
///
/// What has been shown is never asked for again by itself, since it would be paid twice: only a chain with FallbackTrigger::Cut goes on after
/// that, and to its next route at once. Pure.
[[nodiscard]] RetryDecision decideRetry(const core::ProviderError &error, const RetrySituation &situation);

/// What lets a chain leave a route after this error; empty: nothing does. A stream that broke before its first word is a fault of the network.
[[nodiscard]] core::FallbackTriggers triggersOf(const core::ProviderError &error);

} // namespace assay::engine
