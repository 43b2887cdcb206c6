// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AnswerLines.h"

#include "core/Hops.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

std::optional<JsonLine> errorObject(const std::optional<core::ProviderError> &error)
{
    if (!error) {
        return std::nullopt;
    }
    const auto wait =
        error->retryAfter ? std::optional(static_cast<double>(error->retryAfter->count()) / 1000.0) : std::nullopt;
    JsonLine object;
    object.text("kind"_L1, core::wordOf(error->kind))
        .numberOrNull("status"_L1, error->status > 0 ? std::optional<std::int64_t>(error->status) : std::nullopt)
        .text("message"_L1, error->message)
        .textOrNull("request_id"_L1, error->requestId)
        .decimalOrNull("retry_after_s"_L1, wait);
    return object;
}

std::optional<double> milliseconds(const std::optional<core::PhaseTimes::Duration> &duration)
{
    return duration ? std::optional(static_cast<double>(duration->count()) / 1000.0) : std::nullopt;
}

JsonLine usageObject(const core::Usage &usage)
{
    JsonLine object;
    object.numberOrNull("input"_L1, usage.input)
        .numberOrNull("output"_L1, usage.output)
        .numberOrNull("cache_read"_L1, usage.cacheRead)
        .numberOrNull("cache_write"_L1, usage.cacheWrite())
        .numberOrNull("reasoning"_L1, usage.reasoning);
    return object;
}

void addTo(std::optional<core::Money> &sum, const std::optional<core::Money> &part)
{
    if (part) {
        sum = sum.value_or(core::Money()) + *part;
    }
}

/// Every attempt is billed, so an answer costs what all of them cost.
JsonLine costObject(const core::Answer &answer)
{
    std::optional<core::Money> computed;
    std::optional<core::Money> reported;
    for (const core::Attempt &attempt : answer.attempts) {
        addTo(computed, attempt.cost.computed);
        addTo(reported, attempt.cost.reported);
    }
    JsonLine object;
    object.textOrNull("computed_usd"_L1, computed ? computed->toDecimal() : QString())
        .textOrNull("reported_usd"_L1, reported ? reported->toDecimal() : QString());
    return object;
}

JsonLine timingObject(const core::PhaseTimes &phases)
{
    JsonLine object;
    object.decimalOrNull("connect"_L1, milliseconds(phases.connect))
        .decimalOrNull("headers"_L1, milliseconds(phases.headers))
        .decimalOrNull("first_token"_L1, milliseconds(phases.firstToken))
        .decimalOrNull("total"_L1, milliseconds(phases.total));
    return object;
}

/// What an answer of more than one attempt went through, each of them with what it took.
std::optional<JsonLine> detourObject(const core::Answer &answer)
{
    if (answer.attempts.size() < 2) {
        return std::nullopt;
    }
    const core::Detour detour = core::detourOf(answer);
    QList<JsonLine> attempts;
    for (const core::Attempt &attempt : answer.attempts) {
        JsonLine cost;
        cost.textOrNull("computed_usd"_L1, attempt.cost.computed ? attempt.cost.computed->toDecimal() : QString())
            .textOrNull("reported_usd"_L1, attempt.cost.reported ? attempt.cost.reported->toDecimal() : QString());
        JsonLine each;
        each.number("attempt"_L1, attempt.number)
            .text("provider"_L1, attempt.route.provider.toString())
            .text("model"_L1, attempt.route.model.toString())
            .numberOrNull("status"_L1, attempt.status > 0 ? std::optional<std::int64_t>(attempt.status) : std::nullopt)
            .objectOrNull("error"_L1, errorObject(attempt.error))
            .textOrNull("next"_L1, attempt.next)
            .object("usage"_L1, usageObject(attempt.usage))
            .object("cost"_L1, cost)
            .object("timing_ms"_L1, timingObject(attempt.phases));
        attempts.append(each);
    }
    JsonLine object;
    object.number("hops"_L1, detour.hops)
        .number("retries"_L1, detour.retries)
        .number("lost_ms"_L1, detour.lost.count())
        .numberOrNull("input_twice"_L1, detour.twice.input)
        .numberOrNull("output_twice"_L1, detour.twice.output)
        .number("unknown_twice"_L1, detour.unknown)
        .object("wasted"_L1, costSumObject(detour.wasted))
        .list("attempts"_L1, attempts);
    return object;
}

/// The arguments as the object that they are; where the model wrote broken JSON, as the text that it wrote.
QJsonValue argumentsOf(const core::ToolCall &call)
{
    if (call.arguments.isEmpty()) {
        return QJsonObject();
    }
    const QJsonDocument document = QJsonDocument::fromJson(call.arguments.toUtf8());
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(call.arguments);
}

