// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace assay::ui {

/// Stands where answers will be: what to do next, and by which key.
class EmptyHint final : public QWidget {
    Q_OBJECT
public:
    EmptyHint(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace assay::ui
