// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace assay::simulator {

/// Chance that repeats: the same seed text gives the same throws on every machine.
class Dice final {
public:
    explicit Dice(QByteArrayView seed)
    {
        // FNV-1a
        for (const char c : seed) {
            m_state = (m_state ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        }
    }

    [[nodiscard]] std::uint64_t next()
    {
        // SplitMix64
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    [[nodiscard]] int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
    /// From 0 up to but not 1.
    [[nodiscard]] double fraction() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// From -1 to 1.
    [[nodiscard]] double spread() { return 2.0 * fraction() - 1.0; }

private:
    std::uint64_t m_state = 0xcbf29ce484222325ULL;
};

} // namespace assay::simulator
