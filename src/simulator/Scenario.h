// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Fault.h"
#include "simulator/SimulatedModel.h"

#include <QHash>
#include <QList>

#include <expected>

namespace assay::simulator {

/// What a scenario file changes of a model's speed; what it leaves out stays.
struct PaceChange {
    QString model; ///< id, `*` stands for any characters
    std::optional<double> tokensPerSecond;
    std::optional<double> firstTokenMs;
    std::optional<int> tokens;
};

/// When something goes wrong, and what.
struct Rule {
    QString provider; ///< empty: any
    QString model;    ///< `*` stands for any characters; empty: any
    QList<int> nth;   ///< only these of the requests that provider and model match, from 1 on; empty: all
    Fault fault;
};

/// A script for the simulator, read from a file of the form in docs/simulator.md.
class Scenario final {
public:
    [[nodiscard]] static std::expected<Scenario, QString> decode(const QByteArray &json);

    /// Counts this request in every rule that it matches; the first rule that holds for it decides. nullopt: all goes well.
    [[nodiscard]] std::optional<Fault> faultFor(const core::ProviderId &provider, const QString &model);
    [[nodiscard]] Pace paceFor(const SimulatedModel &model) const;

private:
    QList<PaceChange> m_paces;
    QList<Rule> m_rules;
    QHash<qsizetype, int> m_seen; ///< by rule
};

} // namespace assay::simulator
