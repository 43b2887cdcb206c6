// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/ExperimentsPage.h"

#include "ui/Context.h"
#include "ui/experiments/ExperimentPanel.h"
#include "ui/experiments/KeptReports.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace assay::ui {

using namespace Qt::StringLiterals;

ExperimentsPage::ExperimentsPage(const Context &context, QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this))
{
    m_tabs->setObjectName(u"experimentTabs"_s);
    m_tabs->setAccessibleName(tr("Kind of experiment"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    const std::initializer_list<std::pair<ExperimentKind, QString>> kinds{
        {ExperimentKind::Duel, tr("Duel")}, {ExperimentKind::Drill, tr("Drill")}, {ExperimentKind::Parity, tr("Parity")}};
    for (const auto &[kind, text] : kinds) {
        auto *panel = new ExperimentPanel(context, kind, m_stack);
        m_panels.append(panel);
        m_stack->addWidget(panel);
        m_tabs->addTab(text);
    }
    if (context.reports != nullptr) {
        auto *kept = new KeptReports(context, m_stack);
        m_stack->addWidget(kept);
        m_tabs->addTab(tr("Reports"));
        connect(kept, &KeptReports::againRequested, this, &ExperimentsPage::propose);
    }
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 4);
    head->addWidget(m_tabs);
    head->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
}

void ExperimentsPage::proposeRoutes(const QList<core::Contestant> &lineUp)
{
    if (m_proposed || lineUp.isEmpty()) {
        return;
    }
    m_proposed = true;
    QList<core::Route> routes;
    for (const core::Contestant &contestant : lineUp) {
        if (!routes.contains(contestant.route) && routes.size() < 4) {
            routes.append(contestant.route);
        }
    }
    for (ExperimentPanel *panel : std::as_const(m_panels)) {
        panel->form()->setRoutes(routes);
    }
}

void ExperimentsPage::propose(const QJsonObject &report)
{
    const QStringList kinds{u"duel"_s, u"drill"_s, u"parity"_s};
    const auto index = static_cast<int>(kinds.indexOf(report.value("kind"_L1).toString()));
    if (index >= 0) {
        m_proposed = true;
        m_tabs->setCurrentIndex(index);
        m_panels.at(index)->propose(report);
    }
}

bool ExperimentsPage::isRunning() const
{
    return std::ranges::any_of(m_panels, &ExperimentPanel::isRunning);
}

} // namespace assay::ui
