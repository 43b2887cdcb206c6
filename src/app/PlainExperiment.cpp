// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PlainExperiment.h"

#include "app/PlainReport.h"
#include "engine/experiments/DrillReport.h"
#include "engine/experiments/DuelReport.h"
#include "engine/experiments/ParityReport.h"
#include "ui/DetourText.h"
#include "ui/Format.h"
#include "ui/experiments/ExperimentText.h"

#include <QCoreApplication>

namespace assay::app {

using namespace Qt::StringLiterals;
using ui::ExperimentText;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::PlainExperiment)
};

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

QString plain(const engine::DuelReport &report)
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

QString plain(const engine::DrillReport &report)
{
    QList<QStringList> rows{{Text::tr("fault"), Text::tr("at"), Text::tr("outcome"), Text::tr("hops"), Text::tr("retries"),
                             Text::tr("lost"), Text::tr("paid twice"), Text::tr("served by")}};
    for (const engine::DrillResult &result : report.results) {
        rows.append({ExperimentText::fault(result.one.fault.kind), QString::number(result.one.position + 1),
                     core::wordOf(result.outcome), QString::number(result.detour.hops), QString::number(result.detour.retries),
                     ui::Format::duration(result.detour.lost), ui::DetourText::paidTwice(result.detour),
                     result.held() ? result.detour.served.toString() : u"–"_s});
    }
    QString out = ExperimentText::verdict(report) + u"\n\n"_s
                  + tableOf(rows, {false, true, false, true, true, true, true, false}) + u'\n'
                  + Text::tr("Cost: %1").arg(ui::Format::cost(report.cost)) + u'\n';
    const QString ending = ExperimentText::ending(report.end == engine::DrillReport::End::Cancelled,
                                                  report.end == engine::DrillReport::End::CostLimit, report.plan.maxCost);
    return ending.isEmpty() ? out : out + ending + u'\n';
}

QString plain(const engine::ParityReport &report)
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
            out += u"  %1, %2\n"_s.arg(each.route.toString(), ExperimentText::since(each));
        }
    }
    return out + Text::tr("Cost: %1").arg(ui::Format::cost(report.cost)) + u'\n';
}

} // namespace

QString plainExperiment(const QJsonObject &report)
{
    const QString kind = report.value("kind"_L1).toString();
    if (kind == "duel"_L1) {
        return plain(engine::DuelReport::fromJson(report));
    }
    return kind == "drill"_L1 ? plain(engine::DrillReport::fromJson(report)) : plain(engine::ParityReport::fromJson(report));
}

QString experimentTitle(const QString &kind)
{
    return kind == "duel"_L1 ? Text::tr("Duel") : kind == "drill"_L1 ? Text::tr("Drill") : Text::tr("Parity");
}

} // namespace assay::app
