// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Catalogue.h"
#include "ui/picker/ModelFilter.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace assay::engine {
class CatalogueKeeper;
}

namespace assay::ui {

struct Context;

/// The catalogue as a table.
class ModelTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Provider, Id, ContextWindow, InputPrice, OutputPrice, Capabilities, Source, Columns };
    static constexpr int sortRole = Qt::UserRole;

    explicit ModelTable(const Context &context, QObject *parent = nullptr);

    void reload();
    [[nodiscard]] const core::ModelInfo &modelAt(int row) const { return m_models.at(row); }
    [[nodiscard]] const QString &haystackAt(int row) const { return m_haystacks.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const core::ModelInfo &model, int column) const;
    [[nodiscard]] QVariant sortKeyOf(const core::ModelInfo &model, int column) const;
    [[nodiscard]] QString sourceOf(const core::ModelInfo &model) const;

    const Context &m_context;
    QList<core::ModelInfo> m_models;
    QStringList m_haystacks;
};

/// The table filtered and sorted; what is unknown stands last, whichever way it is sorted.
class ModelTableView final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ModelTableView(ModelTable *table, QObject *parent = nullptr);
    void setFilter(const ModelFilter &filter);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    ModelTable *m_table;
    ModelFilter m_filter;
};

} // namespace assay::ui
