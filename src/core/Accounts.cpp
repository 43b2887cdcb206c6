// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Accounts.h"

#include <QMap>

#include <algorithm>
#include <tuple>

namespace assay::core {

using namespace Qt::StringLiterals;

namespace {

using Place = std::tuple<QDate, QString, QString, QString>;

/// A group without figures: what its rows have in common.
SpendGroup groupOf(const SpendRow &row, SpendBy by)
{
    SpendGroup group;
    switch (by) {
    case SpendBy::Day:
        group.day = row.day;
        break;
    case SpendBy::Model:
        group.route = row.route;
        break;
    case SpendBy::Provider:
        group.route.provider = row.route.provider;
        break;
    case SpendBy::Key:
        group.route.provider = row.route.provider;
        group.key = row.key;
        break;
    }
    return group;
}

Place placeOf(const SpendGroup &group)
{
    return {group.day, group.route.provider.toString(), group.route.model.toString(), group.key.toString()};
}

} // namespace

void SpendGroup::add(const SpendRow &row, const FeeTable &fees)
{
    landed += core::landed(row.total, row.computed, fees.value(row.route.provider));
    total += row.total;
    computed += row.computed;
    attempts += row.attempts;
    estimated += row.estimated;
    unknown += row.unknown;
}

QList<SpendGroup> groupSpend(const QList<SpendRow> &rows, SpendBy by, const FeeTable &fees)
{
    QMap<Place, SpendGroup> groups;
    for (const SpendRow &row : rows) {
        const SpendGroup empty = groupOf(row, by);
        auto group = groups.find(placeOf(empty));
        if (group == groups.end()) {
            group = groups.insert(placeOf(empty), empty);
        }
        group->add(row, fees);
    }
    QList<SpendGroup> sorted = groups.values();
    if (by != SpendBy::Day) {
        std::ranges::stable_sort(sorted, [](const SpendGroup &a, const SpendGroup &b) { return a.total > b.total; });
    }
    return sorted;
}

SpendGroup totalSpend(const QList<SpendRow> &rows, const FeeTable &fees)
{
    SpendGroup total;
    for (const SpendRow &row : rows) {
        total.add(row, fees);
    }
    return total;
}

std::optional<SpendBy> spendByFrom(QStringView word)
{
    constexpr std::pair<QLatin1StringView, SpendBy> words[]{
        {"day"_L1, SpendBy::Day}, {"model"_L1, SpendBy::Model}, {"provider"_L1, SpendBy::Provider}, {"key"_L1, SpendBy::Key}};
    for (const auto &[name, by] : words) {
        if (word == name) {
            return by;
        }
    }
    return std::nullopt;
}

} // namespace assay::core
