// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "engine/AnswerSession.h"

#include <QJsonObject>

namespace assay::engine {

/// What one answer of an experiment measured. Times count from the first attempt's sending: a retry is time that the user waits.
struct Sample {
    int route = 0;
    int prompt = 0;
    int repeat = 0;
    bool warmUp = false;
    QString voided; ///< why it does not count, an English sentence; empty: it does
    core::AnswerId answer;
    core::Outcome outcome = core::Outcome::Failed;
    std::optional<double> firstTokenMs;
    std::optional<double> totalMs;
    std::optional<double> tokensPerSecond; ///< only where the provider counted the tokens
    std::optional<core::Money> cost;       ///< of all attempts; nullopt as soon as one of them is unknown
    bool costReported = false;             ///< by the provider, all of it
    std::optional<std::int64_t> outputTokens;
    core::PhaseTimes phases; ///< of the last attempt
    bool newConnection = false;
    int attempts = 0;
    QString servedBy;
    QString error;     ///< its kind's word; empty: none
    QString errorText; ///< never holds a key

    /// An answer that can be measured: whole, or ended by the model for a reason of its own.
    [[nodiscard]] bool isGood() const;
    /// Stopped answers are neither good nor failed: the user ended them.
    [[nodiscard]] bool isFailure() const { return !isGood() && outcome != core::Outcome::Stopped; }
    [[nodiscard]] bool counts() const { return !warmUp && voided.isEmpty() && outcome != core::Outcome::Stopped; }

    [[nodiscard]] static Sample of(const AnswerSession &session);
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Sample fromJson(const QJsonObject &object);
};

} // namespace assay::engine
