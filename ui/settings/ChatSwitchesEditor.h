// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ChatSwitches.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace assay::ui {

/// How an own endpoint's server wants its requests, for the few servers that take only one way.
class ChatSwitchesEditor final : public QWidget {
    Q_OBJECT
public:
    explicit ChatSwitchesEditor(QWidget *parent = nullptr);

    void setSwitches(const core::ChatSwitches &switches);
    [[nodiscard]] core::ChatSwitches switches() const;

Q_SIGNALS:
    void changed();

private:
    QComboBox *m_limitField;
    QComboBox *m_systemRole;
    QComboBox *m_reasoning;
    QCheckBox *m_streamOptions;
};

} // namespace assay::ui
