// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PlainReport.h"

#include "core/Hops.h"
#include "ui/DetourText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::PlainReport)
};

const QString unknown = u"–"_s;

QString seconds(const std::optional<core::PhaseTimes::Duration> &duration)
{
    return duration ? QLocale().toString(static_cast<double>(duration->count()) / 1e6, 'f', 2) + " s"_L1 : unknown;
}

QString count(const std::optional<std::int64_t> &number)
{
    return number ? QLocale().toString(static_cast<qlonglong>(*number)) : unknown;
}

QString speed(const core::Attempt &attempt)
{
    const core::PhaseTimes &phases = attempt.phases;
    if (!attempt.usage.output || !phases.total || !phases.firstToken || *phases.total <= *phases.firstToken) {
        return unknown;
    }
    const double time = static_cast<double>((*phases.total - *phases.firstToken).count()) / 1e6;
    return QLocale().toString(static_cast<double>(*attempt.usage.output) / time, 'f', 0);
}

QString outcomeWord(const core::Answer &answer)
{
    if (!answer.outcome) {
        return Text::tr("running");
    }
    switch (*answer.outcome) {
    case core::Outcome::Complete:
        return Text::tr("complete");
    case core::Outcome::Capped:
        return Text::tr("capped");
    case core::Outcome::Refused:
        return Text::tr("refused");
    case core::Outcome::Filtered:
        return Text::tr("filtered");
    case core::Outcome::ToolCall:
        return Text::tr("tool call");
    case core::Outcome::Cut:
        return Text::tr("cut");
    case core::Outcome::Failed:
        return Text::tr("failed");
    case core::Outcome::Stopped:
        return Text::tr("stopped");
    }
    return {};
}

QString remedyFor(core::ErrorKind kind)
{
    switch (kind) {
    case core::ErrorKind::Auth:
        return Text::tr("Check the key in the settings or in the provider's environment variable.");
    case core::ErrorKind::Payment:
        return Text::tr("The account needs credit.");
    case core::ErrorKind::Permission:
        return Text::tr("The key may not use this model.");
    case core::ErrorKind::NotFound:
        return Text::tr("Check the model's name and the base URL; \"assay models\" lists what there is.");
    case core::ErrorKind::RateLimit:
        return Text::tr("Wait a while, or send to fewer models at once.");
    case core::ErrorKind::Network:
        return Text::tr("Check the connection, the address and the proxy.");
    case core::ErrorKind::Budget:
        return Text::tr("Raise the budget in the settings, or set max_tokens.");
    case core::ErrorKind::Tls:
        return Text::tr("The server's certificate is not trusted.");
    default:
        return {};
    }
}

/// A wide character takes two columns on a terminal; close enough for names.
qsizetype widthOf(const QString &cell)
{
    return cell.size();
}

} // namespace

QString moneyText(const std::optional<core::Money> &money)
{
    if (!money) {
        return Text::tr("unknown");
    }
    // Small money needs its digits: four to six of them behind the point.
    constexpr std::int64_t micro = 1'000'000;
    const std::int64_t rounded = (money->pico() + micro / 2) / micro * micro;
    return u'$' + core::Money::fromPico(rounded).toDecimal(4);
}

QString headingOf(const core::Answer &answer, int repeats)
{
    const QString number = repeats > 1 ? u" (%1)"_s.arg(answer.repeat + 1) : QString();
    return u"## %1%2\n\n"_s.arg(answer.contestant.route.toString(), number);
}

QString toolCallText(const core::ToolCall &call)
{
    return u"→ %1(%2)\n"_s.arg(call.name, call.arguments.isEmpty() ? u"{}"_s : call.arguments);
}

QString bodyOf(const core::Answer &answer)
{
    QString body = answer.text;
    if (!body.isEmpty() && !body.endsWith(u'\n')) {
        body += u'\n';
    }
    for (const core::ToolCall &call : answer.toolCalls) {
        body += toolCallText(call);
    }
    return body;
}

QString sentenceOf(const core::ProviderError &error)
{
    const QString status = error.status > 0 ? u" (%1)"_s.arg(error.status) : QString();
    const QString remedy = remedyFor(error.kind);
    return core::wordOf(error.kind) + status + ": "_L1 + error.message + (remedy.isEmpty() ? QString() : u' ' + remedy);
}

QString complaintOf(const core::Answer &answer)
{
    const QString route = answer.contestant.route.toString();
    if (answer.error && answer.outcome != core::Outcome::Stopped) {
        return u"%1: %2\n"_s.arg(route, sentenceOf(*answer.error));
    }
    if (answer.outcome == core::Outcome::Cut) {
        return u"%1: %2\n"_s.arg(route, Text::tr("The answer ended before its end was told."));
    }
    if (answer.outcome == core::Outcome::Capped) {
        return u"%1: %2\n"_s.arg(route, Text::tr("The output limit was reached."));
    }
    return {};
}

QString tableOf(const QList<QStringList> &rows, const QList<bool> &rightAligned)
{
    QList<qsizetype> widths(rightAligned.size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], widthOf(row[i]));
        }
    }
    QString table;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString gap(widths[i] - widthOf(row[i]), u' ');
            line += (i > 0 ? "  "_L1 : ""_L1) + (rightAligned[i] ? gap + row[i] : row[i] + gap);
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        table += line + u'\n';
    }
    return table;
}

QString detoursOf(const QList<core::Answer> &answers)
{
    QString out;
    for (const core::Answer &answer : answers) {
        const QString way = ui::DetourText::summary(answer);
        if (way.isEmpty()) {
            continue;
        }
        out += u"\n%1: %2\n"_s.arg(answer.contestant.route.toString(), way);
        for (const auto all = ui::DetourText::attempts(answer); const QString &each : all) {
            out += u"  "_s + each + u'\n';
        }
    }
    return out;
}

QString summaryOf(const QList<core::Answer> &answers)
{
    QList<QStringList> rows{{Text::tr("model"), Text::tr("outcome"), Text::tr("first token"), Text::tr("total"),
                             Text::tr("tokens/s"), Text::tr("in"), Text::tr("out"), Text::tr("cost")}};
    for (const core::Answer &answer : answers) {
        const core::Attempt last = core::servingAttemptOf(answer);
        const core::CostSum cost = answer.cost();
        const bool known = !cost.known.isZero() || (cost.unknown == 0 && !answer.attempts.isEmpty());
        const QString mark = answer.simulated ? u' ' + Text::tr("simulated") : QString();
        rows.append({answer.contestant.route.toString(), outcomeWord(answer), seconds(last.phases.firstToken),
                     seconds(last.phases.total), speed(last), count(last.usage.input), count(last.usage.output),
                     moneyText(known ? std::optional(cost.known) : std::nullopt) + mark});
    }
    return tableOf(rows, {false, false, true, true, true, true, true, true});
}

} // namespace assay::app
