// SPDX-License-Identifier: GPL-3.0-or-later
// What follows the end of an exchange.
#include "core/Hops.h"
#include "engine/AnswerSessionPrivate.h"
#include "engine/CatalogueKeeper.h"
#include "engine/LimitsBoard.h"
#include "engine/Recorder.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

// A provider that pauses for ever is not followed for ever.
constexpr int mostPauses = 10;

QString seconds(std::chrono::milliseconds delay)
{
    return QString::number(static_cast<double>(delay.count()) / 1000.0, 'f', 1);
}

} // namespace

void AnswerSession::Private::end(core::CompletionEnd end)
{
    if (end.error) {
        end.error->message = m_exchange->redacted(end.error->message);
    }
    if (end.finish) {
        const bool goesOn = isToGoOn(*end.finish);
        if (!closeAttempt(end, goesOn ? QString(core::goOnWord) : QString())) {
            return;
        }
        if (goesOn) {
            goOn(*end.finish);
        } else {
            finishWell(*end.finish);
        }
        return;
    }
    if (!end.error) {
        end.error = core::ProviderError{.kind = core::ErrorKind::Protocol,
                                        .status = end.status,
                                        .message = u"The exchange ended without a result."_s,
                                        .cut = true};
    }
    follow(end);
}

bool AnswerSession::Private::closeAttempt(const core::CompletionEnd &end, const QString &next, AttemptMeter::Reached reached)
{
    const quint64 launch = m_launch;
    limits = end.limits;
    if (services.limits != nullptr) {
        services.limits->note(route().provider, limits, services.clock.utcNow());
    }
    m_firstTokenLimit.stop();
    m_totalLimit.stop();
    m_meter.setNext(next);
    const auto fault = conditions.faults.constFind(m_hop);
    if (fault != conditions.faults.constEnd() && fault->replacesExchange()) {
        reached = AttemptMeter::Reached::Never;
    }
    if (const auto usage = m_exchange ? m_exchange->reply()->untoldUsage() : std::nullopt) {
        m_meter.note(*usage);
    }
    answer.attempts.append(m_meter.close(end, services.catalogue.prices(), reached));
    Exchange::drop(std::move(m_exchange));
    if (services.store != nullptr) {
        services.store->addAttempt(answer.attempts.constLast());
    }
    Q_EMIT q->attemptFinished(answer.attempts.constLast());
    Q_EMIT q->metricsChanged();
    return launch == m_launch;
}

bool AnswerSession::Private::isToGoOn(const core::FinishReason &reason) const
{
    return !reason.continuation.isEmpty() && m_pauses < mostPauses;
}

void AnswerSession::Private::goOn(const core::FinishReason &reason)
{
    core::Message said;
    said.role = core::Message::Role::Assistant;
    said.text = answer.text;
    said.reasoning = answer.reasoning;
    said.toolCalls = answer.toolCalls;
    m_continuation = core::Continuation{reason.continuation, std::move(said)};
    m_assembler.endPart();
    m_paused = answer;
    ++m_pauses;
    m_tries = 0;
    startAttempt();
}

void AnswerSession::Private::forgetPauses()
{
    m_paused.reset();
    m_continuation.reset();
    m_pauses = 0;
}

void AnswerSession::Private::finishWell(const core::FinishReason &reason)
{
    answer.finish = reason;
    answer.finish.continuation.clear();
    if (!reason.continuation.isEmpty()) {
        warn(u"The provider paused again and again and has more to say. It was asked to go on %1 times."_s.arg(m_pauses));
    }
    core::Outcome outcome = core::outcomeOf(reason.kind);
    if (outcome == core::Outcome::Complete && !answer.toolCalls.isEmpty()) {
        outcome = core::Outcome::ToolCall;
    }
    if (answer.text.isEmpty() && outcome == core::Outcome::Complete) {
        warn(u"The answer is empty."_s);
    } else if (answer.text.isEmpty() && outcome == core::Outcome::Capped) {
        warn(u"The output limit was used up before the first word of the answer."_s);
    }
    conclude(outcome);
}

void AnswerSession::Private::follow(const core::CompletionEnd &end)
{
    const core::ProviderError error = *end.error;
    const core::FallbackChain &chain = answer.contestant.fallback;
    const double jitter = conditions.jitter ? *conditions.jitter : QRandomGenerator::global()->generateDouble();
    // What was shown before the pause is paid twice as well.
    const bool mayFallBack = hasFallback() && (!m_paused || chain.triggers.testFlag(core::FallbackTrigger::Cut));
    const RetryDecision decision =
        decideRetry(error, {m_tries, m_meter.hasShown(), mayFallBack, jitter, chain.triggers, chain.retries});
    if (!closeAttempt(end, nextAfter(decision))) {
        return;
    }
    switch (decision.kind) {
    case RetryDecision::Kind::Retry:
        waitAndRetry(error, decision.delay);
        return;
    case RetryDecision::Kind::FallBack:
        fallBack(error);
        return;
    case RetryDecision::Kind::GiveUp:
        if (!decision.reason.isEmpty()) {
            warn(decision.reason);
        }
        fail(error);
        return;
    }
}

QString AnswerSession::Private::nextAfter(const RetryDecision &decision) const
{
    switch (decision.kind) {
    case RetryDecision::Kind::Retry:
        return u"retry in %1 s"_s.arg(seconds(decision.delay));
    case RetryDecision::Kind::FallBack:
        return u"fall back to %1"_s.arg(m_chain.at(m_hop + 1).route.toString());
    case RetryDecision::Kind::GiveUp:
        break;
    }
    return decision.reason.isEmpty() ? QString() : u"give up: "_s + decision.reason;
}

void AnswerSession::Private::fallBack(const core::ProviderError &error)
{
    if (m_meter.hasShown() || m_paused) {
        treatShownText();
    } else {
        m_assembler.clear();
    }
    forgetPauses();
    m_fellFrom = error;
    ++m_hop;
    m_tries = 0;
    startAttempt();
}

void AnswerSession::Private::waitAndRetry(const core::ProviderError &error, std::chrono::milliseconds delay)
{
    // What came before the first word, hidden reasoning and the like, belongs to the exchange that failed.
    if (m_paused) {
        m_assembler.restore(*m_paused);
    } else {
        m_assembler.clear();
    }
    retryAt = services.clock.now() + delay;
    retryReason = error;
    m_retryTimer.start(delay);
    setState(State::Retrying);
}

void AnswerSession::Private::fail(const core::ProviderError &error)
{
    answer.error = error;
    answer.error->cut = error.cut || m_paused;
    conclude(answer.error->cut ? core::Outcome::Cut : core::Outcome::Failed);
}

void AnswerSession::Private::conclude(core::Outcome outcome)
{
    ++m_launch;
    m_retryTimer.stop();
    answer.outcome = outcome;
    if (recorder != nullptr) {
        recorder->flush();
    }
    if (services.store != nullptr && stored) {
        services.store->finishAnswer(answer);
    }
    setState(State::Done);
    Q_EMIT q->metricsChanged();
    Q_EMIT q->finished();
}

void AnswerSession::Private::stop()
{
    if (m_exchange) {
        core::CompletionEnd end;
        end.error = core::ProviderError{.kind = core::ErrorKind::Cancelled, .message = u"Stopped."_s};
        end.status = m_meter.hasShown() ? 200 : 0;
        if (!closeAttempt(end, {})) {
            return;
        }
    }
    conclude(core::Outcome::Stopped);
}

} // namespace assay::engine
