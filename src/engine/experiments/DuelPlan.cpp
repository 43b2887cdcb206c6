// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/DuelPlan.h"

#include "stats/Shuffle.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

QList<int> orderOf(qsizetype count, stats::Chance &chance)
{
    QList<int> out;
    for (const std::size_t each : stats::shuffled(static_cast<std::size_t>(count), chance)) {
        out.append(static_cast<int>(each));
    }
    return out;
}

} // namespace

QList<DuelPlan::Block> DuelPlan::blocks() const
{
    stats::Chance chance(seed);
    QList<Block> out;
    if (warmUp) {
        out.append({0, 0, true, orderOf(routes.size(), chance)});
    }
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const QList<int> mixed = orderOf(prompts.size(), chance);
        for (const int prompt : mixed) {
            out.append({prompt, repeat, false, orderOf(routes.size(), chance)});
        }
    }
    return out;
}

std::optional<core::Sentence> DuelPlan::objection() const
{
    if (routes.size() < 2) {
        return core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "A duel takes at least two routes."), {}};
    }
    if (routes.size() > mostRoutes) {
        return core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "A duel takes at most %1 routes."),
                              {QString::number(mostRoutes)}};
    }
    for (qsizetype i = 0; i < routes.size(); ++i) {
        if (routes.indexOf(routes.at(i), i + 1) >= 0) {
            return core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 stands in the duel twice."),
                                  {routes.at(i).route.toString()}};
        }
    }
    if (prompts.isEmpty() || std::ranges::any_of(prompts, [](const QString &each) { return each.trimmed().isEmpty(); })) {
        return core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "The prompt is empty."), {}};
    }
    if (repeats < 1 || repeats > mostRepeats) {
        return core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "A duel takes 1 to %1 repeats."),
                              {QString::number(mostRepeats)}};
    }
    return std::nullopt;
}

QJsonObject DuelPlan::toJson() const
{
    QJsonArray contestants;
    for (const core::Contestant &each : routes) {
        contestants.append(each.toJson());
    }
    QJsonObject out{{u"routes"_s, contestants},
                    {u"prompts"_s, QJsonArray::fromStringList(prompts)},
                    {u"repeats"_s, repeats},
                    {u"warm_up"_s, warmUp},
                    {u"concurrent"_s, concurrent},
                    // A number of 64 bits does not fit JSON's.
                    {u"seed"_s, QString::number(seed)}};
    if (!system.isEmpty()) {
        out.insert(u"system"_s, system);
    }
    if (!parameters.isEmpty()) {
        out.insert(u"parameters"_s, parameters.toJson());
    }
    if (maxCost) {
        out.insert(u"max_cost_usd"_s, maxCost->toDecimal());
    }
    return out;
}

DuelPlan DuelPlan::fromJson(const QJsonObject &object)
{
    DuelPlan out;
    for (const auto all = object.value("routes"_L1).toArray(); const QJsonValue &each : all) {
        if (auto contestant = core::Contestant::fromJson(each.toObject())) {
            out.routes.append(*std::move(contestant));
        }
    }
    for (const auto all = object.value("prompts"_L1).toArray(); const QJsonValue &each : all) {
        out.prompts.append(each.toString());
    }
    out.system = object.value("system"_L1).toString();
    out.parameters = core::Parameters::fromJson(object.value("parameters"_L1).toObject());
    out.repeats = object.value("repeats"_L1).toInt(out.repeats);
    out.warmUp = object.value("warm_up"_L1).toBool(true);
    out.concurrent = object.value("concurrent"_L1).toBool(false);
    out.seed = object.value("seed"_L1).toString(u"1"_s).toULongLong();
    out.maxCost = core::Money::fromDecimal(object.value("max_cost_usd"_L1).toString());
    return out;
}

} // namespace assay::engine
