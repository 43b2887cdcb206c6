// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/ComparisonJson.h"
#include "transfer/ObjectReader.h"

#include <QSet>

#include <limits>

namespace assay::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTags = 1000;
constexpr int mostTurns = 10'000;
constexpr int mostRepeats = 10'000;
constexpr qsizetype mostAnswers = 100'000;
constexpr qsizetype mostParts = 10'000;
constexpr qint64 mostTokens = 1'000'000'000'000;
constexpr qint64 mostMilliseconds = 1LL << 50;

core::Contestant decodeContestant(const ObjectReader &in)
{
    (void)in.word("provider"_L1);
    (void)in.word("model"_L1);
    return core::Contestant::fromJson(in.value()).value_or(core::Contestant());
}

core::Turn decodeTurn(const ObjectReader &in)
{
    core::Turn turn;
    turn.number = static_cast<int>(in.integer("turn"_L1, 0, mostTurns - 1));
    turn.prompt = in.text("prompt"_L1);
    turn.created = in.date("created"_L1);
    in.each("attachments"_L1, mostParts, [&](const ObjectReader &each) {
        turn.attachments.append({each.text("name"_L1), each.text("media_type"_L1), each.bytes("data"_L1)});
    });
    return turn;
}

std::optional<core::ProviderError> decodeError(const ObjectReader &in, QLatin1StringView name)
{
    if (!in.has(name)) {
        return std::nullopt;
    }
    const ObjectReader object = in.object(name);
    core::ProviderError error;
    const auto kind = core::errorKindFromWord(object.text("kind"_L1));
    if (!kind) {
        object.complain("kind"_L1, u"is no kind of error"_s);
    }
    error.kind = kind.value_or(core::ErrorKind::Protocol);
    error.status = static_cast<int>(object.integer("status"_L1, 0, 999));
    error.message = object.text("message"_L1);
    error.requestId = object.text("request_id"_L1);
    if (const auto wait = object.optionalInteger("retry_after_ms"_L1, 0, mostMilliseconds)) {
        error.retryAfter = std::chrono::milliseconds(*wait);
    }
    error.retryable = object.optionalFlag("retryable"_L1);
    error.cut = object.flag("cut"_L1);
    return error;
}

core::Usage decodeUsage(const ObjectReader &in)
{
    const auto tokens = [&](QLatin1StringView name) -> std::optional<std::int64_t> {
        return in.optionalInteger(name, 0, mostTokens);
    };
    core::Usage usage;
    usage.input = tokens("input"_L1);
    usage.output = tokens("output"_L1);
    usage.cacheRead = tokens("cache_read"_L1);
    usage.cacheWrite5m = tokens("cache_write_5m"_L1);
    usage.cacheWrite1h = tokens("cache_write_1h"_L1);
    usage.cacheWrite30m = tokens("cache_write_30m"_L1);
    usage.reasoning = tokens("reasoning"_L1);
    usage.inputAudio = tokens("input_audio"_L1);
    usage.webSearches = tokens("web_searches"_L1);
    usage.serviceTier = in.text("service_tier"_L1);
    usage.speed = in.text("speed"_L1);
    usage.region = in.text("region"_L1);
    usage.raw = in.bytes("raw"_L1);
    return usage;
}

core::Cost decodeCost(const ObjectReader &in)
{
    return {.computed = in.money("computed_usd"_L1),
            .reported = in.money("reported_usd"_L1),
            .input = in.money("input_usd"_L1),
            .output = in.money("output_usd"_L1),
            .cacheRead = in.money("cache_read_usd"_L1),
            .cacheWrite = in.money("cache_write_usd"_L1),
            .upperBound = in.flag("upper_bound"_L1),
            .inexact = in.flag("inexact"_L1)};
}

