// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Catalogue.h"
#include "ui/picker/ModelFilter.h"

#include <QAbstractListModel>
#include <QSet>

namespace assay::core {
class ProviderDirectory;
}

namespace assay::ui {

class ModelShelf;

/// The models that a filter lets through: favourites first, then recently used ones, then the others by how well they match.
class ModelList final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        InfoRole = Qt::UserRole, ///< core::ModelInfo
        FavouriteRole,
        RecentRole,
        MonogramRole,
        ProviderNameRole,
        TypedRole, ///< a route as typed, which the catalogue does not know
    };

    explicit ModelList(const core::ProviderDirectory &providers, QObject *parent = nullptr);

    void setModels(const QList<core::ModelInfo> &models);
    void setShelf(const ModelShelf &shelf);
    /// `typed`: what may stand as an entry of its own, when it reads PROVIDER/MODEL of a provider that is there.
    void setFilter(const ModelFilter &filter, const QString &typed);
    [[nodiscard]] const ModelFilter &filter() const { return m_filter; }
    [[nodiscard]] qsizetype modelCount() const { return m_models.size(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] core::Route routeAt(const QModelIndex &index) const;

private:
    struct Row {
        core::ModelInfo model;
        QString haystack;
        QString providerName;
        QString monogram;
    };
    void refilter();
    [[nodiscard]] int rankOf(const Row &row) const;
    [[nodiscard]] QString spokenText(const Row &row) const;

    const core::ProviderDirectory &m_providers;
    std::vector<Row> m_models;
    std::vector<size_t> m_shown;
    std::optional<Row> m_typed;
    QSet<core::Route> m_favourites;
    QList<core::Route> m_recents;
    ModelFilter m_filter;
    QString m_typedText;
};

} // namespace assay::ui
