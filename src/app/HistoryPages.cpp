// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/HistoryPages.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::HistoryPages)
};

constexpr int pageSize = 500;
constexpr qsizetype shortestPart = 6;

} // namespace

std::expected<QList<core::HistoryRow>, core::StoreError> historyRows(core::RunStore &store, const QString &search, int limit)
{
    QList<core::HistoryRow> rows;
    core::HistoryQuery query;
    query.search = search;
    while (rows.size() < limit) {
        query.limit = static_cast<int>(std::min<qsizetype>(pageSize, limit - rows.size()));
        auto page = store.history(query).takeResult();
        if (!page) {
            return page;
        }
        rows += *page;
        if (page->size() < query.limit) {
            break;
        }
        query.beforeCreated = rows.constLast().created;
        query.beforeId = rows.constLast().id;
    }
    return rows;
}

std::expected<core::ComparisonId, QString> comparisonMeant(core::RunStore &store, const QString &text)
{
    const bool latest = text == "latest"_L1;
    if (!latest && text.size() < shortestPart) {
        return std::unexpected(
            Text::tr("\"%1\" is too short for an id; give %2 characters or more, or \"latest\".").arg(text).arg(shortestPart));
    }
    const auto rows = historyRows(store, {}, latest ? 1 : INT_MAX);
    if (!rows) {
        return std::unexpected(rows.error().message);
    }
    if (latest && rows->isEmpty()) {
        return std::unexpected(Text::tr("Nothing is stored yet."));
    }
    QList<core::ComparisonId> fitting;
    for (const core::HistoryRow &row : *rows) {
        const QString &id = row.id.toString();
        if (latest || id == text || id.startsWith(text) || id.endsWith(text)) {
            fitting.append(row.id);
        }
    }
    if (fitting.size() != 1) {
        return std::unexpected(
            fitting.isEmpty() ? Text::tr("There is no comparison \"%1\".").arg(text)
                              : Text::tr("\"%1\" fits %2 comparisons; give more of the id.").arg(text).arg(fitting.size()));
    }
    return fitting.first();
}

} // namespace assay::app
