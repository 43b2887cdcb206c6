// SPDX-License-Identifier: GPL-3.0-or-later
// What it takes to find something in a long history: the store as the window asks it, beside plain SQLite on the same file.
#include "Disk.h"
#include "Figure.h"
#include "GeneratedHistory.h"

#include "store/SqliteRunStore.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <sqlite3.h>
#include <unistd.h>

#include <functional>
#include <memory>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

constexpr int warmRounds = 60;
constexpr int coldRounds = 10;
constexpr int scrolled = 10'000;

struct Search {
    const char *name;
    QStringList typed; ///< take turns
    const char *match; ///< the first as plain FTS5
};

const QList<Search> searches{
    {"common word", {u"partition "_s, u"memory "_s, u"array "_s}, "\"partition\""},
    {"rare word", {u"zyzzyva "_s}, "\"zyzzyva\""},
    {"two words", {u"quicksort average "_s, u"memory quicksort "_s}, "\"quicksort\" AND \"average\""},
    {"phrase", {u"\"quick brown fox\""_s}, "\"quick brown fox\""},
    {"prefix", {u"quicks"_s, u"parti"_s, u"averag"_s}, "\"quicks\"*"},
    {"three-letter prefix", {u"par"_s, u"pro"_s, u"sta"_s}, "\"par\"*"},
};

class Floor final {
public:
    explicit Floor(const QString &folder)
    {
        sqlite3_open_v2(QFile::encodeName(folder + u"/assay.db"_s).constData(), &m_handle, SQLITE_OPEN_READONLY, nullptr);
    }
    ~Floor() { sqlite3_close(m_handle); }
    Floor(const Floor &) = delete;
    Floor &operator=(const Floor &) = delete;

    void run(const char *sql, const char *value = nullptr)
    {
        sqlite3_stmt *query = nullptr;
        sqlite3_prepare_v2(m_handle, sql, -1, &query, nullptr);
        if (value != nullptr) {
            sqlite3_bind_text(query, 1, value, -1, SQLITE_STATIC);
        }
        while (sqlite3_step(query) == SQLITE_ROW) {
        }
        sqlite3_finalize(query);
    }

private:
    sqlite3 *m_handle = nullptr;
};

constexpr const char *floorSearch = "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT 50";
constexpr const char *floorPage = "SELECT * FROM comparison ORDER BY id DESC LIMIT 50";

qsizetype read(store::SqliteRunStore &store, const core::HistoryRequest &request)
{
    auto future = store.entries(request);
    future.waitForFinished();
    const auto rows = future.result();
    if (!rows) {
        qFatal("the store answers: %s", qPrintable(rows.error().message));
    }
    return rows->size();
}

core::HistoryRequest requestOf(const QString &typed)
{
    core::HistoryRequest request;
    request.search = typed;
    return request;
}

double p95(const std::function<void(int)> &work, int rounds)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        times.push_back(bench::millisecondsOf([&] { work(i); }));
    }
    return bench::quantile(times, 0.95);
}

void benchWarm(store::SqliteRunStore &store, Floor &floor)
{
    bench::print("history_search", "first page, p95", p95([&](int) { read(store, {}); }, warmRounds), "ms",
                 p95([&](int) { floor.run(floorPage); }, warmRounds));
    for (const Search &search : searches) {
        const auto ours = [&](int i) {
            if (read(store, requestOf(search.typed.at(i % search.typed.size()))) == 0) {
                qFatal("nothing found: %s", search.name);
            }
        };
        ours(0);
        floor.run(floorSearch, search.match);
        bench::print("history_search", std::string(search.name) + ", newest 50 with snippets, warm, p95", p95(ours, warmRounds),
                     "ms", p95([&](int) { floor.run(floorSearch, search.match); }, warmRounds));
    }
    for (const Search &search : searches) {
        core::HistoryRequest request = requestOf(search.typed.constFirst());
        request.order = core::HistoryOrder::Relevance;
        bench::print("history_search", std::string(search.name) + ", by relevance, p95",
                     p95([&](int) { read(store, request); }, 20), "ms");
    }
}