QList<JsonLine> toolCallList(const core::Answer &answer)
{
    QList<JsonLine> list;
    for (const core::ToolCall &call : answer.toolCalls) {
        JsonLine object;
        object.text("id"_L1, call.id).text("name"_L1, call.name).value("arguments"_L1, argumentsOf(call));
        list.append(object);
    }
    return list;
}

QByteArray deltaOf(int answer, QLatin1StringView kind, const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    JsonLine line;
    return line.text("event"_L1, u"delta"_s).number("answer"_L1, answer).text("kind"_L1, kind).text("text"_L1, text).toLine();
}

} // namespace

QByteArray startLine(int answer, const core::Route &route)
{
    JsonLine line;
    return line.text("event"_L1, u"start"_s)
        .number("answer"_L1, answer)
        .text("provider"_L1, route.provider.toString())
        .text("model"_L1, route.model.toString())
        .toLine();
}

QByteArray deltaLine(int answer, const core::StreamEvent &event)
{
    if (const auto *text = std::get_if<core::TextDelta>(&event)) {
        return deltaOf(answer, "text"_L1, text->text);
    }
    if (const auto *reasoning = std::get_if<core::ReasoningDelta>(&event)) {
        return deltaOf(answer, "reasoning"_L1, reasoning->text);
    }
    if (const auto *tool = std::get_if<core::ToolCallDelta>(&event)) {
        return deltaOf(answer, "tool"_L1, tool->arguments);
    }
    return {};
}

QByteArray attemptLine(int answer, const core::Attempt &attempt)
{
    JsonLine line;
    return line.text("event"_L1, u"attempt"_s)
        .number("answer"_L1, answer)
        .number("attempt"_L1, attempt.number)
        .text("provider"_L1, attempt.route.provider.toString())
        .text("model"_L1, attempt.route.model.toString())
        .numberOrNull("status"_L1, attempt.status > 0 ? std::optional<std::int64_t>(attempt.status) : std::nullopt)
        .objectOrNull("error"_L1, errorObject(attempt.error))
        .textOrNull("next"_L1, attempt.next)
        .toLine();
}

QByteArray answerLine(int answer, const core::Answer &done)
{
    const core::Attempt last = core::servingAttemptOf(done);
    const core::Route &route = done.lastAttempt() ? last.route : done.contestant.route;
    JsonLine line;
    return line.text("event"_L1, u"answer"_s)
        .number("answer"_L1, answer)
        .text("provider"_L1, route.provider.toString())
        .text("model"_L1, route.model.toString())
        .textOrNull("served_model"_L1, last.servedModel)
        .textOrNull("served_by"_L1, last.servedBy)
        .textOrNull("outcome"_L1, done.outcome ? core::wordOf(*done.outcome) : QString())
        .textOrNull("stop_reason"_L1, done.finish.raw)
        .text("text"_L1, done.text)
        .text("reasoning"_L1, done.reasoningText())
        .list("tool_calls"_L1, toolCallList(done))
        .object("usage"_L1, usageObject(last.usage))
        .object("cost"_L1, costObject(done))
        .object("timing_ms"_L1, timingObject(last.phases))
        .number("attempts"_L1, done.attempts.size())
        .objectOrNull("detour"_L1, detourObject(done))
        .objectOrNull("error"_L1, errorObject(done.error))
        .toLine();
}

JsonLine costSumObject(const core::CostSum &cost)
{
    JsonLine object;
    object.text("known_usd"_L1, cost.known.toDecimal()).number("unknown"_L1, cost.unknown).flag("estimated"_L1, cost.estimated);
    return object;
}

QString dateText(const QDateTime &date)
{
    return date.toUTC().toString(Qt::ISODate);
}

QByteArray comparisonLine(const core::Comparison &comparison)
{
    QList<JsonLine> turns;
    for (const core::Turn &turn : comparison.turns) {
        QJsonArray names;
        for (const core::Attachment &attachment : turn.attachments) {
            names.append(attachment.name);
        }
        JsonLine object;
        object.number("turn"_L1, turn.number)
            .text("created"_L1, dateText(turn.created))
            .text("prompt"_L1, turn.prompt)
            .value("attachments"_L1, names);
        turns.append(object);
    }
    QJsonArray routes;
    for (const core::Contestant &contestant : comparison.contestants) {
        routes.append(contestant.route.toString());
    }
    JsonLine line;
    return line.text("event"_L1, u"comparison"_s)
        .text("id"_L1, comparison.id.toString())
        .text("created"_L1, dateText(comparison.created))
        .text("title"_L1, comparison.title)
        .textOrNull("system"_L1, comparison.system)
        .value("parameters"_L1, comparison.parameters.toJson())
        .value("models"_L1, routes)
        .list("turns"_L1, turns)
        .number("answers"_L1, comparison.answers.size())
        .object("cost"_L1, costSumObject(comparison.cost()))
        .flag("simulated"_L1, comparison.simulated)
        .toLine();
}

} // namespace assay::app
