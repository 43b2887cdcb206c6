// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace assay::ui {

/// The head line above the picker's list: what the columns of figures mean.
class PickerHead final : public QWidget {
    Q_OBJECT
public:
    explicit PickerHead(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace assay::ui
