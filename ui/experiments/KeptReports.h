// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Reports.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace assay::ui {

struct Context;
class ReportView;
class UndoBar;

/// The reports of the data folder: the list, newest first, and beside it the one that is chosen.
class KeptReports final : public QWidget {
    Q_OBJECT
public:
    /// `context.reports` is there.
    explicit KeptReports(const Context &context, QWidget *parent = nullptr);

    /// Reads the list anew; from then on whenever the store changes while it is shown.
    void refresh();

Q_SIGNALS:
    void againRequested(const QJsonObject &report);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void take(const QList<core::ReportHead> &heads);
    void open();
    void removeCurrent();
    void restore();
    [[nodiscard]] core::ReportId current() const;

    const Context &m_context;
    QListWidget *m_list;
    QLabel *m_empty;
    QPushButton *m_remove;
    UndoBar *m_undo;
    ReportView *m_view;
    core::ReportId m_open;
    std::optional<core::Report> m_shown;
    std::optional<core::Report> m_removed;
};

} // namespace assay::ui
