// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

namespace assay::stats {

/// Holds the true value in `level` of all cases in which it is computed.
struct Interval {
    double low = 0;
    double high = 0;
    double level = 0.95;

    [[nodiscard]] bool holds(double value) const { return low <= value && value <= high; }
    friend bool operator==(const Interval &, const Interval &) = default;
};

/// A value out of `n` observations. No interval: there are too few of them to give one.
struct Estimate {
    double value = 0;
    std::optional<Interval> interval;
    std::size_t n = 0;
    friend bool operator==(const Estimate &, const Estimate &) = default;
};

} // namespace assay::stats
