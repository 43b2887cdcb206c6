// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "engine/ComparisonRun.h"

#include <QObject>

#include <memory>

namespace assay::core {
struct StoreError;
}

namespace assay::ui {

struct Context;

/// The one comparison that is on the screen: starts it, follows it up, opens another.
class Desk final : public QObject {
    Q_OBJECT
public:
    explicit Desk(const Context &context, QObject *parent = nullptr);
    ~Desk() override;

    /// How many answers of the last turn are in which state.
    struct Counts {
        int all = 0, done = 0, failed = 0, retrying = 0;
    };

    [[nodiscard]] engine::ComparisonRun *run() const { return m_run.get(); }
    [[nodiscard]] core::ComparisonId current() const;
    [[nodiscard]] bool isRunning() const;
    /// The comparison can go on with another prompt, and `lineUp` is the one it was sent to.
    [[nodiscard]] bool canFollowUp(const QList<core::Contestant> &lineUp) const;
    [[nodiscard]] Counts counts() const;

    void start(const core::Comparison &plan);
    /// To those positions; none: to all.
    void followUp(const core::Turn &turn, const QList<int> &positions = {});
    /// A comparison that begins with a conversation; see engine::Beginning.
    void startFrom(const core::Comparison &past, const core::Turn &turn);
    /// Reads it from the store and shows it.
    void open(const core::ComparisonId &id);
    /// Shows nothing.
    void clear();
    void stopAll();
    void retryFailed();

Q_SIGNALS:
    /// Another comparison, or none, is on the screen. The old one is deleted when this returns.
    void runChanged(assay::engine::ComparisonRun *run);
    /// Something about its answers, its cost or whether it runs is different.
    void progressed();
    void finished();
    /// One of its answers ended.
    void answerFinished(const assay::core::Answer &answer);
    void openFailed(const assay::core::StoreError &error);

private:
    void show(std::unique_ptr<engine::ComparisonRun> run);
    void watch(engine::AnswerSession *session);

    const Context &m_context;
    std::unique_ptr<engine::ComparisonRun> m_run;
    core::ComparisonId m_opening;
};

} // namespace assay::ui
