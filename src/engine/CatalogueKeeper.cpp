// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/CatalogueKeeper.h"

#include "engine/AccessSearch.h"

#include <QHash>
#include <QSet>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

constexpr std::chrono::hours lookInterval{1};
constexpr int freshSeconds = 24 * 60 * 60;

} // namespace

class CatalogueKeeper::Private final {
public:
    Private(CatalogueKeeper *keeper, core::Seed start, core::ProviderDirectory &directory, core::KeyVault &vault,
            core::Clock &watch, core::RunStore *lists);

    void load();
    void takeChanges(const QList<core::RunStore::PriceChange> &changes);
    void takeKept(const QList<core::RunStore::ModelList> &lists);
    void take(const core::ProviderId &provider, const QList<core::ModelInfo> &listed, const QDateTime &when);
    [[nodiscard]] QList<core::ModelInfo> withFirstDays(const core::ProviderId &provider, QList<core::ModelInfo> listed,
                                                       const QDateTime &when) const;
    void price(const core::ProviderId &provider);
    void refresh(const core::ProviderId &provider);
    void ask(const core::ProviderId &provider, const core::Access &access);
    void done(const core::ProviderId &provider, const std::expected<QList<core::ModelInfo>, core::ProviderError> &models,
              const core::SecretString &key);
    void fail(const core::ProviderId &provider, const core::ProviderError &error);
    void priceAll();
    void refreshIfKeyed(const core::ProviderProfile &profile);
    void refreshStale();

    CatalogueKeeper *q;
    core::Seed seed;
    core::Catalogue catalogue;
    core::PriceBook prices;
    core::ProviderDirectory &providers;
    core::KeyVault &keys;
    core::Clock &clock;
    core::RunStore *store;
    QHash<core::ProviderId, QDateTime> fetched;
    QHash<core::ProviderId, std::shared_ptr<core::ModelListReply>> underWay; ///< nullptr while the key is looked up
    QSet<core::ProviderId> seekingKey;
    QDate pricedOn; ///< UTC day whose prices the catalogue shows
    QTimer daily;
};

CatalogueKeeper::Private::Private(CatalogueKeeper *keeper, core::Seed start, core::ProviderDirectory &directory,
                                  core::KeyVault &vault, core::Clock &watch, core::RunStore *lists)
    : q(keeper),
      seed(std::move(start)),
      catalogue(seed.catalogue),
      prices(seed.prices),
      providers(directory),
      keys(vault),
      clock(watch),
      store(lists)
{
    priceAll();
    daily.setTimerType(Qt::VeryCoarseTimer);
    daily.setInterval(lookInterval);
    QObject::connect(&daily, &QTimer::timeout, q, [this] { refreshStale(); });
}

void CatalogueKeeper::Private::priceAll()
{
    QSet<core::ProviderId> known;
    for (const core::ModelInfo &model : catalogue.models()) {
        known.insert(model.route.provider);
    }
    for (const core::ProviderId &provider : std::as_const(known)) {
        price(provider);
    }
    pricedOn = clock.utcNow().date();
}

void CatalogueKeeper::Private::load()
{
    if (store == nullptr) {
        Q_EMIT q->loaded();
        return;
    }
    // Earlier prices first: what the lists say of a price that did not change since is nothing new.
    store->priceChanges().then(q, [this](const std::expected<QList<core::RunStore::PriceChange>, core::StoreError> &changes) {
        takeChanges(changes.value_or(QList<core::RunStore::PriceChange>()));
    });
    store->models().then(q, [this](const std::expected<QList<core::RunStore::ModelList>, core::StoreError> &lists) {
        takeKept(lists.value_or(QList<core::RunStore::ModelList>()));
    });
}

void CatalogueKeeper::Private::takeChanges(const QList<core::RunStore::PriceChange> &changes)
{
    if (store == nullptr || changes.isEmpty()) {
        return;
    }
    for (const core::RunStore::PriceChange &change : changes) {
        prices.add(change.route, change.price);
    }
    priceAll();
}

