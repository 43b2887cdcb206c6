// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/DetourText.h"

#include "ui/ErrorText.h"
#include "ui/Format.h"

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

QString endOf(const core::Attempt &attempt)
{
    QString out = attempt.error ? ErrorText::inShort(*attempt.error) : DetourText::tr("answered");
    if (attempt.phases.total) {
        out = DetourText::tr("%1 after %2", "how an attempt ended, a time").arg(out, Format::duration(*attempt.phases.total));
    }
    if (attempt.usage.input || attempt.usage.output) {
        const auto figure = [](const std::optional<std::int64_t> &tokens) { return tokens ? Format::count(*tokens) : u"–"_s; };
        out +=
            u", "_s + DetourText::tr("%1 in, %2 out", "tokens").arg(figure(attempt.usage.input), figure(attempt.usage.output));
    }
    // What never had a first token is not billed; saying that its cost is unknown would only frighten.
    return attempt.phases.firstToken ? out + u", "_s + Format::cost(attempt.cost) : out;
}

} // namespace

QStringList DetourText::attempts(const core::Answer &answer)
{
    QStringList out;
    for (qsizetype i = 0; answer.attempts.size() > 1 && i < answer.attempts.size(); ++i) {
        const core::Attempt &attempt = answer.attempts.at(i);
        QString line = u"%1. %2: %3"_s.arg(i + 1).arg(attempt.route.toString(), endOf(attempt));
        if (i + 1 < answer.attempts.size()) {
            const core::Route &next = answer.attempts.at(i + 1).route;
            const QString again = attempt.next == core::goOnWord ? tr("paused, went on") : tr("tried again");
            line += u", "_s + (next == attempt.route ? again : tr("on to %1", "a route").arg(next.toString()));
        }
        out.append(line);
    }
    return out;
}

QString DetourText::summary(const core::Answer &answer)
{
    if (answer.attempts.size() < 2) {
        return {};
    }
    const core::Detour detour = core::detourOf(answer);
    if (detour.hops + detour.retries == 0) {
        return {}; // it paused and went on
    }
    QStringList way;
    if (detour.hops > 0) {
        way.append(tr("%n hop(s)", nullptr, detour.hops));
    }
    if (detour.retries > 0) {
        way.append(tr("%n retry(s)", nullptr, detour.retries));
    }
    const bool served = answer.outcome && *answer.outcome != core::Outcome::Failed;
    QString out = served ? tr("Served by %1 after %2: %3 lost") : tr("Ended at %1 after %2: %3 lost");
    out = out.arg(detour.served.toString(), way.join(u", "_s), Format::duration(detour.lost));
    return paysTwice(detour) ? out + u"; "_s + tr("paid twice: %1", "tokens").arg(paidTwice(detour)) : out;
}

bool DetourText::paysTwice(const core::Detour &detour)
{
    return detour.twice.input || detour.twice.output || detour.unknown > 0;
}

QString DetourText::paidTwice(const core::Detour &detour)
{
    if (!paysTwice(detour)) {
        return tr("nothing", "tokens paid twice");
    }
    QString out;
    if (detour.twice.input || detour.twice.output) {
        out = tr("%1 in, %2 out", "tokens")
                  .arg(Format::count(detour.twice.input.value_or(0)), Format::count(detour.twice.output.value_or(0)));
    }
    if (detour.unknown > 0) {
        out += (out.isEmpty() ? QString() : u", "_s) + tr("%n attempt(s) unknown", nullptr, detour.unknown);
    }
    return out;
}

} // namespace assay::ui
