// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/RetryPolicy.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

using core::ErrorKind;

using core::FallbackTrigger;

struct Rule {
    ErrorKind kind;
    bool retry;                                           ///< the same route may do better next time
    std::optional<FallbackTrigger> leaves = std::nullopt; ///< another route may do better
};

constexpr std::array<Rule, 14> rules{{
    {ErrorKind::Auth, false},
    {ErrorKind::Payment, false},
    {ErrorKind::Permission, false},
    {ErrorKind::NotFound, false},
    {ErrorKind::InvalidRequest, false},
    {ErrorKind::RateLimit, true, FallbackTrigger::RateLimit},
    {ErrorKind::Overloaded, true, FallbackTrigger::Overload},
    {ErrorKind::Server, true, FallbackTrigger::Server},
    {ErrorKind::Timeout, true, FallbackTrigger::Timeout},
    {ErrorKind::Network, true, FallbackTrigger::Network},
    {ErrorKind::Tls, false, FallbackTrigger::Network},
    {ErrorKind::Protocol, false},
    {ErrorKind::Cancelled, false},
    {ErrorKind::Budget, false},
}};

constexpr std::chrono::milliseconds firstDelay{500};
constexpr std::chrono::milliseconds longestDelay{8'000};
constexpr double jitterShare = 0.25;

Rule ruleFor(const core::ProviderError &error)
{
    Rule rule = *std::ranges::find(rules, error.kind, &Rule::kind);
    // A stream that broke before its first word is a network fault, whatever it is called.
    if (error.cut && error.kind == ErrorKind::Protocol) {
        rule.retry = true;
        rule.leaves = FallbackTrigger::Network;
    }
    if (error.retryable && error.kind != ErrorKind::Cancelled) {
        rule.retry = *error.retryable;
    }
    return rule;
}

std::chrono::milliseconds ownDelay(int tries, double jitter)
{
    const int doublings = std::clamp(tries - 1, 0, 10);
    const auto full = std::min(longestDelay, firstDelay * (1 << doublings));
    const double kept = 1.0 - jitterShare * std::clamp(jitter, 0.0, 1.0);
    return std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(full.count()) * kept));
}

QString tooLong(std::chrono::milliseconds asked)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(asked).count();
    return u"The provider asks to wait %1 s, longer than the %2 s that are waited."_s.arg(seconds).arg(longestWait.count());
}

} // namespace

RetryDecision decideRetry(const core::ProviderError &error, const RetrySituation &situation)
{
    using Kind = RetryDecision::Kind;
    const bool leaves = situation.hasFallback && situation.triggers.testAnyFlags(triggersOf(error));
    if (situation.shown) {
        const bool broke = error.cut || error.kind == ErrorKind::Protocol;
        const bool goesOn = leaves || (situation.hasFallback && broke);
        const bool allowed = situation.triggers.testFlag(FallbackTrigger::Cut) && error.kind != ErrorKind::Cancelled;
        return goesOn && allowed ? RetryDecision{Kind::FallBack, {}, {}} : RetryDecision();
    }
    const Rule rule = ruleFor(error);
    const bool asksTooMuch = error.retryAfter && *error.retryAfter > longestWait;
    if (rule.retry && !asksTooMuch && situation.tries <= situation.retries) {
        const bool asks = error.retryAfter && error.retryAfter->count() >= 0;
        return {Kind::Retry, asks ? *error.retryAfter : ownDelay(situation.tries, situation.jitter), {}};
    }
    if (leaves) {
        return {Kind::FallBack, {}, {}};
    }
    return {Kind::GiveUp, {}, rule.retry && asksTooMuch ? tooLong(*error.retryAfter) : QString()};
}

core::FallbackTriggers triggersOf(const core::ProviderError &error)
{
    const auto leaves = ruleFor(error).leaves;
    return leaves ? core::FallbackTriggers(*leaves) : core::FallbackTriggers();
}

} // namespace assay::engine
