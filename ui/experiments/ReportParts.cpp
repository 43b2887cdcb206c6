// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/ReportParts.h"

#include "ui/DetourText.h"
#include "ui/Format.h"
#include "ui/experiments/ExperimentText.h"

#include <algorithm>
#include <cmath>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::ReportHtml)
};

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

QString paragraph(const QString &text, const QString &kind = {})
{
    return u"<p%1>%2</p>\n"_s.arg(kind.isEmpty() ? QString() : u" class=\"%1\""_s.arg(kind), text.toHtmlEscaped());
}

QString heading(const QString &text)
{
    return u"<h2>%1</h2>\n"_s.arg(text.toHtmlEscaped());
}

QString contestBody(const engine::DuelReport &report, const engine::DuelContest &contest)
{
    QString out = paragraph(ExperimentText::verdict(report, contest), u"verdict"_s);
    out += paragraph(ExperimentText::failures(report, contest));
    QList<QStringList> rows{{Text::tr("Median"), ExperimentText::nameOf(report.plan.routes.constFirst()).toHtmlEscaped(),
                             ExperimentText::nameOf(report.plan.routes.at(contest.route)).toHtmlEscaped(),
                             Text::tr("Difference"), QString(), Text::tr("Mean difference"), Text::tr("Pairs")}};
    QString plots;
    for (const engine::DuelDifference &each : contest.differences) {
        rows.append({ExperimentText::metric(each.metric).toHtmlEscaped(),
                     ExperimentText::figure(each.metric, each.first.median).toHtmlEscaped(),
                     ExperimentText::figure(each.metric, each.second.median).toHtmlEscaped(),
                     ExperimentText::difference(each).toHtmlEscaped(), whiskerSvg(each),
                     ExperimentText::figure(each.metric, each.mean.value, true).toHtmlEscaped(), QString::number(each.pairs)});
        plots += u"<figure><figcaption>%1</figcaption>%2</figure>\n"_s.arg(ExperimentText::metric(each.metric).toHtmlEscaped(),
                                                                           distributionSvg(report, contest, each.metric));
    }
    return out + htmlTable(rows, false) + heading(Text::tr("Distributions")) + u"<div class=\"plots\">%1</div>\n"_s.arg(plots);
}

QString rawTable(const engine::DuelReport &report)
{
    QList<QStringList> rows{{Text::tr("Prompt"), Text::tr("Repeat"), Text::tr("Route"), Text::tr("Outcome"),
                             Text::tr("First token"), Text::tr("Whole answer"), Text::tr("Cost"), Text::tr("Tokens"),
                             Text::tr("Phases"), Text::tr("Note")}};
    for (const engine::Sample &sample : report.samples) {
        const auto figure = [&](engine::DuelMetric metric) {
            const auto value = engine::figureOf(sample, metric);
            return value ? ExperimentText::figure(metric, *value) : u"–"_s;
        };
        const QString note = sample.warmUp ? Text::tr("warm-up") : !sample.voided.isEmpty() ? sample.voided : sample.errorText;
        rows.append({QString::number(sample.prompt + 1), QString::number(sample.repeat + 1),
                     ExperimentText::nameOf(report.plan.routes.value(sample.route)), core::wordOf(sample.outcome),
                     figure(engine::DuelMetric::FirstToken), figure(engine::DuelMetric::Total),
                     figure(engine::DuelMetric::Cost), figure(engine::DuelMetric::Length), ExperimentText::phases(sample),
                     note});
    }
    return u"<details><summary>%1</summary>%2</details>\n"_s.arg(Text::tr("All requests").toHtmlEscaped(), htmlTable(rows));
}

} // namespace

QString htmlTable(const QList<QStringList> &rows, bool escape)
{
    QString out = u"<table>\n"_s;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString tag = i == 0 ? u"th"_s : u"td"_s;
        out += u"<tr>"_s;
        for (const QString &cell : rows.at(i)) {
            out += u"<%1>%2</%1>"_s.arg(tag, escape ? cell.toHtmlEscaped() : cell);
        }
        out += u"</tr>\n"_s;
    }
    return out + u"</table>\n"_s;
}

