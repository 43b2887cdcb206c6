// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace assay::ui {

/// A button of one icon. Its text is both tool tip and accessible name, and it can be reached with Tab, which plain tool buttons in
/// tool bars cannot.
class IconButton final : public QToolButton {
    Q_OBJECT
public:
    explicit IconButton(const QString &icon, const QString &text, QWidget *parent = nullptr);

    void setLabel(const QString &icon, const QString &text);
};

} // namespace assay::ui
