// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace assay::ui {

/// Where text will stand: quiet bars, which do not move.
class Skeleton final : public QWidget {
    Q_OBJECT
public:
    explicit Skeleton(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace assay::ui