void CatalogueKeeper::Private::takeKept(const QList<core::RunStore::ModelList> &lists)
{
    if (store == nullptr) {
        // The catalogue was replaced meanwhile.
        Q_EMIT q->loaded();
        return;
    }
    for (const core::RunStore::ModelList &list : lists) {
        // What was fetched since the start is newer than what the store had.
        if (!fetched.contains(list.provider)) {
            take(list.provider, list.models, list.fetched);
        }
    }
    if (!lists.isEmpty()) {
        Q_EMIT q->changed();
    }
    Q_EMIT q->loaded();
    if (daily.isActive()) {
        refreshStale();
    }
}

void CatalogueKeeper::Private::take(const core::ProviderId &provider, const QList<core::ModelInfo> &listed,
                                    const QDateTime &when)
{
    catalogue.remove(provider);
    const QList<core::ModelInfo> shipped = seed.catalogue.modelsOf(provider);
    for (const core::ModelInfo &model : shipped) {
        catalogue.add(model);
    }
    catalogue.merge(provider, listed);
    fetched.insert(provider, when);
    for (const core::ModelInfo &model : listed) {
        if (model.price) {
            core::Price price = *model.price;
            price.validFrom = price.validFrom.isValid() ? price.validFrom : when.toUTC().date();
            const core::Price *known = prices.listedPriceOf({provider, model.route.model}, price.validFrom);
            if (known == nullptr || known->base != price.base || known->tiers != price.tiers) {
                prices.add({provider, model.route.model}, price);
            }
        }
    }
    price(provider);
}

QList<core::ModelInfo> CatalogueKeeper::Private::withFirstDays(const core::ProviderId &provider, QList<core::ModelInfo> listed,
                                                               const QDateTime &when) const
{
    const QDateTime before = fetched.value(provider);
    for (core::ModelInfo &model : listed) {
        const core::ModelInfo *known = catalogue.find({provider, model.route.model});
        const bool wasListed = known != nullptr && !known->fromSeed && before.isValid();
        const QDate seen = wasListed && known->firstSeen.isValid() ? known->firstSeen : before.toUTC().date();
        model.firstSeen = wasListed ? seen : when.toUTC().date();
    }
    return listed;
}

void CatalogueKeeper::Private::price(const core::ProviderId &provider)
{
    const QDate today = clock.utcNow().date();
    const QList<core::ModelInfo> models = catalogue.modelsOf(provider);
    for (const core::ModelInfo &each : models) {
        const core::Price *now = prices.priceOf(each.route, today);
        core::ModelInfo model = each;
        model.price = now != nullptr ? std::optional(*now) : std::nullopt;
        catalogue.add(model);
    }
}

void CatalogueKeeper::Private::refresh(const core::ProviderId &provider)
{
    if (underWay.contains(provider)) {
        return;
    }
    underWay.insert(provider, nullptr);
    const core::Provider *found = providers.provider(provider);
    if (found == nullptr) {
        fail(provider,
             {.kind = core::ErrorKind::NotFound, .message = u"There is no provider named \"%1\"."_s.arg(provider.toString())});
        return;
    }
    // Some lists are open to all, so a missing key is the server's to complain about; the sentence is ours if it does.
    core::ProviderProfile profile = found->profile();
    profile.needsKey = false;
    searchAccess(q, keys, profile, {}, providers.settingsOf(provider), [this, provider](const FoundAccess &access) {
        if (access) {
            ask(provider, *access);
        } else {
            fail(provider, access.error());
        }
    });
}

void CatalogueKeeper::Private::ask(const core::ProviderId &provider, const core::Access &access)
{
    core::Provider *found = providers.provider(provider);
    if (found == nullptr) {
        underWay.remove(provider);
        return;
    }
    // The reply looks at its access as long as it lives, so both live together.
    struct Listing {
        core::Access access;
        std::unique_ptr<core::ModelListReply> reply;
    };
    auto listing = std::make_shared<Listing>(Listing{access, nullptr});
    listing->reply = found->listModels(listing->access);
    const std::shared_ptr<core::ModelListReply> reply(listing, listing->reply.get());
    underWay.insert(provider, reply);
    QObject::connect(reply.get(), &core::ModelListReply::finished, q,
                     [this, provider, key = access.key](const auto &models) { done(provider, models, key); });
}

