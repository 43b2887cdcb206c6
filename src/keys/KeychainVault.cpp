// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/KeychainVault.h"

#include "keys/SessionBus.h"

#include <utility>

namespace assay::keys {

namespace {

core::SecretString trimmed(QByteArrayView bytes)
{
    return core::SecretString(bytes.trimmed());
}

QHash<KeyPlace, core::SecretString> keysOfEnvironment(const QHash<core::ProviderId, QString> &variables)
{
    QHash<KeyPlace, core::SecretString> keys;
    for (auto it = variables.cbegin(); it != variables.cend(); ++it) {
        QByteArray value = qgetenv(it.value().toLatin1().constData());
        const core::SecretString secret = trimmed(value);
        core::SecretString::wipe(value);
        if (!secret.isEmpty()) {
            keys.insert({it.key(), {}}, secret);
        }
    }
    return keys;
}

/// The first of the providers that share a variable keeps the keys of all.
QHash<core::ProviderId, core::ProviderId> accountsOf(const QHash<core::ProviderId, QString> &variables)
{
    QHash<core::ProviderId, core::ProviderId> accounts;
    for (auto one = variables.cbegin(); one != variables.cend(); ++one) {
        for (auto other = variables.cbegin(); other != variables.cend(); ++other) {
            const core::ProviderId first = accounts.value(one.key(), one.key());
            if (other.value() == one.value() && other.key().toString() < first.toString()) {
                accounts.insert(one.key(), other.key());
            }
        }
    }
    return accounts;
}

core::KeyError unavailable()
{
    return {core::KeyError::Kind::Unavailable, QStringLiteral("This system has no keychain that can be reached.")};
}

template <class T>
QFuture<T> ready(T value)
{
    return QtFuture::makeReadyValueFuture<T>(std::move(value));
}

} // namespace

KeychainVault::KeychainVault(const VaultOptions &options, QObject *parent)
    : core::KeyVault(parent), m_accounts(accountsOf(options.variables)), m_environment(keysOfEnvironment(options.variables))
{
    if (options.useKeychain) {
        m_keychain = std::make_unique<Keychain>(options.service, options.limit);
    }
}

KeychainVault::~KeychainVault() = default;

KeyPlace KeychainVault::placeOf(const core::ProviderId &provider, const core::KeyName &name) const
{
    // The password of a proxy belongs to the way to a provider, not to its account.
    const bool isShared = name != core::KeyName(QStringLiteral("proxy"));
    return {isShared ? m_accounts.value(provider, provider) : provider, name};
}

void KeychainVault::tell(const KeyPlace &place)
{
    Q_EMIT changed(place.provider);
    for (auto it = m_accounts.cbegin(); it != m_accounts.cend(); ++it) {
        if (it.value() == place.provider && placeOf(it.key(), place.name) == place) {
            Q_EMIT changed(it.key());
        }
    }
}

core::FoundKey KeychainVault::known(const KeyPlace &place) const
{
    const std::pair<const QHash<KeyPlace, core::SecretString> *, core::KeySource> layers[] = {
        {&m_session, core::KeySource::Session},
        {&m_environment, core::KeySource::Environment},
        {&m_read, core::KeySource::Keychain},
    };
    for (const auto &[keys, source] : layers) {
        if (const auto it = keys->constFind(place); it != keys->cend()) {
            return {*it, source};
        }
    }
    return {};
}

QFuture<KeychainVault::Found> KeychainVault::read(const core::ProviderId &provider, const core::KeyName &name)
{
    const KeyPlace place = placeOf(provider, name);
    core::FoundKey found = known(place);
    if (found.source != core::KeySource::None || !m_keychain || !canReachKeychain()) {
        return ready<Found>(std::move(found));
    }
    auto promise = std::make_shared<QPromise<Found>>();
    promise->start();
    QFuture<Found> future = promise->future();
    Readers &readers = m_readers[place];
    readers.push_back(std::move(promise));
    if (readers.size() == 1) {
        m_keychain->read(
            place.toString(), [this, place](const Keychain::Read &read) { answer(place, read); },
            [this, place](const Keychain::Read &read) {
                if (read && !read->isEmpty()) {
                    remember(place, *read);
                }
            });
    }
    return future;
}

void KeychainVault::answer(const KeyPlace &place, const Keychain::Read &read)
{
    const Readers readers = m_readers.take(place);
    if (read && !read->isEmpty()) {
        remember(place, *read);
    }
    for (const auto &promise : readers) {
        if (read) {
            promise->addResult(Found(known(place)));
        } else {
            promise->addResult(Found(std::unexpected(read.error())));
        }
        promise->finish();
    }
}

QFuture<KeychainVault::Done> KeychainVault::write(const core::ProviderId &provider, const core::KeyName &name,
                                                  const core::SecretString &secret, bool sessionOnly)
{
    const KeyPlace place = placeOf(provider, name);
    const core::SecretString key = trimmed(secret.reveal());
    if (key.isEmpty()) {
        return ready<Done>(std::unexpected(core::KeyError{core::KeyError::Kind::Other, QStringLiteral("The key is empty.")}));
    }
    if (sessionOnly) {
        m_session.insert(place, key);
        tell(place);
        return ready<Done>({});
    }
    if (!m_keychain || !canReachKeychain()) {
        return ready<Done>(std::unexpected(unavailable()));
    }
    auto promise = std::make_shared<QPromise<Done>>();
    promise->start();
    const auto keep = [this, place, key] {
        // What was for the session only would hide it.
        m_session.remove(place);
        remember(place, key);
    };
    m_keychain->write(
        place.toString(), key,
        [promise, keep](const Done &done) {
            if (done) {
                keep();
            }
            promise->addResult(done);
            promise->finish();
        },
        [keep](const Done &done) {
            if (done) {
                keep();
            }
        });
    return promise->future();
}

QFuture<KeychainVault::Done> KeychainVault::remove(const core::ProviderId &provider, const core::KeyName &name)
{
    const KeyPlace place = placeOf(provider, name);
    const bool wasInSession = m_session.contains(place);
    if (!m_keychain || !canReachKeychain()) {
        forget(place);
        return ready<Done>(wasInSession ? Done() : Done(std::unexpected(unavailable())));
    }
    auto promise = std::make_shared<QPromise<Done>>();
    promise->start();
    m_keychain->remove(place.toString(), [this, promise, place, wasInSession](const Done &done) {
        const bool unreachable = !done && done.error().kind == core::KeyError::Kind::Unavailable;
        const bool gone = done || (unreachable && wasInSession && !m_read.contains(place));
        if (gone) {
            forget(place);
        }
        promise->addResult(gone ? Done() : done);
        promise->finish();
    });
    return promise->future();
}

core::KeySource KeychainVault::sourceOf(const core::ProviderId &provider, const core::KeyName &name) const
{
    return known(placeOf(provider, name)).source;
}

QString KeychainVault::maskedOf(const core::ProviderId &provider, const core::KeyName &name) const
{
    return known(placeOf(provider, name)).secret.masked();
}

bool KeychainVault::keychainAvailable() const
{
    return m_keychain && m_keychain->isAvailable();
}

void KeychainVault::remember(const KeyPlace &place, const core::SecretString &secret)
{
    m_read.insert(place, secret);
    tell(place);
}

void KeychainVault::forget(const KeyPlace &place)
{
    m_session.remove(place);
    m_read.remove(place);
    tell(place);
}

} // namespace assay::keys
