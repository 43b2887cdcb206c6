// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiments/ParityReport.h"

#include <QObject>

#include <memory>

namespace assay::engine {

class CatalogueKeeper;
class ComparisonEngine;
class ComparisonRun;
struct Objection;
struct WorstCase;

/// One parity matrix under way: probe after probe, all routes of a probe at the same time, repeats one after the other. Main thread;
/// finished() comes once, from the event loop.
class ParityRun final : public QObject {
    Q_OBJECT
public:
    /// `engine` outlives the run.
    ParityRun(ComparisonEngine &engine, ParityPlan plan, QObject *parent = nullptr);
    ~ParityRun() override;

    /// A refusal means that start() must not be called. What a route refuses is no objection: it is what the matrix is to tell.
    [[nodiscard]] QList<Objection> check() const;
    [[nodiscard]] WorstCase worstCase() const;

    void start();
    /// Ends it; the probes that are through stay in the report.
    void cancel();
    [[nodiscard]] const ParityReport &report() const { return m_report; }
    [[nodiscard]] int done() const { return m_probe < 0 ? 0 : m_probe; }
    [[nodiscard]] int total() const { return static_cast<int>(m_report.plan.probes.size()); }

Q_SIGNALS:
    void progressed();
    void finished();

private:
    void next();
    void judgeProbe();
    void end(ParityReport::End how);

    ComparisonEngine &m_engine;
    ParityReport m_report;
    std::unique_ptr<ComparisonRun> m_run;
    int m_probe = -1;
    bool m_cancelled = false;
    bool m_ended = false;
};

/// Models that their makers list and OpenRouter does not, among the lists that are known.
[[nodiscard]] QList<VersionLag> versionLag(const CatalogueKeeper &keeper);

} // namespace assay::engine
