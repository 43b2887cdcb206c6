// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/CsvWriter.h"

#include "core/Hops.h"
#include "transfer/Figures.h"

namespace assay::transfer {

using namespace Qt::StringLiterals;

namespace {

QString numberText(const std::optional<std::int64_t> &number)
{
    return number ? QString::number(*number) : QString();
}

QString millisecondsText(const std::optional<core::PhaseTimes::Duration> &time)
{
    return time ? QString::number(static_cast<double>(time->count()) / 1000.0, 'f', 3) : QString();
}

QString decimalText(const std::optional<core::Money> &money)
{
    return money ? money->toDecimal() : QString();
}

std::optional<core::Money> sumOf(const core::Answer &answer, std::optional<core::Money> core::Cost::*part)
{
    std::optional<core::Money> sum;
    for (const core::Attempt &attempt : answer.attempts) {
        if (const auto &money = attempt.cost.*part) {
            sum = sum.value_or(core::Money()) + *money;
        }
    }
    return sum;
}

QString promptOf(const core::Comparison &comparison, int turn)
{
    for (const core::Turn &each : comparison.turns) {
        if (each.number == turn) {
            return each.prompt;
        }
    }
    return {};
}

QByteArray rowOf(const core::Comparison &comparison, const core::Answer &answer)
{
    const core::Detour detour = core::detourOf(answer);
    const core::Attempt last = core::servingAttemptOf(answer);
    return csvRow({
        csvText(comparison.id.toString()),
        answer.created.toUTC().toString(Qt::ISODateWithMs),
        csvText(comparison.title),
        QString::number(answer.turn + 1),
        QString::number(answer.position + 1),
        QString::number(answer.repeat + 1),
        csvText(answer.contestant.route.provider.toString()),
        csvText(answer.contestant.route.model.toString()),
        csvText(answer.contestant.label),
        csvText(last.servedModel),
        csvText(last.servedBy),
        answer.outcome ? core::wordOf(*answer.outcome) : QString(),
        csvText(answer.finish.raw),
        numberText(last.usage.input),
        numberText(last.usage.output),
        numberText(last.usage.cacheRead),
        numberText(last.usage.cacheWrite()),
        numberText(last.usage.reasoning),
        decimalText(sumOf(answer, &core::Cost::computed)),
        decimalText(sumOf(answer, &core::Cost::reported)),
        QString::number(answer.cost().unknown),
        QString::number(answer.attempts.size()),
        csvText(detour.served.model.isEmpty() ? QString() : detour.served.toString()),
        QString::number(detour.hops),
        QString::number(detour.lost.count()),
        numberText(detour.twice.input),
        numberText(detour.twice.output),
        millisecondsText(last.phases.firstToken),
        millisecondsText(last.phases.total),
        answer.simulated ? u"yes"_s : u"no"_s,
        csvText(complaintOf(answer)),
        csvText(promptOf(comparison, answer.turn)),
        csvText(answer.text),
    });
}

} // namespace

QString csvText(const QString &text)
{
    static constexpr QStringView formulaMarks = u"=+-@\t\r";
    QString cell = text;
    if (!cell.isEmpty() && formulaMarks.contains(cell.front())) {
        cell.prepend(u'\'');
    }
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r')) {
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    }
    return cell;
}

QByteArray csvRow(const QStringList &cells)
{
    return cells.join(u',').toUtf8() + "\r\n";
}

QByteArray CsvWriter::head()
{
    return "comparison,created,title,turn,pane,repeat,provider,model,label,served_model,served_by,outcome,stop_reason,"
           "input_tokens,output_tokens,cache_read_tokens,cache_write_tokens,reasoning_tokens,computed_usd,reported_usd,"
           "unknown_costs,attempts,served_route,hops,lost_ms,input_twice,output_twice,first_token_ms,total_ms,simulated,error,prompt,answer\r\n";
}

QByteArray CsvWriter::add(const core::Comparison &comparison)
{
    QByteArray out;
    for (const core::Answer &answer : comparison.answers) {
        out += rowOf(comparison, answer);
    }
    return out;
}

} // namespace assay::transfer
