// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ProviderTest.h"

#include "engine/AccessSearch.h"

using namespace Qt::StringLiterals;

namespace assay::engine {

class ProviderTest::Private final {
public:
    using Result = std::expected<core::ProbeResult, core::ProviderError>;

    Private(ProviderTest *test, core::ProviderDirectory &directory, core::KeyVault &vault)
        : q(test), providers(directory), keys(vault)
    {
    }

    void start(const core::ProviderId &id, const core::ProviderSettings &settings, const core::SecretString &typed);
    void probe(const core::ProviderId &id, const FoundAccess &found);
    void finish(Result result);

    ProviderTest *q;
    core::ProviderDirectory &providers;
    core::KeyVault &keys;
    core::Access access; ///< of the reply, which looks at it
    std::unique_ptr<core::ProbeReply> reply;
    bool running = false;
    quint64 number = 0; ///< tells the present test from those given up
};

void ProviderTest::Private::start(const core::ProviderId &id, const core::ProviderSettings &settings,
                                  const core::SecretString &typed)
{
    const quint64 mine = ++number;
    running = true;
    reply.reset();
    const core::Provider *provider = providers.provider(id);
    core::ProviderProfile profile = provider != nullptr ? provider->profile() : core::ProviderProfile();
    profile.id = id;
    profile.needsKey = profile.needsKey && typed.isEmpty();
    searchAccess(q, keys, profile, {}, settings, [this, mine, id, typed](const FoundAccess &found) {
        FoundAccess used = found;
        if (used && !typed.isEmpty()) {
            used->key = typed;
        }
        // Queued: finished() never comes from within start().
        QMetaObject::invokeMethod(
            q,
            [this, mine, id, used] {
                if (mine == number) {
                    probe(id, used);
                }
            },
            Qt::QueuedConnection);
    });
}

void ProviderTest::Private::probe(const core::ProviderId &id, const FoundAccess &found)
{
    core::Provider *provider = providers.provider(id);
    if (provider == nullptr) {
        const QString message = u"There is no provider named \"%1\"."_s.arg(id.toString());
        finish(std::unexpected(core::ProviderError{.kind = core::ErrorKind::NotFound, .message = message}));
        return;
    }
    if (!found) {
        finish(std::unexpected(found.error()));
        return;
    }
    access = *found;
    reply = provider->probe(access);
    QObject::connect(reply.get(), &core::ProbeReply::finished, q, [this](const Result &result) { finish(result); });
}

void ProviderTest::Private::finish(Result result)
{
    if (!result) {
        result.error().message = access.proxyPassword.redactedFrom(access.key.redactedFrom(result.error().message));
    }
    ++number;
    running = false;
    if (reply) {
        reply.release()->deleteLater();
    }
    Q_EMIT q->finished(result);
}

ProviderTest::ProviderTest(core::ProviderDirectory &providers, core::KeyVault &keys, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, providers, keys))
{
}

ProviderTest::~ProviderTest() = default;

void ProviderTest::start(const core::ProviderId &provider, const core::ProviderSettings &settings,
                         const core::SecretString &typed)
{
    d->start(provider, settings, typed);
}

void ProviderTest::cancel()
{
    ++d->number;
    d->running = false;
    d->reply.reset();
}

bool ProviderTest::isRunning() const
{
    return d->running;
}

} // namespace assay::engine
