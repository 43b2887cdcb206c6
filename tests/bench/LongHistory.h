// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bench {

/// Fills a fresh database with 33,334 comparisons of three answers each, in the form in which the program writes them.
void fillHistory(const QString &database);

} // namespace bench
