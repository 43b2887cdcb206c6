// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ModelInfo.h"
#include "core/PriceBook.h"

#include <QHash>
#include <QList>

#include <expected>
#include <functional>

namespace assay::core {

/// Every model that is known, by route: the shipped seed, overlaid by what the providers list. A plain value.
class Catalogue final {
public:
    [[nodiscard]] const ModelInfo *find(const Route &route) const;
    [[nodiscard]] const QList<ModelInfo> &models() const { return m_models; }
    [[nodiscard]] QList<ModelInfo> modelsOf(const ProviderId &provider) const;

    void add(const ModelInfo &model);
    /// Takes a provider's own list: its facts win over the seed's, what it leaves open stays as the seed says, and seed models
    /// that it does not list stay too, marked fromSeed. Models of an earlier list that the new one has no more go.
    void merge(const ProviderId &provider, const QList<ModelInfo> &listed);
    void remove(const ProviderId &provider);

private:
    void removeIf(const std::function<bool(const ModelInfo &)> &condition);

    QList<ModelInfo> m_models;
    QHash<Route, qsizetype> m_index;
};

/// The shipped catalogue: models and dated prices.
struct Seed {
    Catalogue catalogue;
    PriceBook prices;
};

/// Reads resources/catalogue/models.json (`schema` 1; prices are decimal strings in USD per million tokens, `web_search` per 1,000 searches). The error says what is
/// wrong and where.
[[nodiscard]] std::expected<Seed, QString> decodeSeed(const QByteArray &json);

} // namespace assay::core
