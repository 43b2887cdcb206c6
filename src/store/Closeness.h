// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace assay::store {

/// Makes the function closeness(search) known to a connection: how well a hit of the search index matches. It is BM25 without the weight of
/// rare words, which bm25() can only tell after it has counted every occurrence of each word. Throws SqlError.
void addCloseness(sqlite3 *connection);

} // namespace assay::store
