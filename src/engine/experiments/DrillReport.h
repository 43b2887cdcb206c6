// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "core/Hops.h"
#include "core/InjectedFault.h"
#include "core/Sentence.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <cstdint>

namespace assay::engine {

/// A chain and the faults that it is to stand. Each fault is put at each position of the chain; so that the chain comes that far, every route before
/// it is overloaded (529), which costs nothing.
struct DrillPlan {
    core::Contestant contestant;
    QList<core::InjectedFault> faults;
    QList<int> positions; ///< 0 is the contestant's own route; empty: all of the chain
    QString prompt;
    QString system;
    core::Parameters parameters;
    std::uint64_t seed = 1; ///< of the delays before retries
    std::optional<core::Money> maxCost;

    struct Case {
        core::InjectedFault fault;
        int position = 0;
        friend bool operator==(const Case &, const Case &) = default;
    };
    [[nodiscard]] QList<Case> cases() const;
    /// What is wrong with it; nullopt: nothing.
    [[nodiscard]] std::optional<core::Sentence> objection() const;
    /// All faults as they are made unless a plan says otherwise.
    [[nodiscard]] static QList<core::InjectedFault> usualFaults();

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static DrillPlan fromJson(const QJsonObject &object);
};

/// How the chain stood one fault.
struct DrillResult {
    DrillPlan::Case one;
    core::AnswerId answer;
    core::Outcome outcome = core::Outcome::Failed;
    core::Detour detour;
    int servedAt = -1;             ///< position in the chain of the route that had the last word; -1: none was asked
    std::optional<qint64> totalMs; ///< from the first sending to the end
    qsizetype shownCharacters = 0; ///< in the answer when it ended
    bool textLost = false;         ///< something had been shown and was folded away or broken off
    QString error;                 ///< of an answer that failed
    QStringList hops;              ///< one line for each attempt
    QString voided;                ///< why its times say nothing, an English sentence; empty: they do

    /// The user got an answer.
    [[nodiscard]] bool held() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static DrillResult fromJson(const QJsonObject &object);
};

/// The report card of a chain.
struct DrillReport {
    enum class End { Whole, Cancelled, CostLimit };
    DrillPlan plan;
    QList<DrillResult> results;
    QDateTime started;
    QDateTime ended;
    End end = End::Whole;
    core::CostSum cost;
    bool simulated = false;
    QStringList prices;

    /// How many cases gave an answer, and how many there are; void ones in neither.
    [[nodiscard]] int held() const;
    [[nodiscard]] int counted() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static DrillReport fromJson(const QJsonObject &object);
};

} // namespace assay::engine
