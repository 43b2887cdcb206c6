// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/Figures.h"

#include "core/Hops.h"

namespace assay::transfer {

using namespace Qt::StringLiterals;

QString moneyText(const std::optional<core::Money> &money)
{
    return money ? u'$' + money->toDecimal(2) : u"unknown"_s;
}

QString costText(const core::CostSum &sum)
{
    if (sum.unknown > 0 && sum.known.isZero()) {
        return u"unknown"_s;
    }
    QString text = (sum.estimated ? u"≈ "_s : QString()) + moneyText(sum.known);
    if (sum.unknown > 0) {
        text += u" + %1 unknown"_s.arg(sum.unknown);
    }
    return text;
}

QString secondsText(std::chrono::microseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1e6, 'f', 3) + u" s"_s;
}

QString dateText(const QDateTime &date)
{
    return date.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

QString nameOf(const core::Contestant &contestant)
{
    return contestant.label.isEmpty() ? contestant.route.model.toString() : contestant.label;
}

namespace {

QString errorText(const core::ProviderError &error)
{
    QString text = core::wordOf(error.kind).replace(u'_', u' ');
    return error.status > 0 ? text + u" (%1)"_s.arg(error.status) : text;
}

QString tokensText(const core::Usage &usage)
{
    const auto figure = [](const std::optional<std::int64_t> &tokens) { return tokens ? QString::number(*tokens) : u"–"_s; };
    return u"%1 tokens in, %2 out"_s.arg(figure(usage.input), figure(usage.output));
}

QString wayOf(const core::Answer &answer)
{
    const core::Detour detour = core::detourOf(answer);
    QString out = u"%1 attempts"_s.arg(answer.attempts.size());
    if (detour.hops > 0) {
        out += u", %1 in the end"_s.arg(detour.served.toString());
    }
    out += u", %1 lost"_s.arg(secondsText(detour.lost));
    if (detour.twice.input || detour.twice.output) {
        out += u", paid twice: "_s + tokensText(detour.twice);
    }
    return detour.unknown > 0 ? out + u", tokens of %1 unknown"_s.arg(detour.unknown) : out;
}

} // namespace

QStringList attemptsOf(const core::Answer &answer)
{
    QStringList out;
    for (qsizetype i = 0; answer.attempts.size() > 1 && i < answer.attempts.size(); ++i) {
        const core::Attempt &attempt = answer.attempts.at(i);
        QString line =
            u"%1. %2: %3"_s.arg(i + 1).arg(attempt.route.toString(), attempt.error ? errorText(*attempt.error) : u"answered"_s);
        if (attempt.phases.total) {
            line += u" after "_s + secondsText(*attempt.phases.total);
        }
        if (attempt.usage.input || attempt.usage.output) {
            line += u", "_s + tokensText(attempt.usage);
        }
        out.append(attempt.next.isEmpty() ? line : line + u", "_s + attempt.next);
    }
    return out;
}

QStringList factsOf(const core::Answer &answer)
{
    QStringList facts{answer.contestant.route.toString(),
                      answer.outcome ? core::wordOf(*answer.outcome).replace(u'_', u' ') : u"running"_s};
    const core::Attempt served = core::servingAttemptOf(answer);
    if (const core::Attempt *last = answer.attempts.isEmpty() ? nullptr : &served) {
        if (!last->servedBy.isEmpty()) {
            facts.append(u"served by "_s + last->servedBy);
        }
        if (last->phases.firstToken) {
            facts.append(secondsText(*last->phases.firstToken) + u" to the first token"_s);
        }
        if (last->phases.total) {
            facts.append(secondsText(*last->phases.total));
        }
        if (last->usage.input && last->usage.output) {
            facts.append(u"%1 tokens in, %2 out"_s.arg(*last->usage.input).arg(*last->usage.output));
        }
        if (answer.attempts.size() > 1) {
            facts.append(wayOf(answer));
        }
        facts.append(costText(answer.cost()));
    }
    if (answer.simulated) {
        facts.append(u"simulated"_s);
    }
    return facts;
}

QString complaintOf(const core::Answer &answer)
{
    if (!answer.error) {
        return {};
    }
    QString text = core::wordOf(answer.error->kind).replace(u'_', u' ');
    if (answer.error->status > 0) {
        text += u" (%1)"_s.arg(answer.error->status);
    }
    return answer.error->message.isEmpty() ? text : text + u": "_s + answer.error->message;
}

QList<core::Answer> answersOf(const core::Comparison &comparison, int turn)
{
    QList<core::Answer> out;
    for (const core::Answer &answer : comparison.answers) {
        if (answer.turn == turn) {
            out.append(answer);
        }
    }
    return out;
}

} // namespace assay::transfer
