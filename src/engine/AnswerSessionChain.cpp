// SPDX-License-Identifier: GPL-3.0-or-later
// What a chain does that a single route does not: leave a route that is slow, and deal with what it had shown.
#include "engine/AnswerSessionPrivate.h"
#include "engine/Recorder.h"

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

/// What the new route's answer is put behind.
QString openingAfter(core::ShownText shown, const core::Route &left, const core::Route &next)
{
    if (shown == core::ShownText::Kept) {
        return u"\n\n"_s;
    }
    return u"\n\n---\n\n*%1 broke off here; %2 goes on.*\n\n"_s.arg(left.toString(), next.toString());
}

} // namespace

void AnswerSession::Private::treatShownText()
{
    const core::ShownText shown = answer.contestant.fallback.shownText;
    const core::Route left = route();
    const QString said = answer.text;
    if (shown != core::ShownText::Folded && answer.toolCalls.isEmpty() && !said.isEmpty()) {
        const QString opening = openingAfter(shown, left, m_chain.at(m_hop + 1).route);
        m_assembler.append(core::TextDelta{opening});
        if (recorder != nullptr) {
            recorder->append(answer.id, core::JournalChunk::Kind::Text, m_meter.elapsed().count(), opening);
        }
        Q_EMIT q->textAppended(opening);
        Q_EMIT q->eventApplied(core::TextDelta{opening});
        return;
    }
    // Half a tool call is of no use to anyone, and the next route counts its own from 0 on.
    const QStringList warnings = answer.warnings;
    if (recorder != nullptr) {
        recorder->flush();
    }
    m_assembler.clear();
    answer.warnings = warnings;
    Q_EMIT q->cleared();
    if (services.store != nullptr) {
        services.store->startAnswer(answer);
    }
    if (!said.isEmpty()) {
        warn(u"%1 broke off. Before that it had written: %2"_s.arg(left.toString(), said));
    }
}

void AnswerSession::Private::watchLimits()
{
    const core::FallbackChain &chain = answer.contestant.fallback;
    if (!hasFallback() || !m_exchange) {
        return;
    }
    const core::HopLimits &limits = m_chain.at(m_hop).limits;
    if (limits.firstToken && chain.triggers.testFlag(core::FallbackTrigger::SlowFirstToken)) {
        m_firstTokenLimit.start(*limits.firstToken);
    }
    if (limits.total && chain.triggers.testFlag(core::FallbackTrigger::Timeout)) {
        m_totalLimit.start(*limits.total);
    }
}

void AnswerSession::Private::leaveSlow(core::FallbackTrigger trigger, std::chrono::milliseconds limit)
{
    const bool mayBreakOff = answer.contestant.fallback.triggers.testFlag(core::FallbackTrigger::Cut);
    if (!m_exchange || ((m_meter.hasShown() || m_paused) && !mayBreakOff)) {
        return;
    }
    const QString seconds = QString::number(static_cast<double>(limit.count()) / 1000.0, 'g', 4);
    const QString message = trigger == core::FallbackTrigger::SlowFirstToken
                                ? u"Nothing to show within the %1 s that the chain allows."_s.arg(seconds)
                                : u"Not finished within the %1 s that the chain allows."_s.arg(seconds);
    core::CompletionEnd end;
    end.error = core::ProviderError{.kind = core::ErrorKind::Timeout, .message = message, .cut = m_meter.hasShown()};
    end.status = m_meter.hasShown() ? 200 : 0;
    // A drill that only delays the sending has sent nothing yet.
    const core::InjectedFault fault = conditions.faults.value(m_hop, {.kind = core::InjectedFault::Kind::Stall});
    const bool unsent = fault.kind == core::InjectedFault::Kind::SlowFirstToken && m_meter.elapsed() < fault.delay;
    const auto reached = unsent ? AttemptMeter::Reached::Never : AttemptMeter::Reached::Unknown;
    if (closeAttempt(end, nextAfter({RetryDecision::Kind::FallBack, {}, {}}), reached)) {
        fallBack(*end.error);
    }
}

} // namespace assay::engine
