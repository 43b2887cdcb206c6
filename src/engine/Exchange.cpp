// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Exchange.h"

namespace assay::engine {

void Exchange::start(core::Provider &provider, const core::CompletionRequest &request)
{
    m_reply = provider.complete(request, m_access);
    // Whoever drops the exchange from within a slot must not delete the reply that is still in its signal: hence the flag.
    connect(m_reply.get(), &core::CompletionReply::event, this, [this](const core::StreamEvent &event) {
        m_signalling = true;
        Q_EMIT this->event(event);
        m_signalling = false;
    });
    connect(m_reply.get(), &core::CompletionReply::finished, this, [this](const core::CompletionEnd &end) {
        m_signalling = true;
        Q_EMIT finished(end);
        m_signalling = false;
    });
}

QString Exchange::redacted(const QString &text) const
{
    return m_access.proxyPassword.redactedFrom(m_access.key.redactedFrom(text));
}

void Exchange::drop(std::unique_ptr<Exchange> exchange)
{
    if (!exchange) {
        return;
    }
    exchange->disconnect();
    if (!exchange->m_signalling) {
        return;
    }
    exchange->m_reply->disconnect(exchange.get());
    exchange.release()->deleteLater();
}

} // namespace assay::engine
