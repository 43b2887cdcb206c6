// SPDX-License-Identifier: GPL-3.0-or-later
#include "EventJson.h"

#include "core/Cost.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace assay::test {

namespace {

void add(QJsonObject &object, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty()) {
        object.insert(key, value);
    }
}

void add(QJsonObject &object, QLatin1StringView key, std::optional<std::int64_t> value)
{
    if (value) {
        object.insert(key, static_cast<qint64>(*value));
    }
}

QString wordOf(core::FinishReason::Kind kind)
{
    switch (kind) {
    case core::FinishReason::Kind::Stop:
        return u"stop"_s;
    case core::FinishReason::Kind::Length:
        return u"length"_s;
    case core::FinishReason::Kind::ToolCalls:
        return u"tool_calls"_s;
    case core::FinishReason::Kind::Refusal:
        return u"refusal"_s;
    case core::FinishReason::Kind::Filter:
        return u"filter"_s;
    case core::FinishReason::Kind::Other:
        break;
    }
    return u"other"_s;
}

QJsonObject toJson(const core::FinishReason &reason)
{
    QJsonObject out{{"kind"_L1, wordOf(reason.kind)}};
    add(out, "raw"_L1, reason.raw);
    add(out, "detail"_L1, reason.detail);
    add(out, "continuation"_L1, QString::fromUtf8(reason.continuation));
    return out;
}

QJsonObject toJson(const core::ProviderError &error)
{
    QJsonObject out{{"kind"_L1, core::wordOf(error.kind)}, {"status"_L1, error.status}, {"message"_L1, error.message}};
    add(out, "request_id"_L1, error.requestId);
    if (error.retryAfter) {
        out.insert("retry_after_ms"_L1, static_cast<qint64>(error.retryAfter->count()));
    }
    if (error.retryable) {
        out.insert("retryable"_L1, *error.retryable);
    }
    if (error.cut) {
        out.insert("cut"_L1, true);
    }
    return out;
}

struct Describe {
    QJsonObject operator()(const core::TextDelta &event) const { return {{"text"_L1, event.text}}; }
    QJsonObject operator()(const core::ReasoningDelta &event) const
    {
        QJsonObject out{{"reasoning"_L1, event.text}};
        add(out, "signature"_L1, QString::fromUtf8(event.signature));
        add(out, "opaque"_L1, QString::fromUtf8(event.opaque));
        return out;
    }
    QJsonObject operator()(const core::ToolCallDelta &event) const
    {
        QJsonObject out{{"tool"_L1, event.index}, {"arguments"_L1, event.arguments}};
        add(out, "id"_L1, event.id);
        add(out, "name"_L1, event.name);
        return out;
    }
    QJsonObject operator()(const core::UsageReport &event) const
    {
        QJsonObject out;
        add(out, "input"_L1, event.usage.input);
        add(out, "output"_L1, event.usage.output);
        add(out, "cache_read"_L1, event.usage.cacheRead);
        add(out, "cache_write_5m"_L1, event.usage.cacheWrite5m);
        add(out, "cache_write_1h"_L1, event.usage.cacheWrite1h);
        add(out, "cache_write_30m"_L1, event.usage.cacheWrite30m);
        add(out, "reasoning"_L1, event.usage.reasoning);
        add(out, "input_audio"_L1, event.usage.inputAudio);
        add(out, "web_searches"_L1, event.usage.webSearches);
        add(out, "logprobs"_L1, event.usage.logprobs);
        // Most answers name the tier that everybody has: only what changes the price is worth telling.
        if (core::multiplierOf(event.usage) != core::Multiplier()) {
            add(out, "tier"_L1, event.usage.serviceTier);
            add(out, "speed"_L1, event.usage.speed);
            add(out, "region"_L1, event.usage.region);
        }
        if (event.cost) {
            out.insert("cost"_L1, event.cost->toDecimal());
        }
        return {{"usage"_L1, out}};
    }
    QJsonObject operator()(const core::ServedBy &event) const
    {
        QJsonObject out;
        add(out, "model"_L1, event.model);
        add(out, "upstream"_L1, event.upstream);
        add(out, "id"_L1, event.generationId);
        return {{"served"_L1, out}};
    }
    QJsonObject operator()(const core::Cited &event) const
    {
        QJsonObject out;
        add(out, "title"_L1, event.citation.title);
        add(out, "url"_L1, event.citation.url);
        add(out, "cited"_L1, event.citation.cited);
        return {{"citation"_L1, out}};
    }
    QJsonObject operator()(const core::Pictured &event) const
    {
        QJsonObject out;
        add(out, "type"_L1, event.picture.mediaType);
        add(out, "base64"_L1, QString::fromLatin1(event.picture.data.toBase64()));
        add(out, "url"_L1, event.picture.url);
        return {{"picture"_L1, out}};
    }
    QJsonObject operator()(const core::Warning &event) const { return {{"warning"_L1, event.message}}; }
    QJsonObject operator()(const core::Finished &event) const { return {{"finished"_L1, toJson(event.reason)}}; }
    QJsonObject operator()(const core::Failed &event) const { return {{"failed"_L1, toJson(event.error)}}; }
};

} // namespace

QJsonObject toJson(const core::StreamEvent &event)
{
    return std::visit(Describe(), event);
}

QJsonObject toJson(const core::CompletionEnd &end)
{
    QJsonObject out{{"status"_L1, end.status}};
    add(out, "request_id"_L1, end.requestId);
    if (end.finish) {
        out.insert("finish"_L1, toJson(*end.finish));
    }
    if (end.error) {
        out.insert("error"_L1, toJson(*end.error));
    }
    return {{"end"_L1, out}};
}

QByteArray describe(const providers::StreamEvents &events, const core::CompletionEnd &end)
{
    QByteArray out = "[\n";
    for (const core::StreamEvent &event : events) {
        out += "  " + QJsonDocument(toJson(event)).toJson(QJsonDocument::Compact) + ",\n";
    }
    return out + "  " + QJsonDocument(toJson(end)).toJson(QJsonDocument::Compact) + "\n]\n";
}

} // namespace assay::test
