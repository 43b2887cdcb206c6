// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AnswerSession.h"

#include "engine/AnswerSessionPrivate.h"
#include "engine/Recorder.h"

namespace assay::engine {

AnswerSession::AnswerSession(const Services &services, Recorder *recorder, core::Answer answer, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, services, recorder, std::move(answer)))
{
    d->state = d->answer.outcome ? State::Done : State::Waiting;
}

AnswerSession::~AnswerSession()
{
    // Nobody listens to an object that is going; the store still does.
    blockSignals(true);
    stop();
}

const core::Answer &AnswerSession::answer() const
{
    return d->answer;
}

AnswerSession::State AnswerSession::state() const
{
    return d->state;
}

Metrics AnswerSession::metrics() const
{
    return d->metrics();
}

std::optional<std::chrono::steady_clock::time_point> AnswerSession::retryAt() const
{
    return d->retryAt;
}

std::optional<core::ProviderError> AnswerSession::retryReason() const
{
    return d->retryReason;
}

core::RateLimits AnswerSession::limits() const
{
    return d->limits;
}

bool AnswerSession::canRetry() const
{
    return d->state == State::Done && d->request;
}

void AnswerSession::takeBill(const core::AttemptId &attempt, core::Money charged)
{
    for (core::Attempt &each : d->answer.attempts) {
        if (each.id == attempt && !each.cost.reported) {
            each.cost.reported = charged;
            Q_EMIT metricsChanged();
            Q_EMIT billed();
        }
    }
}

void AnswerSession::stop()
{
    if (d->state != State::Done) {
        d->stop();
    }
}

void AnswerSession::retry()
{
    if (!canRetry()) {
        return;
    }
    d->reset();
    Q_EMIT cleared();
    if (d->services.store != nullptr) {
        d->services.store->startAnswer(d->answer);
    }
    begin();
}

void AnswerSession::prepare(core::CompletionRequest request)
{
    d->request = std::move(request);
}

void AnswerSession::become(const core::Contestant &contestant, bool simulated)
{
    d->answer.contestant = contestant;
    d->answer.simulated = simulated;
}

void AnswerSession::begin(const TrialConditions &conditions)
{
    d->conditions = conditions;
    if (!d->stored) {
        d->stored = true;
        if (d->services.store != nullptr) {
            d->services.store->startAnswer(d->answer);
        }
    }
    d->launch();
}

void AnswerSession::storeLater()
{
    d->stored = false;
}

void AnswerSession::tick()
{
    if (d->state != State::Done) {
        Q_EMIT metricsChanged();
    }
}

} // namespace assay::engine
