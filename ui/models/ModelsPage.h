// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace assay::ui {

struct Context;
class ModelTable;
class ModelTableView;

/// The whole catalogue to look at: what there is, what it can do, what it costs, and where the figures come from.
class ModelsPage final : public QWidget {
    Q_OBJECT
public:
    explicit ModelsPage(const Context &context, QWidget *parent = nullptr);

    void focusSearch();

Q_SIGNALS:
    void addRequested(const assay::core::Route &route);

private:
    void buildTable();
    void fillLag();
    void refilter();
    void showState();
    void addSelected();
    void showPrices();

    const Context &m_context;
    QLineEdit *m_search;
    QComboBox *m_provider;
    QComboBox *m_lag; ///< version lag: what is missing where
    QPushButton *m_refresh;
    QPushButton *m_prices;
    QPushButton *m_add;
    QTableView *m_view;
    QLabel *m_state;
    ModelTable *m_table;
    ModelTableView *m_sorted;
};

} // namespace assay::ui