core::Rates decodeRates(const ObjectReader &in)
{
    return {.input = in.money("input_usd"_L1),
            .output = in.money("output_usd"_L1),
            .cacheRead = in.money("cache_read_usd"_L1),
            .cacheWrite5m = in.money("cache_write_5m_usd"_L1),
            .cacheWrite1h = in.money("cache_write_1h_usd"_L1),
            .cacheWrite30m = in.money("cache_write_30m_usd"_L1),
            .inputAudio = in.money("input_audio_usd"_L1),
            .webSearch = in.money("web_search_usd"_L1),
            .request = in.money("request_usd"_L1)};
}

core::Price decodePrice(const ObjectReader &in)
{
    core::Price price;
    price.base = decodeRates(in.object("base"_L1));
    in.each("tiers"_L1, 100, [&](const ObjectReader &tier) {
        price.tiers.push_back({tier.integer("above_input_tokens"_L1, 0, mostTokens), decodeRates(tier.object("rates"_L1))});
    });
    price.validFrom = QDate::fromString(in.text("from"_L1), Qt::ISODate);
    price.source = in.text("source"_L1);
    return price;
}

core::Attempt decodeAttempt(const ObjectReader &in)
{
    core::Attempt attempt;
    attempt.id = core::AttemptId(in.word("id"_L1));
    attempt.number = static_cast<int>(in.integer("attempt"_L1, 1, mostRepeats, 1));
    attempt.route = {core::ProviderId(in.word("provider"_L1)), core::ModelId(in.word("model"_L1))};
    attempt.key = core::KeyName(in.text("key_name"_L1));
    attempt.started = in.date("started"_L1);
    attempt.status = static_cast<int>(in.integer("status"_L1, 0, 999));
    const ObjectReader times = in.object("timing_us"_L1);
    attempt.phases = {.connect = times.microseconds("connect"_L1),
                      .requestSent = times.microseconds("request_sent"_L1),
                      .headers = times.microseconds("headers"_L1),
                      .firstToken = times.microseconds("first_token"_L1),
                      .total = times.microseconds("total"_L1)};
    attempt.error = decodeError(in, "error"_L1);
    attempt.requestId = in.text("request_id"_L1);
    attempt.generationId = in.text("generation_id"_L1);
    attempt.servedModel = in.text("served_model"_L1);
    attempt.servedBy = in.text("served_by"_L1);
    attempt.usage = decodeUsage(in.object("usage"_L1));
    attempt.cost = decodeCost(in.object("cost"_L1));
    if (in.has("price"_L1)) {
        attempt.price = decodePrice(in.object("price"_L1));
    }
    attempt.simulated = in.flag("simulated"_L1);
    attempt.next = in.text("next"_L1);
    return attempt;
}

core::FinishReason decodeFinish(const ObjectReader &in)
{
    using Kind = core::FinishReason::Kind;
    static const QHash<QString, Kind> words{
        {u"stop"_s, Kind::Stop},       {u"length"_s, Kind::Length}, {u"tool_calls"_s, Kind::ToolCalls},
        {u"refusal"_s, Kind::Refusal}, {u"filter"_s, Kind::Filter}, {u"other"_s, Kind::Other}};
    return {words.value(in.text("finish"_L1), Kind::Other), in.text("stop_reason"_L1), in.text("stop_detail"_L1)};
}

void decodeParts(const ObjectReader &in, core::Answer &answer)
{
    in.each("reasoning"_L1, mostParts, [&](const ObjectReader &part) {
        answer.reasoning.append({part.text("text"_L1), part.bytes("signature"_L1), part.bytes("opaque"_L1)});
    });
    in.each("tool_calls"_L1, mostParts, [&](const ObjectReader &call) {
        answer.toolCalls.append({call.text("id"_L1), call.text("name"_L1), call.text("arguments"_L1)});
    });
    in.each("citations"_L1, mostParts, [&](const ObjectReader &citation) {
        answer.citations.append({citation.text("title"_L1), citation.text("url"_L1), citation.text("cited"_L1)});
    });
    in.each("pictures"_L1, mostParts, [&](const ObjectReader &picture) {
        answer.pictures.append({picture.text("media_type"_L1), picture.bytes("data"_L1), picture.text("url"_L1)});
    });
    answer.warnings = in.texts("warnings"_L1, mostParts);
}

