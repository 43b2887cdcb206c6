// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/ExperimentForm.h"

#include "ui/Context.h"
#include "ui/experiments/ChainEditor.h"
#include "ui/experiments/ExperimentText.h"
#include "ui/experiments/RouteList.h"
#include "ui/widgets/FlowLayout.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

const QString between = u"\n---\n"_s;
constexpr int greatestSeed = 999'999'999;

/// A seed of the command line may be greater than the field takes.
int shownSeed(std::uint64_t seed)
{
    return static_cast<int>(std::min<std::uint64_t>(seed, greatestSeed));
}

double shownCost(const std::optional<core::Money> &cost)
{
    // As the field shows it: in cents.
    return cost ? std::round(cost->toDecimal(2).toDouble() * 100) / 100 : 0;
}

QList<core::Route> routesOf(const QList<core::Contestant> &contestants)
{
    QList<core::Route> out;
    for (const core::Contestant &each : contestants) {
        out.append(each.route);
    }
    return out;
}

} // namespace

ExperimentForm::ExperimentForm(const Context &context, ExperimentKind kind, QWidget *parent)
    : QWidget(parent), m_context(context), m_kind(kind)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(16, 12, 16, 12);
    form->setVerticalSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    addRoutes(form);
    if (kind != ExperimentKind::Parity) {
        addPrompt(form);
    }
    switch (kind) {
    case ExperimentKind::Duel:
        addDuel(form);
        break;
    case ExperimentKind::Drill:
        addFaults(form);
        break;
    case ExperimentKind::Parity:
        addProbes(form);
        break;
    }
    addLimits(form);
}

void ExperimentForm::addRoutes(QFormLayout *form)
{
    const bool drill = m_kind == ExperimentKind::Drill;
    m_routes = new RouteList(m_context, drill ? tr("The chain's first route") : tr("Routes"), this);
    form->addRow(drill                            ? tr("First route")
                 : m_kind == ExperimentKind::Duel ? tr("Routes; the others are compared with the first")
                                                  : tr("Routes"),
                 m_routes);
    connect(m_routes, &RouteList::changed, this, &ExperimentForm::changed);
    if (drill) {
        m_chain = new ChainEditor(m_context, this);
        core::Contestant usual;
        usual.fallback.triggers |= core::FallbackTrigger::Cut;
        usual.fallback.limits.firstToken = std::chrono::milliseconds(3000);
        m_chain->setContestant(usual);
        form->addRow(tr("Chain"), m_chain);
        connect(m_chain, &ChainEditor::changed, this, &ExperimentForm::changed);
        connect(m_routes, &RouteList::changed, m_chain, [this] { m_chain->setRoute(m_routes->routes().value(0)); });
    }
}

void ExperimentForm::addPrompt(QFormLayout *form)
{
    m_prompt = new QPlainTextEdit(tr("Explain in five sentences why ice floats."), this);
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setTabChangesFocus(true);
    m_prompt->setFixedHeight(84);
    form->addRow(m_kind == ExperimentKind::Duel ? tr("Prompt; a line --- begins another") : tr("Prompt"), m_prompt);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, &ExperimentForm::changed);
}

void ExperimentForm::addDuel(QFormLayout *form)
{
    m_repeats = new QSpinBox(this);
    m_repeats->setRange(1, engine::DuelPlan::mostRepeats);
    m_repeats->setValue(10);
    m_warmUp = new QCheckBox(tr("Drop a warm-up request"), this);
    m_warmUp->setChecked(true);
    m_concurrent = new QCheckBox(tr("Ask the routes of a pair at the same time"), this);
    form->addRow(tr("&Repeats of each prompt"), m_repeats);
    form->addRow(m_warmUp);
    form->addRow(m_concurrent);
    connect(m_repeats, &QSpinBox::valueChanged, this, &ExperimentForm::changed);
    connect(m_warmUp, &QCheckBox::toggled, this, &ExperimentForm::changed);
    connect(m_concurrent, &QCheckBox::toggled, this, &ExperimentForm::changed);
}

