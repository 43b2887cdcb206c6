// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/History.h"

#include <QAbstractListModel>

namespace assay::ui {

/// Comparisons, newest first, with a head line for each day. Reads the store page by page as the view asks for more.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole, ///< core::HistoryEntry; invalid for a head line
        HeadRole,               ///< the day's name; empty for a comparison
    };

    /// `store` may be nullptr: then there is nothing. Without `history` nothing can be filtered or ordered.
    HistoryModel(core::RunStore *store, core::HistoryStore *history, core::Clock &clock, QObject *parent = nullptr);

    void setSearch(const QString &search);
    [[nodiscard]] const QString &search() const { return m_search; }
    void setFilter(const core::HistoryFilter &filter, core::HistoryOrder order);
    [[nodiscard]] const core::HistoryFilter &filter() const { return m_filter; }
    /// Reads again as many rows as are shown now.
    void refresh();
    [[nodiscard]] const core::HistoryEntry *rowAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const core::ComparisonId &id) const;
    [[nodiscard]] const QList<core::HistoryEntry> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// A page has come (or there is none).
    void loaded();
    void failed(const assay::core::StoreError &error);

private:
    struct Entry {
        QString head;
        qsizetype row = -1;
    };
    void ask(int limit, bool append);
    void take(const QList<core::HistoryEntry> &rows, int limit, bool append);
    [[nodiscard]] QList<Entry> entriesOf(const QList<core::HistoryEntry> &rows) const;

    [[nodiscard]] core::StoreResult<QList<core::HistoryEntry>> read(int limit, bool append);
    void startOver();

    core::RunStore *m_store;
    core::HistoryStore *m_history;
    core::Clock &m_clock;
    QString m_search;
    core::HistoryFilter m_filter;
    core::HistoryOrder m_order = core::HistoryOrder::Newest;
    QList<core::HistoryEntry> m_rows;
    QList<Entry> m_entries;
    int m_generation = 0;
    bool m_asking = false;
    bool m_stale = false;
    bool m_more = false;
};

} // namespace assay::ui
