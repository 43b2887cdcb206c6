// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "engine/AnswerSession.h"
#include "engine/Services.h"

#include <QObject>

#include <memory>

namespace assay::engine {

/// One comparison on the screen: running, finished, or opened from the history.
///
/// Main thread. Deleting it stops what runs and stores what came. With repeats, all contestants start at once, and the repeats of one
/// contestant run one after the other: they must not get into each other's way.
class ComparisonRun final : public QObject {
    Q_OBJECT
public:
    ~ComparisonRun() override;

    /// The comparison without its answers (they are in sessions()); snapshot() has both.
    [[nodiscard]] const core::Comparison &comparison() const;
    [[nodiscard]] core::Comparison snapshot() const;
    /// By turn, then position, then repeat.
    [[nodiscard]] QList<AnswerSession *> sessions() const;
    [[nodiscard]] QList<AnswerSession *> sessionsOf(int position) const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] int runningCount() const;
    [[nodiscard]] core::CostSum cost() const;

    /// Of a run that the engine only prepared: sends one of its answers that was not sent yet, under conditions of its own.
    void begin(int position, int repeat, const TrialConditions &conditions = {});

    void stopAll();
    /// Tries again every answer of the last turn that failed or was cut.
    void retryFailed();
    /// One more prompt, to the given positions or, if there are none, to all. Each contestant sees its own earlier answers. Ignored while
    /// one of them still runs: canFollowUp() tells.
    void followUp(const QString &prompt, const QList<core::Attachment> &attachments = {}, const QList<int> &positions = {});
    [[nodiscard]] bool canFollowUp() const;
    /// Puts another contestant in a position and asks it the last turn's prompt, with the position's conversation before it. What the old one
    /// answered to that prompt goes; its attempts stay on the bill.
    void swapContestant(int position, const core::Contestant &contestant);

Q_SIGNALS:
    void turnAdded(const assay::core::Turn &turn);
    void sessionAdded(assay::engine::AnswerSession *session);
    void costChanged();
    /// The answers of that position are another contestant's now, and about to be asked for.
    void contestantSwapped(int position);
    /// Nothing runs any more. Always from the event loop, after the last session's own finished().
    void finished();
    /// Something runs (again).
    void started();

private:
    friend class ComparisonEngine;
    /// Sessions for the answers that it has, then none of its own accord: the engine adds the first turn.
    ComparisonRun(const Services &services, core::Comparison comparison, QObject *parent);
    void startTurn(const core::Turn &turn, const QList<int> &positions);
    void prepareTurn(const core::Turn &turn);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace assay::engine
