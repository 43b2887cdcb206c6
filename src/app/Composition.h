// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/BaseUrl.h"
#include "core/Budget.h"
#include "core/Clock.h"
#include "core/Contestant.h"
#include "core/History.h"
#include "core/Reports.h"
#include "core/SettingsStore.h"

#include <chrono>
#include <expected>
#include <memory>
#include <optional>

namespace assay::core {
class KeyVault;
}
namespace assay::engine {
class CatalogueKeeper;
class ComparisonEngine;
} // namespace assay::engine
namespace assay::keys {
struct VaultOptions;
}
namespace assay::net {
class Network;
}
namespace assay::providers {
class LocalServers;
class Registry;
} // namespace assay::providers
namespace assay::simulator {
class SimulatorThread;
}

namespace assay::app {

/// What a program needs of the parts of Assay.
struct Needs {
    QString dataFolder;
    bool demo = false;                           ///< the simulated providers in place of the real ones
    bool store = true;                           ///< comparisons and model lists are kept
    bool keepSettings = false;                   ///< what is set outlives the program: for the window
    QList<BaseUrl> baseUrls;                     ///< for this call only
    std::optional<std::chrono::seconds> timeout; ///< instead of every provider's own limits of silence
};

/// Puts the program together: the only place that makes concrete things. Main thread.
class Composition final {
public:
    /// The error is a sentence for people, about the needs (a base URL that is refused).
    [[nodiscard]] static std::expected<std::unique_ptr<Composition>, QString> make(const Needs &needs);
    ~Composition();
    Composition(const Composition &) = delete;
    Composition &operator=(const Composition &) = delete;

    [[nodiscard]] core::SettingsStore &settings();
    /// nullptr: nothing is kept.
    [[nodiscard]] core::HistoryStore *store() { return m_store.get(); }
    [[nodiscard]] core::BudgetBook *budgets() { return m_budgets; }
    [[nodiscard]] core::ReportBook *reports() { return m_reports; }
    [[nodiscard]] core::KeyVault &keys() { return *m_keys; }
    [[nodiscard]] providers::Registry &providers() { return *m_providers; }
    [[nodiscard]] engine::CatalogueKeeper &catalogue() { return *m_catalogue; }
    [[nodiscard]] engine::ComparisonEngine &engine() { return *m_engine; }
    [[nodiscard]] core::Clock &clock() { return m_clock; }
    [[nodiscard]] const Needs &needs() const { return m_needs; }

    /// From now on every shipped provider is a simulated one. Returns why not; empty: they are.
    [[nodiscard]] QString simulate();
    /// Servers on this machine that listen at their usual ports become own endpoints of this session, with their models.
    providers::LocalServers &lookForLocalServers();
    /// Waits in the event loop until the catalogue has the lists that were kept.
    void awaitCatalogue();

private:
    explicit Composition(Needs needs);
    void compose();
    [[nodiscard]] keys::VaultOptions vaultOptions() const;
    [[nodiscard]] QString applyNeeds();
    void applyTimeout();

    Needs m_needs;
    core::SystemClock m_clock;
    std::unique_ptr<core::SettingsStore> m_file;
    std::unique_ptr<core::SettingsStore> m_session; ///< over the file; nullptr: the file itself is used
    std::unique_ptr<core::HistoryStore> m_store;
    core::BudgetBook *m_budgets = nullptr; ///< the same
    core::ReportBook *m_reports = nullptr; ///< the same
    std::unique_ptr<core::KeyVault> m_keys;
    std::unique_ptr<simulator::SimulatorThread> m_simulator;
    std::unique_ptr<net::Network> m_network;
    std::unique_ptr<providers::Registry> m_providers;
    std::unique_ptr<providers::LocalServers> m_local;
    std::unique_ptr<engine::CatalogueKeeper> m_catalogue;
    std::unique_ptr<engine::ComparisonEngine> m_engine;
    bool m_catalogueLoaded = false;
};

/// Where the data is kept unless `--data-dir` says otherwise.
[[nodiscard]] QString defaultDataFolder();
/// Three simulated models that look well side by side.
[[nodiscard]] QList<core::Contestant> demoLineUp();
[[nodiscard]] QString demoPrompt();

} // namespace assay::app
