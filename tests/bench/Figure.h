// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace bench {

/// Prints one measured figure as the line that `./dev bench` passes on. The baseline was measured in the same run on the same machine;
/// without one it and the ratio are null.
inline void print(const std::string &bench, const std::string &what, double value, const std::string &unit,
                  std::optional<double> baseline = std::nullopt)
{
    std::printf("{\"bench\":\"%s\",\"case\":\"%s\",\"value\":%.6g,\"unit\":\"%s\",", bench.c_str(), what.c_str(), value,
                unit.c_str());
    if (baseline && *baseline > 0) {
        std::printf("\"baseline\":%.6g,\"ratio\":%.6g}\n", *baseline, value / *baseline);
    } else {
        std::printf("\"baseline\":null,\"ratio\":null}\n");
    }
    std::fflush(stdout);
}

/// The value below which the share `of` of all values lies (nearest rank). `values` must not be empty.
inline double quantile(std::vector<double> values, double of)
{
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(of * static_cast<double>(values.size())));
    return values[std::min(values.size() - 1, rank == 0 ? 0 : rank - 1)];
}

inline double median(const std::vector<double> &values)
{
    return quantile(values, 0.5);
}

} // namespace bench
