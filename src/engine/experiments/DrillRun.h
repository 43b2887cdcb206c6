// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiments/ClockWatch.h"
#include "engine/experiments/DrillReport.h"

#include <QObject>

#include <memory>

namespace assay::engine {

class AnswerSession;
class ComparisonEngine;
class ComparisonRun;
struct Objection;
struct WorstCase;

/// One drill under way: the chain's contestant answers the prompt once for each fault, one after the other. Its answers are those of an ordinary
/// comparison. Main thread; finished() comes once, from the event loop.
class DrillRun final : public QObject {
    Q_OBJECT
public:
    /// `engine` outlives the run.
    DrillRun(ComparisonEngine &engine, DrillPlan plan, QObject *parent = nullptr);
    ~DrillRun() override;

    /// A refusal means that start() must not be called.
    [[nodiscard]] QList<Objection> check() const;
    /// The most that it can cost: every case may be paid on its faulty route and on the one that serves.
    [[nodiscard]] WorstCase worstCase() const;

    void start();
    /// Ends it; what has been seen stays in the report.
    void cancel();
    [[nodiscard]] const DrillReport &report() const { return m_report; }
    [[nodiscard]] int done() const { return static_cast<int>(m_report.results.size()); }
    [[nodiscard]] int total() const { return static_cast<int>(m_cases.size()); }

Q_SIGNALS:
    void progressed();
    void finished();

private:
    [[nodiscard]] core::Comparison comparison() const;
    [[nodiscard]] core::Money worstCaseOf(const DrillPlan::Case &one) const;
    void next();
    void note(AnswerSession *session);
    [[nodiscard]] DrillResult resultOf(const core::Answer &answer, const DrillPlan::Case &one) const;
    void end(DrillReport::End how);

    ComparisonEngine &m_engine;
    DrillReport m_report;
    QList<DrillPlan::Case> m_cases;
    std::unique_ptr<ComparisonRun> m_run;
    std::optional<ClockWatch> m_watch; ///< since the case began
    int m_case = -1;
    bool m_textLost = false;
    bool m_cancelled = false;
    bool m_ended = false;
};

} // namespace assay::engine
