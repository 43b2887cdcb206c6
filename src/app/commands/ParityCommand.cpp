// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ParityCommand.h"

#include "app/Invocation.h"
#include "app/PlainExperiment.h"
#include "app/commands/ExperimentStage.h"
#include "engine/experiments/ParityRun.h"

#include <QCoreApplication>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::ParityCommand)
};

std::expected<QList<engine::ParityProbe>, QString> probesFrom(const QStringList &words)
{
    if (words.isEmpty()) {
        return engine::allParityProbes();
    }
    QList<engine::ParityProbe> out;
    for (const QString &word : words) {
        const auto probe = engine::parityProbeFromWord(word);
        if (!probe) {
            QStringList known;
            for (const auto all = engine::allParityProbes(); const auto each : all) {
                known.append(engine::wordOf(each));
            }
            return std::unexpected(Text::tr("There is no probe \"%1\".").arg(word) + suggestion(word, known) + u' '
                                   + Text::tr("There are %1.").arg(known.join(", "_L1)));
        }
        out.append(*probe);
    }
    return out;
}

} // namespace

int parityCommand(const Arguments &arguments, const QString &dataFolder)
{
    auto options = ExperimentOptions::from(arguments, dataFolder, u"parity"_s);
    const auto probes = probesFrom(arguments.values("probe"_L1));
    if (!options || !probes) {
        Terminal(Terminal::Stream::Error).write("assay: "_L1 + (options ? probes.error() : options.error()) + u'\n');
        return ExitUsage;
    }
    ExperimentStage stage(*std::move(options));
    if (!stage.compose()) {
        return ExitUsage;
    }
    engine::ParityPlan plan;
    plan.routes = stage.options().contestants;
    plan.probes = stage.options().again ? engine::ParityPlan::fromJson(*stage.options().again).probes : *probes;
    plan.maxCost = stage.options().maxCost;
    engine::ParityRun run(stage.engine(), plan);
    const QList<engine::Objection> objections = run.check();
    if (!stage.mayStart(objections, plan.objection() ? engine::WorstCase() : run.worstCase())) {
        return ExitUsage;
    }
    stage.perform(run);
    if (!stage.options().json) {
        stage.print(plainExperiment(run.report().toJson()).toUtf8());
    }
    const int status = stage.conclude(run.report().toJson());
    return stage.wasInterrupted() ? ExitInterrupted : status;
}

} // namespace assay::app
