// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/DuelCommand.h"

#include "app/Invocation.h"
#include "app/PlainExperiment.h"
#include "app/RunPlan.h"
#include "app/commands/ExperimentStage.h"
#include "engine/experiments/DuelRun.h"

#include <QJsonDocument>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

QByteArray sampleLine(const engine::Sample &sample)
{
    QJsonObject line = sample.toJson();
    line.insert(u"event"_s, u"sample"_s);
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

engine::DuelPlan planFrom(const ExperimentOptions &options, const Arguments &arguments, int repeats)
{
    engine::DuelPlan plan;
    if (options.again) {
        plan = engine::DuelPlan::fromJson(*options.again);
    } else {
        plan.routes = options.contestants;
        plan.prompts = options.prompts;
        plan.system = options.system;
        plan.parameters = options.parameters;
        plan.repeats = repeats;
        plan.warmUp = !arguments.has("no-warm-up"_L1);
        plan.concurrent = arguments.has("concurrent"_L1);
    }
    plan.seed = options.seed;
    plan.maxCost = options.maxCost;
    return plan;
}

} // namespace

int duelCommand(const Arguments &arguments, const QString &dataFolder)
{
    auto options = ExperimentOptions::from(arguments, dataFolder, u"duel"_s);
    const auto repeats = numberFrom(arguments, "repeat"_L1, engine::DuelPlan::mostRepeats, 10);
    if (!options || !repeats) {
        Terminal(Terminal::Stream::Error).write("assay: "_L1 + (options ? repeats.error() : options.error()) + u'\n');
        return ExitUsage;
    }
    ExperimentStage stage(*std::move(options));
    if (!stage.compose()) {
        return ExitUsage;
    }
    const engine::DuelPlan plan = planFrom(stage.options(), arguments, *repeats);
    engine::DuelRun run(stage.engine(), plan);
    const QList<engine::Objection> objections = run.check();
    if (!stage.mayStart(objections, plan.objection() ? engine::WorstCase() : run.worstCase())) {
        return ExitUsage;
    }
    if (stage.options().json) {
        QObject::connect(&run, &engine::DuelRun::sampled, &run,
                         [&stage](const engine::Sample &sample) { stage.print(sampleLine(sample)); });
    }
    stage.perform(run);
    if (!stage.options().json) {
        stage.print(plainExperiment(run.report().toJson()).toUtf8());
    }
    const int status = stage.conclude(run.report().toJson());
    if (stage.wasInterrupted()) {
        return ExitInterrupted;
    }
    const auto good = [](const engine::Sample &sample) { return sample.isGood(); };
    return status == ExitGood && !std::ranges::all_of(run.report().samples, good) ? ExitFailed : status;
}

} // namespace assay::app
