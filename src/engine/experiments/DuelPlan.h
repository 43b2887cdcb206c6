// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Contestant.h"
#include "core/Money.h"
#include "core/Sentence.h"

#include <QJsonObject>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace assay::engine {

/// What a duel asks whom, how often, and in which order. The same plan with the same seed sends the same requests in the same order.
struct DuelPlan {
    static constexpr int mostRoutes = 8;
    static constexpr int mostRepeats = 1000;

    QList<core::Contestant> routes; ///< the first is what the others are compared with
    QStringList prompts;
    QString system;
    core::Parameters parameters;
    int repeats = 10; ///< of each prompt on each route
    bool warmUp = true;
    bool concurrent = false; ///< the routes of a pair at the same time; else one after the other
    std::uint64_t seed = 1;
    std::optional<core::Money> maxCost;

    /// One prompt to every route, once.
    struct Block {
        int prompt = 0;
        int repeat = 0;
        bool warmUp = false;
        QList<int> order; ///< of the routes
        friend bool operator==(const Block &, const Block &) = default;
    };
    /// All blocks in their order of sending: prompts are mixed within each repeat, the routes within each block.
    [[nodiscard]] QList<Block> blocks() const;
    /// What is wrong with it; nullopt: nothing.
    [[nodiscard]] std::optional<core::Sentence> objection() const;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static DuelPlan fromJson(const QJsonObject &object);
    friend bool operator==(const DuelPlan &, const DuelPlan &) = default;
};

} // namespace assay::engine
