// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/KeyVault.h"
#include "core/Provider.h"

#include <QObject>

#include <expected>
#include <functional>

namespace assay::engine {

using FoundAccess = std::expected<core::Access, core::ProviderError>;

/// Looks up what an exchange with the provider takes: its key and, if the proxy wants a user, the proxy's password.
///
/// `done` is called once, on the vault's thread, perhaps before this returns; not at all when `context` has gone. Without a key, a provider
/// that needs one is an ErrorKind::Auth error and nothing is to be sent. At a loopback address no key is needed: what
/// listens there is the user's own and says itself whether it wants one.
void searchAccess(QObject *context, core::KeyVault &keys, const core::ProviderProfile &profile, const core::KeyName &name,
                  const core::ProviderSettings &settings, std::function<void(FoundAccess)> done);

/// Whether a key that is needed is not known of, as far as can be told without asking the keychain.
[[nodiscard]] bool lacksKey(const core::KeyVault &keys, const core::ProviderProfile &profile, const core::KeyName &name,
                            const core::ProviderSettings &settings);

/// The sentence for a key that is missing.
[[nodiscard]] core::ProviderError missingKey(const core::ProviderProfile &profile, const core::KeyName &name);

} // namespace assay::engine
