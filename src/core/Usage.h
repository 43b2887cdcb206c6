// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

namespace assay::core {

/// What one HTTP exchange consumed, in tokens, normalised over all providers. A figure that the provider did not give
/// is nullopt, never 0.
struct Usage {
    /// All prompt tokens, cache reads and writes included (Anthropic's three disjoint counts are added up).
    std::optional<std::int64_t> input;
    /// All billed output tokens, reasoning included (Gemini's thoughts are added).
    std::optional<std::int64_t> output;
    std::optional<std::int64_t> cacheRead;
    /// Cache writes by lifetime. Anthropic: 5 minutes and 1 hour; OpenAI from GPT-5.6 on: 30 minutes.
    std::optional<std::int64_t> cacheWrite5m;
    std::optional<std::int64_t> cacheWrite1h;
    std::optional<std::int64_t> cacheWrite30m;
    /// Subset of output.
    std::optional<std::int64_t> reasoning;
    /// Subset of input: sound, which some models price apart.
    std::optional<std::int64_t> inputAudio = {};
    /// Searches of the web that the provider made and bills one by one.
    std::optional<std::int64_t> webSearches = {};
    /// Tokens of the answer whose log probability was told, where that was asked for. Counted while it comes; no store keeps it.
    std::optional<std::int64_t> logprobs = {};
    /// What was really used, in the provider's words: `standard`, `default`, `priority`, `flex`, `batch`; empty: not said.
    QString serviceTier = {};
    QString speed = {};  ///< Anthropic: `standard`, `fast`
    QString region = {}; ///< Anthropic's inference_geo: `us`, `global`
    /// The provider's own usage object, unchanged.
    QByteArray raw;

    /// The sum of the cache writes that are known; nullopt where none is.
    [[nodiscard]] std::optional<std::int64_t> cacheWrite() const
    {
        if (!cacheWrite5m && !cacheWrite1h && !cacheWrite30m) {
            return std::nullopt;
        }
        return cacheWrite5m.value_or(0) + cacheWrite1h.value_or(0) + cacheWrite30m.value_or(0);
    }
    [[nodiscard]] bool isEmpty() const { return !input && !output && !cacheRead && !cacheWrite() && !reasoning; }

    friend bool operator==(const Usage &, const Usage &) = default;
};

} // namespace assay::core
