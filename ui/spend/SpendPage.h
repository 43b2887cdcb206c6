// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"
#include "engine/Reconciler.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace assay::ui {

struct Context;
class SpendChart;
class SpendTable;
class WhatIfPanel;

/// What was spent in the last days, on which models, at which providers, with which keys. Never simulated answers.
class SpendPage final : public QWidget {
    Q_OBJECT
public:
    explicit SpendPage(const Context &context, QWidget *parent = nullptr);

    /// Reads it anew; from then on whenever the store changes while it is shown.
    void refresh();

Q_SIGNALS:
    /// The comparisons behind a bar or a row are asked for.
    void historyRequested(const assay::core::HistoryFilter &filter);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildTable();
    [[nodiscard]] QWidget *makeRanges();
    void take(const QList<core::SpendRow> &rows);
    void showGroups();
    void openRow(int row);
    void saveCsv();
    void reconcile();
    void showReconciled(const engine::Reconciler::Summary &summary);
    [[nodiscard]] QDate from() const;
    [[nodiscard]] QDate to() const;

    const Context &m_context;
    QButtonGroup *m_ranges;
    QLabel *m_total;
    QLabel *m_parts;
    QLabel *m_empty;
    QPushButton *m_csv;
    QPushButton *m_check;
    QLabel *m_checked;
    engine::Reconciler *m_reconciler = nullptr;
    SpendChart *m_chart;
    QComboBox *m_by;
    SpendTable *m_table;
    QTableView *m_view;
    WhatIfPanel *m_whatIf;
    QWidget *m_content;
    QList<core::SpendRow> m_rows;
};

} // namespace assay::ui
