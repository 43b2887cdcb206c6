// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Catalogue.h"
#include "core/Clock.h"
#include "core/KeyVault.h"
#include "core/OwnPrices.h"
#include "core/Provider.h"
#include "core/RunStore.h"

#include <QObject>

#include <memory>

namespace assay::engine {

/// Keeps the catalogue and the price book: the shipped seed, the lists that were fetched before, and fresh lists on demand and, with
/// keepFresh(), once a day for each provider that can be asked. Prices of earlier lists stay in the book with their days.
class CatalogueKeeper final : public QObject {
    Q_OBJECT
public:
    /// `store` may be nullptr: then lists are not kept.
    CatalogueKeeper(core::Seed seed, core::ProviderDirectory &providers, core::KeyVault &keys, core::Clock &clock,
                    core::RunStore *store, QObject *parent = nullptr);
    ~CatalogueKeeper() override;

    [[nodiscard]] const core::Catalogue &catalogue() const;
    [[nodiscard]] const core::PriceBook &prices() const;
    [[nodiscard]] QDateTime fetched(const core::ProviderId &provider) const;
    [[nodiscard]] bool isRefreshing() const;

    /// Fetches the provider's list; refreshed() or refreshFailed() follows. A fetch under way is not started twice.
    void refresh(const core::ProviderId &provider);
    /// All enabled providers that can be asked: those with a key, also one that only the keychain knows of yet, and those that need none.
    void refreshAll();
    /// Another catalogue in place of this one, and nothing of it is kept in the store: for the simulated providers.
    void replaceWith(core::Seed seed);
    /// The user's own prices, instead of those before. Answers that ended keep the prices that they were counted with.
    void setOwnPrices(const QList<core::OwnPrice> &prices);
    /// From now on fetches by itself the lists that are older than a day. For the window; the command line asks when it wants.
    void keepFresh();

Q_SIGNALS:
    void changed();
    void refreshed(const assay::core::ProviderId &provider, int models);
    void refreshFailed(const assay::core::ProviderId &provider, const assay::core::ProviderError &error);
    /// The lists kept by the store have been read (or there are none).
    void loaded();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace assay::engine