core::Answer decodeAnswer(const ObjectReader &in, const core::Comparison &comparison)
{
    core::Answer answer;
    answer.id = core::AnswerId(in.word("id"_L1));
    answer.comparison = comparison.id;
    answer.turn = static_cast<int>(in.integer("turn"_L1, 0, mostTurns - 1));
    answer.position = static_cast<int>(in.integer("pane"_L1, 0, core::maximumContestants - 1));
    answer.repeat = static_cast<int>(in.integer("repeat"_L1, 0, mostRepeats - 1));
    answer.contestant = decodeContestant(in.object("contestant"_L1));
    answer.text = in.text("text"_L1);
    answer.created = in.date("created"_L1);
    decodeParts(in, answer);
    answer.outcome = core::outcomeFromWord(in.text("outcome"_L1));
    if (!answer.outcome) {
        // Whatever ran when it was exported runs no more.
        answer.outcome = core::Outcome::Cut;
    }
    answer.finish = decodeFinish(in);
    answer.error = decodeError(in, "error"_L1);
    answer.simulated = in.flag("simulated"_L1);
    in.each("attempts"_L1, mostParts, [&](const ObjectReader &each) {
        answer.attempts.append(decodeAttempt(each));
        answer.attempts.last().answer = answer.id;
        // Money of simulated models must not slip into the ledger by one flag left out.
        answer.attempts.last().simulated = answer.attempts.constLast().simulated || answer.simulated;
    });
    return answer;
}

/// What points from one part of a comparison to another.
void checkReferences(const ObjectReader &in, const core::Comparison &comparison)
{
    QSet<int> turns;
    for (const core::Turn &turn : comparison.turns) {
        if (turns.contains(turn.number)) {
            in.complain("turns"_L1, u"has the turn %1 twice"_s.arg(turn.number));
        }
        turns.insert(turn.number);
    }
    QSet<QString> ids;
    for (const core::Answer &answer : comparison.answers) {
        if (!turns.contains(answer.turn) || answer.position >= comparison.contestants.size()) {
            in.complain("answers"_L1, u"names a turn or a pane that is not there"_s);
        }
        qsizetype expected = ids.size() + 1 + answer.attempts.size();
        ids.insert(answer.id.toString());
        for (const core::Attempt &attempt : answer.attempts) {
            ids.insert(attempt.id.toString());
        }
        if (ids.size() != expected) {
            in.complain("answers"_L1, u"has an id twice"_s);
        }
    }
}

} // namespace

std::expected<core::Comparison, QString> decodeComparison(const QJsonObject &object, const QString &place)
{
    QString complaint;
    const ObjectReader in(object, place, complaint);
    core::Comparison out;
    out.id = core::ComparisonId(in.word("id"_L1));
    out.title = in.text("title"_L1);
    out.system = in.text("system"_L1);
    out.created = in.date("created"_L1);
    if (!out.created.isValid()) {
        in.complain("created"_L1, u"is missing"_s);
    }
    out.parameters = core::Parameters::fromJson(in.json("parameters"_L1));
    out.repeats = static_cast<int>(in.integer("repeats"_L1, 1, mostRepeats, 1));
    out.simulated = in.flag("simulated"_L1);
    in.each("contestants"_L1, core::maximumContestants,
            [&](const ObjectReader &each) { out.contestants.append(decodeContestant(each)); });
    in.each("turns"_L1, mostTurns, [&](const ObjectReader &each) { out.turns.append(decodeTurn(each)); });
    in.each("answers"_L1, mostAnswers, [&](const ObjectReader &each) { out.answers.append(decodeAnswer(each, out)); });
    out.annotation.pinned = in.optionalFlag("pinned"_L1);
    if (in.has("tags"_L1)) {
        out.annotation.tags = in.texts("tags"_L1, mostTags);
    }
    if (in.has("note"_L1)) {
        out.annotation.note = in.text("note"_L1);
    }
    checkReferences(in, out);
    if (!complaint.isEmpty()) {
        return std::unexpected(complaint + u'.');
    }
    return out;
}

} // namespace assay::transfer