QString whiskerSvg(const engine::DuelDifference &difference)
{
    const stats::Estimate &estimate = difference.typical;
    const double low = estimate.interval ? estimate.interval->low : estimate.value;
    const double high = estimate.interval ? estimate.interval->high : estimate.value;
    const double reach = std::max({std::abs(low), std::abs(high), 1e-300}) * 1.15;
    const auto x = [reach](double value) { return 120 + 112 * value / reach; };
    QString out =
        u"<svg width=\"240\" height=\"24\" role=\"img\"><line class=\"zero\" x1=\"120\" x2=\"120\" y1=\"2\" y2=\"22\"/>"_s;
    if (estimate.interval) {
        out += u"<line class=\"whisker\" x1=\"%1\" x2=\"%2\" y1=\"12\" y2=\"12\"/>"_s.arg(number(x(low)), number(x(high)));
        for (const double end : {low, high}) {
            out += u"<line class=\"whisker\" x1=\"%1\" x2=\"%1\" y1=\"7\" y2=\"17\"/>"_s.arg(number(x(end)));
        }
    }
    return out + u"<circle class=\"dot\" cx=\"%1\" cy=\"12\" r=\"4\"/></svg>"_s.arg(number(x(estimate.value)));
}

QString distributionSvg(const engine::DuelReport &report, const engine::DuelContest &contest, engine::DuelMetric metric)
{
    const engine::DuelDifference *difference = contest.of(metric);
    if (difference == nullptr) {
        return {};
    }
    const double low = std::min(difference->first.minimum, difference->second.minimum);
    const double high = std::max(difference->first.maximum, difference->second.maximum);
    const double span = high > low ? high - low : 1;
    const auto x = [=](double value) { return 8 + 384 * (value - low) / span; };
    QString out = u"<svg width=\"400\" height=\"76\" role=\"img\">"_s;
    for (const engine::Sample &sample : report.samples) {
        const auto value = engine::figureOf(sample, metric);
        if (!value || !sample.counts() || !sample.isGood() || (sample.route != 0 && sample.route != contest.route)) {
            continue;
        }
        out += u"<circle class=\"%1\" cx=\"%2\" cy=\"%3\" r=\"3\"/>"_s.arg(sample.route == 0 ? u"first"_s : u"second"_s,
                                                                           number(x(std::clamp(*value, low, high))),
                                                                           sample.route == 0 ? u"16"_s : u"40"_s);
    }
    for (const auto &[summary, y] : {std::pair{&difference->first, 16}, std::pair{&difference->second, 40}}) {
        out += u"<line class=\"median\" x1=\"%1\" x2=\"%1\" y1=\"%2\" y2=\"%3\"/>"_s.arg(number(x(summary->median)))
                   .arg(y - 9)
                   .arg(y + 9);
    }
    return out
           + u"<text x=\"8\" y=\"70\">%1</text><text x=\"392\" y=\"70\" text-anchor=\"end\">%2</text></svg>"_s.arg(
               ExperimentText::figure(metric, low).toHtmlEscaped(), ExperimentText::figure(metric, high).toHtmlEscaped());
}

QString duelBody(const engine::DuelReport &report)
{
    QString out;
    for (const auto all = report.contests(); const engine::DuelContest &contest : all) {
        out += contestBody(report, contest);
    }
    out += heading(Text::tr("Method"));
    for (const auto all = ExperimentText::method(report); const QString &sentence : all) {
        out += paragraph(sentence);
    }
    for (const QString &prompt : report.plan.prompts) {
        out += heading(Text::tr("Prompt")) + u"<pre>%1</pre>\n"_s.arg(prompt.toHtmlEscaped());
    }
    return out + rawTable(report);
}

