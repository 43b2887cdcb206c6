// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ContestantDialog.h"

#include "ui/composer/ParametersEditor.h"
#include "ui/experiments/ChainEditor.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace assay::ui {

ContestantDialog::ContestantDialog(const Context &context, core::Contestant contestant, const QString &title, QWidget *parent)
    : QDialog(parent),
      m_contestant(std::move(contestant)),
      m_label(new QLineEdit(m_contestant.label, this)),
      m_ownSystem(new QCheckBox(tr("&System prompt of its own"), this)),
      m_system(new QPlainTextEdit(m_contestant.system.value_or(QString()), this)),
      m_ownParameters(new QCheckBox(tr("&Parameters of its own"), this)),
      m_parameters(new ParametersEditor(this)),
      m_chain(new ChainEditor(context))
{
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    auto *label = new QLabel(tr("&Name in this line-up"), this);
    label->setBuddy(m_label);
    m_label->setPlaceholderText(tr("The model's own"));
    m_system->setTabChangesFocus(true);
    m_system->setAccessibleName(tr("System prompt"));
    m_system->setMinimumHeight(72);
    m_parameters->setParameters(m_contestant.parameters.value_or(core::Parameters()));
    m_ownSystem->setChecked(m_contestant.system.has_value());
    m_ownParameters->setChecked(m_contestant.parameters.has_value());
    m_system->setEnabled(m_ownSystem->isChecked());
    m_parameters->setEnabled(m_ownParameters->isChecked());
    connect(m_ownSystem, &QCheckBox::toggled, m_system, &QWidget::setEnabled);
    connect(m_ownParameters, &QCheckBox::toggled, m_parameters, &QWidget::setEnabled);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *apply = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    apply->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    m_chain->setContestant(m_contestant);
    auto *own = new QWidget(this);
    auto *ownLayout = new QVBoxLayout(own);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{label, m_label, m_ownSystem, m_system, m_ownParameters, m_parameters}) {
        ownLayout->addWidget(widget);
    }
    ownLayout->addStretch(1);
    // A chain of many steps is taller than a small screen.
    auto *inner = new QWidget;
    auto *chainLayout = new QVBoxLayout(inner);
    chainLayout->addWidget(m_chain);
    chainLayout->addStretch(1);
    auto *chain = new QScrollArea(this);
    chain->setWidget(inner);
    chain->setWidgetResizable(true);
    chain->setFrameShape(QFrame::NoFrame);
    chain->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->addTab(own, tr("Own settings"));
    tabs->addTab(chain, tr("Fallback"));
    layout->addWidget(tabs);
    layout->addWidget(buttons);
    setMinimumWidth(480);
}

core::Contestant ContestantDialog::contestant() const
{
    core::Contestant result = m_contestant;
    result.label = m_label->text().trimmed();
    result.system = m_ownSystem->isChecked() ? std::optional(m_system->toPlainText()) : std::nullopt;
    result.parameters = m_ownParameters->isChecked() ? std::optional(m_parameters->parameters()) : std::nullopt;
    m_chain->applyTo(result);
    return result;
}

} // namespace assay::ui
