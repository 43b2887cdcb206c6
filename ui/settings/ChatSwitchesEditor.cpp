// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ChatSwitchesEditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace assay::ui {

using namespace Qt::StringLiterals;

ChatSwitchesEditor::ChatSwitchesEditor(QWidget *parent)
    : QWidget(parent),
      m_limitField(new QComboBox(this)),
      m_systemRole(new QComboBox(this)),
      m_reasoning(new QComboBox(this)),
      m_streamOptions(new QCheckBox(tr("Ask for token counts while streaming"), this))
{
    // The words of the wire, which no language has others for; in the order of core::ChatSwitches.
    m_limitField->addItems({u"max_tokens"_s, u"max_completion_tokens"_s});
    m_systemRole->addItems({u"system"_s, u"developer"_s});
    m_reasoning->addItems(
        {u"reasoning_effort"_s, u"reasoning: {effort}"_s, u"chat_template_kwargs: {enable_thinking}"_s, u"thinking: {type}"_s});
    m_limitField->setObjectName(u"limitField"_s);
    m_systemRole->setObjectName(u"systemRole"_s);
    m_reasoning->setObjectName(u"reasoningInput"_s);
    m_streamOptions->setObjectName(u"streamOptions"_s);
    m_streamOptions->setToolTip(tr("stream_options.include_usage: some old servers refuse it"));
    auto *hint = new QLabel(tr("What a server refuses by name is left out by itself; this is for what it only ignores."), this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->addRow(hint);
    form->addRow(tr("Output &limit as"), m_limitField);
    form->addRow(tr("System p&rompt as"), m_systemRole);
    form->addRow(tr("Reasoning &effort as"), m_reasoning);
    form->addRow(m_streamOptions);
    for (QComboBox *box : {m_limitField, m_systemRole, m_reasoning}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ChatSwitchesEditor::changed);
    }
    connect(m_streamOptions, &QCheckBox::toggled, this, &ChatSwitchesEditor::changed);
}

void ChatSwitchesEditor::setSwitches(const core::ChatSwitches &switches)
{
    const QSignalBlocker quiet(this);
    m_limitField->setCurrentIndex(static_cast<int>(switches.limitField));
    m_systemRole->setCurrentIndex(static_cast<int>(switches.systemRole));
    m_reasoning->setCurrentIndex(static_cast<int>(switches.reasoning));
    m_streamOptions->setChecked(switches.streamOptions);
}

core::ChatSwitches ChatSwitchesEditor::switches() const
{
    core::ChatSwitches out;
    out.limitField = static_cast<core::ChatSwitches::LimitField>(m_limitField->currentIndex());
    out.systemRole = static_cast<core::ChatSwitches::SystemRole>(m_systemRole->currentIndex());
    out.reasoning = static_cast<core::ChatSwitches::Reasoning>(m_reasoning->currentIndex());
    out.streamOptions = m_streamOptions->isChecked();
    return out;
}

} // namespace assay::ui
