// SPDX-License-Identifier: GPL-3.0-or-later
// What it takes to begin with a long history: opening the database, its first page, one comparison of it; beside plain SQLite.
#include "Disk.h"
#include "Figure.h"
#include "GeneratedHistory.h"

#include "store/SqliteRunStore.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 10;
constexpr int opened = 200;

/// Opens the file as plain SQLite and runs one statement.
double floorOf(const QString &folder, const char *sql)
{
    return bench::millisecondsOf([&] {
        sqlite3 *handle = nullptr;
        sqlite3_open_v2(QFile::encodeName(folder + u"/assay.db"_s).constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
        sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
        sqlite3_close(handle);
    });
}

void benchOpening(const QString &folder, bool cold)
{
    std::vector<double> opens;
    std::vector<double> pages;
    std::vector<double> floors;
    for (int i = 0; i < rounds; ++i) {
        if (cold) {
            bench::forget(folder);
        }
        floors.push_back(floorOf(folder, "SELECT * FROM comparison ORDER BY created_ms DESC, uid DESC LIMIT 50"));
        if (cold) {
            bench::forget(folder);
        }
        std::unique_ptr<store::SqliteRunStore> store;
        opens.push_back(bench::millisecondsOf([&] {
            store = std::make_unique<store::SqliteRunStore>(folder);
            (void)store->problem();
        }));
        pages.push_back(bench::millisecondsOf([&] { store->history({}).waitForFinished(); }));
    }
    const std::string state = cold ? ", cold" : ", warm";
    bench::print("history_open", "open" + state, bench::median(opens), "ms");
    bench::print("history_open", "first page" + state, bench::median(pages), "ms", bench::median(floors));
}

void benchLoading(const QString &folder)
{
    store::SqliteRunStore store(folder);
    core::HistoryQuery query;
    query.limit = opened;
    auto listing = store.history(query);
    listing.waitForFinished();
    const auto rows = listing.result().value_or(QList<core::HistoryRow>());
    std::vector<double> times;
    for (const core::HistoryRow &row : rows) {
        times.push_back(bench::millisecondsOf([&] { store.load(row.id).waitForFinished(); }));
    }
    bench::print("history_open", "open a comparison, p95", bench::quantile(times, 0.95), "ms");
}

void benchCrash(const QString &folder)
{
    QFile left(folder + u"/instances/left.lock"_s);
    (void)left.open(QIODevice::WriteOnly);
    left.close();
    std::unique_ptr<store::SqliteRunStore> store;
    bench::print("history_open", "open after a crash, checked for a second at most", bench::millisecondsOf([&] {
                     store = std::make_unique<store::SqliteRunStore>(folder);
                     (void)store->problem();
                 }),
                 "ms");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bench::GeneratedHistory history = bench::GeneratedHistory::ready();
    bench::print("history_open", "answers", history.answers, "answers");
    benchOpening(history.folder, false);
    benchOpening(history.folder, true);
    benchLoading(history.folder);
    benchCrash(history.folder);
    return 0;
}
