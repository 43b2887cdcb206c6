// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/ParityReport.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

constexpr std::array parityEnds{
    std::pair{ParityReport::End::Whole, "whole"_L1},
    std::pair{ParityReport::End::Cancelled, "cancelled"_L1},
    std::pair{ParityReport::End::CostLimit, "cost_limit"_L1},
};

QJsonObject cellObject(const ParityReport::Cell &cell)
{
    QJsonArray answers;
    for (const core::AnswerId &id : cell.answers) {
        answers.append(id.toString());
    }
    return {{u"route"_s, cell.route},
            {u"probe"_s, wordOf(cell.probe)},
            {u"state"_s, wordOf(cell.verdict.state)},
            {u"evidence"_s, cell.verdict.evidence},
            {u"answers"_s, answers}};
}

std::optional<ParityReport::Cell> cellIn(const QJsonObject &object)
{
    const auto probe = parityProbeFromWord(object.value("probe"_L1).toString());
    const auto state = parityStateFromWord(object.value("state"_L1).toString());
    if (!probe || !state) {
        return std::nullopt;
    }
    ParityReport::Cell out{object.value("route"_L1).toInt(), *probe, {*state, object.value("evidence"_L1).toString()}, {}};
    for (const auto all = object.value("answers"_L1).toArray(); const QJsonValue &each : all) {
        out.answers.append(core::AnswerId(each.toString()));
    }
    return out;
}

} // namespace

std::optional<core::Sentence> ParityPlan::objection() const
{
    if (routes.isEmpty()) {
        return core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "No model is chosen."), {}};
    }
    if (routes.size() > mostRoutes) {
        return core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "A parity matrix takes at most %1 routes."),
                              {QString::number(mostRoutes)}};
    }
    if (probes.isEmpty()) {
        return core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "No probe is chosen."), {}};
    }
    return std::nullopt;
}

QJsonObject ParityPlan::toJson() const
{
    QJsonArray contestants;
    for (const core::Contestant &each : routes) {
        contestants.append(each.toJson());
    }
    QJsonArray words;
    for (const ParityProbe probe : probes) {
        words.append(wordOf(probe));
    }
    QJsonObject out{{u"routes"_s, contestants}, {u"probes"_s, words}};
    if (maxCost) {
        out.insert(u"max_cost_usd"_s, maxCost->toDecimal());
    }
    return out;
}

ParityPlan ParityPlan::fromJson(const QJsonObject &object)
{
    ParityPlan out;
    for (const auto all = object.value("routes"_L1).toArray(); const QJsonValue &each : all) {
        if (auto contestant = core::Contestant::fromJson(each.toObject())) {
            out.routes.append(*std::move(contestant));
        }
    }
    out.probes.clear();
    for (const auto all = object.value("probes"_L1).toArray(); const QJsonValue &each : all) {
        if (const auto probe = parityProbeFromWord(each.toString())) {
            out.probes.append(*probe);
        }
    }
    out.maxCost = core::Money::fromDecimal(object.value("max_cost_usd"_L1).toString());
    return out;
}

const ParityReport::Cell *ParityReport::cell(int route, ParityProbe probe) const
{
    const auto found =
        std::ranges::find_if(cells, [=](const Cell &each) { return each.route == route && each.probe == probe; });
    return found == cells.end() ? nullptr : &*found;
}

int ParityReport::dropped(int route) const
{
    return static_cast<int>(std::ranges::count_if(plan.probes, [this, route](ParityProbe probe) {
        const Cell *first = cell(0, probe);
        const Cell *other = cell(route, probe);
        return first != nullptr && other != nullptr && first->verdict.state == ParityState::Passed
               && other->verdict.state != ParityState::Passed && other->verdict.state != ParityState::Failed;
    }));
}

QJsonObject ParityReport::toJson() const
{
    QJsonArray rows;
    for (const Cell &each : cells) {
        rows.append(cellObject(each));
    }
    QJsonArray late;
    for (const VersionLag &each : lag) {
        late.append(
            QJsonObject{{u"route"_s, each.route.toString()},
                        {u"name"_s, each.name},
                        {u"since"_s, each.since.isValid() ? QJsonValue(each.since.toString(Qt::ISODate)) : QJsonValue()},
                        {u"since_listed"_s, each.exact}});
    }
    const auto *named = std::ranges::find(parityEnds, end, [](const auto &pair) { return pair.first; });
    return {
        {u"kind"_s, u"parity"_s},
        {u"plan"_s, plan.toJson()},
        {u"started"_s, started.toString(Qt::ISODate)},
        {u"ended"_s, ended.toString(Qt::ISODate)},
        {u"end"_s, QString(named->second)},
        {u"simulated"_s, simulated},
        {u"prices"_s, QJsonArray::fromStringList(prices)},
        {u"cost"_s,
         QJsonObject{{u"known_usd"_s, cost.known.toDecimal()}, {u"unknown"_s, cost.unknown}, {u"estimated"_s, cost.estimated}}},
        {u"cells"_s, rows},
        {u"version_lag"_s, late}};
}

ParityReport ParityReport::fromJson(const QJsonObject &object)
{
    ParityReport out;
    out.plan = ParityPlan::fromJson(object.value("plan"_L1).toObject());
    out.started = QDateTime::fromString(object.value("started"_L1).toString(), Qt::ISODate);
    out.ended = QDateTime::fromString(object.value("ended"_L1).toString(), Qt::ISODate);
    for (const auto &[end, name] : parityEnds) {
        out.end = object.value("end"_L1).toString() == name ? end : out.end;
    }
    out.simulated = object.value("simulated"_L1).toBool();
    for (const auto all = object.value("prices"_L1).toArray(); const QJsonValue &each : all) {
        out.prices.append(each.toString());
    }
    const QJsonObject cost = object.value("cost"_L1).toObject();
    out.cost.known = core::Money::fromDecimal(cost.value("known_usd"_L1).toString()).value_or(core::Money());
    out.cost.unknown = cost.value("unknown"_L1).toInt();
    out.cost.estimated = cost.value("estimated"_L1).toBool();
    for (const auto all = object.value("cells"_L1).toArray(); const QJsonValue &each : all) {
        if (const auto cell = cellIn(each.toObject())) {
            out.cells.append(*cell);
        }
    }
    for (const auto all = object.value("version_lag"_L1).toArray(); const QJsonValue &each : all) {
        const QJsonObject late = each.toObject();
        out.lag.append({core::Route::fromString(late.value("route"_L1).toString()).value_or(core::Route()),
                        late.value("name"_L1).toString(), QDate::fromString(late.value("since"_L1).toString(), Qt::ISODate),
                        late.value("since_listed"_L1).toBool()});
    }
    return out;
}

} // namespace assay::engine
