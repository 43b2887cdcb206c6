// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AttemptMeter.h"

#include "core/Cost.h"

namespace assay::engine {

namespace {

constexpr int charactersPerToken = 4;

template <class T>
void take(std::optional<T> &target, const std::optional<T> &given)
{
    if (given) {
        target = given;
    }
}

void takeText(QString &target, const QString &given)
{
    if (!given.isEmpty()) {
        target = given;
    }
}

} // namespace

AttemptMeter::AttemptMeter(core::Attempt attempt, const core::Clock &clock)
    : m_clock(&clock), m_attempt(std::move(attempt)), m_sent(clock.now())
{
    m_attempt.started = clock.utcNow();
}

void AttemptMeter::noteContent(qsizetype characters)
{
    m_lastContent = elapsed();
    if (!m_attempt.phases.firstToken) {
        m_attempt.phases.firstToken = m_lastContent;
    }
    m_characters += characters;
}

void AttemptMeter::note(const core::UsageReport &report)
{
    core::Usage &usage = m_attempt.usage;
    take(usage.input, report.usage.input);
    take(usage.output, report.usage.output);
    take(usage.cacheRead, report.usage.cacheRead);
    take(usage.cacheWrite5m, report.usage.cacheWrite5m);
    take(usage.cacheWrite1h, report.usage.cacheWrite1h);
    take(usage.cacheWrite30m, report.usage.cacheWrite30m);
    take(usage.logprobs, report.usage.logprobs);
    take(usage.inputAudio, report.usage.inputAudio);
    take(usage.webSearches, report.usage.webSearches);
    takeText(usage.serviceTier, report.usage.serviceTier);
    takeText(usage.speed, report.usage.speed);
    takeText(usage.region, report.usage.region);
    take(usage.reasoning, report.usage.reasoning);
    if (!report.usage.raw.isEmpty()) {
        usage.raw = report.usage.raw;
    }
    take(m_reported, report.cost);
}

void AttemptMeter::note(const core::ServedBy &served)
{
    takeText(m_attempt.servedModel, served.model);
    takeText(m_attempt.servedBy, served.upstream);
    takeText(m_attempt.generationId, served.generationId);
}

AttemptMeter::Duration AttemptMeter::elapsed() const
{
    if (m_attempt.phases.total) {
        return *m_attempt.phases.total;
    }
    return m_clock != nullptr ? std::chrono::duration_cast<Duration>(m_clock->now() - m_sent) : Duration();
}

std::optional<double> AttemptMeter::tokensPerSecond(bool *estimated) const
{
    const auto first = m_attempt.phases.firstToken;
    if (!first || !m_lastContent || *m_lastContent - *first < std::chrono::milliseconds(1)) {
        return std::nullopt;
    }
    // While it runs, what is reported lags behind (or, with Anthropic, is the figure of the very start).
    const bool counted = m_attempt.phases.total && m_attempt.usage.output;
    *estimated = !counted;
    const double tokens =
        counted ? static_cast<double>(*m_attempt.usage.output) : static_cast<double>(m_characters) / charactersPerToken;
    return tokens / std::chrono::duration<double>(*m_lastContent - *first).count();
}

const core::Attempt &AttemptMeter::close(const core::CompletionEnd &end, const core::PriceBook &prices, Reached reached)
{
    const auto firstToken = m_attempt.phases.firstToken;
    const Duration total = elapsed();
    m_attempt.phases = end.phases;
    m_attempt.phases.firstToken = firstToken;
    if (!m_attempt.phases.total) {
        m_attempt.phases.total = total;
    }
    m_attempt.status = end.status;
    m_attempt.error = end.finish ? std::nullopt : end.error;
    takeText(m_attempt.requestId, end.requestId);
    const core::Price *price = prices.priceOf(m_attempt.route, m_attempt.started.date());
    m_attempt.cost = costOf(end, price, reached);
    if (price != nullptr) {
        m_attempt.price = *price;
    }
    return m_attempt;
}

core::Cost AttemptMeter::costOf(const core::CompletionEnd &end, const core::Price *price, Reached reached) const
{
    core::Cost cost;
    const bool refused = end.status >= 400;
    const bool neverSent = reached != Reached::Unknown && end.status == 0 && !end.phases.requestSent && end.error
                           && end.error->kind != core::ErrorKind::Cancelled;
    if (reached == Reached::Never || (!hasShown() && (refused || neverSent))) {
        cost.computed = core::Money();
    } else if (end.finish) {
        cost = core::costOf(m_attempt.usage, price);
    }
    cost.reported = m_reported;
    return cost;
}

} // namespace assay::engine
