// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/ComparisonJson.h"

#include <QJsonArray>

namespace assay::transfer {

using namespace Qt::StringLiterals;

namespace {

void put(QJsonObject &out, const QString &name, const QString &text)
{
    if (!text.isEmpty()) {
        out.insert(name, text);
    }
}

void put(QJsonObject &out, const QString &name, const QByteArray &bytes)
{
    if (!bytes.isEmpty()) {
        out.insert(name, QString::fromLatin1(bytes.toBase64()));
    }
}

void put(QJsonObject &out, const QString &name, const QDateTime &date)
{
    if (date.isValid()) {
        out.insert(name, date.toUTC().toString(Qt::ISODateWithMs));
    }
}

void put(QJsonObject &out, const QString &name, const std::optional<core::Money> &money)
{
    if (money) {
        out.insert(name, money->toDecimal());
    }
}

void put(QJsonObject &out, const QString &name, const std::optional<std::int64_t> &number)
{
    if (number) {
        out.insert(name, static_cast<qint64>(*number));
    }
}

void put(QJsonObject &out, const QString &name, const std::optional<core::PhaseTimes::Duration> &time)
{
    if (time) {
        out.insert(name, static_cast<qint64>(time->count()));
    }
}

void put(QJsonObject &out, const QString &name, const QJsonArray &list)
{
    if (!list.isEmpty()) {
        out.insert(name, list);
    }
}

template <class T>
QJsonArray listOf(const QList<T> &values, QJsonObject (*encode)(const T &))
{
    QJsonArray out;
    for (const T &value : values) {
        out.append(encode(value));
    }
    return out;
}

QJsonObject encodeAttachment(const core::Attachment &attachment)
{
    QJsonObject out{{u"name"_s, attachment.name}, {u"media_type"_s, attachment.mediaType}};
    put(out, u"data"_s, attachment.data);
    return out;
}

QJsonObject encodeTurn(const core::Turn &turn)
{
    QJsonObject out{{u"turn"_s, turn.number}, {u"prompt"_s, turn.prompt}};
    put(out, u"created"_s, turn.created);
    put(out, u"attachments"_s, listOf(turn.attachments, &encodeAttachment));
    return out;
}

QJsonObject encodeReasoning(const core::ReasoningPart &part)
{
    QJsonObject out{{u"text"_s, part.text}};
    put(out, u"signature"_s, part.signature);
    put(out, u"opaque"_s, part.opaque);
    return out;
}

QJsonObject encodeToolCall(const core::ToolCall &call)
{
    return {{u"id"_s, call.id}, {u"name"_s, call.name}, {u"arguments"_s, call.arguments}};
}

QJsonObject encodeCitation(const core::Citation &citation)
{
    QJsonObject out;
    put(out, u"title"_s, citation.title);
    put(out, u"url"_s, citation.url);
    put(out, u"cited"_s, citation.cited);
    return out;
}

QJsonObject encodePicture(const core::Picture &picture)
{
    QJsonObject out;
    put(out, u"media_type"_s, picture.mediaType);
    put(out, u"data"_s, picture.data);
    put(out, u"url"_s, picture.url);
    return out;
}

QJsonObject encodeError(const core::ProviderError &error)
{
    QJsonObject out{{u"kind"_s, core::wordOf(error.kind)}};
    if (error.status != 0) {
        out.insert(u"status"_s, error.status);
    }
    put(out, u"message"_s, error.message);
    put(out, u"request_id"_s, error.requestId);
    if (error.retryAfter) {
        out.insert(u"retry_after_ms"_s, static_cast<qint64>(error.retryAfter->count()));
    }
    if (error.retryable) {
        out.insert(u"retryable"_s, *error.retryable);
    }
    if (error.cut) {
        out.insert(u"cut"_s, true);
    }
    return out;
}

QJsonObject encodeUsage(const core::Usage &usage)
{
    QJsonObject out;
    put(out, u"input"_s, usage.input);
    put(out, u"output"_s, usage.output);
    put(out, u"cache_read"_s, usage.cacheRead);
    put(out, u"cache_write_5m"_s, usage.cacheWrite5m);
    put(out, u"cache_write_1h"_s, usage.cacheWrite1h);
    put(out, u"cache_write_30m"_s, usage.cacheWrite30m);
    put(out, u"reasoning"_s, usage.reasoning);
    put(out, u"input_audio"_s, usage.inputAudio);
    put(out, u"web_searches"_s, usage.webSearches);
    put(out, u"service_tier"_s, usage.serviceTier);
    put(out, u"speed"_s, usage.speed);
    put(out, u"region"_s, usage.region);
    put(out, u"raw"_s, usage.raw);
    return out;
}

QJsonObject encodeCost(const core::Cost &cost)
{
    QJsonObject out;
    put(out, u"computed_usd"_s, cost.computed);
    put(out, u"reported_usd"_s, cost.reported);
    put(out, u"input_usd"_s, cost.input);
    put(out, u"output_usd"_s, cost.output);
    put(out, u"cache_read_usd"_s, cost.cacheRead);
    put(out, u"cache_write_usd"_s, cost.cacheWrite);
    if (cost.upperBound) {
        out.insert(u"upper_bound"_s, true);
    }
    if (cost.inexact) {
        out.insert(u"inexact"_s, true);
    }
    return out;
}

QJsonObject encodeRates(const core::Rates &rates)
{
    QJsonObject out;
    put(out, u"input_usd"_s, rates.input);
    put(out, u"output_usd"_s, rates.output);
    put(out, u"cache_read_usd"_s, rates.cacheRead);
    put(out, u"cache_write_5m_usd"_s, rates.cacheWrite5m);
    put(out, u"cache_write_1h_usd"_s, rates.cacheWrite1h);
    put(out, u"cache_write_30m_usd"_s, rates.cacheWrite30m);
    put(out, u"input_audio_usd"_s, rates.inputAudio);
    put(out, u"web_search_usd"_s, rates.webSearch);
    put(out, u"request_usd"_s, rates.request);
    return out;
}

QJsonObject encodePrice(const core::Price &price)
{
    QJsonObject out{{u"base"_s, encodeRates(price.base)}};
    QJsonArray tiers;
    for (const core::PriceTier &tier : price.tiers) {
        tiers.append(QJsonObject{{u"above_input_tokens"_s, static_cast<qint64>(tier.aboveInputTokens)},
                                 {u"rates"_s, encodeRates(tier.rates)}});
    }
    put(out, u"tiers"_s, tiers);
    put(out, u"from"_s, price.validFrom.toString(Qt::ISODate));
    put(out, u"source"_s, price.source);
    return out;
}

QJsonObject encodePhases(const core::PhaseTimes &phases)
{
    QJsonObject out;
    put(out, u"connect"_s, phases.connect);
    put(out, u"request_sent"_s, phases.requestSent);
    put(out, u"headers"_s, phases.headers);
    put(out, u"first_token"_s, phases.firstToken);
    put(out, u"total"_s, phases.total);
    return out;
}

QJsonObject encodeAttempt(const core::Attempt &attempt)
{
    QJsonObject out{{u"id"_s, attempt.id.toString()},
                    {u"attempt"_s, attempt.number},
                    {u"provider"_s, attempt.route.provider.toString()},
                    {u"model"_s, attempt.route.model.toString()},
                    {u"status"_s, attempt.status},
                    {u"timing_us"_s, encodePhases(attempt.phases)},
                    {u"usage"_s, encodeUsage(attempt.usage)},
                    {u"cost"_s, encodeCost(attempt.cost)}};
    put(out, u"key_name"_s, attempt.key.toString());
    put(out, u"started"_s, attempt.started);
    if (attempt.error) {
        out.insert(u"error"_s, encodeError(*attempt.error));
    }
    put(out, u"request_id"_s, attempt.requestId);
    put(out, u"generation_id"_s, attempt.generationId);
    put(out, u"served_model"_s, attempt.servedModel);
    put(out, u"served_by"_s, attempt.servedBy);
    if (attempt.price) {
        out.insert(u"price"_s, encodePrice(*attempt.price));
    }
    if (attempt.simulated) {
        out.insert(u"simulated"_s, true);
    }
    put(out, u"next"_s, attempt.next);
    return out;
}

QString wordOf(core::FinishReason::Kind kind)
{
    using Kind = core::FinishReason::Kind;
    switch (kind) {
    case Kind::Stop:
        return u"stop"_s;
    case Kind::Length:
        return u"length"_s;
    case Kind::ToolCalls:
        return u"tool_calls"_s;
    case Kind::Refusal:
        return u"refusal"_s;
    case Kind::Filter:
        return u"filter"_s;
    case Kind::Other:
        break;
    }
    return u"other"_s;
}

QJsonObject encodeAnswer(const core::Answer &answer)
{
    QJsonObject out{{u"id"_s, answer.id.toString()},
                    {u"turn"_s, answer.turn},
                    {u"pane"_s, answer.position},
                    {u"repeat"_s, answer.repeat},
                    {u"contestant"_s, answer.contestant.toJson()},
                    {u"text"_s, answer.text},
                    {u"finish"_s, wordOf(answer.finish.kind)}};
    put(out, u"created"_s, answer.created);
    put(out, u"reasoning"_s, listOf(answer.reasoning, &encodeReasoning));
    put(out, u"tool_calls"_s, listOf(answer.toolCalls, &encodeToolCall));
    put(out, u"citations"_s, listOf(answer.citations, &encodeCitation));
    put(out, u"pictures"_s, listOf(answer.pictures, &encodePicture));
    put(out, u"warnings"_s, QJsonArray::fromStringList(answer.warnings));
    put(out, u"outcome"_s, answer.outcome ? core::wordOf(*answer.outcome) : QString());
    put(out, u"stop_reason"_s, answer.finish.raw);
    put(out, u"stop_detail"_s, answer.finish.detail);
    if (answer.error) {
        out.insert(u"error"_s, encodeError(*answer.error));
    }
    put(out, u"attempts"_s, listOf(answer.attempts, &encodeAttempt));
    if (answer.simulated) {
        out.insert(u"simulated"_s, true);
    }
    return out;
}

QJsonObject encodeContestant(const core::Contestant &contestant)
{
    return contestant.toJson();
}

} // namespace

QJsonObject encodeComparison(const core::Comparison &comparison)
{
    QJsonObject out{{u"id"_s, comparison.id.toString()},
                    {u"title"_s, comparison.title},
                    {u"repeats"_s, comparison.repeats},
                    {u"contestants"_s, listOf(comparison.contestants, &encodeContestant)},
                    {u"turns"_s, listOf(comparison.turns, &encodeTurn)},
                    {u"answers"_s, listOf(comparison.answers, &encodeAnswer)}};
    put(out, u"created"_s, comparison.created);
    put(out, u"system"_s, comparison.system);
    if (!comparison.parameters.isEmpty()) {
        out.insert(u"parameters"_s, comparison.parameters.toJson());
    }
    if (comparison.simulated) {
        out.insert(u"simulated"_s, true);
    }
    if (comparison.annotation.pinned) {
        out.insert(u"pinned"_s, *comparison.annotation.pinned);
    }
    if (comparison.annotation.tags) {
        out.insert(u"tags"_s, QJsonArray::fromStringList(*comparison.annotation.tags));
    }
    if (comparison.annotation.note) {
        out.insert(u"note"_s, *comparison.annotation.note);
    }
    return out;
}

} // namespace assay::transfer
