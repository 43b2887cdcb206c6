// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiments/DrillReport.h"
#include "engine/experiments/DuelReport.h"
#include "engine/experiments/ParityReport.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace assay::ui {

/// What the figures of experiments say, as sentences and cells: for the window, the report file and the terminal. Says no more than the data do.
struct ExperimentText final {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::ExperimentText)
public:
    /// The contestant's label, or its route.
    [[nodiscard]] static QString nameOf(const core::Contestant &contestant);
    [[nodiscard]] static QString metric(engine::DuelMetric metric);
    /// A figure with its unit; with `sign`, a difference.
    [[nodiscard]] static QString figure(engine::DuelMetric metric, double value, bool sign = false);
    /// "+38 ms (12 to 66)", or "+38 ms, too few pairs for an interval".
    [[nodiscard]] static QString difference(const engine::DuelDifference &difference);

    [[nodiscard]] static QString verdict(const engine::DuelReport &report, const engine::DuelContest &contest);
    [[nodiscard]] static QString failures(const engine::DuelReport &report, const engine::DuelContest &contest);
    /// How it was measured, and what that leaves open.
    [[nodiscard]] static QStringList method(const engine::DuelReport &report);

    [[nodiscard]] static QString verdict(const engine::DrillReport &report);
    [[nodiscard]] static QString fault(core::InjectedFault::Kind kind);
    [[nodiscard]] static QString result(const engine::DrillReport &report, const engine::DrillResult &result);
    /// Of a report: `duel`, `drill`, `parity`.
    [[nodiscard]] static QString kind(const QString &word);

    [[nodiscard]] static QString verdict(const engine::ParityReport &report);
    [[nodiscard]] static QString probe(engine::ParityProbe probe);
    [[nodiscard]] static QString state(engine::ParityState state);

    /// What was set, as names and values: system prompt, parameters, repeats, order, seed, limit.
    [[nodiscard]] static QList<QStringList> settings(const QJsonObject &plan);
    /// "connected 12 ms · sent 13 ms · head 201 ms …": the phases of the attempt that answered, and how many there were.
    [[nodiscard]] static QString phases(const engine::Sample &sample);
    /// What Assay itself adds to the times, as measured.
    [[nodiscard]] static QString timingError();

    /// "since 1 Sep 2026", or since then at the latest.
    [[nodiscard]] static QString since(const engine::VersionLag &lag);

    /// "Ended by the cost limit …"; empty: it ran to its end.
    [[nodiscard]] static QString ending(bool cancelled, bool costLimit, const std::optional<core::Money> &limit);
};

} // namespace assay::ui
