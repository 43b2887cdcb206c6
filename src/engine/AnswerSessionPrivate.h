// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/AccessSearch.h"
#include "engine/AnswerAssembler.h"
#include "engine/AnswerSession.h"
#include "engine/AttemptMeter.h"
#include "engine/Exchange.h"
#include "engine/RetryPolicy.h"

#include <QTimer>

namespace assay::engine {

/// The session's works: one answer, at most one exchange at a time, and what follows its end.
class AnswerSession::Private final {
public:
    Private(AnswerSession *session, const Services &all, Recorder *journal, core::Answer start);

    /// From the first route on, with no tries made.
    void launch();
    void stop();
    /// Empties what an earlier exchange left, for a new start.
    void reset() { m_assembler.clear(); }
    [[nodiscard]] Metrics metrics() const;

    AnswerSession *q;
    Services services;
    Recorder *recorder; ///< nullptr: nothing is journalled
    core::Answer answer;
    State state = State::Done;
    std::optional<core::CompletionRequest> request;
    TrialConditions conditions;
    bool stored = true; ///< the store has been told of it
    std::optional<std::chrono::steady_clock::time_point> retryAt;
    std::optional<core::ProviderError> retryReason;
    core::RateLimits limits; ///< of the last exchange that ended

private:
    void setState(State next);
    void warn(const QString &message);

    // One exchange
    [[nodiscard]] const core::Route &route() const { return m_chain.at(m_hop).route; }
    [[nodiscard]] core::CompletionRequest requestForRoute() const;
    [[nodiscard]] std::optional<core::ProviderError> obstacle(const core::Provider *provider) const;
    void startAttempt();
    /// A route that cannot even be asked: the first one fails the answer, a fallback is passed over.
    void cannotStart(const core::ProviderError &error);
    /// Asks the budgets first, where there are some.
    void reserveAndSend(core::Provider &provider, const core::Access &access);
    void refuse(const core::BudgetVerdict &verdict);
    void send(core::Provider &provider, const core::Access &access);
    [[nodiscard]] bool isSimulated(const core::Provider &provider) const;
    /// How many characters the answer may have before a budget that stops is used up; nullopt: as many as it likes.
    [[nodiscard]] std::optional<qint64> charactersFor(const std::optional<core::Money> &limit) const;
    void leaveOverBudget();

    // Its events
    void apply(const core::StreamEvent &event);
    void on(const core::TextDelta &delta);
    void on(const core::ReasoningDelta &delta);
    void on(const core::ToolCallDelta &delta);
    void on(const core::Cited &cited);
    void on(const core::Pictured &pictured);
    void on(const core::UsageReport &report) { m_meter.note(report); }
    void on(const core::ServedBy &served) { m_meter.note(served); }
    void on(const core::Warning &warning) { warn(warning.message); }
    void on(const core::Finished &) {} // the exchange's end says it again
    void on(const core::Failed &) {}
    void shown(core::JournalChunk::Kind kind, const QString &journalText, qsizetype characters);

    // Its end
    void end(core::CompletionEnd end);
    /// False: whoever was told has stopped the answer meanwhile, and it is done.
    [[nodiscard]] bool closeAttempt(const core::CompletionEnd &end, const QString &next,
                                    AttemptMeter::Reached reached = AttemptMeter::Reached::Told);
    void finishWell(const core::FinishReason &reason);
    /// Whether the provider paused, and is to be asked for the rest.
    [[nodiscard]] bool isToGoOn(const core::FinishReason &reason) const;
    void goOn(const core::FinishReason &reason);
    void forgetPauses();
    void follow(const core::CompletionEnd &end);
    [[nodiscard]] QString nextAfter(const RetryDecision &decision) const;
    void fallBack(const core::ProviderError &error);
    /// What the route that is left had shown becomes what the chain says of it; the answer goes on behind it.
    void treatShownText();
    [[nodiscard]] bool hasFallback() const { return m_hop + 1 < m_chain.size(); }
    /// The chain's own limits of the present route: they make it go on and never end an answer.
    void watchLimits();
    void leaveSlow(core::FallbackTrigger trigger, std::chrono::milliseconds limit);
    void waitAndRetry(const core::ProviderError &error, std::chrono::milliseconds delay);
    void fail(const core::ProviderError &error);
    void conclude(core::Outcome outcome);

    AnswerAssembler m_assembler;
    AttemptMeter m_meter;
    std::unique_ptr<Exchange> m_exchange;
    QTimer m_retryTimer;
    QTimer m_firstTokenLimit;
    QTimer m_totalLimit;
    QList<core::FallbackHop> m_chain; ///< the contestant's own route first
    qsizetype m_hop = 0;
    int m_tries = 0;                                  ///< on the present route
    std::optional<core::ProviderError> m_fellFrom;    ///< what made it leave the route before
    std::optional<core::Answer> m_paused;             ///< the answer as the exchange left it that is gone on with
    std::optional<core::Continuation> m_continuation; ///< with m_paused: what the provider is told
    int m_pauses = 0;                                 ///< on the present route
    core::AttemptId m_next;                           ///< the attempt that is about to be made
    std::optional<qint64> m_charactersLeft;           ///< see charactersFor()
    quint64 m_launch = 0;                             ///< tells late answers of the key vault from current ones
};

} // namespace assay::engine
