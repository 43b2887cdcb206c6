// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picker/ModelList.h"

#include "core/Provider.h"
#include "ui/Format.h"
#include "ui/picker/ModelShelf.h"
#include "ui/widgets/Badge.h"

#include <algorithm>

namespace assay::ui {

using namespace Qt::StringLiterals;

ModelList::ModelList(const core::ProviderDirectory &providers, QObject *parent)
    : QAbstractListModel(parent), m_providers(providers)
{
}

void ModelList::setModels(const QList<core::ModelInfo> &models)
{
    beginResetModel();
    m_models.clear();
    m_models.reserve(static_cast<size_t>(models.size()));
    QHash<core::ProviderId, std::pair<QString, QString>> names;
    for (const auto all = m_providers.profiles(); const core::ProviderProfile &profile : all) {
        names.insert(profile.id, {profile.name, profile.monogram});
    }
    for (const core::ModelInfo &model : models) {
        const auto [name, monogram] = names.value(model.route.provider, {model.route.provider.toString(), {}});
        m_models.push_back({model, ModelFilter::haystackOf(model, name), name, monogram});
    }
    endResetModel();
    refilter();
}

void ModelList::setShelf(const ModelShelf &shelf)
{
    const QList<core::Route> favourites = shelf.favourites();
    m_favourites = QSet<core::Route>(favourites.begin(), favourites.end());
    m_recents = shelf.recents();
    refilter();
}

void ModelList::setFilter(const ModelFilter &filter, const QString &typed)
{
    m_filter = filter;
    m_typedText = typed;
    refilter();
}

int ModelList::rankOf(const Row &row) const
{
    if (m_favourites.contains(row.model.route)) {
        return 0;
    }
    if (const auto recent = m_recents.indexOf(row.model.route); recent >= 0) {
        return 1 + static_cast<int>(recent);
    }
    const bool begins = !m_filter.words.isEmpty() && row.haystack.startsWith(m_filter.words.constFirst());
    return begins ? 100 : 101;
}

void ModelList::refilter()
{
    beginResetModel();
    m_shown.clear();
    std::vector<int> ranks(m_models.size());
    for (size_t i = 0; i < m_models.size(); ++i) {
        if (m_filter.accepts(m_models[i].model, m_models[i].haystack)) {
            ranks[i] = rankOf(m_models[i]);
            m_shown.push_back(i);
        }
    }
    std::ranges::stable_sort(m_shown, [&](size_t a, size_t b) { return ranks[a] < ranks[b]; });

    m_typed.reset();
    if (const auto route = core::Route::fromString(m_typedText.trimmed()); route && m_providers.provider(route->provider)) {
        const bool known = std::ranges::any_of(m_models, [&route](const Row &row) { return row.model.route == *route; });
        if (!known) {
            core::ModelInfo model;
            model.route = *route;
            m_typed = Row{model, {}, providerNameOf(m_providers, route->provider), monogramOf(m_providers, route->provider)};
        }
    }
    endResetModel();
}

int ModelList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size()) + (m_typed ? 1 : 0);
}

QVariant ModelList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const bool typed = index.row() >= static_cast<int>(m_shown.size());
    const Row &row = typed ? *m_typed : m_models[m_shown[static_cast<size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return typed ? tr("Use %1 as typed").arg(row.model.route.toString()) : row.model.displayName();
    case Qt::AccessibleTextRole:
        return typed ? tr("Use %1 as typed").arg(row.model.route.toString()) : spokenText(row);
    case Qt::ToolTipRole:
        return row.model.route.toString();
    case InfoRole:
        return QVariant::fromValue(row.model);
    case FavouriteRole:
        return m_favourites.contains(row.model.route);
    case RecentRole:
        return m_recents.contains(row.model.route);
    case MonogramRole:
        return row.monogram;
    case ProviderNameRole:
        return row.providerName;
    case TypedRole:
        return typed;
    default:
        return {};
    }
}

QString ModelList::spokenText(const Row &row) const
{
    const auto price = row.model.price ? row.model.price->base : core::Rates();
    QString text = tr("%1, %2, context %3, input %4, output %5 dollars per million tokens")
                       .arg(row.model.displayName(), row.providerName, Format::compactTokens(row.model.contextWindow),
                            Format::perMillion(price.input), Format::perMillion(price.output));
    if (row.model.vision == true) {
        text += u", "_s + tr("vision");
    }
    if (row.model.tools == true) {
        text += u", "_s + tr("tools");
    }
    if (row.model.reasoning == true) {
        text += u", "_s + tr("reasoning");
    }
    return text;
}

core::Route ModelList::routeAt(const QModelIndex &index) const
{
    return data(index, InfoRole).value<core::ModelInfo>().route;
}

} // namespace assay::ui
