// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/Proportions.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>

namespace assay::stats {

namespace {

double normalQuantile(double level)
{
    return boost::math::quantile(boost::math::normal(), 1 - (1 - level) / 2);
}

/// Newcombe's φ̂ with its continuity correction for positive association: the correlation of the halves.
double correlationOf(const PairedCounts &counts)
{
    const auto a = static_cast<double>(counts.both);
    const auto b = static_cast<double>(counts.onlyFirst);
    const auto c = static_cast<double>(counts.onlySecond);
    const auto d = static_cast<double>(counts.neither);
    const double margins = (a + b) * (c + d) * (a + c) * (b + d);
    if (margins <= 0) {
        return 0;
    }
    double numerator = a * d - b * c;
    if (numerator > 0) {
        numerator = std::max(0.0, numerator - static_cast<double>(counts.n()) / 2);
    }
    return numerator / std::sqrt(margins);
}

} // namespace

Estimate proportionOf(std::size_t happened, std::size_t n, double level)
{
    if (n == 0) {
        return {};
    }
    const auto size = static_cast<double>(n);
    const double p = static_cast<double>(happened) / size;
    const double z = normalQuantile(level);
    const double scale = 1 + z * z / size;
    const double centre = (p + z * z / (2 * size)) / scale;
    const double half = z / scale * std::sqrt(p * (1 - p) / size + z * z / (4 * size * size));
    // At 0 and at n the formula gives the end itself; rounding must not say otherwise.
    const double low = happened == 0 ? 0.0 : std::max(0.0, centre - half);
    const double high = happened == n ? 1.0 : std::min(1.0, centre + half);
    return {p, Interval{low, high, level}, n};
}

Estimate proportionDifference(const PairedCounts &counts, double level)
{
    const std::size_t n = counts.n();
    if (n == 0) {
        return {};
    }
    const Estimate first = proportionOf(counts.both + counts.onlyFirst, n, level);
    const Estimate second = proportionOf(counts.both + counts.onlySecond, n, level);
    const double phi = correlationOf(counts);
    const auto joined = [phi](double one, double other) {
        return std::sqrt(std::max(0.0, one * one - 2 * phi * one * other + other * other));
    };
    const double value = second.value - first.value;
    const double down = joined(second.value - second.interval->low, first.interval->high - first.value);
    const double up = joined(second.interval->high - second.value, first.value - first.interval->low);
    return {value, Interval{value - down, value + up, level}, n};
}

} // namespace assay::stats
