// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/Figures.h"

#include "ui/Format.h"
#include "ui/panes/AnswerState.h"
#include "ui/panes/MetricsLine.h"

#include <array>
#include <cmath>

namespace assay::ui {

namespace {

using Duration = std::chrono::microseconds;

Figures::Field timeField(const std::optional<Duration> &time)
{
    if (!time) {
        return {};
    }
    return {Format::duration(*time), QString::number(double(time->count()) / 1e6, 'f', 6), time->count(), false};
}

Figures::Field countField(const std::optional<std::int64_t> &count)
{
    if (!count) {
        return {};
    }
    return {Format::count(*count), QString::number(*count), *count, false};
}

Figures::Field rateField(const engine::Metrics &metrics)
{
    if (!metrics.tokensPerSecond) {
        return {};
    }
    const QString text = Format::rate(*metrics.tokensPerSecond);
    return {metrics.tokensEstimated ? QStringLiteral("≈ ") + text : text, QString::number(*metrics.tokensPerSecond, 'f', 2),
            std::llround(*metrics.tokensPerSecond * 1000), false};
}

Figures::Field costField(const engine::Metrics &metrics, bool done)
{
    if (!done || metrics.attempts == 0) {
        return {};
    }
    Figures::Field field{MetricsLine::costText(metrics), {}, std::nullopt, false};
    // An unknown cost is no cost to compare, and none to add up.
    if (metrics.cost.unknown == 0) {
        field.plain = metrics.cost.known.toDecimal();
        field.value = metrics.cost.known.pico();
    }
    return field;
}

/// Only answers that are whole are judged: one that broke off soon was not fast.
bool isJudged(const engine::AnswerSession &session)
{
    const auto outcome = session.answer().outcome;
    return session.state() == engine::AnswerSession::State::Done
           && (outcome == core::Outcome::Complete || outcome == core::Outcome::ToolCall);
}

void markBest(QList<Figures::Line> &lines, const QList<bool> &judged, int column, bool least)
{
    std::optional<qint64> best;
    int compared = 0;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const auto value = lines[at].fields[column].value;
        if (judged[at] && value) {
            ++compared;
            best = !best ? *value : least ? std::min(*best, *value) : std::max(*best, *value);
        }
    }
    const auto isBest = [&](qsizetype at) { return judged[at] && best && lines[at].fields[column].value == best; };
    int alike = 0;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        alike += isBest(at) ? 1 : 0;
    }
    // Where all are alike none stands out.
    for (qsizetype at = 0; at < lines.size() && alike < compared; ++at) {
        lines[at].fields[column].best = isBest(at);
    }
}

QString escapedMarkdown(QString text)
{
    return text.replace(u'\\', QStringLiteral("\\\\")).replace(u'|', QStringLiteral("\\|")).replace(u'\n', u' ');
}

QString escapedCsv(QString text)
{
    // A spreadsheet takes a leading sign for a formula, and names come from providers.
    if (!text.isEmpty() && QStringView(u"=+-@").contains(text.front())) {
        text.prepend(u'\'');
    }
    const bool quoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n');
    return quoted ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

} // namespace

Figures Figures::of(const QList<std::pair<PaneIdentity, const engine::AnswerSession *>> &answers, bool blind)
{
    Figures figures;
    QList<bool> judged;
    for (const auto &[identity, session] : answers) {
        const engine::Metrics metrics = session->metrics();
        const bool done = session->state() == engine::AnswerSession::State::Done;
        Line line{identity, QList<Field>(Columns)};
        const QString route = session->answer().contestant.route.toString();
        const QString state =
            done ? AnswerState::of(session->answer().outcome.value_or(core::Outcome::Stopped)).word : tr("running");
        line.fields[Name] = {identity.name, identity.name, std::nullopt, false};
        line.fields[RouteName] = {route, route, std::nullopt, false};
        line.fields[State] = {state, state, std::nullopt, false};
        line.fields[FirstToken] = timeField(metrics.firstToken);
        line.fields[Total] = timeField(metrics.total);
        line.fields[Rate] = rateField(metrics);
        line.fields[Input] = countField(metrics.usage.input);
        line.fields[Output] = countField(metrics.usage.output);
        line.fields[Cached] = countField(metrics.usage.cacheRead);
        line.fields[Reasoning] = countField(metrics.usage.reasoning);
        line.fields[Cost] = costField(metrics, done);
        line.fields[Attempts] = countField(metrics.attempts);
        line.fields[ServedBy] = {metrics.servedBy, metrics.servedBy, std::nullopt, false};
        figures.lines.append(line);
        judged.append(isJudged(*session));
    }
    if (!blind) {
        for (const auto &[column, least] :
             {std::pair(FirstToken, true), std::pair(Total, true), std::pair(Rate, false), std::pair(Cost, true)}) {
            markBest(figures.lines, judged, column, least);
        }
    }
    return figures;
}

QString Figures::titleOf(int column)
{
    switch (column) {
    case Name:
        return tr("Model");
    case RouteName:
        return tr("Route");
    case State:
        return tr("State");
    case FirstToken:
        return tr("First token");
    case Total:
        return tr("Total");
    case Rate:
        return tr("Tokens per second");
    case Input:
        return tr("Tokens in");
    case Output:
        return tr("Tokens out");
    case Cached:
        return tr("Cached");
    case Reasoning:
        return tr("Reasoning");
    case Cost:
        return tr("Cost");
    case Attempts:
        return tr("Attempts");
    case ServedBy:
        return tr("Served by");
    default:
        return {};
    }
}

QList<int> Figures::usedColumns() const
{
    QList<int> used;
    for (int column = 0; column < Columns; ++column) {
        const bool says = std::ranges::any_of(lines, [column](const Line &line) {
            const Field &field = line.fields[column];
            // One attempt, nothing cached and no reasoning are what everybody expects.
            const qint64 usual = column == Attempts ? 1 : column == Cached || column == Reasoning ? 0 : -1;
            return !field.text.isEmpty() && field.value != usual;
        });
        if (says) {
            used.append(column);
        }
    }
    return used;
}

QString Figures::markdown() const
{
    QString head;
    QString rule;
    const QList<int> columns = usedColumns();
    for (const int column : columns) {
        head += QStringLiteral("| ") + titleOf(column) + u' ';
        rule += column <= State || column == ServedBy ? QStringLiteral("| --- ") : QStringLiteral("| ---: ");
    }
    QString text = head + QStringLiteral("|\n") + rule + QStringLiteral("|\n");
    for (const Line &line : lines) {
        for (const int column : columns) {
            const Field &field = line.fields[column];
            const QString words = escapedMarkdown(field.text);
            text += QStringLiteral("| ") + (field.best ? QStringLiteral("**") + words + QStringLiteral("**") : words) + u' ';
        }
        text += QStringLiteral("|\n");
    }
    return text;
}

QString Figures::csv() const
{
    static constexpr std::array<const char *, Columns> names{
        "model",        "route",     "state",      "first_token_s", "total_s",
        "tokens_per_s", "tokens_in", "tokens_out", "tokens_cached", "tokens_reasoning",
        "cost_usd",     "attempts",  "served_by"};
    QStringList head;
    for (const char *name : names) {
        head.append(QString::fromLatin1(name));
    }
    QString text = head.join(u',') + QStringLiteral("\r\n");
    for (const Line &line : lines) {
        QStringList fields;
        for (const Field &field : line.fields) {
            fields.append(escapedCsv(field.plain));
        }
        text += fields.join(u',') + QStringLiteral("\r\n");
    }
    return text;
}

} // namespace assay::ui
