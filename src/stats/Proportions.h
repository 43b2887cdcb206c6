// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/Estimate.h"

namespace assay::stats {

/// How often something happened in `n` trials, with Wilson's score interval: it stays inside 0…1 and says something even of 0 in n.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927). n = 0 gives no interval.
[[nodiscard]] Estimate proportionOf(std::size_t happened, std::size_t n, double level = 0.95);

/// What happened in the two halves of each pair.
struct PairedCounts {
    std::size_t both = 0;
    std::size_t onlyFirst = 0;
    std::size_t onlySecond = 0;
    std::size_t neither = 0;
    [[nodiscard]] std::size_t n() const { return both + onlyFirst + onlySecond + neither; }
    friend bool operator==(const PairedCounts &, const PairedCounts &) = default;
};

/// How much more often it happened in the second half than in the first, with the interval of method 10 in R. G. Newcombe, "Improved confidence
/// intervals for the difference between binomial proportions based on paired data", Statistics in Medicine 17 (1998): Wilson's
/// limits, joined with the correlation of the halves. No pairs: no interval.
[[nodiscard]] Estimate proportionDifference(const PairedCounts &counts, double level = 0.95);

} // namespace assay::stats
