// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"

#include <QTest>
#include <QTimeZone>

namespace assay::test {

inline QDateTime moment(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC);
}

inline core::Attempt wholeAttempt(const core::AnswerId &answer, int number)
{
    using core::Money;
    core::Attempt out;
    out.id = core::AttemptId(core::makeUniqueId());
    out.answer = answer;
    out.number = number;
    out.route = {core::ProviderId(QStringLiteral("openrouter")), core::ModelId(QStringLiteral("vendor/model-x"))};
    out.key = core::KeyName(QStringLiteral("work"));
    out.started = moment(1'790'000'000'123);
    using std::chrono::microseconds;
    out.phases = {microseconds(3100), microseconds(4000), microseconds(201'000), microseconds(310'200),
                  microseconds(1'904'700)};
    out.status = 200;
    out.error = core::ProviderError{.kind = core::ErrorKind::RateLimit,
                                    .status = 429,
                                    .message = QStringLiteral("Slow down."),
                                    .requestId = QStringLiteral("req_1"),
                                    .retryAfter = std::chrono::milliseconds(2000),
                                    .retryable = true,
                                    .cut = true};
    out.requestId = QStringLiteral("req_2");
    out.generationId = QStringLiteral("gen-3");
    out.servedModel = QStringLiteral("vendor/model-x-0711");
    out.servedBy = QStringLiteral("Some Cloud");
    out.usage = {.input = 9'007'199'254'740'993 % 1'000'000'000,
                 .output = 34,
                 .cacheRead = 5,
                 .cacheWrite5m = 6,
                 .cacheWrite1h = 7,
                 .cacheWrite30m = 8,
                 .reasoning = 9,
                 .inputAudio = 10,
                 .webSearches = 11,
                 .serviceTier = QStringLiteral("flex"),
                 .speed = QStringLiteral("fast"),
                 .region = QStringLiteral("us"),
                 .raw = R"({"prompt_tokens":12})"};
    out.cost = {.computed = Money::fromPico(9'223'372'036'854'775'000),
                .reported = Money::fromPico(1),
                .input = Money::fromPico(2),
                .output = Money::fromPico(3),
                .cacheRead = Money::fromPico(4),
                .cacheWrite = Money::fromPico(5),
                .upperBound = true,
                .inexact = true};
    core::Price price;
    price.base.input = Money::fromPico(3'000'000);
    price.base.output = Money::fromPico(15'000'000);
    price.base.cacheRead = Money();
    price.base.inputAudio = Money::fromPico(6);
    price.base.webSearch = Money::fromPico(7);
    price.base.request = Money::fromPico(8);
    price.tiers.push_back({200'000, price.base});
    price.validFrom = QDate(2026, 3, 29);
    price.source = QStringLiteral("a list");
    out.price = price;
    out.next = QStringLiteral("retry in 2.0 s");
    return out;
}

/// A comparison in which nothing is left at its default.
inline core::Comparison wholeComparison()
{
    core::Comparison out;
    out.id = core::ComparisonId(core::makeUniqueId());
    out.title = QStringLiteral("Was ist <b>Latenz</b>? \u65e5\u672c\u8a9e");
    out.system = QStringLiteral("Be terse.");
    out.parameters.temperature = 0.2;
    out.parameters.seed = 7;
    out.parameters.stop = {QStringLiteral("END")};
    out.created = moment(1'790'000'000'001);
    out.repeats = 2;
    core::Contestant contestant;
    contestant.route = {core::ProviderId(QStringLiteral("openrouter")), core::ModelId(QStringLiteral("vendor/model-x"))};
    contestant.label = QStringLiteral("X | one");
    contestant.key = core::KeyName(QStringLiteral("work"));
    contestant.system = QStringLiteral("Another.");
    contestant.parameters = core::Parameters();
    contestant.parameters->maxTokens = 99;
    contestant.fallback = core::FallbackChain::through({contestant.route});
    contestant.router.sort = QStringLiteral("price");
    out.contestants = {contestant};
    out.turns.append({0,
                      QStringLiteral("First ```\nline"),
                      {{QStringLiteral("a.png"), QStringLiteral("image/png"), QByteArray("\x89PNG\0\1", 6)}},
                      moment(1'790'000'000'002)});
    out.turns.append({1, QStringLiteral("And then?"), {}, moment(1'790'000'100'000)});
    core::Answer answer;
    answer.id = core::AnswerId(core::makeUniqueId());
    answer.comparison = out.id;
    answer.turn = 1;
    answer.repeat = 1;
    answer.contestant = contestant;
    answer.text = QStringLiteral(
        "# Head\n\n<script>alert(1)</script> ![p](http://evil.example/x.png) **bold** [l](javascript:alert(1))\n\n```cpp\nint x = 1 < 2;");
    answer.reasoning = {{QStringLiteral("hm"), QByteArray("s\0g", 3), QByteArray("{}")}};
    answer.toolCalls = {{QStringLiteral("call_1"), QStringLiteral("look"), QStringLiteral("{\"a\":1}")}};
    answer.citations = {{QStringLiteral("A <page>"), QStringLiteral("https://example.org/?a=1&b=2"), QStringLiteral("words")}};
    answer.pictures = {
        {QStringLiteral("image/png"), QByteArray("\x89PNG", 4), {}},
        {QStringLiteral("image/svg+xml"), QByteArray("<svg onload=alert(1)>"), QStringLiteral("http://evil.example/y")}};
    answer.warnings = {QStringLiteral("one"), QStringLiteral("two")};
    answer.outcome = core::Outcome::Cut;
    answer.finish = {core::FinishReason::Kind::Length, QStringLiteral("length"), QStringLiteral("detail")};
    answer.error = core::ProviderError{.kind = core::ErrorKind::Network, .message = QStringLiteral("The line <went> down.")};
    answer.created = moment(1'790'000'100'001);
    answer.attempts = {wholeAttempt(answer.id, 1), wholeAttempt(answer.id, 2)};
    out.answers = {answer};
    out.annotation = {.pinned = true,
                      .tags = QStringList{QStringLiteral("latency"), QStringLiteral("\u65e5")},
                      .note = QStringLiteral("Ask <again>.")};
    return out;
}

} // namespace assay::test
