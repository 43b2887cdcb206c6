// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/FallbackChain.h"
#include "core/Ids.h"
#include "core/Prompt.h"
#include "core/RouterPreferences.h"

#include <QList>
#include <QString>

namespace assay::core {

/// A route with its parameters, system prompt and fallback chain: one pane.
struct Contestant {
    Route route;
    KeyName key;
    QString label;                        ///< the user's own name for it; empty: the model's
    std::optional<QString> system;        ///< instead of the comparison's
    std::optional<Parameters> parameters; ///< instead of the comparison's
    FallbackChain fallback;
    RouterPreferences router; ///< for OpenRouter's routes among them

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static std::optional<Contestant> fromJson(const QJsonObject &object);
    friend bool operator==(const Contestant &, const Contestant &) = default;
};

/// A named set of contestants.
struct LineUp {
    QString name;
    QList<Contestant> contestants;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static LineUp fromJson(const QJsonObject &object);
    friend bool operator==(const LineUp &, const LineUp &) = default;
};

/// How many contestants a comparison may have.
inline constexpr int maximumContestants = 32;

} // namespace assay::core
