// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "core/Price.h"
#include "core/Usage.h"

#include <optional>

namespace assay::core {

enum class CostSource {
    Unknown,  ///< neither usage nor price is known
    Computed, ///< by Assay, from usage and the price book
    Reported, ///< by the provider, in its own answer
};

/// What an attempt cost. Both figures are kept side by side; neither replaces the other.
struct Cost {
    std::optional<Money> computed;
    std::optional<Money> reported;
    /// The parts of the computed figure; nullopt where it is unknown. What it has more than them are fees for searches and requests.
    std::optional<Money> input;
    std::optional<Money> output;
    std::optional<Money> cacheRead;
    std::optional<Money> cacheWrite;
    /// A rate was missing and the input rate stood in for it: the computed figure is an upper bound.
    bool upperBound = false;
    /// Something applied whose size nobody knows: a service tier, a speed, a fee without a rate. The computed figure leaves it out.
    bool inexact = false;

    [[nodiscard]] CostSource source() const;
    /// The figure to show and to add up: reported where there is one, else computed.
    [[nodiscard]] std::optional<Money> best() const { return reported ? reported : computed; }

    friend bool operator==(const Cost &, const Cost &) = default;
};

/// The sum of several costs. Unknown parts are counted, not taken for 0.
struct CostSum {
    Money known;
    int unknown = 0;        ///< how many entries had no figure
    bool estimated = false; ///< some of the sum is computed, not reported
    bool inexact = false;   ///< and some of that leaves out what nobody knows the size of

    void add(const Cost &cost);
    friend bool operator==(const CostSum &, const CostSum &) = default;
};

/// What a service tier, speed and region do to the price of every token.
struct Multiplier {
    int numerator = 1;
    int denominator = 1;
    bool known = true; ///< false: there is one more, of unknown size
    friend bool operator==(const Multiplier &, const Multiplier &) = default;
};

/// Half for `flex` and `batch` (OpenAI, Gemini, Anthropic), a tenth more for the region `us` (Anthropic). `priority`, `fast` and what is not
/// known here differ by model, so their size is unknown.
[[nodiscard]] Multiplier multiplierOf(const Usage &usage);

/// The formula of providers: input that was neither read from nor written to a cache at the input rate, cache parts at theirs,
/// output (reasoning included) at the output rate; the tier of the whole prompt decides the rates; sound at its own rate where it has one;
/// times what the service tier and the region multiply; plus fees. Unknown usage of input or output gives an unknown cost. Pure; any
/// thread.
[[nodiscard]] Cost costOf(const Usage &usage, const Price *price);

} // namespace assay::core
