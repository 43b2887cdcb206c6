// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace assay::stats {

/// A sample in figures, for people and for drawing it.
struct Summary {
    std::size_t n = 0;
    double mean = 0;
    double minimum = 0;
    double lowerQuartile = 0;
    double median = 0;
    double upperQuartile = 0;
    double p95 = 0;
    double maximum = 0;
    friend bool operator==(const Summary &, const Summary &) = default;
};

/// Nullopt of an empty sample.
[[nodiscard]] std::optional<Summary> summaryOf(std::span<const double> values);

/// The quantile of the share `of` (0 to 1), linear between order statistics: type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in
/// statistical packages", The American Statistician 50 (1996). `sorted` ascends and is not empty.
[[nodiscard]] double quantileOf(std::span<const double> sorted, double of);

} // namespace assay::stats
