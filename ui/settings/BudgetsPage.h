// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Budget.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace assay::ui {

struct Context;

/// How much may be spent on a comparison, in a day, in a month, and at each provider in a month. What is typed holds at once, in every
/// window.
class BudgetsPage final : public QWidget {
    Q_OBJECT
public:
    explicit BudgetsPage(const Context &context, QWidget *parent = nullptr);

private:
    struct Row {
        core::Budget::Scope scope;
        core::ProviderId provider;
        QLineEdit *cap = nullptr;
        QCheckBox *stops = nullptr;
    };
    void addRow(QGridLayout *grid, const QString &name, core::Budget::Scope scope, const core::ProviderId &provider = {});
    void show(const QList<core::Budget> &budgets);
    void save();
    [[nodiscard]] QList<core::Budget> budgets() const;

    const Context &m_context;
    QList<Row> m_rows;
    QLabel *m_said;
};

} // namespace assay::ui
