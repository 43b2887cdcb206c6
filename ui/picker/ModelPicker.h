// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/ProviderError.h"

#include <QDialog>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;

namespace assay::ui {

struct Context;
class IconButton;
class ModelList;

/// Finds models in the whole catalogue. Enter takes the current one and stays, Ctrl+Enter takes it and closes.
class ModelPicker final : public QDialog {
    Q_OBJECT
public:
    explicit ModelPicker(const Context &context, QWidget *parent = nullptr);

    /// One model only, to replace another: taking it closes.
    void setSingle(bool single);
    [[nodiscard]] QLineEdit *searchField() const { return m_search; }

Q_SIGNALS:
    void picked(const assay::core::Route &route);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildFilters(QBoxLayout *layout);
    void refill();
    void refilter();
    void take(bool close);
    void toggleStar(const QModelIndex &index);
    void showState(const QString &text, bool trouble);
    void showCount();
    void moveCurrent(int by);

    const Context &m_context;
    QLineEdit *m_search;
    QComboBox *m_provider;
    QToolButton *m_free;
    QToolButton *m_vision;
    QToolButton *m_tools;
    QToolButton *m_reasoning;
    IconButton *m_refresh;
    ModelList *m_models;
    QListView *m_view;
    QLabel *m_state;
    QPushButton *m_add;
    bool m_single = false;
    int m_taken = 0;
};

} // namespace assay::ui
