// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Composition.h"
#include "app/RunPlan.h"
#include "app/SignalWatch.h"
#include "app/Terminal.h"
#include "core/Comparison.h"

#include <QObject>

namespace assay::engine {
class AnswerSession;
class ComparisonRun;
} // namespace assay::engine

namespace assay::app {

/// `assay run`: one comparison without a window.
class RunCommand final : public QObject {
    Q_OBJECT
public:
    RunCommand(RunPlan plan, QString dataFolder);
    ~RunCommand() override;

    /// Runs the event loop until all is done, and returns the exit status.
    [[nodiscard]] int execute();

private:
    [[nodiscard]] bool compose();
    [[nodiscard]] bool objects();
    void watchStore();
    void start();
    void watch(engine::AnswerSession *session);
    void endAnswer(engine::AnswerSession *session);
    void tellAttempt(engine::AnswerSession *session, const core::Attempt &attempt);
    void interrupt();
    void finish();
    [[nodiscard]] int indexOf(const core::Answer &answer) const;
    [[nodiscard]] int status() const;
    void say(const QString &sentence);
    void print(const QByteArray &bytes);

    RunPlan m_plan;
    QString m_dataFolder;
    Terminal m_output{Terminal::Stream::Output};
    Terminal m_error{Terminal::Stream::Error};
    SignalWatch m_signals;
    std::unique_ptr<Composition> m_parts;
    std::unique_ptr<engine::ComparisonRun> m_run;
    QList<core::Answer> m_done;
    bool m_streamsText = false; ///< one answer alone: its text comes as it grows
    bool m_lineOpen = false;    ///< the streamed text has not ended its line
    bool m_interrupted = false;
    bool m_storeWarned = false;
};

} // namespace assay::app
