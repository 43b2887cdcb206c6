// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiments/DuelPlan.h"
#include "engine/experiments/Sample.h"
#include "stats/Estimate.h"
#include "stats/Summary.h"

#include <QDateTime>

#include <array>
#include <vector>

namespace assay::engine {

/// What is compared. Failures are a share; all others are figures of a single answer.
enum class DuelMetric { FirstToken, Total, TokensPerSecond, Cost, Length };
inline constexpr std::array duelMetrics{DuelMetric::FirstToken, DuelMetric::Total, DuelMetric::TokensPerSecond,
                                        DuelMetric::Cost, DuelMetric::Length};

/// The second route less the first, pair by pair. Milliseconds, tokens a second, US dollars, tokens.
struct DuelDifference {
    DuelMetric metric = DuelMetric::FirstToken;
    int pairs = 0;           ///< in which both have the figure
    stats::Estimate typical; ///< Hodges–Lehmann, see stats/Differences.h
    stats::Estimate mean;    ///< Student
    stats::Summary first;    ///< over the pairs
    stats::Summary second;
    std::vector<double> each; ///< the differences, in the order of sending

    enum class Finding { TooFew, NoneShown, Less, More };
    [[nodiscard]] Finding finding() const;
};

/// One route against the first.
struct DuelContest {
    int route = 1;
    QList<DuelDifference> differences; ///< only of metrics of which there are pairs
    stats::Estimate failures;          ///< share of the second less that of the first
    int failedFirst = 0;
    int failedSecond = 0;
    int pairs = 0; ///< that count, failed ones included
    [[nodiscard]] const DuelDifference *of(DuelMetric metric) const;
};

/// A duel's plan, everything it measured, and how it ended.
struct DuelReport {
    enum class End { Whole, Cancelled, CostLimit };
    DuelPlan plan;
    QList<Sample> samples; ///< in the order of their ends
    QDateTime started;     ///< UTC
    QDateTime ended;
    End end = End::Whole;
    core::CostSum cost; ///< of everything that was sent, warm-up and void pairs included
    bool simulated = false;
    QStringList prices; ///< of the day, by route: "anthropic/x: 3 / 15 USD per million tokens in / out"

    [[nodiscard]] QList<DuelContest> contests() const;
    [[nodiscard]] int voidPairs() const;
    /// Answers whose exchange opened a connection of its own, and how many there are in all.
    [[nodiscard]] std::pair<int, int> newConnections() const;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static DuelReport fromJson(const QJsonObject &object);
};

/// The figure of a sample; nullopt where it has none.
[[nodiscard]] std::optional<double> figureOf(const Sample &sample, DuelMetric metric);
/// `first_token_ms`, `total_ms`, `tokens_per_s`, `cost_usd`, `output_tokens`.
[[nodiscard]] QString wordOf(DuelMetric metric);
/// `whole`, `cancelled`, `cost_limit`.
[[nodiscard]] QString wordOf(DuelReport::End end);

} // namespace assay::engine
