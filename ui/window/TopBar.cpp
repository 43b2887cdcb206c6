// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/TopBar.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/IconButton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

QString withKeys(const QString &text, const QAction *action)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys);
}

} // namespace

TopBar::TopBar(const Entries &entries, QWidget *parent) : QWidget(parent), m_search(new QToolButton(this))
{
    setFixedHeight(44);
    auto *menu = new IconButton(u"menu"_s, tr("Menu"), this);
    menu->setMenu(entries.menu);
    auto *history = new IconButton(u"history"_s, withKeys(tr("History"), entries.history), this);
    history->setCheckable(true);
    history->setChecked(entries.history->isChecked());
    connect(history, &QToolButton::clicked, entries.history, &QAction::trigger);
    connect(entries.history, &QAction::toggled, history, &QToolButton::setChecked);
    m_search->setObjectName(u"goTo"_s);
    m_search->setText(withKeys(tr("Search everything"), entries.goTo));
    m_search->setAccessibleName(tr("Search everything"));
    m_search->setIcon(Theme::icon(u"search"_s, QPalette::PlaceholderText));
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_search->setAutoRaise(true);
    m_search->setFocusPolicy(Qt::TabFocus);
    m_search->setMinimumHeight(32);
    connect(m_search, &QToolButton::clicked, entries.goTo, &QAction::trigger);
    auto *settings = new IconButton(u"settings"_s, withKeys(tr("Settings"), entries.settings), this);
    connect(settings, &QToolButton::clicked, entries.settings, &QAction::trigger);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(4);
    layout->addWidget(menu);
    layout->addWidget(history);
    layout->addSpacing(8);
    layout->addWidget(addPage(entries.compare));
    layout->addWidget(addPage(entries.models));
    layout->addWidget(addPage(entries.spend));
    layout->addWidget(addPage(entries.experiments));
    layout->addStretch(1);
    layout->addWidget(m_search);
    layout->addWidget(settings);
}

QToolButton *TopBar::addPage(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setText(action->text().remove(u'&'));
    button->setToolTip(withKeys(button->text(), action));
    button->setAccessibleName(button->text());
    button->setIcon(action->icon());
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(32);
    button->setChecked(action->isChecked());
    // A click on the page that is shown already would uncheck its button.
    connect(button, &QToolButton::clicked, this, [button, action] {
        action->trigger();
        button->setChecked(action->isChecked());
    });
    connect(action, &QAction::toggled, button, &QToolButton::setChecked);
    return button;
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::separator());
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_search->setToolButtonStyle(width() < 720 ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

} // namespace assay::ui
