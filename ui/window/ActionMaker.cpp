// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ActionMaker.h"

#include "ui/theme/Theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace assay::ui {

QString ActionMaker::say(const char *text)
{
    return QCoreApplication::translate("assay::ui::Actions", text);
}

QAction *ActionMaker::make(QWidget *window, const QString &name, const QString &text, const QList<QKeySequence> &keys,
                           const QString &icon)
{
    auto *action = new QAction(text, window);
    action->setObjectName(name);
    action->setShortcuts(keys);
    if (!icon.isEmpty()) {
        action->setIcon(Theme::icon(icon));
    }
    // Also without a menu bar in sight the keys hold.
    window->addAction(action);
    return action;
}

} // namespace assay::ui
