// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/RetryPolicy.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

using core::ErrorKind;

struct Rule {
    ErrorKind kind;
    bool retry;    ///< the same route may do better next time
    bool fallBack; ///< another route may do better
};

constexpr std::array<Rule, 13> rules{{
    {ErrorKind::Auth, false, false},
    {ErrorKind::Payment, false, false},
    {ErrorKind::Permission, false, false},
    {ErrorKind::NotFound, false, false},
    {ErrorKind::InvalidRequest, false, false},
    {ErrorKind::RateLimit, true, true},
    {ErrorKind::Overloaded, true, true},
    {ErrorKind::Server, true, true},
    {ErrorKind::Timeout, true, true},
    {ErrorKind::Network, true, true},
    {ErrorKind::Tls, false, false},
    {ErrorKind::Protocol, false, false},
    {ErrorKind::Cancelled, false, false},
}};

constexpr std::chrono::milliseconds firstDelay{500};
constexpr std::chrono::milliseconds longestDelay{8'000};
constexpr double jitterShare = 0.25;

Rule ruleFor(const core::ProviderError &error)
{
    Rule rule = *std::ranges::find(rules, error.kind, &Rule::kind);
    // A stream that broke before its first word is a network fault, whatever it is called.
    if (error.cut && error.kind == ErrorKind::Protocol) {
        rule.retry = rule.fallBack = true;
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
    if (situation.shown) {
        return {};
    }
    const Rule rule = ruleFor(error);
    const bool asksTooMuch = error.retryAfter && *error.retryAfter > longestWait;
    if (rule.retry && !asksTooMuch && situation.tries <= maximumRetries) {
        const bool asks = error.retryAfter && error.retryAfter->count() >= 0;
        return {Kind::Retry, asks ? *error.retryAfter : ownDelay(situation.tries, situation.jitter), {}};
    }
    if (rule.fallBack && situation.hasFallback) {
        return {Kind::FallBack, {}, {}};
    }
    return {Kind::GiveUp, {}, rule.retry && asksTooMuch ? tooLong(*error.retryAfter) : QString()};
}

} // namespace assay::engine
