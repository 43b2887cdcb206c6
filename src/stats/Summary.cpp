// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/Summary.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace assay::stats {

double quantileOf(std::span<const double> sorted, double of)
{
    const double position = std::clamp(of, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(position));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double share = position - static_cast<double>(below);
    return sorted[below] + (sorted[above] - sorted[below]) * share;
}

std::optional<Summary> summaryOf(std::span<const double> values)
{
    if (values.empty()) {
        return std::nullopt;
    }
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    Summary out;
    out.n = sorted.size();
    out.mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / static_cast<double>(sorted.size());
    out.minimum = sorted.front();
    out.lowerQuartile = quantileOf(sorted, 0.25);
    out.median = quantileOf(sorted, 0.5);
    out.upperQuartile = quantileOf(sorted, 0.75);
    out.p95 = quantileOf(sorted, 0.95);
    out.maximum = sorted.back();
    return out;
}

} // namespace assay::stats
