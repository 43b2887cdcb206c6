// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/DrillCommand.h"

#include "app/Invocation.h"
#include "app/PlainReport.h"
#include "app/RunPlan.h"
#include "app/commands/ExperimentStage.h"
#include "engine/experiments/DrillRun.h"
#include "ui/Format.h"
#include "ui/experiments/ExperimentText.h"

#include <QCoreApplication>

namespace assay::app {

using namespace Qt::StringLiterals;
using ui::ExperimentText;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::DrillCommand)
};

std::expected<QList<core::InjectedFault>, QString> faultsFrom(const QStringList &words)
{
    if (words.isEmpty()) {
        return engine::DrillPlan::usualFaults();
    }
    QList<core::InjectedFault> out;
    for (const QString &word : words) {
        const auto kind = core::injectedFaultFromWord(word);
        if (!kind) {
            QStringList known;
            for (const auto all = core::allInjectedFaults(); const auto each : all) {
                known.append(core::wordOf(each));
            }
            return std::unexpected(Text::tr("There is no fault \"%1\".").arg(word) + suggestion(word, known) + u' '
                                   + Text::tr("There are %1.").arg(known.join(", "_L1)));
        }
        out.append({.kind = *kind});
    }
    return out;
}

/// The triggers of `--when a,b`, all of them with `all`.
std::expected<core::FallbackTriggers, QString> triggersFrom(const QString &text)
{
    core::FallbackTriggers out;
    for (const auto words = text.split(u',', Qt::SkipEmptyParts); const QString &word : words) {
        const auto trigger = core::fallbackTriggerFromWord(word.trimmed());
        if (!trigger && word != "all"_L1) {
            return std::unexpected(Text::tr("There is no trigger \"%1\".").arg(word));
        }
        out |= trigger ? core::FallbackTriggers(*trigger) : core::FallbackChain::usual | core::FallbackTrigger::Cut;
    }
    return out;
}

/// The chain out of `--fallback`, `--when`, `--first-token-limit` and `--retries`.
QString applyChain(core::Contestant &contestant, const Arguments &arguments)
{
    const auto routes = routesFrom(arguments.values("fallback"_L1));
    const auto triggers = triggersFrom(arguments.value("when"_L1));
    const auto limit = numberFrom(arguments, "first-token-limit"_L1, 3600, 0);
    if (!routes || !triggers || !limit) {
        return !routes ? routes.error() : !triggers ? triggers.error() : limit.error();
    }
    contestant.fallback = core::FallbackChain::through(*routes);
    if (arguments.has("when"_L1)) {
        contestant.fallback.triggers = *triggers;
    }
    if (*limit > 0) {
        contestant.fallback.limits.firstToken = std::chrono::seconds(*limit);
        for (core::FallbackHop &hop : contestant.fallback.hops) {
            hop.limits.firstToken = std::chrono::seconds(*limit);
        }
    }
    if (arguments.has("retries"_L1)) {
        bool isNumber = false;
        const int retries = arguments.value("retries"_L1).toInt(&isNumber);
        if (!isNumber || retries < 0 || retries > 2) {
            return Text::tr("--retries wants 0, 1 or 2.");
        }
        contestant.fallback.retries = retries;
    }
    return {};
}

QString plainReport(const engine::DrillReport &report)
{
    QList<QStringList> rows{{Text::tr("fault"), Text::tr("at"), Text::tr("outcome"), Text::tr("hops"), Text::tr("retries"),
                             Text::tr("lost"), Text::tr("paid twice"), Text::tr("served by")}};
    for (const engine::DrillResult &result : report.results) {
        rows.append({ExperimentText::fault(result.one.fault.kind), QString::number(result.one.position + 1),
                     core::wordOf(result.outcome), QString::number(result.detour.hops), QString::number(result.detour.retries),
                     ui::Format::duration(result.detour.lost), ExperimentText::paidTwice(result.detour),
                     result.held() ? result.detour.served.toString() : u"–"_s});
    }
    QString out = ExperimentText::verdict(report) + u"\n\n"_s
                  + tableOf(rows, {false, true, false, true, true, true, true, false}) + u'\n'
                  + Text::tr("Cost: %1").arg(ui::Format::cost(report.cost)) + u'\n';
    const QString ending = ExperimentText::ending(report.end == engine::DrillReport::End::Cancelled,
                                                  report.end == engine::DrillReport::End::CostLimit, report.plan.maxCost);
    return ending.isEmpty() ? out : out + ending + u'\n';
}

int complain(const QString &sentence)
{
    Terminal(Terminal::Stream::Error).write("assay: "_L1 + sentence + u'\n');
    return ExitUsage;
}

} // namespace

int drillCommand(const Arguments &arguments, const QString &dataFolder)
{
    auto options = ExperimentOptions::from(arguments, dataFolder);
    const auto faults = faultsFrom(arguments.values("fault"_L1));
    if (!options || !faults) {
        return complain(options ? faults.error() : options.error());
    }
    if (options->contestants.size() != 1) {
        return complain(Text::tr("A drill takes one --model; its chain is given by --fallback."));
    }
    if (const QString objection = applyChain(options->contestants.first(), arguments); !objection.isEmpty()) {
        return complain(objection);
    }
    ExperimentStage stage(*std::move(options));
    if (!stage.compose()) {
        return ExitUsage;
    }
    engine::DrillPlan plan;
    plan.contestant = stage.options().contestants.constFirst();
    plan.faults = *faults;
    plan.prompt = stage.options().prompts.value(0, u"Explain in five sentences why ice floats."_s);
    plan.system = stage.options().system;
    plan.parameters = stage.options().parameters;
    plan.seed = stage.options().seed;
    plan.maxCost = stage.options().maxCost;
    engine::DrillRun run(stage.engine(), plan);
    const QList<engine::Objection> objections = run.check();
    if (!stage.mayStart(objections, plan.objection() ? engine::WorstCase() : run.worstCase())) {
        return ExitUsage;
    }
    stage.perform(run);
    if (!stage.options().json) {
        stage.print(plainReport(run.report()).toUtf8());
    }
    const int status = stage.conclude(run.report().toJson(), Text::tr("Drill"));
    if (stage.wasInterrupted()) {
        return ExitInterrupted;
    }
    return status == ExitGood && run.report().held() < run.report().results.size() ? ExitFailed : status;
}

} // namespace assay::app
