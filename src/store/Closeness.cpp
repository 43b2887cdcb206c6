// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Closeness.h"

#include "store/SqlError.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace assay::store {

namespace {

// The usual parameters of BM25, those of FTS5's own.
constexpr double saturation = 1.2;
constexpr double lengthShare = 0.75;

/// How often each phrase occurs in the row.
std::vector<double> occurrencesOf(const Fts5ExtensionApi &api, Fts5Context *row)
{
    std::vector<double> counts(static_cast<size_t>(std::max(0, api.xPhraseCount(row))));
    int instances = 0;
    if (api.xInstCount(row, &instances) != SQLITE_OK) {
        return counts;
    }
    for (int i = 0; i < instances; ++i) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        if (api.xInst(row, i, &phrase, &column, &offset) == SQLITE_OK) {
            counts[static_cast<size_t>(phrase)] += 1;
        }
    }
    return counts;
}

/// How many words a row has on average. Asked for once in a query: FTS5 reads it anew each time.
double averageLengthOf(const Fts5ExtensionApi &api, Fts5Context *row)
{
    if (const auto *known = static_cast<const double *>(api.xGetAuxdata(row, 0))) {
        return *known;
    }
    sqlite3_int64 rows = 0;
    sqlite3_int64 words = 0;
    api.xRowCount(row, &rows);
    api.xColumnTotalSize(row, 0, &words);
    const double average = rows > 0 && words > 0 ? static_cast<double>(words) / static_cast<double>(rows) : 1;
    auto *kept = std::make_unique<double>(average).release(); // FTS5 gives it back below, also where it cannot be kept
    api.xSetAuxdata(row, kept, [](void *value) { delete static_cast<double *>(value); });
    return average;
}

void closeness(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *result, int, sqlite3_value **)
{
    int length = 0;
    api->xColumnSize(row, 0, &length);
    const double average = averageLengthOf(*api, row);
    const double weight = saturation * (1 - lengthShare + lengthShare * length / average);
    double sum = 0;
    for (const double count : occurrencesOf(*api, row)) {
        sum += count * (saturation + 1) / (count + weight);
    }
    sqlite3_result_double(result, sum);
}

fts5_api *apiOf(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *query = nullptr;
    const int code = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &query, nullptr);
    if (code != SQLITE_OK) {
        throw SqlError(connection, code);
    }
    sqlite3_bind_pointer(query, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(query);
    sqlite3_finalize(query);
    return api;
}

} // namespace

void addCloseness(sqlite3 *connection)
{
    fts5_api *api = apiOf(connection);
    const int code =
        api != nullptr ? api->xCreateFunction(api, "closeness", nullptr, &closeness, nullptr) : static_cast<int>(SQLITE_ERROR);
    if (code != SQLITE_OK) {
        throw SqlError(core::StoreError::Kind::Other, QStringLiteral("this SQLite has no full-text search"));
    }
}

} // namespace assay::store
