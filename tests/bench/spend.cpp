// SPDX-License-Identifier: GPL-3.0-or-later
// What it takes to add up the spend of a long history, by model and by day, and to price it on another model; beside the same sums of every
// attempt's entry in plain SQLite.
#include "Disk.h"
#include "Figure.h"
#include "GeneratedHistory.h"

#include "core/WhatIf.h"
#include "store/SqliteRunStore.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20;

struct Range {
    QDate from;
    QDate to;
};

/// The last days of the history, whichever day it is today.
Range lastDays(sqlite3 *plain, int days)
{
    sqlite3_stmt *query = nullptr;
    sqlite3_prepare_v2(plain, "SELECT max(at_ms) FROM ledger", -1, &query, nullptr);
    sqlite3_step(query);
    const QDate last = QDateTime::fromMSecsSinceEpoch(sqlite3_column_int64(query, 0)).date();
    sqlite3_finalize(query);
    return {last.addDays(1 - days), last};
}

std::vector<double> timesOf(auto &&act)
{
    std::vector<double> times;
    times.reserve(rounds);
    for (int i = 0; i < rounds; ++i) {
        times.push_back(bench::millisecondsOf(act));
    }
    return times;
}

double floorOf(sqlite3 *plain, const Range &range, const std::string &group)
{
    const std::string sql = "SELECT " + group + ", sum(coalesce(reported, computed)), count(*) FROM ledger WHERE at_ms >= "
                            + std::to_string(range.from.startOfDay().toMSecsSinceEpoch()) + " AND at_ms < "
                            + std::to_string(range.to.addDays(1).startOfDay().toMSecsSinceEpoch()) + " GROUP BY " + group;
    return bench::median(timesOf([&] { sqlite3_exec(plain, sql.c_str(), nullptr, nullptr, nullptr); }));
}

void benchRange(store::SqliteRunStore &store, sqlite3 *plain, int days)
{
    const Range range = lastDays(plain, days);
    const std::string span = ", " + std::to_string(days) + " days";
    for (const auto &[by, name, group] : {std::tuple(core::SpendBy::Model, "by model", "provider, model"),
                                          std::tuple(core::SpendBy::Day, "by day", "at_ms / 86400000")}) {
        qsizetype groups = 0;
        const auto times = timesOf([&, by = by] {
            auto rows = store.spendRows(range.from, range.to);
            rows.waitForFinished();
            groups = core::groupSpend(rows.result().value_or(QList<core::SpendRow>()), by).size();
        });
        bench::print("spend", name + span + ", median", bench::median(times), "ms", floorOf(plain, range, group));
        bench::print("spend", name + span + ", groups", static_cast<double>(groups), "groups");
    }
}

void benchWhatIf(store::SqliteRunStore &store, sqlite3 *plain, int days)
{
    const Range range = lastDays(plain, days);
    core::Price price;
    price.base.input = core::Money::fromPico(2'000'000);
    price.base.output = core::Money::fromPico(8'000'000);
    const core::WhatIfQuestion question{.from = range.from,
                                        .to = range.to,
                                        .only = std::nullopt,
                                        .route = {core::ProviderId(u"groq"_s), core::ModelId(u"m"_s)},
                                        .price = price};
    const double taken = bench::median(timesOf([&] { store.whatIf(question).waitForFinished(); }));
    bench::print("spend", "what if, " + std::to_string(days) + " days, median", taken, "ms");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bench::GeneratedHistory history = bench::GeneratedHistory::ready();
    bench::print("spend", "answers", history.answers, "answers");
    sqlite3 *plain = nullptr;
    sqlite3_open_v2(QFile::encodeName(history.folder + u"/assay.db"_s).constData(), &plain, SQLITE_OPEN_READONLY, nullptr);
    store::SqliteRunStore store(history.folder);
    for (const int days : {7, 30, 365}) {
        benchRange(store, plain, days);
    }
    benchWhatIf(store, plain, 30);
    sqlite3_close(plain);
    return 0;
}
