// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;
class QWidget;

namespace assay::ui::ActionMaker {

/// A text of the context assay::ui::Actions in the user's language.
[[nodiscard]] QString say(const char *text);
/// An action of the window. Its name is what the settings keep changed keys under.
[[nodiscard]] QAction *make(QWidget *window, const QString &name, const QString &text, const QList<QKeySequence> &keys,
                            const QString &icon = {});

} // namespace assay::ui::ActionMaker
