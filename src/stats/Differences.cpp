// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/Differences.h"

#include "stats/SignedRank.h"
#include "stats/Summary.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace assay::stats {

namespace {

/// Walsh's averages, ascending.
std::vector<double> walshAverages(std::span<const double> values)
{
    std::vector<double> out;
    out.reserve(values.size() * (values.size() + 1) / 2);
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t j = i; j < values.size(); ++j) {
            out.push_back(0.5 * (values[i] + values[j]));
        }
    }
    std::ranges::sort(out);
    return out;
}

} // namespace

Estimate typicalDifference(std::span<const double> differences, double level)
{
    const std::size_t n = differences.size();
    const std::vector<double> averages = walshAverages(differences);
    Estimate out{quantileOf(averages, 0.5), std::nullopt, n};
    const double tail = (1 - level) / 2;
    const double leastTail = std::pow(0.5, static_cast<double>(n));
    if (leastTail <= tail) {
        const std::size_t depth = std::max<std::size_t>(1, signedRankQuantile(n, tail));
        out.interval = Interval{averages[depth - 1], averages[averages.size() - depth], level};
    }
    return out;
}

Estimate meanDifference(std::span<const double> differences, double level)
{
    const auto n = static_cast<double>(differences.size());
    const double mean = std::accumulate(differences.begin(), differences.end(), 0.0) / n;
    Estimate out{mean, std::nullopt, differences.size()};
    if (differences.size() < 2) {
        return out;
    }
    double squares = 0;
    for (const double each : differences) {
        squares += (each - mean) * (each - mean);
    }
    const double error = std::sqrt(squares / (n - 1) / n);
    const double factor = boost::math::quantile(boost::math::students_t(n - 1), 1 - (1 - level) / 2);
    out.interval = Interval{mean - factor * error, mean + factor * error, level};
    return out;
}

} // namespace assay::stats
