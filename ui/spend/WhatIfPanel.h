// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Accounts.h"
#include "core/History.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace assay::ui {

struct Context;

/// "What if": the spend of the days on the page, priced on another model, as a range that says what it assumes.
class WhatIfPanel final : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfPanel(const Context &context, QWidget *parent = nullptr);

    /// Local days, both included, and the groups by model that there are in them.
    void setSpend(QDate from, QDate to, const QList<core::SpendGroup> &models);
    void setRoute(const core::Route &route);
    /// What it says now.
    [[nodiscard]] QString text() const;

private:
    void build();
    void choose();
    void ask();
    void show(const core::WhatIf &answer);
    [[nodiscard]] QString priceText(const core::Price &price) const;

    const Context &m_context;
    QComboBox *m_of;
    QPushButton *m_model;
    QDateEdit *m_day;
    QLabel *m_answer;
    QLabel *m_assumes;
    QDate m_from;
    QDate m_to;
    core::Route m_route;
    core::Price m_price;
    QFuture<std::expected<core::WhatIf, core::StoreError>> m_asked;
};

} // namespace assay::ui
