// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/KeyVault.h"

#include <QPromise>
#include <QSet>

#include <memory>
#include <vector>

namespace assay::test {

/// Keys in memory. Can be told to fail, or to keep its callers waiting.
class FakeKeyVault final : public core::KeyVault {
    Q_OBJECT
public:
    using KeyVault::KeyVault;

    void put(const QString &provider, const QByteArray &secret, const QString &name = {});
    /// As in a keychain that was not asked yet: sourceOf() knows nothing of it before a read.
    void putUnseen(const QString &provider, const QByteArray &secret);
    /// Every read fails with this from now on.
    void failWith(const core::KeyError &error) { m_error = error; }
    /// Reads stay open until release().
    void hold() { m_held = true; }
    void release();
    /// Reads that are open are never answered, as when the vault is destroyed.
    void abandon() { m_waiting.clear(); }

    [[nodiscard]] QFuture<std::expected<core::FoundKey, core::KeyError>> read(const core::ProviderId &provider,
                                                                              const core::KeyName &name) override;
    [[nodiscard]] QFuture<std::expected<void, core::KeyError>> write(const core::ProviderId &provider,
                                                                     const core::KeyName &name,
                                                                     const core::SecretString &secret,
                                                                     bool sessionOnly) override;
    [[nodiscard]] QFuture<std::expected<void, core::KeyError>> remove(const core::ProviderId &provider,
                                                                      const core::KeyName &name) override;
    [[nodiscard]] core::KeySource sourceOf(const core::ProviderId &provider, const core::KeyName &name) const override;
    [[nodiscard]] QString maskedOf(const core::ProviderId &provider, const core::KeyName &name) const override;
    [[nodiscard]] bool keychainAvailable() const override { return available; }

    bool available = true;
    int reads = 0;

private:
    using Found = std::expected<core::FoundKey, core::KeyError>;
    using Place = std::pair<core::ProviderId, core::KeyName>;
    [[nodiscard]] Found found(const core::ProviderId &provider, const core::KeyName &name) const;

    QHash<Place, core::SecretString> m_keys;
    QSet<Place> m_unseen;
    std::optional<core::KeyError> m_error;
    bool m_held = false;
    std::vector<std::pair<Place, std::shared_ptr<QPromise<Found>>>> m_waiting;
};

} // namespace assay::test
