// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/HistoryModel.h"

#include "ui/Format.h"

#include <QTimeZone>

#include <algorithm>

namespace assay::ui {

namespace {

constexpr int pageSize = 50;
constexpr qsizetype mostRefreshed = 400;

} // namespace

HistoryModel::HistoryModel(core::RunStore *store, core::HistoryStore *history, core::Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_history(history), m_clock(clock)
{
    if (m_store) {
        connect(m_store, &core::RunStore::changed, this, &HistoryModel::refresh);
    }
}

void HistoryModel::setSearch(const QString &search)
{
    m_search = search.trimmed().isEmpty() ? QString() : search; // a space at its end says that the last word is whole
    startOver();
}

void HistoryModel::setFilter(const core::HistoryFilter &filter, core::HistoryOrder order)
{
    m_filter = filter;
    m_order = order;
    startOver();
}

void HistoryModel::startOver()
{
    ++m_generation;
    m_asking = false;
    ask(pageSize, false);
}

void HistoryModel::refresh()
{
    if (m_asking) {
        m_stale = true;
        return;
    }
    ask(static_cast<int>(std::clamp<qsizetype>(m_rows.size(), pageSize, mostRefreshed)), false);
}

void HistoryModel::ask(int limit, bool append)
{
    if (!m_store || m_asking) {
        return;
    }
    m_asking = true;
    m_stale = false;
    append = append && !m_rows.isEmpty();
    read(limit, append)
        .then(this, [this, limit, append,
                     generation = m_generation](const std::expected<QList<core::HistoryEntry>, core::StoreError> &result) {
            if (generation != m_generation) {
                return;
            }
            m_asking = false;
            if (result) {
                take(*result, limit, append);
            } else {
                Q_EMIT failed(result.error());
            }
            if (m_stale) {
                refresh();
            }
        });
}

core::StoreResult<QList<core::HistoryEntry>> HistoryModel::read(int limit, bool append)
{
    core::HistoryRequest request;
    request.search = m_search;
    request.limit = limit;
    request.filter = m_filter;
    request.order = m_order;
    if (append) {
        request.continueBehind(m_rows.constLast());
    }
    if (m_history) {
        return m_history->entries(request);
    }
    using Rows = std::expected<QList<core::HistoryRow>, core::StoreError>;
    return m_store->history(request).then([](const Rows &rows) {
        return rows.transform([](const QList<core::HistoryRow> &all) {
            QList<core::HistoryEntry> entries;
            for (const core::HistoryRow &row : all) {
                core::HistoryEntry entry;
                static_cast<core::HistoryRow &>(entry) = row;
                entries.append(entry);
            }
            return entries;
        });
    });
}

void HistoryModel::take(const QList<core::HistoryEntry> &rows, int limit, bool append)
{
    m_more = rows.size() >= limit;
    if (append) {
        const QList<Entry> entries = entriesOf(m_rows + rows);
        beginInsertRows({}, static_cast<int>(m_entries.size()), static_cast<int>(entries.size()) - 1);
        m_rows.append(rows);
        m_entries = entries;
        endInsertRows();
    } else if (std::ranges::equal(rows, m_rows, {}, &core::HistoryEntry::id, &core::HistoryEntry::id)) {
        // What a running comparison does to its row must not take the reader's place away.
        m_rows = rows;
        if (!m_rows.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        }
    } else {
        beginResetModel();
        m_rows = rows;
        m_entries = entriesOf(m_rows);
        endResetModel();
    }
    Q_EMIT loaded();
}

QList<HistoryModel::Entry> HistoryModel::entriesOf(const QList<core::HistoryEntry> &rows) const
{
    QList<Entry> entries;
    const QDate today = m_clock.utcNow().toLocalTime().date();
    QDate day;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QDate own = rows.at(i).created.toLocalTime().date();
        // Days only where they follow one another.
        if (own != day && (m_order == core::HistoryOrder::Newest || m_order == core::HistoryOrder::Oldest)) {
            day = own;
            entries.append({Format::day(day, today), -1});
        }
        entries.append({{}, i});
    }
    return entries;
}

const core::HistoryEntry *HistoryModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_entries.size() || m_entries.at(index.row()).row < 0) {
        return nullptr;
    }
    return &m_rows.at(m_entries.at(index.row()).row);
}

QModelIndex HistoryModel::indexOf(const core::ComparisonId &id) const
{
    for (int i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).row >= 0 && m_rows.at(m_entries.at(i).row).id == id) {
            return index(i);
        }
    }
    return {};
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const core::HistoryEntry *row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row ? row->title : m_entries.at(index.row()).head;
    case Qt::AccessibleTextRole: {
        if (!row) {
            return m_entries.at(index.row()).head;
        }
        QString text = tr("%1, %n answer(s), %2", nullptr, row->answers).arg(row->title, Format::cost(row->cost));
        if (row->failed > 0) {
            text += QStringLiteral(", ") + tr("%n failed", nullptr, row->failed);
        }
        if (row->pinned) {
            text += QStringLiteral(", ") + tr("pinned");
        }
        for (const QString &tag : row->tags) {
            text += QStringLiteral(", #") + tag;
        }
        return row->simulated ? text + QStringLiteral(", ") + tr("simulated") : text;
    }
    case Qt::ToolTipRole:
        return row ? row->title + QLatin1Char('\n') + QLocale().toString(row->created.toLocalTime(), QLocale::ShortFormat)
                   : QVariant();
    case RowRole:
        return row ? QVariant::fromValue(*row) : QVariant();
    case HeadRole:
        return m_entries.at(index.row()).head;
    default:
        return {};
    }
}

bool HistoryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const core::HistoryEntry *row = rowAt(index);
    const QString title = value.toString().trimmed();
    if (role != Qt::EditRole || !row || !m_store || title.isEmpty() || title == row->title) {
        return false;
    }
    m_store->rename(row->id, title);
    m_rows[m_entries.at(index.row()).row].title = title;
    Q_EMIT dataChanged(index, index);
    return true;
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex &index) const
{
    return rowAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren
                        : Qt::ItemNeverHasChildren;
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asking;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        ask(pageSize, true);
    }
}

} // namespace assay::ui
