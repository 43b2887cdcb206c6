// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AccessSearch.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

using FoundKey = std::expected<core::FoundKey, core::KeyError>;

core::ProviderError authError(const QString &message)
{
    return {.kind = core::ErrorKind::Auth, .message = message};
}

/// A vault that goes away leaves its futures cancelled; that must not leave an answer waiting for ever. A context that goes away
/// cancels them too, and then the handler runs while the context is being destroyed: hence the guard.
void read(QObject *context, core::KeyVault &keys, const core::ProviderId &provider, const core::KeyName &name,
          const std::function<void(FoundKey)> &done)
{
    keys.read(provider, name)
        .then(context, [done](FoundKey found) { done(std::move(found)); })
        .onCanceled(context, [done, guard = QPointer<QObject>(context)] {
            if (guard) {
                done(std::unexpected(core::KeyError{core::KeyError::Kind::Unavailable, u"The key vault is closed."_s}));
            }
        });
}

bool needsKey(const core::ProviderProfile &profile, const core::ProviderSettings &settings)
{
    return profile.needsKey && !core::isLoopback(settings.baseUrl.value_or(profile.baseUrl));
}

bool wantsProxyPassword(const core::ProxySettings &proxy)
{
    const bool own = proxy.mode == core::ProxySettings::Mode::Http || proxy.mode == core::ProxySettings::Mode::Socks5;
    return own && !proxy.user.isEmpty();
}

} // namespace

bool lacksKey(const core::KeyVault &keys, const core::ProviderProfile &profile, const core::KeyName &name,
              const core::ProviderSettings &settings)
{
    return needsKey(profile, settings) && keys.sourceOf(profile.id, name) == core::KeySource::None;
}

core::ProviderError missingKey(const core::ProviderProfile &profile, const core::KeyName &name)
{
    if (name.isEmpty()) {
        return authError(u"No key for %1."_s.arg(profile.name));
    }
    return authError(u"No key named \"%1\" for %2."_s.arg(name.toString(), profile.name));
}

void searchAccess(QObject *context, core::KeyVault &keys, const core::ProviderProfile &profile, const core::KeyName &name,
                  const core::ProviderSettings &settings, std::function<void(FoundAccess)> done)
{
    read(context, keys, profile.id, name, [=, &keys, done = std::move(done)](FoundKey found) {
        const bool needed = needsKey(profile, settings);
        if (needed && !found) {
            done(std::unexpected(authError(u"The key for %1 cannot be read: %2"_s.arg(profile.name, found.error().message))));
            return;
        }
        if (needed && found->secret.isEmpty()) {
            done(std::unexpected(missingKey(profile, name)));
            return;
        }
        core::Access access{settings, found ? std::move(found->secret) : core::SecretString(), {}};
        if (!wantsProxyPassword(settings.proxy)) {
            done(std::move(access));
            return;
        }
        read(context, keys, profile.id, core::KeyName(u"proxy"_s), [access, done](FoundKey password) {
            core::Access complete = access;
            if (password) {
                complete.proxyPassword = std::move(password->secret);
            }
            done(std::move(complete));
        });
    });
}

} // namespace assay::engine
