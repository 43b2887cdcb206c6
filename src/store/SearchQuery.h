// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay::store {

/// Turns what a user typed into a query of FTS5: words that must all occur, "quoted phrases", prefix*; the last word is taken for the
/// beginning of one, unless a space follows; words of scripts that write without spaces are found anywhere. Every input gives a valid
/// query; an empty one if there is nothing in it that could be found.
[[nodiscard]] QString buildSearchQuery(const QString &typed);

} // namespace assay::store
