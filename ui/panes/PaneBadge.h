// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/PaneIdentity.h"

#include <QIcon>

class QWidget;

namespace assay::ui {

/// The provider's letters on the contestant's hue, for tabs, menus and lists. `widget` gives font and scale.
[[nodiscard]] QIcon paneBadge(const PaneIdentity &pane, const QWidget &widget);
/// A name that a tab bar or menu does not take for one with a mnemonic.
[[nodiscard]] QString withoutMnemonic(QString name);

} // namespace assay::ui
