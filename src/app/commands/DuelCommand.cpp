// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/DuelCommand.h"

#include "app/Invocation.h"
#include "app/PlainReport.h"
#include "app/RunPlan.h"
#include "app/commands/ExperimentStage.h"
#include "engine/experiments/DuelRun.h"
#include "ui/Format.h"
#include "ui/experiments/ExperimentText.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace assay::app {

using namespace Qt::StringLiterals;
using ui::ExperimentText;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::DuelCommand)
};

QByteArray sampleLine(const engine::Sample &sample)
{
    QJsonObject line = sample.toJson();
    line.insert(u"event"_s, u"sample"_s);
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QString tableFor(const engine::DuelReport &report, const engine::DuelContest &contest)
{
    QList<QStringList> rows{{Text::tr("median"), ExperimentText::nameOf(report.plan.routes.constFirst()),
                             ExperimentText::nameOf(report.plan.routes.at(contest.route)), Text::tr("difference"),
                             Text::tr("pairs")}};
    for (const engine::DuelDifference &each : contest.differences) {
        rows.append({ExperimentText::metric(each.metric), ExperimentText::figure(each.metric, each.first.median),
                     ExperimentText::figure(each.metric, each.second.median), ExperimentText::difference(each),
                     QString::number(each.pairs)});
    }
    return contest.differences.isEmpty() ? QString() : tableOf(rows, {false, true, true, true, true});
}

QString plainReport(const engine::DuelReport &report)
{
    QString out;
    for (const auto all = report.contests(); const engine::DuelContest &contest : all) {
        out += ExperimentText::verdict(report, contest) + u'\n' + ExperimentText::failures(report, contest) + u"\n\n"_s
               + tableFor(report, contest) + u'\n';
    }
    out += ExperimentText::method(report).join(u'\n') + u'\n' + Text::tr("Cost: %1").arg(ui::Format::cost(report.cost)) + u'\n';
    const QString ending = ExperimentText::ending(report.end == engine::DuelReport::End::Cancelled,
                                                  report.end == engine::DuelReport::End::CostLimit, report.plan.maxCost);
    return ending.isEmpty() ? out : out + ending + u'\n';
}

} // namespace

int duelCommand(const Arguments &arguments, const QString &dataFolder)
{
    auto options = ExperimentOptions::from(arguments, dataFolder);
    const auto repeats = numberFrom(arguments, "repeat"_L1, engine::DuelPlan::mostRepeats, 10);
    if (!options || !repeats) {
        Terminal(Terminal::Stream::Error).write("assay: "_L1 + (options ? repeats.error() : options.error()) + u'\n');
        return ExitUsage;
    }
    ExperimentStage stage(*std::move(options));
    if (!stage.compose()) {
        return ExitUsage;
    }
    engine::DuelPlan plan;
    plan.routes = stage.options().contestants;
    plan.prompts = stage.options().prompts;
    plan.system = stage.options().system;
    plan.parameters = stage.options().parameters;
    plan.repeats = *repeats;
    plan.warmUp = !arguments.has("no-warm-up"_L1);
    plan.concurrent = arguments.has("concurrent"_L1);
    plan.seed = stage.options().seed;
    plan.maxCost = stage.options().maxCost;
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
        stage.print(plainReport(run.report()).toUtf8());
    }
    const int status = stage.conclude(run.report().toJson(), Text::tr("Duel"));
    if (stage.wasInterrupted()) {
        return ExitInterrupted;
    }
    const auto good = [](const engine::Sample &sample) { return sample.isGood(); };
    return status == ExitGood && !std::ranges::all_of(run.report().samples, good) ? ExitFailed : status;
}

} // namespace assay::app