QString drillBody(const engine::DrillReport &report)
{
    QList<QStringList> rows{{Text::tr("Fault"), Text::tr("At"), Text::tr("What came of it"), Text::tr("Hops"),
                             Text::tr("Retries"), Text::tr("Time lost"), Text::tr("Paid twice"), Text::tr("Text lost")}};
    for (const engine::DrillResult &result : report.results) {
        rows.append({ExperimentText::fault(result.one.fault.kind), QString::number(result.one.position + 1),
                     ExperimentText::result(report, result), QString::number(result.detour.hops),
                     QString::number(result.detour.retries), Format::duration(result.detour.lost),
                     DetourText::paidTwice(result.detour), result.textLost ? Text::tr("yes") : Text::tr("no")});
        for (qsizetype i = 0; i < rows.last().size(); ++i) {
            rows.last()[i] = rows.last().at(i).toHtmlEscaped();
        }
        QString attempts;
        for (const QString &hop : result.hops) {
            attempts += u"<li>"_s + hop.toHtmlEscaped() + u"</li>"_s;
        }
        rows.last()[2] = u"<details><summary>%1</summary><ol>%2</ol></details>"_s.arg(rows.last().at(2), attempts);
    }
    QList<QStringList> chain{
        {Text::tr("Position"), Text::tr("Route"), Text::tr("First token within"), Text::tr("Whole answer within")}};
    const core::FallbackChain &fallback = report.plan.contestant.fallback;
    for (qsizetype hop = 0; hop <= fallback.hops.size(); ++hop) {
        const auto limit = [](const std::optional<std::chrono::milliseconds> &time) {
            return time ? Format::duration(*time) : Text::tr("no limit");
        };
        const core::Route &route = hop == 0 ? report.plan.contestant.route : fallback.hops.at(hop - 1).route;
        const core::HopLimits &limits = fallback.limitsOf(hop);
        chain.append({QString::number(hop + 1), route.toString(), limit(limits.firstToken), limit(limits.total)});
    }
    return paragraph(ExperimentText::verdict(report), u"verdict"_s) + htmlTable(rows, false) + heading(Text::tr("Chain"))
           + htmlTable(chain) + heading(Text::tr("Prompt")) + u"<pre>%1</pre>\n"_s.arg(report.plan.prompt.toHtmlEscaped());
}

QString parityBody(const engine::ParityReport &report)
{
    QStringList head{Text::tr("Feature")};
    for (const core::Contestant &route : report.plan.routes) {
        head.append(ExperimentText::nameOf(route).toHtmlEscaped());
    }
    QList<QStringList> rows{head};
    for (const engine::ParityProbe probe : report.plan.probes) {
        QStringList row{ExperimentText::probe(probe).toHtmlEscaped()};
        for (int route = 0; route < report.plan.routes.size(); ++route) {
            const engine::ParityReport::Cell *cell = report.cell(route, probe);
            row.append(cell == nullptr ? u"–"_s
                                       : u"<details class=\"%1\"><summary>%2</summary>%3</details>"_s.arg(
                                             engine::wordOf(cell->verdict.state),
                                             ExperimentText::state(cell->verdict.state).toHtmlEscaped(),
                                             cell->verdict.evidence.toHtmlEscaped()));
        }
        rows.append(row);
    }
    QString out = paragraph(ExperimentText::verdict(report), u"verdict"_s) + htmlTable(rows, false);
    QList<QStringList> asked{{Text::tr("Feature"), Text::tr("Prompt")}};
    for (const engine::ParityProbe probe : report.plan.probes) {
        const core::Comparison question = engine::comparisonOf(probe, {});
        asked.append({ExperimentText::probe(probe), question.turns.constFirst().prompt});
    }
    out += u"<details><summary>%1</summary>%2</details>\n"_s.arg(Text::tr("Prompts").toHtmlEscaped(), htmlTable(asked));
    if (!report.lag.isEmpty()) {
        QList<QStringList> late{{Text::tr("Listed by its maker, not by OpenRouter"), Text::tr("There")}};
        for (const engine::VersionLag &each : report.lag) {
            late.append({each.route.toString(), ExperimentText::since(each)});
        }
        out += htmlTable(late);
    }
    return out;
}

} // namespace assay::ui
