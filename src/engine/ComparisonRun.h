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
/// Main thread. Deleting it stops what runs and stores what came.
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

    void stopAll();
    /// Tries again every answer of the last turn that failed or was cut.
    void retryFailed();
    /// One more prompt, to the given positions or, if there are none, to all. Each contestant sees its own earlier answers. Ignored while
    /// one of them still runs: canFollowUp() tells.
    void followUp(const QString &prompt, const QList<core::Attachment> &attachments = {}, const QList<int> &positions = {});
    [[nodiscard]] bool canFollowUp() const;

Q_SIGNALS:
    void turnAdded(const assay::core::Turn &turn);
    void sessionAdded(assay::engine::AnswerSession *session);
    void costChanged();
    /// Nothing runs any more.
    void finished();
    /// Something runs (again).
    void started();

private:
    friend class ComparisonEngine;
    ComparisonRun(Services &services, core::Comparison comparison, QObject *parent);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace assay::engine
