// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/DrillCommand.h"

#include "app/ChainOptions.h"
#include "app/Invocation.h"
#include "app/PlainExperiment.h"
#include "app/commands/ExperimentStage.h"
#include "engine/experiments/DrillRun.h"

#include <QCoreApplication>

namespace assay::app {

using namespace Qt::StringLiterals;

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

engine::DrillPlan planFrom(const ExperimentOptions &options, const QList<core::InjectedFault> &faults)
{
    engine::DrillPlan plan;
    if (options.again) {
        plan = engine::DrillPlan::fromJson(*options.again);
    } else {
        plan.contestant = options.contestants.constFirst();
        plan.faults = faults;
        plan.prompt = options.prompts.value(0, u"Explain in five sentences why ice floats."_s);
        plan.system = options.system;
        plan.parameters = options.parameters;
    }
    plan.seed = options.seed;
    plan.maxCost = options.maxCost;
    return plan;
}

int complain(const QString &sentence)
{
    Terminal(Terminal::Stream::Error).write("assay: "_L1 + sentence + u'\n');
    return ExitUsage;
}

} // namespace

int drillCommand(const Arguments &arguments, const QString &dataFolder)
{
    auto options = ExperimentOptions::from(arguments, dataFolder, u"drill"_s);
    const auto faults = faultsFrom(arguments.values("fault"_L1));
    if (!options || !faults) {
        return complain(options ? faults.error() : options.error());
    }
    if (options->contestants.size() != 1) {
        return complain(Text::tr("A drill takes one --model; its chain is given by --fallback."));
    }
    if (!options->again) {
        const auto chain = chainFrom(arguments);
        if (!chain) {
            return complain(chain.error());
        }
        options->contestants.first().fallback = *chain;
    }
    ExperimentStage stage(*std::move(options));
    if (!stage.compose()) {
        return ExitUsage;
    }
    const engine::DrillPlan plan = planFrom(stage.options(), *faults);
    engine::DrillRun run(stage.engine(), plan);
    const QList<engine::Objection> objections = run.check();
    if (!stage.mayStart(objections, plan.objection() ? engine::WorstCase() : run.worstCase())) {
        return ExitUsage;
    }
    stage.perform(run);
    if (!stage.options().json) {
        stage.print(plainExperiment(run.report().toJson()).toUtf8());
    }
    const int status = stage.conclude(run.report().toJson());
    if (stage.wasInterrupted()) {
        return ExitInterrupted;
    }
    return status == ExitGood && run.report().held() < run.report().counted() ? ExitFailed : status;
}

} // namespace assay::app
