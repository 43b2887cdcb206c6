// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/IconButton.h"

#include "ui/theme/Theme.h"

namespace assay::ui {

IconButton::IconButton(const QString &icon, const QString &text, QWidget *parent) : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setIconSize({16, 16});
    setMinimumSize(32, 32);
    setPopupMode(QToolButton::InstantPopup);
    setLabel(icon, text);
}

void IconButton::setLabel(const QString &icon, const QString &text)
{
    setIcon(Theme::icon(icon));
    setToolTip(text);
    setAccessibleName(text);
}

} // namespace assay::ui
