// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <cstdint>

namespace assay::fuzz {

/// Hands the bytes out in small pieces whose lengths depend on nothing but the bytes, as a network would cut them.
template <class Take>
void inPieces(QByteArrayView bytes, Take take)
{
    std::uint32_t state = static_cast<std::uint32_t>(bytes.size()) * 2654435761U + 1;
    while (!bytes.isEmpty()) {
        state = state * 1664525U + 1013904223U;
        const qsizetype size = std::min<qsizetype>(bytes.size(), 1 + (state >> 24) % 40);
        take(bytes.first(size));
        bytes = bytes.sliced(size);
    }
}

} // namespace assay::fuzz
