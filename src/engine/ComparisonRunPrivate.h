// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ComparisonRun.h"
#include "engine/Recorder.h"

#include <QTimer>

namespace assay::engine {

class ComparisonRun::Private final {
public:
    Private(ComparisonRun *run, const Services &all, core::Comparison start);
    ~Private();

    AnswerSession *addSession(core::Answer answer);
    void addTurn(const core::Turn &turn, const QList<int> &positions);
    /// The first repeat of each position that has not been sent; the others follow one by one.
    void beginTurn(int turn);
    void beginNextRepeat(const AnswerSession &after);
    [[nodiscard]] core::CompletionRequest requestFor(const core::Answer &answer) const;
    [[nodiscard]] int countRunning() const;

    ComparisonRun *q;
    Services services;
    core::Comparison comparison;
    std::unique_ptr<Recorder> recorder; ///< nullptr: nothing is kept
    bool paced = false;                 ///< answers begin when they are told to
    QList<AnswerSession *> sessions;    ///< by turn, then position, then repeat; children of the run

private:
    [[nodiscard]] core::Answer blankAnswer(const core::Turn &turn, int position, int repeat) const;
    [[nodiscard]] const core::Answer *answerOf(int turn, int position, int repeat) const;
    void watch(AnswerSession *session);
    void noteRunning();
    void noteDone();

    QTimer m_ticker; ///< runs only while an answer does
    int m_running = 0;
};

} // namespace assay::engine
