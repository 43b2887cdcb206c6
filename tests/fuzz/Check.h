// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>

namespace assay::fuzz {

/// Ends the program when what must hold does not: the fuzzer keeps the input.
inline void check(bool holds, const char *sentence)
{
    if (!holds) {
        std::fprintf(stderr, "fuzz: it does not hold that %s\n", sentence);
        std::abort();
    }
}

} // namespace assay::fuzz