void ExperimentForm::addFaults(QFormLayout *form)
{
    auto *faults = new QWidget(this);
    auto *flow = new FlowLayout(faults);
    for (const auto all = core::allInjectedFaults(); const core::InjectedFault::Kind kind : all) {
        auto *box = new QCheckBox(ExperimentText::fault(kind), faults);
        box->setChecked(true);
        flow->addWidget(box);
        m_faults.append({kind, box});
        connect(box, &QCheckBox::toggled, this, &ExperimentForm::changed);
    }
    form->addRow(tr("Faults, each at every position"), faults);
}

void ExperimentForm::addProbes(QFormLayout *form)
{
    auto *probes = new QWidget(this);
    auto *flow = new FlowLayout(probes);
    for (const auto all = engine::allParityProbes(); const engine::ParityProbe probe : all) {
        auto *box = new QCheckBox(ExperimentText::probe(probe), probes);
        box->setChecked(true);
        flow->addWidget(box);
        m_probes.append({probe, box});
        connect(box, &QCheckBox::toggled, this, &ExperimentForm::changed);
    }
    form->addRow(tr("Features"), probes);
}

void ExperimentForm::addLimits(QFormLayout *form)
{
    if (m_kind != ExperimentKind::Parity) {
        m_maxTokens = new QSpinBox(this);
        m_maxTokens->setRange(0, 1'000'000);
        m_maxTokens->setValue(256);
        m_maxTokens->setSpecialValueText(tr("the model's own"));
        m_seed = new QSpinBox(this);
        m_seed->setRange(0, greatestSeed);
        m_seed->setValue(1);
        form->addRow(tr("&Output limit in tokens"), m_maxTokens);
        form->addRow(tr("S&eed of the order"), m_seed);
        connect(m_maxTokens, &QSpinBox::valueChanged, this, &ExperimentForm::changed);
    }
    m_maxCost = new QDoubleSpinBox(this);
    m_maxCost->setRange(0, 1000);
    m_maxCost->setDecimals(2);
    m_maxCost->setPrefix(u"$"_s);
    m_maxCost->setSpecialValueText(tr("no limit"));
    form->addRow(tr("&Cost limit"), m_maxCost);
    connect(m_maxCost, &QDoubleSpinBox::valueChanged, this, &ExperimentForm::changed);
}

void ExperimentForm::setRoutes(const QList<core::Route> &routes)
{
    m_routes->setRoutes(m_kind == ExperimentKind::Drill ? routes.first(std::min<qsizetype>(1, routes.size())) : routes);
    if (m_chain && routes.size() > 1) {
        core::Contestant contestant;
        contestant.route = routes.constFirst();
        contestant.fallback = core::FallbackChain::through(routes.sliced(1));
        contestant.fallback.triggers |= core::FallbackTrigger::Cut;
        contestant.fallback.limits.firstToken = std::chrono::milliseconds(3000);
        m_chain->setContestant(contestant);
    }
}

void ExperimentForm::setPlan(const QJsonObject &plan)
{
    const QSignalBlocker quiet(this);
    switch (m_kind) {
    case ExperimentKind::Duel:
        m_duel = engine::DuelPlan::fromJson(plan);
        m_routes->setRoutes(routesOf(m_duel.routes));
        m_shownPrompt = m_duel.prompts.join(between);
        m_prompt->setPlainText(m_shownPrompt);
        m_repeats->setValue(m_duel.repeats);
        m_warmUp->setChecked(m_duel.warmUp);
        m_concurrent->setChecked(m_duel.concurrent);
        showLimits(m_duel.seed, m_duel.parameters, m_duel.maxCost);
        break;
    case ExperimentKind::Drill:
        m_drill = engine::DrillPlan::fromJson(plan);
        m_routes->setRoutes({m_drill.contestant.route});
        m_chain->setContestant(m_drill.contestant);
        m_shownPrompt = m_drill.prompt;
        m_prompt->setPlainText(m_shownPrompt);
        for (const auto &[kind, box] : std::as_const(m_faults)) {
            box->setChecked(std::ranges::contains(m_drill.faults, kind, &core::InjectedFault::kind));
        }
        showLimits(m_drill.seed, m_drill.parameters, m_drill.maxCost);
        break;
    case ExperimentKind::Parity:
        m_parity = engine::ParityPlan::fromJson(plan);
        m_routes->setRoutes(routesOf(m_parity.routes));
        for (const auto &[probe, box] : std::as_const(m_probes)) {
            box->setChecked(m_parity.probes.contains(probe));
        }
        showLimits(1, {}, m_parity.maxCost);
        break;
    }
}

