// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/RouteList.h"

#include "ui/Context.h"
#include "ui/picker/ModelPicker.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/IconButton.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

RouteList::RouteList(const Context &context, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_list(new QListWidget(this)),
      m_up(new IconButton(u"up"_s, tr("Move up"), this)),
      m_down(new IconButton(u"down"_s, tr("Move down"), this)),
      m_remove(new IconButton(u"trash"_s, tr("Remove"), this))
{
    m_list->setAccessibleName(name);
    m_list->setMinimumHeight(92);
    m_list->setMaximumHeight(140);
    m_list->setTextElideMode(Qt::ElideMiddle);
    auto *add = new QPushButton(Theme::icon(u"plus"_s), tr("Add model…"), this);
    add->setObjectName(u"addRoute"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(add);
    buttons->addStretch(1);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &RouteList::pick);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QToolButton::clicked, this, &RouteList::removeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &RouteList::showButtons);
    showButtons();
}

QList<core::Route> RouteList::routes() const
{
    QList<core::Route> out;
    for (int row = 0; row < m_list->count(); ++row) {
        if (const auto route = core::Route::fromString(m_list->item(row)->text())) {
            out.append(*route);
        }
    }
    return out;
}

void RouteList::setRoutes(const QList<core::Route> &routes)
{
    m_list->clear();
    for (const core::Route &route : routes) {
        m_list->addItem(route.toString());
    }
    showButtons();
    Q_EMIT changed();
}

void RouteList::append(const core::Route &route)
{
    m_list->addItem(route.toString());
    m_list->setCurrentRow(m_list->count() - 1);
    Q_EMIT changed();
}

void RouteList::pick()
{
    if (!m_picker) {
        m_picker = new ModelPicker(m_context, window());
        connect(m_picker, &ModelPicker::picked, this, &RouteList::append);
    }
    m_picker->show();
    m_picker->raise();
    m_picker->activateWindow();
}

void RouteList::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count()) {
        return;
    }
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    Q_EMIT changed();
}

void RouteList::removeCurrent()
{
    delete m_list->takeItem(m_list->currentRow());
    showButtons();
    Q_EMIT changed();
}

void RouteList::showButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_remove->setEnabled(row >= 0);
}

} // namespace assay::ui
