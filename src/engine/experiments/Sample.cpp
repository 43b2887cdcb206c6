// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/Sample.h"

#include "core/Hops.h"

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

using Duration = core::PhaseTimes::Duration;

std::optional<double> milliseconds(const std::optional<Duration> &duration, double later = 0)
{
    return duration ? std::optional(static_cast<double>(duration->count()) / 1000.0 + later) : std::nullopt;
}

void insert(QJsonObject &out, const QString &name, const std::optional<double> &value)
{
    out.insert(name, value ? QJsonValue(*value) : QJsonValue());
}

std::optional<double> numberIn(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<Duration> durationIn(const QJsonObject &object, QLatin1StringView name)
{
    const auto ms = numberIn(object, name);
    return ms ? std::optional(Duration(qRound64(*ms * 1000))) : std::nullopt;
}

std::optional<core::Money> costOf(const core::Answer &answer, bool *reported)
{
    core::Money sum;
    *reported = true;
    for (const core::Attempt &attempt : answer.attempts) {
        const auto cost = attempt.cost.best();
        if (!cost) {
            return std::nullopt;
        }
        sum += *cost;
        *reported = *reported && attempt.cost.reported.has_value();
    }
    return sum;
}

} // namespace

bool Sample::isGood() const
{
    return outcome != core::Outcome::Failed && outcome != core::Outcome::Cut && outcome != core::Outcome::Stopped;
}

Sample Sample::of(const AnswerSession &session)
{
    const core::Answer &answer = session.answer();
    Sample out;
    out.answer = answer.id;
    out.outcome = answer.outcome.value_or(core::Outcome::Failed);
    out.attempts = static_cast<int>(answer.attempts.size());
    if (answer.error) {
        out.error = core::wordOf(answer.error->kind);
        out.errorText = answer.error->message;
    }
    if (answer.attempts.isEmpty()) {
        return out;
    }
    const core::Attempt served = core::servingAttemptOf(answer);
    const core::Attempt *last = &served;
    const auto lost = static_cast<double>(core::detourOf(answer).lost.count());
    out.phases = last->phases;
    out.firstTokenMs = milliseconds(last->phases.firstToken, lost);
    out.totalMs = milliseconds(last->phases.total, lost);
    const Metrics metrics = session.metrics();
    out.tokensPerSecond = metrics.tokensEstimated ? std::nullopt : metrics.tokensPerSecond;
    out.cost = costOf(answer, &out.costReported);
    out.outputTokens = last->usage.output;
    out.newConnection = last->phases.connect.has_value();
    out.servedBy = last->servedBy.isEmpty() ? last->servedModel : last->servedBy;
    return out;
}

QJsonObject Sample::toJson() const
{
    QJsonObject out{{u"route"_s, route},
                    {u"prompt"_s, prompt},
                    {u"repeat"_s, repeat},
                    {u"warm_up"_s, warmUp},
                    {u"answer"_s, answer.toString()},
                    {u"outcome"_s, core::wordOf(outcome)},
                    {u"attempts"_s, attempts},
                    {u"new_connection"_s, newConnection}};
    insert(out, u"first_token_ms"_s, firstTokenMs);
    insert(out, u"total_ms"_s, totalMs);
    insert(out, u"tokens_per_s"_s, tokensPerSecond);
    insert(out, u"connect_ms"_s, milliseconds(phases.connect));
    insert(out, u"request_sent_ms"_s, milliseconds(phases.requestSent));
    insert(out, u"headers_ms"_s, milliseconds(phases.headers));
    out.insert(u"cost_usd"_s, cost ? QJsonValue(cost->toDecimal()) : QJsonValue());
    out.insert(u"cost_reported"_s, costReported);
    out.insert(u"output_tokens"_s, outputTokens ? QJsonValue(static_cast<qint64>(*outputTokens)) : QJsonValue());
    const std::initializer_list<std::pair<QString, const QString &>> texts{
        {u"void"_s, voided}, {u"served_by"_s, servedBy}, {u"error"_s, error}, {u"error_text"_s, errorText}};
    for (const auto &[name, text] : texts) {
        if (!text.isEmpty()) {
            out.insert(name, text);
        }
    }
    return out;
}

Sample Sample::fromJson(const QJsonObject &object)
{
    Sample out;
    out.route = object.value("route"_L1).toInt();
    out.prompt = object.value("prompt"_L1).toInt();
    out.repeat = object.value("repeat"_L1).toInt();
    out.warmUp = object.value("warm_up"_L1).toBool();
    out.voided = object.value("void"_L1).toString();
    out.answer = core::AnswerId(object.value("answer"_L1).toString());
    out.outcome = core::outcomeFromWord(object.value("outcome"_L1).toString()).value_or(core::Outcome::Failed);
    out.attempts = object.value("attempts"_L1).toInt();
    out.newConnection = object.value("new_connection"_L1).toBool();
    out.firstTokenMs = numberIn(object, "first_token_ms"_L1);
    out.totalMs = numberIn(object, "total_ms"_L1);
    out.tokensPerSecond = numberIn(object, "tokens_per_s"_L1);
    out.phases.connect = durationIn(object, "connect_ms"_L1);
    out.phases.requestSent = durationIn(object, "request_sent_ms"_L1);
    out.phases.headers = durationIn(object, "headers_ms"_L1);
    out.cost = core::Money::fromDecimal(object.value("cost_usd"_L1).toString());
    out.costReported = object.value("cost_reported"_L1).toBool();
    if (const QJsonValue tokens = object.value("output_tokens"_L1); tokens.isDouble()) {
        out.outputTokens = tokens.toInteger();
    }
    out.servedBy = object.value("served_by"_L1).toString();
    out.error = object.value("error"_L1).toString();
    out.errorText = object.value("error_text"_L1).toString();
    return out;
}

} // namespace assay::engine
