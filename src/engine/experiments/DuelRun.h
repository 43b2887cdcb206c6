// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiments/ClockWatch.h"
#include "engine/experiments/DuelReport.h"

#include <QObject>

#include <memory>
#include <vector>

namespace assay::engine {

class ComparisonEngine;
class ComparisonRun;
struct Objection;
struct WorstCase;

/// One duel under way. Every request of it is an answer of an ordinary comparison, one for each prompt, so that the history and the ledger have
/// them too.
///
/// Main thread. finished() comes once, from the event loop; deleting the run stops what is under way without it.
class DuelRun final : public QObject {
    Q_OBJECT
public:
    /// `engine` outlives the run.
    DuelRun(ComparisonEngine &engine, DuelPlan plan, QObject *parent = nullptr);
    ~DuelRun() override;

    /// What stands against it: the plan's own objection, and what the engine says of its routes. A refusal means that start() must not be called.
    [[nodiscard]] QList<Objection> check() const;
    /// The most that it can cost.
    [[nodiscard]] WorstCase worstCase() const;

    void start();
    /// Ends it; what has been measured stays in the report.
    void cancel();
    [[nodiscard]] const DuelReport &report() const { return m_report; }
    /// How many requests have ended, and how many there are.
    [[nodiscard]] int done() const { return static_cast<int>(m_report.samples.size()); }
    [[nodiscard]] int total() const;

Q_SIGNALS:
    void progressed();
    void sampled(const assay::engine::Sample &sample);
    void finished();

private:
    [[nodiscard]] core::Comparison comparisonOf(int prompt) const;
    [[nodiscard]] bool affords(const DuelPlan::Block &block) const;
    [[nodiscard]] WorstCase worstCaseOf(int prompt) const;
    void nextBlock();
    void beginNext();
    void note(AnswerSession *session);
    void closeBlock();
    void end(DuelReport::End how);

    ComparisonEngine &m_engine;
    DuelReport m_report;
    QList<DuelPlan::Block> m_blocks;
    std::vector<std::unique_ptr<ComparisonRun>> m_runs; ///< by prompt
    qsizetype m_block = -1;
    qsizetype m_sent = 0; ///< of the block
    int m_running = 0;
    qsizetype m_blockSamples = 0; ///< where the block's samples begin
    std::optional<ClockWatch> m_watch;
    bool m_ended = false;
    bool m_cancelled = false;
};

} // namespace assay::engine