void ExperimentForm::showLimits(std::uint64_t seed, const core::Parameters &parameters,
                                const std::optional<core::Money> &maxCost)
{
    if (m_seed) {
        m_seed->setValue(shownSeed(seed));
        m_maxTokens->setValue(static_cast<int>(parameters.maxTokens.value_or(0)));
    }
    m_maxCost->setValue(shownCost(maxCost));
}

// A route that stood in the plan keeps what the form has no field for.
QList<core::Contestant> ExperimentForm::contestants(const QList<core::Contestant> &known) const
{
    QList<core::Contestant> out;
    for (const auto routes = m_routes->routes(); const core::Route &route : routes) {
        const auto same = std::ranges::find(known, route, &core::Contestant::route);
        core::Contestant contestant = same != known.end() ? *same : core::Contestant();
        contestant.route = route;
        out.append(contestant);
    }
    return out;
}

core::Parameters ExperimentForm::parameters(core::Parameters known) const
{
    known.maxTokens.reset();
    if (m_maxTokens->value() > 0) {
        known.maxTokens = m_maxTokens->value();
    }
    return known;
}

std::uint64_t ExperimentForm::seed(std::uint64_t known) const
{
    return m_seed->value() == shownSeed(known) ? known : static_cast<std::uint64_t>(m_seed->value());
}

std::optional<core::Money> ExperimentForm::maxCost(const std::optional<core::Money> &known) const
{
    const double shown = m_maxCost->value();
    if (std::abs(shown - shownCost(known)) < 0.001) {
        return known;
    }
    return shown > 0 ? core::Money::fromDecimal(QString::number(shown, 'f', 2)) : std::nullopt;
}

engine::DuelPlan ExperimentForm::duel() const
{
    engine::DuelPlan out = m_duel;
    out.routes = contestants(m_duel.routes);
    if (out.prompts.isEmpty() || m_prompt->toPlainText() != m_shownPrompt) {
        out.prompts.clear();
        for (const auto parts = m_prompt->toPlainText().split(between); const QString &part : parts) {
            if (!part.trimmed().isEmpty()) {
                out.prompts.append(part.trimmed());
            }
        }
    }
    out.parameters = parameters(m_duel.parameters);
    out.repeats = m_repeats->value();
    out.warmUp = m_warmUp->isChecked();
    out.concurrent = m_concurrent->isChecked();
    out.seed = seed(m_duel.seed);
    out.maxCost = maxCost(m_duel.maxCost);
    return out;
}

engine::DrillPlan ExperimentForm::drill() const
{
    engine::DrillPlan out = m_drill;
    out.contestant = contestants({m_drill.contestant}).value(0);
    m_chain->applyTo(out.contestant);
    out.faults.clear();
    for (const auto &[kind, box] : m_faults) {
        if (!box->isChecked()) {
            continue;
        }
        const auto same = std::ranges::find(m_drill.faults, kind, &core::InjectedFault::kind);
        out.faults.append(same != m_drill.faults.end() ? *same : core::InjectedFault{.kind = kind});
    }
    if (std::ranges::any_of(out.positions, [&](int each) { return each > out.contestant.fallback.hops.size(); })) {
        out.positions.clear();
    }
    out.prompt = m_prompt->toPlainText();
    out.parameters = parameters(m_drill.parameters);
    out.seed = seed(m_drill.seed);
    out.maxCost = maxCost(m_drill.maxCost);
    return out;
}

engine::ParityPlan ExperimentForm::parity() const
{
    engine::ParityPlan out;
    out.routes = contestants(m_parity.routes);
    out.probes.clear();
    for (const auto &[probe, box] : m_probes) {
        if (box->isChecked()) {
            out.probes.append(probe);
        }
    }
    out.maxCost = maxCost(m_parity.maxCost);
    return out;
}

} // namespace assay::ui
