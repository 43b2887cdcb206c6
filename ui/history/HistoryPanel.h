// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"
#include "transfer/ExportFormat.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;

namespace assay::ui {

struct Context;
class FilterBar;
class HistoryDelegate;
class HistoryModel;
class UndoBar;

/// The history beside the answers: filter, days, comparisons.
class HistoryPanel final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] HistoryModel *model() const { return m_model; }
    void focusSearch();
    /// Shows those comparisons and no others, until the filter is taken away.
    void setFilter(const core::HistoryFilter &filter);
    /// Into a file of the kind that its name tells (Markdown else).
    void exportTo(const QString &path, const QList<core::ComparisonId> &ids);
    /// The path with the suffix of the kind that was chosen in the dialog.
    [[nodiscard]] static QString pathFor(const QString &path, transfer::ExportFormat chosen);
    /// Marks the comparison that is on the screen.
    void setCurrent(const core::ComparisonId &id);

Q_SIGNALS:
    void openRequested(const assay::core::ComparisonId &id);
    void rerunRequested(const assay::core::ComparisonId &id);
    /// Its prompt, to the models that stand in the line-up now.
    void rerunWithLineUpRequested(const assay::core::ComparisonId &id);
    /// The answers of these two against each other.
    void compareRequested(const assay::core::ComparisonId &one, const assay::core::ComparisonId &other);
    /// Something to tell for a while.
    void said(const QString &sentence);
    /// The comparisons are gone from the store (until they are restored).
    void removed(const QList<assay::core::ComparisonId> &ids);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildView();
    void showEmptiness();
    void openMenu(const QPoint &at);
    void open(const QModelIndex &index);
    void askForExport();
    void addAnnotations(QMenu *menu, const core::HistoryEntry &row);
    void askForTags(const core::HistoryEntry &row);
    void askForNote(const core::ComparisonId &id);
    void togglePin(const core::HistoryEntry &row);
    void removeSelected();
    void restore();
    void restorePlace();
    [[nodiscard]] QList<core::ComparisonId> selectedIds() const;

    const Context &m_context;
    HistoryModel *m_model;
    HistoryDelegate *m_delegate;
    QLineEdit *m_filter;
    FilterBar *m_filters;
    QListView *m_view;
    QLabel *m_empty;
    UndoBar *m_undo;
    QTimer m_searchSoon;
    QList<core::ComparisonId> m_deleted;
    QList<core::ComparisonId> m_selected; ///< while the model is reset
    int m_place = 0;                      ///< while the model is reset
};

} // namespace assay::ui
