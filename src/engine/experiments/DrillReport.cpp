// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/DrillReport.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

constexpr std::array drillEnds{
    std::pair{DrillReport::End::Whole, "whole"_L1},
    std::pair{DrillReport::End::Cancelled, "cancelled"_L1},
    std::pair{DrillReport::End::CostLimit, "cost_limit"_L1},
};

QJsonValue count(const std::optional<std::int64_t> &value)
{
    return value ? QJsonValue(static_cast<qint64>(*value)) : QJsonValue();
}

std::optional<std::int64_t> countIn(const QJsonValue &value)
{
    return value.isDouble() ? std::optional<std::int64_t>(value.toInteger()) : std::nullopt;
}

QJsonObject sumObject(const core::CostSum &sum)
{
    return {{u"known_usd"_s, sum.known.toDecimal()}, {u"unknown"_s, sum.unknown}, {u"estimated"_s, sum.estimated}};
}

core::CostSum sumIn(const QJsonObject &object)
{
    core::CostSum out;
    out.known = core::Money::fromDecimal(object.value("known_usd"_L1).toString()).value_or(core::Money());
    out.unknown = object.value("unknown"_L1).toInt();
    out.estimated = object.value("estimated"_L1).toBool();
    return out;
}

QStringList textsIn(const QJsonValue &value)
{
    QStringList out;
    for (const auto all = value.toArray(); const QJsonValue &each : all) {
        out.append(each.toString());
    }
    return out;
}

} // namespace

bool DrillResult::held() const
{
    return outcome != core::Outcome::Failed && outcome != core::Outcome::Cut && outcome != core::Outcome::Stopped
           && outcome != core::Outcome::Refused;
}

QJsonObject DrillResult::toJson() const
{
    QJsonObject out{{u"fault"_s, one.fault.toJson()},
                    {u"position"_s, one.position},
                    {u"answer"_s, answer.toString()},
                    {u"held"_s, held()},
                    {u"outcome"_s, core::wordOf(outcome)},
                    {u"served"_s, detour.served.model.isEmpty() ? QJsonValue() : QJsonValue(detour.served.toString())},
                    {u"served_at"_s, servedAt},
                    {u"hops"_s, detour.hops},
                    {u"retries"_s, detour.retries},
                    {u"lost_ms"_s, static_cast<qint64>(detour.lost.count())},
                    {u"total_ms"_s, totalMs ? QJsonValue(*totalMs) : QJsonValue()},
                    {u"input_twice"_s, count(detour.twice.input)},
                    {u"output_twice"_s, count(detour.twice.output)},
                    {u"unknown_twice"_s, detour.unknown},
                    {u"wasted"_s, sumObject(detour.wasted)},
                    {u"text_lost"_s, textLost},
                    {u"shown_characters"_s, static_cast<qint64>(shownCharacters)},
                    {u"error"_s, error.isEmpty() ? QJsonValue() : QJsonValue(error)},
                    {u"attempts"_s, QJsonArray::fromStringList(hops)}};
    if (!voided.isEmpty()) {
        out.insert(u"void"_s, voided);
    }
    return out;
}

DrillResult DrillResult::fromJson(const QJsonObject &object)
{
    DrillResult out;
    out.one.fault = core::InjectedFault::fromJson(object.value("fault"_L1).toObject()).value_or(core::InjectedFault());
    out.one.position = object.value("position"_L1).toInt();
    out.answer = core::AnswerId(object.value("answer"_L1).toString());
    out.outcome = core::outcomeFromWord(object.value("outcome"_L1).toString()).value_or(core::Outcome::Failed);
    out.detour.served = core::Route::fromString(object.value("served"_L1).toString()).value_or(core::Route());
    out.servedAt = object.value("served_at"_L1).toInt(-1);
    out.detour.hops = object.value("hops"_L1).toInt();
    out.detour.retries = object.value("retries"_L1).toInt();
    out.detour.lost = std::chrono::milliseconds(object.value("lost_ms"_L1).toInteger());
    if (const QJsonValue total = object.value("total_ms"_L1); total.isDouble()) {
        out.totalMs = total.toInteger();
    }
    out.detour.twice.input = countIn(object.value("input_twice"_L1));
    out.detour.twice.output = countIn(object.value("output_twice"_L1));
    out.detour.unknown = object.value("unknown_twice"_L1).toInt();
    out.detour.wasted = sumIn(object.value("wasted"_L1).toObject());
    out.textLost = object.value("text_lost"_L1).toBool();
    out.shownCharacters = object.value("shown_characters"_L1).toInteger();
    out.error = object.value("error"_L1).toString();
    out.hops = textsIn(object.value("attempts"_L1));
    out.voided = object.value("void"_L1).toString();
    return out;
}

int DrillReport::held() const
{
    return static_cast<int>(
        std::ranges::count_if(results, [](const DrillResult &each) { return each.voided.isEmpty() && each.held(); }));
}

int DrillReport::counted() const
{
    return static_cast<int>(std::ranges::count_if(results, [](const DrillResult &each) { return each.voided.isEmpty(); }));
}

QJsonObject DrillReport::toJson() const
{
    QJsonArray rows;
    for (const DrillResult &result : results) {
        rows.append(result.toJson());
    }
    const auto *named = std::ranges::find(drillEnds, end, [](const auto &pair) { return pair.first; });
    return {{u"kind"_s, u"drill"_s},
            {u"plan"_s, plan.toJson()},
            {u"started"_s, started.toString(Qt::ISODate)},
            {u"ended"_s, ended.toString(Qt::ISODate)},
            {u"end"_s, QString(named->second)},
            {u"simulated"_s, simulated},
            {u"prices"_s, QJsonArray::fromStringList(prices)},
            {u"cost"_s, sumObject(cost)},
            {u"held"_s, held()},
            {u"results"_s, rows}};
}

DrillReport DrillReport::fromJson(const QJsonObject &object)
{
    DrillReport out;
    out.plan = DrillPlan::fromJson(object.value("plan"_L1).toObject());
    out.started = QDateTime::fromString(object.value("started"_L1).toString(), Qt::ISODate);
    out.ended = QDateTime::fromString(object.value("ended"_L1).toString(), Qt::ISODate);
    for (const auto &[end, name] : drillEnds) {
        out.end = object.value("end"_L1).toString() == name ? end : out.end;
    }
    out.simulated = object.value("simulated"_L1).toBool();
    out.prices = textsIn(object.value("prices"_L1));
    out.cost = sumIn(object.value("cost"_L1).toObject());
    for (const auto all = object.value("results"_L1).toArray(); const QJsonValue &each : all) {
        out.results.append(DrillResult::fromJson(each.toObject()));
    }
    return out;
}

} // namespace assay::engine
