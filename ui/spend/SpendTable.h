// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Accounts.h"

#include <QAbstractTableModel>

namespace assay::core {
class ProviderDirectory;
}

namespace assay::ui {

/// Groups of spend as a table, costliest first.
class SpendTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Place, Total, Landed, Share, Reported, Estimated, Attempts, Unknown, Columns };
    /// What a column is sorted by.
    static constexpr int SortRole = Qt::UserRole;

    explicit SpendTable(const core::ProviderDirectory &providers, QObject *parent = nullptr);

    void setGroups(const QList<core::SpendGroup> &groups, core::SpendBy by);
    [[nodiscard]] const core::SpendGroup &groupAt(int row) const { return m_groups.at(row); }
    [[nodiscard]] core::SpendBy by() const { return m_by; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString placeOf(const core::SpendGroup &group) const;
    [[nodiscard]] QString textOf(const core::SpendGroup &group, int column) const;
    [[nodiscard]] QVariant sortKeyOf(const core::SpendGroup &group, int column) const;

    const core::ProviderDirectory &m_providers;
    QList<core::SpendGroup> m_groups;
    core::SpendBy m_by = core::SpendBy::Model;
    core::Money m_total;
};

} // namespace assay::ui
