// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PaneBar.h"

#include "ui/panes/PaneBadge.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QTabBar>
#include <QToolButton>

namespace assay::ui {

namespace {

constexpr int barHeight = 36;
constexpr int toolGap = 12;

} // namespace

PaneBar::PaneBar(QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_hidden(new QToolButton(this)), m_tools(new QHBoxLayout)
{
    setFixedHeight(barHeight);
    m_tabs->setObjectName(QStringLiteral("paneTabs"));
    m_tabs->setAccessibleName(tr("Answers"));
    m_tabs->setDrawBase(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    m_tabs->setMovable(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_tabs->hide();
    const QList<QToolButton *> scrollers = m_tabs->findChildren<QToolButton *>();
    for (QToolButton *scroller : scrollers) {
        scroller->setToolTip(scroller->accessibleName());
    }
    m_hidden->setObjectName(QStringLiteral("hiddenPanes"));
    m_hidden->setIcon(Theme::icon(QStringLiteral("hide")));
    m_hidden->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_hidden->setAutoRaise(true);
    m_hidden->setFocusPolicy(Qt::TabFocus);
    m_hidden->setPopupMode(QToolButton::InstantPopup);
    m_hidden->setToolTip(tr("Answers that are hidden; choose one to show it again"));
    m_hidden->setAccessibleName(m_hidden->toolTip());
    m_hidden->setMenu(new QMenu(m_hidden));
    setHidden({});
    m_tools->setSpacing(2);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_tabs, 1, Qt::AlignBottom);
    layout->addWidget(m_hidden);
    layout->addStretch(0);
    layout->addLayout(m_tools);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab >= 0) {
            Q_EMIT chosen(m_tabs->tabData(tab).toInt());
        }
    });
    connect(m_tabs, &QTabBar::tabMoved, this, [this](int, int to) { Q_EMIT moved(m_tabs->tabData(to).toInt(), to); });
}

void PaneBar::setTools(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action == nullptr) {
            m_tools->addSpacing(toolGap);
            continue;
        }
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setIconSize({16, 16});
        button->setFixedSize(30, 30);
        m_tools->addWidget(button);
    }
}

void PaneBar::setTabs(const QList<PaneIdentity> &panes, int current)
{
    const QSignalBlocker quiet(m_tabs);
    m_shown = panes;
    m_tabs->setVisible(!panes.isEmpty());
    while (m_tabs->count() > panes.size()) {
        m_tabs->removeTab(m_tabs->count() - 1);
    }
    while (m_tabs->count() < panes.size()) {
        m_tabs->addTab(QString());
    }
    for (int tab = 0; tab < panes.size(); ++tab) {
        m_tabs->setTabData(tab, panes[tab].number - 1);
        m_tabs->setTabText(tab, withoutMnemonic(panes[tab].name));
        m_tabs->setTabToolTip(tab, panes[tab].provider.toHtmlEscaped());
        if (panes[tab].number - 1 == current) {
            m_tabs->setCurrentIndex(tab);
        }
    }
    dressTabs();
}

void PaneBar::dressTabs()
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        m_tabs->setTabIcon(tab, paneBadge(m_shown[tab], *this));
    }
}

void PaneBar::setHidden(const QList<PaneIdentity> &panes)
{
    m_hidden->setVisible(!panes.isEmpty());
    m_hidden->setText(tr("%n hidden", nullptr, int(panes.size())));
    QMenu *menu = m_hidden->menu();
    menu->clear();
    for (const PaneIdentity &pane : panes) {
        menu->addAction(paneBadge(pane, *this), tr("Show %1", "name of a model").arg(withoutMnemonic(pane.name)), this,
                        [this, position = pane.number - 1] { Q_EMIT showRequested(position); });
    }
    menu->addSeparator();
    menu->addAction(tr("Show all"), this, [this] { Q_EMIT showRequested(-1); });
}

void PaneBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::separator());
}

void PaneBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        dressTabs();
    }
}

} // namespace assay::ui
