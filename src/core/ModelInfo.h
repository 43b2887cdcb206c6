// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/Price.h"
#include "core/Prompt.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace assay::core {

/// What is known of a route's model. Flags are nullopt where nobody says.
struct ModelInfo {
    Route route;
    QString name;
    std::optional<qint64> contextWindow; ///< tokens
    std::optional<qint64> maxOutput;     ///< tokens
    QStringList inputModalities;         ///< text, image, pdf, audio, video
    QStringList outputModalities;
    std::optional<bool> tools;
    std::optional<bool> reasoning;
    std::optional<bool> vision;
    std::optional<bool> structuredOutput;
    /// Parameters of ours (`temperature`, `top_p`, `top_k`, `seed`, `stop`, `effort`, `thinking_budget`, `schema`) that the
    /// model is known to refuse.
    QStringList refusedParameters;
    QStringList efforts;        ///< words that the model takes; empty: unknown
    std::optional<Price> price; ///< as its list or the seed says today
    QDate deprecated;           ///< last day, if one is announced
    QDate released;             ///< the day that its provider's list names as the model's own
    QDate firstSeen; ///< UTC day on which Assay first fetched a list that has it: it is there since then at the latest
    bool simulated = false;
    bool fromSeed = false; ///< shipped with Assay, not (yet) seen in the provider's own list

    [[nodiscard]] bool isFree() const { return price && price->base.isFree(); }
    [[nodiscard]] QString displayName() const { return name.isEmpty() ? route.model.toString() : name; }
    /// The names of the parameters among `set` that the model is known to refuse. `temperature` and `top_p` pass with the effort
    /// `none` where the model has that word: OpenAI's reasoning models do so.
    [[nodiscard]] QStringList refusedOf(const Parameters &set) const;
    /// Whether the model takes the effort word, as far as is known.
    [[nodiscard]] bool takesEffort(const QString &word) const { return efforts.isEmpty() || efforts.contains(word); }
    friend bool operator==(const ModelInfo &, const ModelInfo &) = default;
};

} // namespace assay::core