void benchFull(store::SqliteRunStore &store, Floor &floor)
{
    core::HistoryRequest request = requestOf(u"partition "_s);
    request.order = core::HistoryOrder::FullRelevance;
    bench::print("history_search", "common word, full ranking", bench::millisecondsOf([&] { read(store, request); }), "ms",
                 bench::millisecondsOf([&] {
                     floor.run("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT 50", "\"partition\"");
                 }));
    bench::print("history_search", "common word, full ranking, cancelled after 20 ms: the next first page",
                 bench::millisecondsOf([&] {
                     auto future = store.entries(request);
                     usleep(20'000);
                     future.cancel();
                     read(store, {});
                 }) - 20,
                 "ms");
}

void benchCold(const QString &folder)
{
    const auto cold = [&](const core::HistoryRequest &request) {
        std::vector<double> times;
        for (int i = 0; i < coldRounds; ++i) {
            bench::forget(folder);
            store::SqliteRunStore store(folder);
            (void)store.problem();
            times.push_back(bench::millisecondsOf([&] { read(store, request); }));
        }
        return bench::quantile(times, 0.95);
    };
    const auto coldFloor = [&](const char *match) {
        std::vector<double> times;
        for (int i = 0; i < coldRounds; ++i) {
            bench::forget(folder);
            Floor floor(folder);
            floor.run("SELECT count(*) FROM migration");
            times.push_back(bench::millisecondsOf([&] { floor.run(floorSearch, match); }));
        }
        return bench::quantile(times, 0.95);
    };
    for (const Search &search : searches) {
        bench::print("history_search", std::string(search.name) + ", newest 50 with snippets, cold, p95",
                     cold(requestOf(search.typed.constFirst())), "ms", coldFloor(search.match));
    }
}

void benchFilters(store::SqliteRunStore &store)
{
    core::HistoryRequest request;
    request.filter.models = {{core::ProviderId(u"groq"_s), core::ModelId(u"vendor/model-6"_s)}};
    bench::print("history_search", "one model of sixty, p95", p95([&](int) { read(store, request); }, warmRounds), "ms");
    request.filter.outcomes = {core::Outcome::Failed};
    bench::print("history_search", "one model, failed, p95", p95([&](int) { read(store, request); }, warmRounds), "ms");
    request = {};
    request.order = core::HistoryOrder::Costliest;
    bench::print("history_search", "costliest first, p95", p95([&](int) { read(store, request); }, warmRounds), "ms");
    request = requestOf(u"quicksort "_s);
    request.filter.outcomes = {core::Outcome::Failed};
    bench::print("history_search", "a word in comparisons where something failed, p95",
                 p95([&](int) { read(store, request); }, warmRounds), "ms");
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    (void)file.open(QIODevice::ReadOnly);
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

void benchScroll(store::SqliteRunStore &store)
{
    read(store, {});
    const qint64 before = residentBytes();
    QList<core::HistoryEntry> rows;
    core::HistoryRequest request;
    const double took = bench::millisecondsOf([&] {
        while (rows.size() < scrolled) {
            auto future = store.entries(request);
            future.waitForFinished();
            const auto page = future.result().value_or(QList<core::HistoryEntry>());
            if (page.isEmpty()) {
                break;
            }
            rows += page;
            request.continueBehind(rows.constLast());
        }
    });
    bench::print("history_search", "scrolling through 10,000 rows: memory",
                 static_cast<double>(residentBytes() - before) / 1048576, "MiB");
    bench::print("history_search", "scrolling through 10,000 rows: a page",
                 took * 50 / static_cast<double>(std::max<qsizetype>(1, rows.size())), "ms");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bench::GeneratedHistory history = bench::GeneratedHistory::ready();
    bench::print("history_search", "answers", history.answers, "answers");
    bench::print("history_search", "database beside its text",
                 static_cast<double>(QFileInfo(history.folder + u"/assay.db"_s).size())
                     / static_cast<double>(history.textBytes),
                 "ratio");
    {
        store::SqliteRunStore store(history.folder);
        if (store.problem()) {
            qFatal("%s", qPrintable(store.problem()->message));
        }
        Floor floor(history.folder);
        benchScroll(store);
        benchWarm(store, floor);
        benchFilters(store);
        benchFull(store, floor);
    }
    benchCold(history.folder);
    return 0;
}
