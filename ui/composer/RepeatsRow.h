// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSpinBox;

namespace assay::ui {

/// How often each model is asked.
class RepeatsRow final : public QWidget {
    Q_OBJECT
public:
    explicit RepeatsRow(QWidget *parent = nullptr);

    void setRepeats(int repeats);
    [[nodiscard]] int repeats() const;

    static constexpr int most = 20;

Q_SIGNALS:
    void changed();

private:
    QSpinBox *m_count;
};

} // namespace assay::ui
