// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ProviderProfile.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace assay::ui {

/// Mode, address, user and password of a proxy. The password is handed out once and never shown again.
class ProxyEditor final : public QWidget {
    Q_OBJECT
public:
    explicit ProxyEditor(QWidget *parent = nullptr);

    void setProxy(const core::ProxySettings &proxy);
    [[nodiscard]] core::ProxySettings proxy() const;
    [[nodiscard]] QComboBox *modeField() const { return m_mode; }

Q_SIGNALS:
    void changed();
    /// Typed and confirmed; wiped here afterwards.
    void passwordGiven(const assay::core::SecretString &password);

private:
    void showFields();
    void givePassword();

    QComboBox *m_mode;
    QWidget *m_details;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
};

} // namespace assay::ui
