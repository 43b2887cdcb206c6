// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/SignedRank.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace assay::stats {

namespace {

std::size_t greatestSum(std::size_t n)
{
    return n * (n + 1) / 2;
}

/// P(W⁺ = w) for every w. The probabilities are halved rank by rank, so that no count of subsets overflows.
std::vector<double> exactDensity(std::size_t n)
{
    std::vector<double> density(greatestSum(n) + 1, 0.0);
    density[0] = 1.0;
    std::size_t reach = 0;
    for (std::size_t rank = 1; rank <= n; ++rank) {
        reach += rank;
        for (std::size_t w = reach + 1; w-- > 0;) {
            const double with = w >= rank ? density[w - rank] : 0.0;
            density[w] = 0.5 * (density[w] + with);
        }
    }
    return density;
}

boost::math::normal approximation(std::size_t n)
{
    const auto size = static_cast<double>(n);
    return boost::math::normal(size * (size + 1) / 4, std::sqrt(size * (size + 1) * (2 * size + 1) / 24));
}

} // namespace

double signedRankProbability(std::size_t n, double w)
{
    if (w < 0) {
        return 0;
    }
    const auto whole = static_cast<std::size_t>(std::floor(w));
    if (whole >= greatestSum(n)) {
        return 1;
    }
    if (n > exactUpTo) {
        return boost::math::cdf(approximation(n), static_cast<double>(whole) + 0.5);
    }
    const std::vector<double> density = exactDensity(n);
    double sum = 0;
    for (std::size_t i = 0; i <= whole; ++i) {
        sum += density[i];
    }
    return sum;
}

std::size_t signedRankQuantile(std::size_t n, double probability)
{
    if (n > exactUpTo) {
        const double at = boost::math::quantile(approximation(n), probability) - 0.5;
        return static_cast<std::size_t>(std::max(0.0, std::ceil(at)));
    }
    const std::vector<double> density = exactDensity(n);
    double sum = 0;
    for (std::size_t w = 0; w < density.size(); ++w) {
        sum += density[w];
        if (sum >= probability) {
            return w;
        }
    }
    return greatestSum(n);
}

} // namespace assay::stats
