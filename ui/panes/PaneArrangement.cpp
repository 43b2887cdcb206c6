// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PaneArrangement.h"

#include <QJsonArray>

#include <algorithm>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastShare = 0.05;
constexpr double greatestShare = 20;

QString wordOf(PaneLayout layout)
{
    switch (layout) {
    case PaneLayout::Columns:
        return u"columns"_s;
    case PaneLayout::Grid:
        return u"grid"_s;
    case PaneLayout::Tabs:
        return u"tabs"_s;
    }
    return {};
}

PaneLayout layoutOf(const QString &word)
{
    return word == "columns"_L1 ? PaneLayout::Columns : word == "tabs"_L1 ? PaneLayout::Tabs : PaneLayout::Grid;
}

double shareFrom(const QJsonValue &value)
{
    return std::clamp(value.toDouble(1), leastShare, greatestShare);
}

} // namespace

QList<int> PaneArrangement::ordered(const QList<int> &positions) const
{
    QList<int> result;
    for (const int position : order) {
        if (positions.contains(position) && !result.contains(position)) {
            result.append(position);
        }
    }
    for (const int position : positions) {
        if (!result.contains(position)) {
            result.append(position);
        }
    }
    return result;
}

QList<int> PaneArrangement::shown(const QList<int> &positions) const
{
    const QList<int> all = ordered(positions);
    QList<int> result = all;
    result.removeIf([this](int position) { return hidden.contains(position); });
    return result.isEmpty() ? all : result;
}

int PaneArrangement::currentOf(const QList<int> &positions) const
{
    const QList<int> seen = shown(positions);
    return seen.contains(current) ? current : seen.value(0, -1);
}

void PaneArrangement::move(const QList<int> &positions, int position, int place)
{
    QList<int> all = ordered(positions);
    const qsizetype from = all.indexOf(position);
    if (from < 0) {
        return;
    }
    all.removeAt(from);
    all.insert(std::clamp<qsizetype>(place > from ? place - 1 : place, 0, all.size()), position);
    order = all;
}

QJsonObject PaneArrangement::toJson() const
{
    QJsonObject object{{u"layout"_s, wordOf(layout)}};
    if (!order.isEmpty()) {
        QJsonArray array;
        std::ranges::copy(order, std::back_inserter(array));
        object.insert(u"order"_s, array);
    }
    if (!hidden.isEmpty()) {
        QList<int> sorted(hidden.begin(), hidden.end());
        std::ranges::sort(sorted);
        QJsonArray array;
        std::ranges::copy(sorted, std::back_inserter(array));
        object.insert(u"hidden"_s, array);
    }
    if (!shares.isEmpty()) {
        QJsonObject parts;
        for (const auto &[position, share] : shares.asKeyValueRange()) {
            parts.insert(QString::number(position), QJsonArray{share.width, share.height});
        }
        object.insert(u"shares"_s, parts);
    }
    if (alone) {
        object.insert(u"alone"_s, true);
    }
    if (current >= 0) {
        object.insert(u"current"_s, current);
    }
    return object;
}

PaneArrangement PaneArrangement::fromJson(const QJsonObject &object)
{
    PaneArrangement result;
    result.layout = layoutOf(object.value("layout"_L1).toString());
    for (const auto all = object.value("order"_L1).toArray(); const QJsonValue &value : all) {
        result.order.append(value.toInt());
    }
    for (const auto all = object.value("hidden"_L1).toArray(); const QJsonValue &value : all) {
        result.hidden.insert(value.toInt());
    }
    const QJsonObject parts = object.value("shares"_L1).toObject();
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        const QJsonArray sizes = part.value().toArray();
        result.shares.insert(part.key().toInt(), {shareFrom(sizes.at(0)), shareFrom(sizes.at(1))});
    }
    result.alone = object.value("alone"_L1).toBool();
    result.current = object.value("current"_L1).toInt(-1);
    return result;
}

} // namespace assay::ui
