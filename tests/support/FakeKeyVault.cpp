// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeKeyVault.h"

namespace assay::test {

void FakeKeyVault::put(const QString &provider, const QByteArray &secret, const QString &name)
{
    m_keys.insert({core::ProviderId(provider), core::KeyName(name)}, core::SecretString(secret));
}

void FakeKeyVault::putUnseen(const QString &provider, const QByteArray &secret)
{
    put(provider, secret);
    m_unseen.insert({core::ProviderId(provider), core::KeyName()});
}

void FakeKeyVault::release()
{
    m_held = false;
    for (const auto &[place, promise] : std::exchange(m_waiting, {})) {
        promise->addResult(found(place.first, place.second));
        promise->finish();
    }
}

QFuture<std::expected<core::FoundKey, core::KeyError>> FakeKeyVault::read(const core::ProviderId &provider,
                                                                          const core::KeyName &name)
{
    ++reads;
    m_unseen.remove({provider, name});
    auto promise = std::make_shared<QPromise<Found>>();
    promise->start();
    if (m_held) {
        m_waiting.emplace_back(Place(provider, name), promise);
    } else {
        promise->addResult(found(provider, name));
        promise->finish();
    }
    return promise->future();
}

QFuture<std::expected<void, core::KeyError>> FakeKeyVault::write(const core::ProviderId &provider, const core::KeyName &name,
                                                                 const core::SecretString &secret, bool sessionOnly)
{
    using Written = std::expected<void, core::KeyError>;
    if (!available && !sessionOnly) {
        return QtFuture::makeReadyValueFuture(Written(
            std::unexpected(core::KeyError{core::KeyError::Kind::Unavailable, QStringLiteral("There is no keychain.")})));
    }
    m_keys.insert({provider, name}, secret);
    Q_EMIT changed(provider);
    return QtFuture::makeReadyValueFuture(Written());
}

QFuture<std::expected<void, core::KeyError>> FakeKeyVault::remove(const core::ProviderId &provider, const core::KeyName &name)
{
    m_keys.remove({provider, name});
    Q_EMIT changed(provider);
    return QtFuture::makeReadyValueFuture(std::expected<void, core::KeyError>());
}

core::KeySource FakeKeyVault::sourceOf(const core::ProviderId &provider, const core::KeyName &name) const
{
    return m_keys.contains({provider, name}) && !m_unseen.contains({provider, name}) ? core::KeySource::Session
                                                                                     : core::KeySource::None;
}

QString FakeKeyVault::maskedOf(const core::ProviderId &provider, const core::KeyName &name) const
{
    return m_keys.value({provider, name}).masked();
}

FakeKeyVault::Found FakeKeyVault::found(const core::ProviderId &provider, const core::KeyName &name) const
{
    if (m_error) {
        return std::unexpected(*m_error);
    }
    core::FoundKey key;
    if (const auto found = m_keys.constFind({provider, name}); found != m_keys.cend()) {
        key.secret = *found;
        key.source = core::KeySource::Session;
    }
    return key;
}

} // namespace assay::test