void CatalogueKeeper::Private::done(const core::ProviderId &provider,
                                    const std::expected<QList<core::ModelInfo>, core::ProviderError> &models,
                                    const core::SecretString &key)
{
    // The reply is still in its signal: it goes with the next turn of the event loop.
    QMetaObject::invokeMethod(q, [reply = underWay.value(provider)] {}, Qt::QueuedConnection);
    if (!models) {
        core::ProviderError error = models.error();
        error.message = key.redactedFrom(error.message);
        fail(provider, error);
        return;
    }
    underWay.remove(provider);
    const QDateTime now = clock.utcNow();
    const QList<core::ModelInfo> dated = withFirstDays(provider, *models, now);
    take(provider, dated, now);
    if (store != nullptr) {
        store->saveModels(provider, dated, now);
    }
    Q_EMIT q->changed();
    Q_EMIT q->refreshed(provider, static_cast<int>(models->size()));
}

void CatalogueKeeper::Private::fail(const core::ProviderId &provider, const core::ProviderError &error)
{
    underWay.remove(provider);
    // Never from within refresh(): whoever called it may connect afterwards.
    QMetaObject::invokeMethod(q, [this, provider, error] { Q_EMIT q->refreshFailed(provider, error); }, Qt::QueuedConnection);
}

// A key that lies in the keychain is not known before it was read, and reading takes its time.
void CatalogueKeeper::Private::refreshIfKeyed(const core::ProviderProfile &profile)
{
    if (!providers.settingsOf(profile.id).enabled) {
        return;
    }
    if (!profile.needsKey || keys.sourceOf(profile.id, {}) != core::KeySource::None) {
        refresh(profile.id);
        return;
    }
    if (!keys.keychainAvailable() || seekingKey.contains(profile.id)) {
        return;
    }
    seekingKey.insert(profile.id);
    keys.read(profile.id, {}).then(q, [this, id = profile.id](const std::expected<core::FoundKey, core::KeyError> &found) {
        seekingKey.remove(id);
        if (found && !found->secret.isEmpty()) {
            refresh(id);
        }
    });
}

void CatalogueKeeper::Private::refreshStale()
{
    const QDateTime now = clock.utcNow();
    if (now.date() != pricedOn) {
        priceAll();
        Q_EMIT q->changed();
    }
    const QList<core::ProviderProfile> profiles = providers.profiles();
    for (const core::ProviderProfile &profile : profiles) {
        const QDateTime when = fetched.value(profile.id);
        if (!when.isValid() || when.secsTo(now) >= freshSeconds) {
            refreshIfKeyed(profile);
        }
    }
}

CatalogueKeeper::CatalogueKeeper(core::Seed seed, core::ProviderDirectory &providers, core::KeyVault &keys, core::Clock &clock,
                                 core::RunStore *store, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(seed), providers, keys, clock, store))
{
    // Whoever made it must have had the time to connect.
    QMetaObject::invokeMethod(this, [this] { d->load(); }, Qt::QueuedConnection);
}

CatalogueKeeper::~CatalogueKeeper() = default;

const core::Catalogue &CatalogueKeeper::catalogue() const
{
    return d->catalogue;
}

const core::PriceBook &CatalogueKeeper::prices() const
{
    return d->prices;
}

QDateTime CatalogueKeeper::fetched(const core::ProviderId &provider) const
{
    return d->fetched.value(provider);
}

bool CatalogueKeeper::isRefreshing() const
{
    return !d->underWay.isEmpty();
}

void CatalogueKeeper::refresh(const core::ProviderId &provider)
{
    d->refresh(provider);
}

void CatalogueKeeper::refreshAll()
{
    const QList<core::ProviderProfile> profiles = d->providers.profiles();
    for (const core::ProviderProfile &profile : profiles) {
        d->refreshIfKeyed(profile);
    }
}

void CatalogueKeeper::replaceWith(core::Seed seed)
{
    d->seed = std::move(seed);
    d->catalogue = d->seed.catalogue;
    const QList<core::OwnPrice> own = d->prices.own();
    d->prices = d->seed.prices;
    d->prices.setOwn(own);
    d->store = nullptr;
    d->fetched.clear();
    d->priceAll();
    Q_EMIT changed();
}

void CatalogueKeeper::setOwnPrices(const QList<core::OwnPrice> &prices)
{
    if (prices == d->prices.own()) {
        return;
    }
    d->prices.setOwn(prices);
    d->priceAll();
    Q_EMIT changed();
}

void CatalogueKeeper::keepFresh()
{
    d->daily.start();
    d->refreshStale();
}

} // namespace assay::engine
