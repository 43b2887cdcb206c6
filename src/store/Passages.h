// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace assay::store {

// How a passage's id is made: the texts of a comparison lie side by side, those of newer ones behind. The first of them, which is nearly
// always all, lie close to the next comparison's, because the index writes down the steps between ids: a third less of it than with room for
// a million. What a comparison has beyond that lies far behind everything, in the same order. Part of the schema.
inline constexpr qint64 nearPassages = 64;
inline constexpr qint64 farPassages = 1LL << 20;
inline constexpr qint64 farBegin = 1LL << 50;

/// The comparison of the passage `id` in SQL, to be put together with a column's name.
#define ASSAY_COMPARISON_OF(id) "iif(" id " < 1125899906842624, " id " / 64, (" id " - 1125899906842624) / 1048576)"

/// The title's.
[[nodiscard]] constexpr qint64 firstPassageOf(qint64 comparison)
{
    return comparison * nearPassages;
}

[[nodiscard]] constexpr qint64 firstFarPassageOf(qint64 comparison)
{
    return farBegin + comparison * farPassages;
}

[[nodiscard]] constexpr qint64 comparisonOfPassage(qint64 passage)
{
    return passage < farBegin ? passage / nearPassages : (passage - farBegin) / farPassages;
}

} // namespace assay::store
