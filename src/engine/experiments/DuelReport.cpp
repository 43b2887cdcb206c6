// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/DuelReport.h"

#include "stats/Differences.h"
#include "stats/Proportions.h"

#include <QJsonArray>
#include <QSet>

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

constexpr std::array duelEnds{
    std::pair{DuelReport::End::Whole, "whole"_L1},
    std::pair{DuelReport::End::Cancelled, "cancelled"_L1},
    std::pair{DuelReport::End::CostLimit, "cost_limit"_L1},
};

struct Pair {
    const Sample *first = nullptr;
    const Sample *second = nullptr;
};

/// The halves that both count, in the order of sending.
std::vector<Pair> pairsOf(const QList<Sample> &samples, int route)
{
    std::vector<std::pair<int, int>> order;
    std::map<std::pair<int, int>, Pair> blocks;
    for (const Sample &sample : samples) {
        if (!sample.counts() || (sample.route != 0 && sample.route != route)) {
            continue;
        }
        const std::pair key{sample.repeat, sample.prompt};
        if (!blocks.contains(key)) {
            order.push_back(key);
        }
        (sample.route == 0 ? blocks[key].first : blocks[key].second) = &sample;
    }
    std::vector<Pair> out;
    for (const auto &key : order) {
        if (const Pair pair = blocks[key]; pair.first && pair.second) {
            out.push_back(pair);
        }
    }
    return out;
}

bool hasFigure(const Sample &sample, DuelMetric metric)
{
    return sample.isGood() && figureOf(sample, metric).has_value();
}

std::optional<DuelDifference> differenceOf(const std::vector<Pair> &pairs, DuelMetric metric)
{
    DuelDifference out;
    out.metric = metric;
    std::vector<double> first;
    std::vector<double> second;
    for (const Pair &pair : pairs) {
        if (!hasFigure(*pair.first, metric) || !hasFigure(*pair.second, metric)) {
            continue;
        }
        const double a = figureOf(*pair.first, metric).value_or(0);
        const double b = figureOf(*pair.second, metric).value_or(0);
        first.push_back(a);
        second.push_back(b);
        out.each.push_back(b - a);
    }
    if (out.each.empty()) {
        return std::nullopt;
    }
    out.pairs = static_cast<int>(out.each.size());
    out.typical = stats::typicalDifference(out.each);
    out.mean = stats::meanDifference(out.each);
    out.first = stats::summaryOf(first).value();
    out.second = stats::summaryOf(second).value();
    return out;
}

stats::PairedCounts failuresOf(const std::vector<Pair> &pairs)
{
    stats::PairedCounts counts;
    for (const Pair &pair : pairs) {
        const bool first = pair.first->isFailure();
        const bool second = pair.second->isFailure();
        (first ? (second ? counts.both : counts.onlyFirst) : (second ? counts.onlySecond : counts.neither)) += 1;
    }
    return counts;
}

QJsonObject estimateObject(const stats::Estimate &estimate)
{
    QJsonObject out{{u"value"_s, estimate.value}, {u"n"_s, static_cast<qint64>(estimate.n)}};
    out.insert(u"low"_s, estimate.interval ? QJsonValue(estimate.interval->low) : QJsonValue());
    out.insert(u"high"_s, estimate.interval ? QJsonValue(estimate.interval->high) : QJsonValue());
    return out;
}

QJsonObject contestObject(const DuelContest &contest)
{
    QJsonObject differences;
    for (const DuelDifference &each : contest.differences) {
        differences.insert(wordOf(each.metric), QJsonObject{{u"pairs"_s, each.pairs},
                                                            {u"first_median"_s, each.first.median},
                                                            {u"second_median"_s, each.second.median},
                                                            {u"typical"_s, estimateObject(each.typical)},
                                                            {u"mean"_s, estimateObject(each.mean)}});
    }
    return {{u"route"_s, contest.route},
            {u"pairs"_s, contest.pairs},
            {u"differences"_s, differences},
            {u"failed_first"_s, contest.failedFirst},
            {u"failed_second"_s, contest.failedSecond},
            {u"failure_share"_s, estimateObject(contest.failures)}};
}

} // namespace

DuelDifference::Finding DuelDifference::finding() const
{
    if (!typical.interval) {
        return Finding::TooFew;
    }
    if (typical.interval->holds(0)) {
        return Finding::NoneShown;
    }
    return typical.interval->high < 0 ? Finding::Less : Finding::More;
}

const DuelDifference *DuelContest::of(DuelMetric metric) const
{
    const auto found = std::ranges::find(differences, metric, &DuelDifference::metric);
    return found == differences.end() ? nullptr : &*found;
}

