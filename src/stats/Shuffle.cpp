// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/Shuffle.h"

#include <numeric>
#include <utility>

namespace assay::stats {

std::uint64_t Chance::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

std::uint64_t Chance::below(std::uint64_t limit)
{
    // What lies beyond the last whole multiple of the limit would favour small numbers.
    const std::uint64_t excess = (UINT64_MAX % limit + 1) % limit;
    std::uint64_t drawn = next();
    while (drawn > UINT64_MAX - excess) {
        drawn = next();
    }
    return drawn % limit;
}

std::vector<std::size_t> shuffled(std::size_t n, Chance &chance)
{
    std::vector<std::size_t> out(n);
    std::iota(out.begin(), out.end(), std::size_t(0));
    for (std::size_t i = n; i > 1; --i) {
        std::swap(out[i - 1], out[chance.below(i)]);
    }
    return out;
}

} // namespace assay::stats
