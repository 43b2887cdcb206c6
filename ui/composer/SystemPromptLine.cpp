// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/SystemPromptLine.h"

#include "ui/composer/PromptEdit.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

SystemPromptLine::SystemPromptLine(QWidget *parent)
    : QWidget(parent), m_fold(new QToolButton(this)), m_summary(new QLabel(this)), m_edit(new PromptEdit(this))
{
    m_fold->setObjectName(u"foldSystem"_s);
    m_fold->setText(tr("System prompt"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_fold->setFont(Theme::scaled(font(), 0.92));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setFont(Theme::scaled(font(), 0.92));
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_edit->setObjectName(u"systemPrompt"_s);
    m_edit->setAccessibleName(tr("System prompt"));
    m_edit->setPlaceholderText(tr("What every model is told first"));
    m_edit->setLeastLines(2);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_fold);
    line->addWidget(m_summary, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 8, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_edit);

    connect(m_fold, &QToolButton::toggled, this, [this](bool unfolded) {
        m_edit->setVisible(unfolded);
        showSummary();
        if (unfolded) {
            m_edit->setFocus();
        }
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        showSummary();
        Q_EMIT changed();
    });
    m_edit->hide();
    showSummary();
}

QString SystemPromptLine::text() const
{
    return m_edit->toPlainText();
}

void SystemPromptLine::setText(const QString &text)
{
    m_edit->setPlainText(text);
}

bool SystemPromptLine::isUnfolded() const
{
    return m_fold->isChecked();
}

void SystemPromptLine::setUnfolded(bool unfolded)
{
    m_fold->setChecked(unfolded);
}

void SystemPromptLine::setGreatestHeight(int pixels)
{
    m_edit->setGreatestHeight(pixels);
}

void SystemPromptLine::showSummary()
{
    m_fold->setIcon(Theme::icon(isUnfolded() ? u"chevron-down"_s : u"chevron-right"_s));
    const QString whole = text().simplified();
    m_summary->setVisible(!isUnfolded());
    m_summary->setText(m_summary->fontMetrics().elidedText(whole, Qt::ElideRight, std::max(0, m_summary->width())));
}

void SystemPromptLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showSummary();
}

void SystemPromptLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_fold->update();
    }
}

} // namespace assay::ui
