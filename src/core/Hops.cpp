// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Hops.h"

#include <algorithm>

namespace assay::core {

namespace {

void add(std::optional<std::int64_t> &sum, const std::optional<std::int64_t> &part)
{
    if (part) {
        sum = sum.value_or(0) + *part;
    }
}

/// Both, or unknown.
void join(std::optional<std::int64_t> &sum, const std::optional<std::int64_t> &part)
{
    sum = sum && part ? std::optional(*sum + *part) : std::nullopt;
}

/// Where the attempts begin that gave the answer together; `attempts` is not empty.
qsizetype servingFrom(const QList<Attempt> &attempts)
{
    qsizetype from = attempts.size() - 1;
    for (qsizetype i = from - 1; i >= 0; --i) {
        const Attempt &attempt = attempts.at(i);
        if (attempt.route != attempts.constLast().route || (!attempt.error && attempt.next != goOnWord)) {
            break;
        }
        // One that failed in between was tried again.
        from = attempt.next == goOnWord ? i : from;
    }
    return from;
}

} // namespace

Attempt servingAttemptOf(const Answer &answer)
{
    if (answer.attempts.isEmpty()) {
        return {};
    }
    Attempt out = answer.attempts.constLast();
    const qsizetype from = servingFrom(answer.attempts);
    for (qsizetype i = from; i + 1 < answer.attempts.size(); ++i) {
        const Attempt &attempt = answer.attempts.at(i);
        if (attempt.next != goOnWord) {
            continue;
        }
        for (const auto field : {&Usage::input, &Usage::output, &Usage::cacheRead, &Usage::cacheWrite5m, &Usage::cacheWrite1h,
                                 &Usage::cacheWrite30m, &Usage::reasoning, &Usage::inputAudio, &Usage::webSearches}) {
            join(out.usage.*field, attempt.usage.*field);
        }
        if (out.phases.total && attempt.phases.total) {
            *out.phases.total += *attempt.phases.total;
        }
    }
    if (const Attempt &first = answer.attempts.at(from); from + 1 < answer.attempts.size()) {
        const auto total = out.phases.total;
        out.phases = first.phases;
        out.phases.total = total;
        out.started = first.started;
    }
    return out;
}

Detour detourOf(const Answer &answer)
{
    Detour out;
    if (answer.attempts.isEmpty()) {
        return out;
    }
    const Attempt &last = answer.attempts.constLast();
    out.served = last.route;
    for (qsizetype i = 0; i + 1 < answer.attempts.size(); ++i) {
        const Attempt &attempt = answer.attempts.at(i);
        if (attempt.next == goOnWord) {
            continue;
        }
        const bool left = attempt.route != answer.attempts.at(i + 1).route;
        (left ? out.hops : out.retries) += 1;
        add(out.twice.input, attempt.usage.input);
        add(out.twice.output, attempt.usage.output);
        out.wasted.add(attempt.cost);
        out.unknown += attempt.usage.isEmpty() && attempt.phases.firstToken ? 1 : 0;
    }
    const Attempt &first = answer.attempts.constFirst();
    const Attempt &serving = answer.attempts.at(servingFrom(answer.attempts));
    if (first.started.isValid() && serving.started.isValid()) {
        out.lost = std::chrono::milliseconds(std::max<qint64>(0, first.started.msecsTo(serving.started)));
    }
    return out;
}

} // namespace assay::core
