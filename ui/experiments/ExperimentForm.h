// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiments/DrillReport.h"
#include "engine/experiments/DuelPlan.h"
#include "engine/experiments/ParityReport.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QPlainTextEdit;
class QSpinBox;

namespace assay::ui {

struct Context;
class ChainEditor;
class RouteList;

enum class ExperimentKind { Duel, Drill, Parity };

/// What an experiment is to do, as a form.
class ExperimentForm final : public QWidget {
    Q_OBJECT
public:
    ExperimentForm(const Context &context, ExperimentKind kind, QWidget *parent = nullptr);

    [[nodiscard]] ExperimentKind kind() const { return m_kind; }
    [[nodiscard]] engine::DuelPlan duel() const;
    [[nodiscard]] engine::DrillPlan drill() const;
    [[nodiscard]] engine::ParityPlan parity() const;
    void setRoutes(const QList<core::Route> &routes);
    /// Shows a plan of its kind, as JSON. What the form has no field for (names, system prompt, parameters, the faults' delays) stays with it as
    /// long as its route or fault stays.
    void setPlan(const QJsonObject &plan);

Q_SIGNALS:
    void changed();

private:
    void showLimits(std::uint64_t seed, const core::Parameters &parameters, const std::optional<core::Money> &maxCost);
    void addRoutes(QFormLayout *form);
    void addPrompt(QFormLayout *form);
    void addDuel(QFormLayout *form);
    void addFaults(QFormLayout *form);
    void addProbes(QFormLayout *form);
    void addLimits(QFormLayout *form);
    [[nodiscard]] QList<core::Contestant> contestants(const QList<core::Contestant> &known) const;
    [[nodiscard]] core::Parameters parameters(core::Parameters known) const;
    [[nodiscard]] std::uint64_t seed(std::uint64_t known) const;
    [[nodiscard]] std::optional<core::Money> maxCost(const std::optional<core::Money> &known) const;

    const Context &m_context;
    ExperimentKind m_kind;
    engine::DuelPlan m_duel; ///< the plan that was shown last, of the form's kind
    engine::DrillPlan m_drill;
    engine::ParityPlan m_parity;
    QString m_shownPrompt; ///< how its prompts were shown
    RouteList *m_routes = nullptr;
    ChainEditor *m_chain = nullptr;
    QPlainTextEdit *m_prompt = nullptr;
    QSpinBox *m_repeats = nullptr;
    QCheckBox *m_warmUp = nullptr;
    QCheckBox *m_concurrent = nullptr;
    QSpinBox *m_maxTokens = nullptr;
    QSpinBox *m_seed = nullptr;
    QDoubleSpinBox *m_maxCost = nullptr;
    QList<std::pair<core::InjectedFault::Kind, QCheckBox *>> m_faults;
    QList<std::pair<engine::ParityProbe, QCheckBox *>> m_probes;
};

} // namespace assay::ui
