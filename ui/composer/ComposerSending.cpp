// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/BeginningLine.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ComposerControls.h"
#include "ui/composer/LineUpBar.h"
#include "ui/composer/ParametersEditor.h"
#include "ui/composer/PromptEdit.h"
#include "ui/composer/RepeatsRow.h"
#include "ui/widgets/Popover.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

void Composer::openParameters()
{
    if (!m_popover) {
        m_popover = new Popover(window());
        auto *content = new QWidget(m_popover);
        m_parametersEditor = new ParametersEditor(content);
        m_repeatsRow = new RepeatsRow(content);
        auto *layout = new QVBoxLayout(content);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_parametersEditor);
        layout->addWidget(m_repeatsRow);
        m_popover->setContent(content);
        m_popover->setAccessibleName(tr("Parameters"));
        connect(m_parametersEditor, &ParametersEditor::changed, this, [this] {
            m_parameters = m_parametersEditor->parameters();
            showParameters();
            reconsider();
        });
        connect(m_repeatsRow, &RepeatsRow::changed, this, [this] {
            m_repeats = m_repeatsRow->repeats();
            showParameters();
            reconsider();
        });
    }
    if (m_popover->isVisible()) {
        m_popover->hide();
        return;
    }
    m_parametersEditor->setParameters(m_parameters);
    m_repeatsRow->setRepeats(m_repeats);
    m_popover->openAt(m_controls->parametersButton());
}

void Composer::showParameters()
{
    QStringList parts;
    if (m_repeats > 1) {
        parts.append(tr("%n times", "how often each model is asked", m_repeats));
    }
    if (const QString summary = ParametersEditor::summaryOf(m_parameters); !summary.isEmpty()) {
        parts.append(summary);
    }
    m_controls->setSummary(parts.join(u" · "_s));
}

void Composer::takeLineUp(const QList<core::Contestant> &contestants)
{
    if (m_lineUp->contestants() != contestants) {
        m_lineUp->setContestants(contestants);
    }
}

void Composer::setBeginning(const QString &said)
{
    m_beginning->setText(said);
    showTarget();
    reconsider();
}

void Composer::setFollowUpTarget(int position)
{
    m_target = position < m_lineUp->contestants().size() ? position : -1;
    m_controls->setFollowUp(true);
    showTarget();
    reconsider();
}

void Composer::showTarget()
{
    QStringList names;
    for (int position = 0; position < m_lineUp->contestants().size(); ++position) {
        names.append(m_lineUp->nameOf(position));
    }
    m_controls->setTargets(names, m_target);
    const bool followUp = mode() == Mode::FollowUp;
    m_prompt->setPlaceholderText(!followUp && !m_beginning->text().isEmpty() ? tr("Go on from there")
                                 : !followUp                                 ? tr("Ask them all the same")
                                 : m_target < 0                              ? tr("Go on")
                                                                             : tr("Go on with %1").arg(names.value(m_target)));
}

int Composer::askedCount() const
{
    if (mode() == Mode::FollowUp && m_target >= 0) {
        return 1;
    }
    return int(m_lineUp->contestants().size());
}

} // namespace assay::ui
