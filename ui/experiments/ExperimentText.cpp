// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/ExperimentText.h"

#include "ui/Format.h"

#include <QLocale>

#include <algorithm>

namespace assay::ui {

using namespace Qt::StringLiterals;
using Kind = core::InjectedFault::Kind;

QString ExperimentText::kind(const QString &word)
{
    if (word == "duel"_L1) {
        return tr("Duel");
    }
    return word == "drill"_L1 ? tr("Drill") : tr("Parity");
}

QString ExperimentText::fault(Kind kind)
{
    switch (kind) {
    case Kind::RateLimit:
        return tr("429 with Retry-After");
    case Kind::RateLimitBare:
        return tr("429 without Retry-After");
    case Kind::Payment:
        return tr("402, no credit");
    case Kind::Server:
        return tr("500, server error");
    case Kind::Overloaded:
        return tr("529, overloaded");
    case Kind::Dns:
        return tr("Name not found");
    case Kind::Refused:
        return tr("Connection refused");
    case Kind::Tls:
        return tr("Bad certificate");
    case Kind::SlowFirstToken:
        return tr("Slow first token");
    case Kind::Stall:
        return tr("Silence in the middle");
    case Kind::Cut:
        return tr("Cut in the middle");
    case Kind::ErrorBody:
        return tr("200 with an error");
    case Kind::ErrorEvent:
        return tr("Error in the stream");
    case Kind::Malformed:
        return tr("Broken event");
    case Kind::Refusal:
        return tr("Refusal");
    }
    return {};
}

QString ExperimentText::verdict(const engine::DrillReport &report)
{
    const int all = report.counted();
    if (report.results.isEmpty()) {
        return tr("Nothing was tried.");
    }
    const auto slowest = std::ranges::max_element(report.results, {}, [](const engine::DrillResult &each) {
        return each.held() && each.voided.isEmpty() ? each.detour.lost.count() : -1;
    });
    QStringList out;
    if (all > 0) {
        out.append(tr("The chain gave an answer in %1 of %n case(s).", nullptr, all).arg(report.held()));
    }
    if (report.held() > 0) {
        out.append(tr("The longest detour took %1.").arg(Format::duration(slowest->detour.lost)));
    }
    if (const auto lost = static_cast<int>(report.results.size()) - all; lost > 0) {
        out.append(tr("%n case(s) are void: the machine slept or its clock was changed while they ran.", nullptr, lost));
    }
    return out.join(u' ');
}

QString ExperimentText::result(const engine::DrillReport &report, const engine::DrillResult &result)
{
    if (!result.voided.isEmpty()) {
        return tr("Void. %1").arg(result.voided);
    }
    const bool simple = result.detour.hops == 0 && result.detour.retries == 0;
    const QString served =
        result.detour.served.model.isEmpty() ? nameOf(report.plan.contestant) : result.detour.served.toString();
    if (!result.held()) {
        return result.outcome == core::Outcome::Refused
                   ? tr("Refused by %1; a refusal is an answer and not tried elsewhere.").arg(served)
                   : tr("No answer. %1").arg(result.error);
    }
    return simple ? tr("Answered by %1.").arg(served)
                  : tr("Answered by %1 after %2.").arg(served, Format::duration(result.detour.lost));
}

QString ExperimentText::probe(engine::ParityProbe probe)
{
    switch (probe) {
    case engine::ParityProbe::System:
        return tr("System prompt");
    case engine::ParityProbe::Image:
        return tr("Image");
    case engine::ParityProbe::Pdf:
        return tr("PDF");
    case engine::ParityProbe::Tools:
        return tr("Tools");
    case engine::ParityProbe::ParallelTools:
        return tr("Parallel tools");
    case engine::ParityProbe::Schema:
        return tr("JSON schema");
    case engine::ParityProbe::Thinking:
        return tr("Thinking");
    case engine::ParityProbe::Caching:
        return tr("Prompt caching");
    case engine::ParityProbe::Seed:
        return tr("Seed");
    case engine::ParityProbe::Stop:
        return tr("Stop sequence");
    case engine::ParityProbe::MaxOutput:
        return tr("Output limit");
    case engine::ParityProbe::Usage:
        return tr("Usage figures");
    case engine::ParityProbe::Logprobs:
        return tr("Log probabilities");
    }
    return {};
}

QString ExperimentText::state(engine::ParityState state)
{
    switch (state) {
    case engine::ParityState::Passed:
        return tr("passed", "a feature of a route");
    case engine::ParityState::Refused:
        return tr("refused", "a feature of a route");
    case engine::ParityState::Ignored:
        return tr("ignored", "a feature of a route");
    case engine::ParityState::Differs:
        return tr("differs", "a feature of a route");
    case engine::ParityState::Failed:
        return tr("failed", "a feature of a route");
    }
    return {};
}

QString ExperimentText::verdict(const engine::ParityReport &report)
{
    if (report.cells.isEmpty()) {
        return tr("Nothing was asked.");
    }
    QStringList out;
    for (int route = 0; route < report.plan.routes.size(); ++route) {
        const auto passed = std::ranges::count_if(report.cells, [route](const engine::ParityReport::Cell &cell) {
            return cell.route == route && cell.verdict.state == engine::ParityState::Passed;
        });
        const auto asked = std::ranges::count_if(
            report.cells, [route](const engine::ParityReport::Cell &cell) { return cell.route == route; });
        QString line = tr("%1 passed %2 of %3.").arg(nameOf(report.plan.routes.at(route))).arg(passed).arg(asked);
        if (route > 0 && report.dropped(route) > 0) {
            line += u' '
                    + tr("It drops %n feature(s) that %1 has.", nullptr, report.dropped(route))
                          .arg(nameOf(report.plan.routes.constFirst()));
        }
        out.append(line);
    }
    return out.join(u' ');
}

QString ExperimentText::since(const engine::VersionLag &lag)
{
    if (!lag.since.isValid()) {
        return tr("day unknown", "since when a model is listed");
    }
    const QString day = QLocale().toString(lag.since, QLocale::ShortFormat);
    return lag.exact ? tr("since %1", "a day").arg(day) : tr("since %1 at the latest", "a day").arg(day);
}

QString ExperimentText::ending(bool cancelled, bool costLimit, const std::optional<core::Money> &limit)
{
    if (cancelled) {
        return tr("Stopped by you; what had been measured is kept.");
    }
    if (costLimit) {
        return tr("Ended before its time: the next request could have gone beyond the limit of %1.").arg(Format::money(limit));
    }
    return {};
}

} // namespace assay::ui
