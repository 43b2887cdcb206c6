// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace assay::stats {

/// Chance that repeats: the same seed gives the same numbers on every machine and with every standard library.
///
/// SplitMix64: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
class Chance final {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}

    [[nodiscard]] std::uint64_t next();
    /// Evenly from 0 up to but not `limit`, which is not 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t limit);
    /// From 0 up to but not 1.
    [[nodiscard]] double fraction() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

private:
    std::uint64_t m_state;
};

/// The numbers 0 … n−1 in an order of chance, each order as likely as any other (R. Durstenfeld, CACM 7, 1964).
[[nodiscard]] std::vector<std::size_t> shuffled(std::size_t n, Chance &chance);

} // namespace assay::stats
