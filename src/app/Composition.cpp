// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Composition.h"

#include "app/SessionSettings.h"
#include "core/Catalogue.h"
#include "core/OwnPrices.h"
#include "engine/CatalogueKeeper.h"
#include "engine/ComparisonEngine.h"
#include "keys/KeychainVault.h"
#include "net/Network.h"
#include "providers/LocalServers.h"
#include "providers/Registry.h"
#include "simulator/ModelLists.h"
#include "simulator/SimulatorThread.h"
#include "store/SettingsFile.h"
#include "store/SqliteRunStore.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QLoggingCategory>
#include <QStandardPaths>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcApp, "assay.app")

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::Composition)
};

core::Seed shippedSeed()
{
    QFile file(u":/catalogue/models.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qCCritical(lcApp) << "the shipped catalogue is missing from the program";
        return {};
    }
    auto seed = core::decodeSeed(file.readAll());
    if (!seed) {
        qCCritical(lcApp) << "the shipped catalogue cannot be read:" << seed.error();
        return {};
    }
    return *std::move(seed);
}

} // namespace

Composition::Composition(Needs needs) : m_needs(std::move(needs)) {}

Composition::~Composition() = default;

std::expected<std::unique_ptr<Composition>, QString> Composition::make(const Needs &needs)
{
    std::unique_ptr<Composition> made(new Composition(needs));
    made->compose();
    if (const QString objection = made->applyNeeds(); !objection.isEmpty()) {
        return std::unexpected(objection);
    }
    return made;
}

void Composition::compose()
{
    m_file = std::make_unique<store::SettingsFile>(m_needs.dataFolder);
    if (!m_needs.keepSettings) {
        m_session = std::make_unique<SessionSettings>(*m_file);
    }
    if (m_needs.store) {
        auto store = std::make_unique<store::SqliteRunStore>(m_needs.dataFolder);
        m_budgets = store.get();
        m_reports = store.get();
        m_store = std::move(store);
    }
    m_network = std::make_unique<net::Network>();
    m_providers = std::make_unique<providers::Registry>(*m_network, settings());
    m_keys = std::make_unique<keys::KeychainVault>(vaultOptions());
    // Lists that come from another address than the provider's own are not this provider's lists.
    core::RunStore *lists = m_needs.demo || !m_needs.baseUrls.isEmpty() ? nullptr : m_store.get();
    m_catalogue = std::make_unique<engine::CatalogueKeeper>(m_needs.demo ? core::Seed() : shippedSeed(), *m_providers, *m_keys,
                                                            m_clock, lists);
    const auto takeOwnPrices = [this] {
        m_catalogue->setOwnPrices(core::decodeOwnPrices(settings().value(QLatin1StringView(core::ownPricesName))));
    };
    takeOwnPrices();
    QObject::connect(&settings(), &core::SettingsStore::changed, m_catalogue.get(), [takeOwnPrices](const QString &name) {
        if (name == QLatin1StringView(core::ownPricesName)) {
            takeOwnPrices();
        }
    });
    QObject::connect(m_catalogue.get(), &engine::CatalogueKeeper::loaded, m_catalogue.get(),
                     [this] { m_catalogueLoaded = true; });
    m_engine = std::make_unique<engine::ComparisonEngine>(engine::Services{.providers = *m_providers,
                                                                           .keys = *m_keys,
                                                                           .catalogue = *m_catalogue,
                                                                           .clock = m_clock,
                                                                           .store = m_store.get(),
                                                                           .budgets = m_budgets});
}

keys::VaultOptions Composition::vaultOptions() const
{
    keys::VaultOptions options;
    options.useKeychain = !m_needs.demo;
    if (m_needs.demo) {
        // No real key has any business with the simulator.
        return options;
    }
    const QList<core::ProviderProfile> profiles = m_providers->profiles();
    for (const core::ProviderProfile &profile : profiles) {
        if (!profile.keyVariable.isEmpty()) {
            options.variables.insert(profile.id, profile.keyVariable);
        }
    }
    return options;
}

QString Composition::applyNeeds()
{
    if (m_needs.demo) {
        if (const QString objection = simulate(); !objection.isEmpty()) {
            return objection;
        }
    }
    for (const BaseUrl &baseUrl : std::as_const(m_needs.baseUrls)) {
        if (const QString objection = m_providers->override(baseUrl.provider, baseUrl.url); !objection.isEmpty()) {
            return objection;
        }
    }
    applyTimeout();
    return {};
}

void Composition::applyTimeout()
{
    if (!m_needs.timeout) {
        return;
    }
    const QList<core::ProviderProfile> profiles = m_providers->profiles();
    for (const core::ProviderProfile &profile : profiles) {
        core::ProviderSettings changed = m_providers->settingsOf(profile.id);
        changed.connectTimeout = *m_needs.timeout;
        changed.firstByteTimeout = *m_needs.timeout;
        changed.idleTimeout = *m_needs.timeout;
        m_providers->setSettings(profile.id, changed);
    }
}

core::SettingsStore &Composition::settings()
{
    return m_session ? *m_session : *m_file;
}

QString Composition::simulate()
{
    if (m_simulator) {
        return {};
    }
    auto simulator = std::make_unique<simulator::SimulatorThread>();
    if (const auto port = simulator->start(); !port) {
        return Text::tr("The simulated providers could not be started: %1").arg(port.error());
    }
    m_simulator = std::move(simulator);
    m_providers->simulate(m_simulator->rootUrl());
    m_catalogue->replaceWith(simulator::seed());
    return {};
}

providers::LocalServers &Composition::lookForLocalServers()
{
    m_local = std::make_unique<providers::LocalServers>(*m_network);
    QObject::connect(m_local.get(), &providers::LocalServers::found, m_catalogue.get(),
                     [this](const core::ProviderProfile &profile) {
                         if (m_providers->addLocal(profile)) {
                             m_catalogue->refresh(profile.id);
                         }
                     });
    m_local->look();
    return *m_local;
}

void Composition::awaitCatalogue()
{
    if (m_catalogueLoaded) {
        return;
    }
    QEventLoop loop;
    QObject::connect(m_catalogue.get(), &engine::CatalogueKeeper::loaded, &loop, &QEventLoop::quit);
    loop.exec();
}

QString defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QList<core::Contestant> demoLineUp()
{
    QList<core::Contestant> lineUp;
    for (const auto &route : {u"anthropic/aurora-large"_s, u"openai/basalt-mini"_s, u"groq/cedar-70b-versatile"_s}) {
        core::Contestant contestant;
        contestant.route = *core::Route::fromString(route);
        lineUp.append(contestant);
    }
    return lineUp;
}

QString demoPrompt()
{
    return Text::tr("Explain how a token bucket limits the rate of requests, and show a small implementation.");
}

} // namespace assay::app
