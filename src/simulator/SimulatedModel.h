// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Price.h"
#include "simulator/Face.h"

#include <QHash>
#include <QList>

#include <expected>

namespace assay::simulator {

/// How fast a simulated model answers.
struct Pace {
    double firstTokenMs = 300;
    double firstTokenSpreadMs = 80; ///< at most so much more or less
    double tokensPerSecond = 60;
    double jitter = 0.3; ///< share by which the time between two tokens varies
    /// Exactly so many tokens instead of what the composition has; 0: as composed.
    int tokens = 0;
    friend bool operator==(const Pace &, const Pace &) = default;
};

/// A model that does not exist, at one provider. The same model may be had by several routes.
struct SimulatedModel {
    QString id; ///< as the provider spells it
    QString name;
    QString family;   ///< the model itself, whatever the route: decides what it answers
    QString upstream; ///< who serves it behind a router
    Face face = Face::Plain;
    Pace pace;
    std::optional<core::Price> price;
    qint64 contextWindow = 128'000;
    qint64 maxOutput = 16'000;
    bool reasoning = false;
    bool tools = true;
    bool vision = false;
    bool pictures = false; ///< makes them where it is asked to draw
    int sections = 0;      ///< how many sections of a composition it writes; 0: all
};

/// The models that the simulator serves.
class Library final {
public:
    /// The shipped library, from the resources.
    [[nodiscard]] static Library shipped();
    /// The error says what is wrong and where.
    [[nodiscard]] static std::expected<Library, QString> decode(const QByteArray &json);

    [[nodiscard]] const QList<SimulatedModel> &models() const { return m_models; }
    [[nodiscard]] QList<SimulatedModel> modelsOf(Face face) const;
    /// nullptr: not served there. Face::Plain has every model that has no slash in its id.
    [[nodiscard]] const SimulatedModel *find(Face face, const QString &id) const;
    /// A number for each family, by which neighbours get different compositions.
    [[nodiscard]] int rankOf(const QString &family) const { return m_ranks.value(family, 0); }

private:
    QList<SimulatedModel> m_models;
    QHash<QString, int> m_ranks;
};

} // namespace assay::simulator
