// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/DrillReport.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::engine {

QList<core::InjectedFault> DrillPlan::usualFaults()
{
    QList<core::InjectedFault> out;
    for (const auto all = core::allInjectedFaults(); const core::InjectedFault::Kind kind : all) {
        out.append({.kind = kind});
    }
    return out;
}

QList<DrillPlan::Case> DrillPlan::cases() const
{
    QList<int> where = positions;
    for (int i = 0; positions.isEmpty() && i <= contestant.fallback.hops.size(); ++i) {
        where.append(i);
    }
    QList<Case> out;
    for (const int position : std::as_const(where)) {
        for (const core::InjectedFault &fault : faults) {
            out.append({fault, position});
        }
    }
    return out;
}

std::optional<core::Sentence> DrillPlan::objection() const
{
    if (contestant.route.provider.isEmpty()) {
        return core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "No model is chosen."), {}};
    }
    if (faults.isEmpty()) {
        return core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "A drill takes at least one fault."), {}};
    }
    if (prompt.trimmed().isEmpty()) {
        return core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "The prompt is empty."), {}};
    }
    const auto outside = [this](int each) { return each < 0 || each > contestant.fallback.hops.size(); };
    if (std::ranges::any_of(positions, outside)) {
        return core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "The chain has %1 routes; a fault was put behind its end."),
                              {QString::number(contestant.fallback.hops.size() + 1)}};
    }
    return std::nullopt;
}

QJsonObject DrillPlan::toJson() const
{
    QJsonArray faultList;
    for (const core::InjectedFault &fault : faults) {
        faultList.append(fault.toJson());
    }
    QJsonArray where;
    for (const int position : positions) {
        where.append(position);
    }
    QJsonObject out{{u"contestant"_s, contestant.toJson()},
                    {u"faults"_s, faultList},
                    {u"positions"_s, where},
                    {u"prompt"_s, prompt},
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

DrillPlan DrillPlan::fromJson(const QJsonObject &object)
{
    DrillPlan out;
    out.contestant = core::Contestant::fromJson(object.value("contestant"_L1).toObject()).value_or(core::Contestant());
    for (const auto all = object.value("faults"_L1).toArray(); const QJsonValue &each : all) {
        if (const auto fault = core::InjectedFault::fromJson(each.toObject())) {
            out.faults.append(*fault);
        }
    }
    for (const auto all = object.value("positions"_L1).toArray(); const QJsonValue &each : all) {
        out.positions.append(each.toInt());
    }
    out.prompt = object.value("prompt"_L1).toString();
    out.system = object.value("system"_L1).toString();
    out.parameters = core::Parameters::fromJson(object.value("parameters"_L1).toObject());
    out.seed = object.value("seed"_L1).toString(u"1"_s).toULongLong();
    out.maxCost = core::Money::fromDecimal(object.value("max_cost_usd"_L1).toString());
    return out;
}

} // namespace assay::engine
