// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ComparePage.h"

#include "ui/composer/Composer.h"
#include "ui/panes/PaneArea.h"
#include "ui/start/StartPage.h"
#include "ui/window/Actions.h"
#include "ui/window/EmptyHint.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay::ui {

ComparePage::ComparePage(const Context &context, const Actions &actions, QWidget *parent)
    : QWidget(parent),
      m_composer(new Composer(context, this)),
      m_writing(new QWidget(this)),
      m_below(new QStackedWidget(this)),
      m_hint(new EmptyHint({actions.send, actions.addModel, actions.goTo, actions.shortcuts}, this)),
      m_panes(new PaneArea(context, this)),
      m_start(new StartPage(context, this))
{
    auto *margin = new QVBoxLayout(m_writing);
    margin->setContentsMargins(12, 12, 12, 12);
    margin->addWidget(m_composer);
    m_writing->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_below->addWidget(m_hint);
    m_below->addWidget(m_panes);
    m_below->addWidget(m_start);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_writing);
    layout->addWidget(m_below, 1);
}

void ComparePage::setRun(engine::ComparisonRun *run)
{
    m_panes->setRun(run);
    showStart(false);
    m_below->setCurrentWidget(run ? static_cast<QWidget *>(m_panes) : m_hint);
}

void ComparePage::showStart(bool shown)
{
    if (shown == isStartShown()) {
        return;
    }
    m_writing->setVisible(!shown);
    m_below->setCurrentWidget(shown ? static_cast<QWidget *>(m_start) : m_hint);
    Q_EMIT startShown(shown);
}

bool ComparePage::isStartShown() const
{
    return m_below->currentWidget() == m_start;
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_composer->setGreatestHeight(height() * 2 / 5);
}

} // namespace assay::ui
