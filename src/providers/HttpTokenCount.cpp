// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/HttpTokenCount.h"

#include "net/Network.h"
#include "providers/HttpModelList.h"

namespace assay::providers {

HttpTokenCount::HttpTokenCount(net::Network &network, const HttpProvider &provider, const core::CompletionRequest &request,
                               const core::Access &access)
    : m_provider(provider), m_request(request), m_key(access.key), m_exchange(network)
{
    connect(&m_exchange, &net::HttpExchange::finished, this, &HttpTokenCount::take);
    if (auto question = provider.buildTokenCount(request, access)) {
        m_exchange.send(*std::move(question));
    } else {
        QMetaObject::invokeMethod(this, &HttpTokenCount::estimate, Qt::QueuedConnection);
    }
}

void HttpTokenCount::estimate()
{
    Q_EMIT finished(core::TokenCount{core::estimatedTokens(m_request), true});
}

void HttpTokenCount::take(const net::HttpEnd &end, const QByteArray &body)
{
    if (end.status == 404 || end.status == 405 || end.status == 501) {
        estimate();
        return;
    }
    if (const auto error = errorOfExchange(end, body, m_provider.vendor(), m_key)) {
        Q_EMIT finished(std::unexpected(*error));
        return;
    }
    if (const auto count = m_provider.decodeTokenCount(body)) {
        Q_EMIT finished(core::TokenCount{*count, false});
    } else {
        estimate();
    }
}

} // namespace assay::providers
