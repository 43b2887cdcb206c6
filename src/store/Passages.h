// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace assay::store {

/// How a passage's id is made: the texts of a comparison lie side by side, those of newer ones behind. Part of the schema.
inline constexpr qint64 passagesPerComparison = 1LL << 20;

[[nodiscard]] constexpr qint64 firstPassageOf(qint64 comparison)
{
    return comparison * passagesPerComparison;
}

[[nodiscard]] constexpr qint64 comparisonOfPassage(qint64 passage)
{
    return passage / passagesPerComparison;
}

} // namespace assay::store