QList<DuelContest> DuelReport::contests() const
{
    QList<DuelContest> out;
    for (int route = 1; route < plan.routes.size(); ++route) {
        const std::vector<Pair> pairs = pairsOf(samples, route);
        DuelContest contest;
        contest.route = route;
        contest.pairs = static_cast<int>(pairs.size());
        for (const DuelMetric metric : duelMetrics) {
            if (auto difference = differenceOf(pairs, metric)) {
                contest.differences.append(*std::move(difference));
            }
        }
        const stats::PairedCounts failures = failuresOf(pairs);
        contest.failures = stats::proportionDifference(failures);
        contest.failedFirst = static_cast<int>(failures.both + failures.onlyFirst);
        contest.failedSecond = static_cast<int>(failures.both + failures.onlySecond);
        out.append(contest);
    }
    return out;
}

int DuelReport::voidPairs() const
{
    QSet<std::pair<int, int>> blocks;
    for (const Sample &sample : samples) {
        if (!sample.voided.isEmpty() && !sample.warmUp) {
            blocks.insert({sample.repeat, sample.prompt});
        }
    }
    return static_cast<int>(blocks.size());
}

std::pair<int, int> DuelReport::newConnections() const
{
    int opened = 0;
    int all = 0;
    for (const Sample &sample : samples) {
        if (sample.counts() && sample.isGood()) {
            ++all;
            opened += sample.newConnection ? 1 : 0;
        }
    }
    return {opened, all};
}

QJsonObject DuelReport::toJson() const
{
    QJsonArray raw;
    for (const Sample &sample : samples) {
        raw.append(sample.toJson());
    }
    QJsonArray evaluated;
    for (const auto all = contests(); const DuelContest &contest : all) {
        evaluated.append(contestObject(contest));
    }
    return {
        {u"kind"_s, u"duel"_s},
        {u"plan"_s, plan.toJson()},
        {u"started"_s, started.toString(Qt::ISODate)},
        {u"ended"_s, ended.toString(Qt::ISODate)},
        {u"end"_s, wordOf(end)},
        {u"simulated"_s, simulated},
        {u"prices"_s, QJsonArray::fromStringList(prices)},
        {u"cost"_s,
         QJsonObject{{u"known_usd"_s, cost.known.toDecimal()}, {u"unknown"_s, cost.unknown}, {u"estimated"_s, cost.estimated}}},
        {u"void_pairs"_s, voidPairs()},
        {u"contests"_s, evaluated},
        {u"samples"_s, raw}};
}

DuelReport DuelReport::fromJson(const QJsonObject &object)
{
    DuelReport out;
    out.plan = DuelPlan::fromJson(object.value("plan"_L1).toObject());
    out.started = QDateTime::fromString(object.value("started"_L1).toString(), Qt::ISODate);
    out.ended = QDateTime::fromString(object.value("ended"_L1).toString(), Qt::ISODate);
    const QString word = object.value("end"_L1).toString();
    for (const auto &[end, name] : duelEnds) {
        out.end = word == name ? end : out.end;
    }
    out.simulated = object.value("simulated"_L1).toBool();
    for (const auto all = object.value("prices"_L1).toArray(); const QJsonValue &each : all) {
        out.prices.append(each.toString());
    }
    const QJsonObject cost = object.value("cost"_L1).toObject();
    out.cost.known = core::Money::fromDecimal(cost.value("known_usd"_L1).toString()).value_or(core::Money());
    out.cost.unknown = cost.value("unknown"_L1).toInt();
    out.cost.estimated = cost.value("estimated"_L1).toBool();
    for (const auto all = object.value("samples"_L1).toArray(); const QJsonValue &each : all) {
        out.samples.append(Sample::fromJson(each.toObject()));
    }
    return out;
}

std::optional<double> figureOf(const Sample &sample, DuelMetric metric)
{
    switch (metric) {
    case DuelMetric::FirstToken:
        return sample.firstTokenMs;
    case DuelMetric::Total:
        return sample.totalMs;
    case DuelMetric::TokensPerSecond:
        return sample.tokensPerSecond;
    case DuelMetric::Cost:
        return sample.cost ? std::optional(sample.cost->toDoubleForDisplay()) : std::nullopt;
    case DuelMetric::Length:
        return sample.outputTokens ? std::optional(static_cast<double>(*sample.outputTokens)) : std::nullopt;
    }
    return std::nullopt;
}

QString wordOf(DuelMetric metric)
{
    switch (metric) {
    case DuelMetric::FirstToken:
        return u"first_token_ms"_s;
    case DuelMetric::Total:
        return u"total_ms"_s;
    case DuelMetric::TokensPerSecond:
        return u"tokens_per_s"_s;
    case DuelMetric::Cost:
        return u"cost_usd"_s;
    case DuelMetric::Length:
        return u"output_tokens"_s;
    }
    return {};
}

QString wordOf(DuelReport::End end)
{
    return std::ranges::find(duelEnds, end, [](const auto &pair) { return pair.first; })->second;
}

} // namespace assay::engine
