// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace assay::stats {

/// The null distribution of Wilcoxon's signed-rank statistic W⁺ of `n` untied differences: P(W⁺ ≤ w). Exact, by counting the subsets of
/// 1…n with each sum, up to `exactUpTo`; the normal approximation with a continuity correction beyond.
///
/// F. Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1 (1945); the counting is in M. Hollander, D. A. Wolfe and
/// E. Chicken, "Nonparametric Statistical Methods", 3rd ed. (2014), section 3.1.
[[nodiscard]] double signedRankProbability(std::size_t n, double w);

/// The smallest w with P(W⁺ ≤ w) ≥ `probability`.
[[nodiscard]] std::size_t signedRankQuantile(std::size_t n, double probability);

inline constexpr std::size_t exactUpTo = 100;

} // namespace assay::stats
