// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QAction;
class QLineEdit;
class QListWidget;

namespace assay::ui {

struct Context;

/// Goes to anything: actions, models, past comparisons. A dialog, so that it is in the accessible tree.
class GoTo final : public QDialog {
    Q_OBJECT
public:
    GoTo(const Context &context, const QList<QAction *> &actions, QWidget *parent);

Q_SIGNALS:
    void modelChosen(const assay::core::Route &route);
    void comparisonChosen(const assay::core::ComparisonId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void search();
    void addActions(const QStringList &words);
    void addModels(const QStringList &words);
    void askHistory();
    void addEntry(const QString &kind, const QString &title, const QString &detail, const QString &icon,
                  std::function<void()> go);
    void go();

    const Context &m_context;
    QList<QAction *> m_actions;
    QLineEdit *m_field;
    QListWidget *m_list;
    QList<std::function<void()>> m_goes;
    int m_generation = 0;
};

} // namespace assay::ui
