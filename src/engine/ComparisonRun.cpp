// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ComparisonRun.h"

#include "engine/ComparisonRunPrivate.h"

#include <algorithm>

namespace assay::engine {

ComparisonRun::ComparisonRun(const Services &services, core::Comparison comparison, QObject *parent) : QObject(parent)
{
    QList<core::Answer> answers = std::exchange(comparison.answers, {});
    d = std::make_unique<Private>(this, services, std::move(comparison));
    std::ranges::stable_sort(
        answers, {}, [](const core::Answer &answer) { return std::tuple(answer.turn, answer.position, answer.repeat); });
    for (core::Answer &answer : answers) {
        // Whatever ran when the program ended runs no more.
        answer.outcome = answer.outcome.value_or(core::Outcome::Cut);
        // A contestant that was swapped is known by its answers alone.
        if (answer.position >= 0 && answer.position < d->comparison.contestants.size()
            && answer.contestant != core::Contestant()) {
            d->comparison.contestants[answer.position] = answer.contestant;
        }
        d->addSession(std::move(answer));
    }
}

ComparisonRun::~ComparisonRun()
{
    blockSignals(true);
}

void ComparisonRun::startTurn(const core::Turn &turn, const QList<int> &positions)
{
    d->addTurn(turn, positions);
}

void ComparisonRun::prepareTurn(const core::Turn &turn)
{
    d->paced = true;
    d->addTurn(turn, {});
}

void ComparisonRun::begin(int position, int repeat, const TrialConditions &conditions)
{
    for (AnswerSession *session : std::as_const(d->sessions)) {
        const core::Answer &answer = session->answer();
        if (answer.position == position && answer.repeat == repeat && !answer.outcome && answer.attempts.isEmpty()) {
            session->begin(conditions);
            return;
        }
    }
}

const core::Comparison &ComparisonRun::comparison() const
{
    return d->comparison;
}

core::Comparison ComparisonRun::snapshot() const
{
    core::Comparison out = d->comparison;
    for (const AnswerSession *session : std::as_const(d->sessions)) {
        out.answers.append(session->answer());
    }
    return out;
}

QList<AnswerSession *> ComparisonRun::sessions() const
{
    return d->sessions;
}

QList<AnswerSession *> ComparisonRun::sessionsOf(int position) const
{
    QList<AnswerSession *> out;
    std::ranges::copy_if(d->sessions, std::back_inserter(out),
                         [=](const AnswerSession *session) { return session->answer().position == position; });
    return out;
}

bool ComparisonRun::isRunning() const
{
    return runningCount() > 0;
}

int ComparisonRun::runningCount() const
{
    return d->countRunning();
}

core::CostSum ComparisonRun::cost() const
{
    core::CostSum sum;
    for (const AnswerSession *session : std::as_const(d->sessions)) {
        for (const core::Attempt &attempt : session->answer().attempts) {
            sum.add(attempt.cost);
        }
    }
    return sum;
}

void ComparisonRun::stopAll()
{
    // From the last one on, so that the end of a repeat does not start the next.
    const QList<AnswerSession *> all = d->sessions;
    for (auto session = all.rbegin(); session != all.rend(); ++session) {
        (*session)->stop();
    }
}

void ComparisonRun::retryFailed()
{
    const int lastTurn = d->comparison.turns.isEmpty() ? 0 : d->comparison.turns.constLast().number;
    const QList<AnswerSession *> all = d->sessions;
    for (AnswerSession *session : all) {
        const core::Answer &answer = session->answer();
        const bool failed = answer.outcome == core::Outcome::Failed || answer.outcome == core::Outcome::Cut;
        if (answer.turn == lastTurn && failed) {
            session->retry();
        }
    }
}

void ComparisonRun::followUp(const QString &prompt, const QList<core::Attachment> &attachments, const QList<int> &positions)
{
    if (!canFollowUp()) {
        return;
    }
    core::Turn turn;
    turn.number = d->comparison.turns.constLast().number + 1;
    turn.prompt = prompt;
    turn.attachments = attachments;
    turn.created = d->services.clock.utcNow();
    startTurn(turn, positions);
}

bool ComparisonRun::canFollowUp() const
{
    return !d->comparison.turns.isEmpty() && !isRunning();
}

} // namespace assay::engine
