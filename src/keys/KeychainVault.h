// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/KeyVault.h"
#include "keys/KeyPlace.h"
#include "keys/Keychain.h"

#include <QHash>
#include <QPromise>

#include <chrono>
#include <memory>
#include <vector>

namespace assay::keys {

struct VaultOptions {
    /// The environment variable of each provider's default key: `groq` → `GROQ_API_KEY`. Read once, when the vault is made. Providers
    /// with one variable are one account: they have their keys in common, wherever these lie.
    QHash<core::ProviderId, QString> variables;
    /// Off: keys of the environment and of the session only (for --demo, and tests).
    bool useKeychain = true;
    /// How long the keychain may take for one answer.
    std::chrono::milliseconds limit{10'000};
    QString service = QStringLiteral("Assay");
};

/// Keys from the session, the environment and the system's keychain, looked for in this order.
///
/// A key that was read once is kept in memory, so that 32 requests at a time do not ask the keychain 32 times; a key that another program
/// changes is seen after a restart. Without a way to any keychain there is no key in it: read() finds none, write() says Unavailable
/// and keeps nothing. White space around a key is not part of it.
class KeychainVault final : public core::KeyVault {
    Q_OBJECT
public:
    explicit KeychainVault(const VaultOptions &options, QObject *parent = nullptr);
    ~KeychainVault() override;

    [[nodiscard]] QFuture<std::expected<core::FoundKey, core::KeyError>> read(const core::ProviderId &provider,
                                                                              const core::KeyName &name) override;
    [[nodiscard]] QFuture<std::expected<void, core::KeyError>> write(const core::ProviderId &provider,
                                                                     const core::KeyName &name,
                                                                     const core::SecretString &secret,
                                                                     bool sessionOnly) override;
    /// From the session and the keychain. One of the environment stays; then it is what read() finds.
    [[nodiscard]] QFuture<std::expected<void, core::KeyError>> remove(const core::ProviderId &provider,
                                                                      const core::KeyName &name) override;
    [[nodiscard]] core::KeySource sourceOf(const core::ProviderId &provider, const core::KeyName &name) const override;
    [[nodiscard]] QString maskedOf(const core::ProviderId &provider, const core::KeyName &name) const override;
    [[nodiscard]] bool keychainAvailable() const override;

private:
    using Found = std::expected<core::FoundKey, core::KeyError>;
    using Done = std::expected<void, core::KeyError>;
    using Readers = std::vector<std::shared_ptr<QPromise<Found>>>;

    [[nodiscard]] KeyPlace placeOf(const core::ProviderId &provider, const core::KeyName &name) const;
    void tell(const KeyPlace &place);
    [[nodiscard]] core::FoundKey known(const KeyPlace &place) const;
    void answer(const KeyPlace &place, const Keychain::Read &read);
    void remember(const KeyPlace &place, const core::SecretString &secret);
    void forget(const KeyPlace &place);

    QHash<core::ProviderId, core::ProviderId> m_accounts; ///< whose keys a provider uses, where not its own
    QHash<KeyPlace, core::SecretString> m_session;
    QHash<KeyPlace, core::SecretString> m_environment;
    QHash<KeyPlace, core::SecretString> m_read; ///< from the keychain
    QHash<KeyPlace, Readers> m_readers;         ///< who waits for the keychain's answer
    std::unique_ptr<Keychain> m_keychain;       ///< nullptr: not used
};

} // namespace assay::keys
