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
#include <QSpinBox>

namespace assay::ui {

using namespace Qt::StringLiterals;

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
        m_seed->setRange(1, 999'999'999);
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

QList<core::Contestant> ExperimentForm::contestants() const
{
    QList<core::Contestant> out;
    for (const auto routes = m_routes->routes(); const core::Route &route : routes) {
        core::Contestant contestant;
        contestant.route = route;
        out.append(contestant);
    }
    return out;
}

core::Parameters ExperimentForm::parameters() const
{
    core::Parameters out;
    if (m_maxTokens && m_maxTokens->value() > 0) {
        out.maxTokens = m_maxTokens->value();
    }
    return out;
}

std::optional<core::Money> ExperimentForm::maxCost() const
{
    return m_maxCost->value() > 0 ? core::Money::fromDecimal(QString::number(m_maxCost->value(), 'f', 2)) : std::nullopt;
}

engine::DuelPlan ExperimentForm::duel() const
{
    engine::DuelPlan out;
    out.routes = contestants();
    const QStringList parts = m_prompt->toPlainText().split(u"\n---\n"_s);
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty()) {
            out.prompts.append(part.trimmed());
        }
    }
    out.parameters = parameters();
    out.repeats = m_repeats->value();
    out.warmUp = m_warmUp->isChecked();
    out.concurrent = m_concurrent->isChecked();
    out.seed = static_cast<std::uint64_t>(m_seed->value());
    out.maxCost = maxCost();
    return out;
}

engine::DrillPlan ExperimentForm::drill() const
{
    engine::DrillPlan out;
    out.contestant = contestants().value(0);
    m_chain->applyTo(out.contestant);
    for (const auto &[kind, box] : m_faults) {
        if (box->isChecked()) {
            out.faults.append({.kind = kind});
        }
    }
    out.prompt = m_prompt->toPlainText();
    out.parameters = parameters();
    out.seed = static_cast<std::uint64_t>(m_seed->value());
    out.maxCost = maxCost();
    return out;
}

engine::ParityPlan ExperimentForm::parity() const
{
    engine::ParityPlan out;
    out.routes = contestants();
    out.probes.clear();
    for (const auto &[probe, box] : m_probes) {
        if (box->isChecked()) {
            out.probes.append(probe);
        }
    }
    out.maxCost = maxCost();
    return out;
}

} // namespace assay::ui
