// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/SecretString.h"

#include <QFuture>
#include <QObject>

#include <expected>

namespace assay::core {

/// Where a key comes from, in the order in which it is looked for.
enum class KeySource { None, Session, Environment, Keychain };

struct KeyError {
    enum class Kind { Unavailable, Locked, Denied, Other };
    Kind kind = Kind::Other;
    QString message; ///< never holds a key
};

struct FoundKey {
    SecretString secret; ///< empty with KeySource::None
    KeySource source = KeySource::None;
};

/// Keys by provider and name: for this session only, from the environment, or from the system's keychain.
///
/// Call on the thread that made it; futures finish there too. A keychain that does not answer is given up after 10 s as
/// Unavailable. No key ever reaches a file, log or error text from here.
class KeyVault : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual QFuture<std::expected<FoundKey, KeyError>> read(const ProviderId &provider, const KeyName &name) = 0;
    /// Into the keychain, or with `sessionOnly` into memory. Unavailable: nothing was kept; the caller may offer the session.
    [[nodiscard]] virtual QFuture<std::expected<void, KeyError>> write(const ProviderId &provider, const KeyName &name,
                                                                       const SecretString &secret, bool sessionOnly) = 0;
    [[nodiscard]] virtual QFuture<std::expected<void, KeyError>> remove(const ProviderId &provider, const KeyName &name) = 0;
    /// What is known without asking the keychain: where a key was found last, its masked form, and whether a keychain is there.
    [[nodiscard]] virtual KeySource sourceOf(const ProviderId &provider, const KeyName &name) const = 0;
    [[nodiscard]] virtual QString maskedOf(const ProviderId &provider, const KeyName &name) const = 0;
    [[nodiscard]] virtual bool keychainAvailable() const = 0;

Q_SIGNALS:
    void changed(const assay::core::ProviderId &provider);
};

} // namespace assay::core
