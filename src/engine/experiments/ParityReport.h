// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Sentence.h"
#include "engine/experiments/ParityProbe.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace assay::engine {

struct ParityPlan {
    static constexpr int mostRoutes = 12;
    QList<core::Contestant> routes;
    QList<ParityProbe> probes = allParityProbes();
    std::optional<core::Money> maxCost;

    /// What is wrong with it; nullopt: nothing.
    [[nodiscard]] std::optional<core::Sentence> objection() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ParityPlan fromJson(const QJsonObject &object);
};

/// A model that a direct provider lists and the router does not.
struct VersionLag {
    core::Route route;
    QString name;
    QDate since;        ///< invalid: only the catalogue that Assay ships has it
    bool exact = false; ///< the list names the day itself; else it is there since then at the latest
    friend bool operator==(const VersionLag &, const VersionLag &) = default;
};

/// What the routes did with the probes.
struct ParityReport {
    enum class End { Whole, Cancelled, CostLimit };
    struct Cell {
        int route = 0;
        ParityProbe probe = ParityProbe::System;
        ParityVerdict verdict;
        QList<core::AnswerId> answers;
    };
    ParityPlan plan;
    QList<Cell> cells;
    QList<VersionLag> lag;
    QDateTime started;
    QDateTime ended;
    End end = End::Whole;
    core::CostSum cost;
    bool simulated = false;
    QStringList prices;

    /// nullptr: it was not asked.
    [[nodiscard]] const Cell *cell(int route, ParityProbe probe) const;
    /// How many probes the route did not pass that the first route did.
    [[nodiscard]] int dropped(int route) const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ParityReport fromJson(const QJsonObject &object);
};

} // namespace assay::engine
