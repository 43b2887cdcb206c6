// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace assay::ui {

struct Context;

/// Defines an endpoint of the user's own, in one of the protocols that servers offer. Its further settings are on its own page afterwards.
class OwnEndpointPage final : public QWidget {
    Q_OBJECT
public:
    explicit OwnEndpointPage(const Context &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void added(const assay::core::ProviderId &id);

private:
    void add();

    const Context &m_context;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QComboBox *m_protocol;
    QLineEdit *m_key;
    QLabel *m_trouble;
};

} // namespace assay::ui
