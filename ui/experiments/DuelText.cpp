// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/ExperimentText.h"

#include "ui/Format.h"

#include <QLocale>

#include <cmath>

namespace assay::ui {

using namespace Qt::StringLiterals;
using engine::DuelDifference;
using engine::DuelMetric;

namespace {

QString dollars(double value)
{
    // Only for reading: the amount itself is never computed from this.
    const double size = std::abs(value);
    return u"$"_s + QLocale().toString(size, 'f', size >= 1 ? 2 : size >= 0.001 ? 4 : 6);
}

QString signOf(double value, bool wanted)
{
    if (value < 0) {
        return u"−"_s;
    }
    return wanted && value > 0 ? u"+"_s : QString();
}

QString milliseconds(double value)
{
    const double size = std::abs(value);
    return size >= 10'000 ? QLocale().toString(size / 1000, 'f', 1) + u" s"_s
                          : QLocale().toString(size, 'f', size < 10 ? 1 : 0) + u" ms"_s;
}

} // namespace

QString ExperimentText::nameOf(const core::Contestant &contestant)
{
    return contestant.label.isEmpty() ? contestant.route.toString() : contestant.label;
}

QString ExperimentText::metric(DuelMetric metric)
{
    switch (metric) {
    case DuelMetric::FirstToken:
        return tr("First token");
    case DuelMetric::Total:
        return tr("Whole answer");
    case DuelMetric::TokensPerSecond:
        return tr("Tokens per second");
    case DuelMetric::Cost:
        return tr("Cost per answer");
    case DuelMetric::Length:
        return tr("Length in tokens");
    }
    return {};
}

QString ExperimentText::figure(DuelMetric metric, double value, bool sign)
{
    const QString lead = signOf(value, sign);
    switch (metric) {
    case DuelMetric::FirstToken:
    case DuelMetric::Total:
        return lead + milliseconds(value);
    case DuelMetric::Cost:
        return lead + dollars(value);
    case DuelMetric::TokensPerSecond:
    case DuelMetric::Length:
        break;
    }
    return lead + QLocale().toString(std::abs(value), 'f', 1);
}

QString ExperimentText::difference(const DuelDifference &difference)
{
    const QString value = figure(difference.metric, difference.typical.value, true);
    if (!difference.typical.interval) {
        return tr("%1, %n pair(s) are too few for an interval", nullptr, difference.pairs).arg(value);
    }
    return tr("%1 (%2 to %3)", "difference, low and high end of its interval")
        .arg(value, figure(difference.metric, difference.typical.interval->low, true),
             figure(difference.metric, difference.typical.interval->high, true));
}

QString ExperimentText::failures(const engine::DuelReport &report, const engine::DuelContest &contest)
{
    const QString first = nameOf(report.plan.routes.constFirst());
    const QString second = nameOf(report.plan.routes.at(contest.route));
    const bool shown = contest.failures.interval && !contest.failures.interval->holds(0);
    const QString counts = tr("Failed: %1 %2 of %3, %4 %5 of %3.")
                               .arg(first)
                               .arg(contest.failedFirst)
                               .arg(contest.pairs)
                               .arg(second)
                               .arg(contest.failedSecond);
    return counts + u' ' + (shown ? tr("The difference is more than chance.") : tr("No difference shown."));
}

QString ExperimentText::verdict(const engine::DuelReport &report, const engine::DuelContest &contest)
{
    const QString first = nameOf(report.plan.routes.constFirst());
    const QString second = nameOf(report.plan.routes.at(contest.route));
    if (contest.differences.isEmpty()) {
        return contest.pairs == 0
                   ? tr("Nothing was measured of %1 and %2.").arg(first, second)
                   : tr("No pair in which both %1 and %2 answered: there is nothing to compare.").arg(first, second);
    }
    QStringList shown;
    bool tooFew = false;
    for (const DuelDifference &each : contest.differences) {
        const DuelDifference::Finding finding = each.finding();
        tooFew = tooFew || finding == DuelDifference::Finding::TooFew;
        if (each.metric != DuelMetric::Length
            && (finding == DuelDifference::Finding::Less || finding == DuelDifference::Finding::More)) {
            shown.append(tr("%1: %2", "a metric and its difference").arg(metric(each.metric), difference(each)));
        }
    }
    if (!shown.isEmpty()) {
        return tr("%1 against %2: %3.", "second route, first route, differences").arg(second, first, shown.join(u"; "_s));
    }
    if (tooFew) {
        return tr("%n pair(s) are too few to tell %1 and %2 apart; at least 6 are needed.", nullptr, contest.pairs)
            .arg(second, first);
    }
    return tr("%1 and %2: no difference shown in %n pair(s).", nullptr, contest.pairs).arg(second, first);
}

QStringList ExperimentText::method(const engine::DuelReport &report)
{
    QStringList out;
    const auto [opened, all] = report.newConnections();
    out.append(
        report.plan.concurrent
            ? tr("The routes of a pair were asked at the same time, pairs one after the other; the order comes from the seed %1.")
                  .arg(report.plan.seed)
            : tr("One request at a time; prompts and routes in an order of chance from the seed %1.").arg(report.plan.seed));
    out.append(report.plan.warmUp ? tr("The first request to each route was a warm-up and does not count.")
                                  : tr("There was no warm-up."));
    out.append(tr("%1 of %2 counted answers opened a connection of their own, the others used one that was open.")
                   .arg(opened)
                   .arg(all));
    out.append(
        tr("Times run from sending the first attempt; a retry is part of them. The differences are of pairs: the "
           "Hodges–Lehmann estimate with the exact interval of Wilcoxon's signed-rank test, 95 % for each row by itself. The "
           "failures are compared by Newcombe's score interval for pairs. Averages use Student's interval."));
    out.append(timingError());
    if (const int lost = report.voidPairs(); lost > 0) {
        out.append(tr("%n pair(s) are void: the machine slept or its clock was changed while they ran.", nullptr, lost));
    }
    return out;
}

} // namespace assay::ui
