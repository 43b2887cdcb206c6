// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"
#include "core/SettingsStore.h"

#include <memory>
#include <optional>
#include <vector>

namespace assay::net {
class Network;
}

namespace assay::providers {

class HttpProvider;

/// All providers that Assay ships, and the user's own endpoints. Keeps what the user set in `provider.<id>` and the own endpoints in
/// `endpoints.own`.
///
/// A profile's needsKey is told for the address in force: a provider that was pointed at loopback wants no key, though one is sent if it
/// is there. Its baseUrl stays the shipped one; the address in force is settingsOf().baseUrl, else that.
class Registry final : public core::ProviderDirectory {
    Q_OBJECT
public:
    Registry(net::Network &network, core::SettingsStore &settings, QObject *parent = nullptr);
    ~Registry() override;

    [[nodiscard]] QList<core::ProviderProfile> profiles() const override;
    [[nodiscard]] core::Provider *provider(const core::ProviderId &id) const override;
    [[nodiscard]] core::ProviderSettings settingsOf(const core::ProviderId &id) const override;
    void setSettings(const core::ProviderId &id, const core::ProviderSettings &settings) override;
    QString defineOwn(const core::ProviderProfile &profile) override;
    void removeOwn(const core::ProviderId &id) override;

    /// For this session only, and not stored (the command line's `--base-url NAME=URL`): another address for a provider, or, for a name that there
    /// is none of, an own endpoint. Returns what is wrong, in English; empty when it was taken.
    QString override(const core::ProviderId &id, const QUrl &baseUrl);

    /// A server that was found on this machine becomes an own endpoint of this session; it is stored when it is used (defineOwn). False: there
    /// is a provider of that name or at that port already.
    [[nodiscard]] bool addLocal(const core::ProviderProfile &profile);

    /// From now on every shipped provider is the simulator's: its profile says simulated, wants no key, and points below `root`
    /// (`/anthropic`, `/openrouter/api/v1`, `/openai/v1`, `/groq/openai/v1`, `/together/v1`, `/ollama`). What the user set of addresses
    /// and proxies is left aside; own endpoints stay what they are.
    void simulate(const QUrl &root);

    /// The provider as its class, for the tests that walk all of them.
    [[nodiscard]] std::vector<const HttpProvider *> all() const;

private:
    struct Entry {
        std::unique_ptr<HttpProvider> provider;
        core::ProviderProfile shipped;
        std::optional<QUrl> sessionUrl;
        bool forSession = false; ///< an own endpoint that is not stored
    };
    [[nodiscard]] const Entry *find(const core::ProviderId &id) const;
    [[nodiscard]] Entry *find(const core::ProviderId &id);
    void addShipped(std::unique_ptr<HttpProvider> provider);
    void putOwn(const core::ProviderProfile &profile, bool forSession);
    void readOwn();
    void writeOwn() const;
    void refreshProfile(Entry &entry);

    net::Network &m_network;
    core::SettingsStore &m_settings;
    std::vector<Entry> m_entries;
    /// Providers that were replaced or removed; exchanges that still run know them.
    std::vector<std::unique_ptr<HttpProvider>> m_retired;
};

} // namespace assay::providers
