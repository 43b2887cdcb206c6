// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ParityCommand.h"

#include "app/Invocation.h"
#include "app/PlainReport.h"
#include "app/commands/ExperimentStage.h"
#include "engine/experiments/ParityRun.h"
#include "ui/Format.h"
#include "ui/experiments/ExperimentText.h"

#include <QCoreApplication>

namespace assay::app {

using namespace Qt::StringLiterals;
using ui::ExperimentText;

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

QString plainReport(const engine::ParityReport &report)
{
    QStringList head{Text::tr("probe")};
    QList<bool> right{false};
    for (const core::Contestant &route : report.plan.routes) {
        head.append(ExperimentText::nameOf(route));
        right.append(false);
    }
    QList<QStringList> rows{head};
    for (const engine::ParityProbe probe : report.plan.probes) {
        QStringList row{ExperimentText::probe(probe)};
        for (int route = 0; route < report.plan.routes.size(); ++route) {
            const engine::ParityReport::Cell *cell = report.cell(route, probe);
            row.append(cell != nullptr ? ExperimentText::state(cell->verdict.state) : u"–"_s);
        }
        rows.append(row);
    }
    QString out = ExperimentText::verdict(report) + u"\n\n"_s + tableOf(rows, right) + u'\n';
    for (const engine::ParityReport::Cell &cell : report.cells) {
        if (cell.verdict.state != engine::ParityState::Passed) {
            out += u"%1, %2: %3\n"_s.arg(ExperimentText::nameOf(report.plan.routes.at(cell.route)),
                                         ExperimentText::probe(cell.probe), cell.verdict.evidence);
        }
    }
    if (!report.lag.isEmpty()) {
        out += u'\n' + Text::tr("Listed by their makers and not by OpenRouter:") + u'\n';
        for (const engine::VersionLag &each : report.lag) {
            out += u"  "_s + each.route.toString() + u'\n';
        }
    }
    return out + Text::tr("Cost: %1").arg(ui::Format::cost(report.cost)) + u'\n';
}

} // namespace

int parityCommand(const Arguments &arguments, const QString &dataFolder)
{
    auto options = ExperimentOptions::from(arguments, dataFolder);
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
    plan.probes = *probes;
    plan.maxCost = stage.options().maxCost;
    engine::ParityRun run(stage.engine(), plan);
    const QList<engine::Objection> objections = run.check();
    if (!stage.mayStart(objections, plan.objection() ? engine::WorstCase() : run.worstCase())) {
        return ExitUsage;
    }
    stage.perform(run);
    if (!stage.options().json) {
        stage.print(plainReport(run.report()).toUtf8());
    }
    const int status = stage.conclude(run.report().toJson(), Text::tr("Parity"));
    return stage.wasInterrupted() ? ExitInterrupted : status;
}

} // namespace assay::app
