// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/HttpTokenCount.h"

#include "net/Network.h"
#include "providers/HttpModelList.h"

#include <utility>

namespace assay::providers {

HttpTokenCount::HttpTokenCount(net::Network &network, const HttpProvider &provider, const core::CompletionRequest &request,
                               const core::Access &access)
    : m_network(network), m_provider(provider), m_request(request), m_access(access)
{
    m_asked = provider.buildTokenCount(request, access);
    if (m_asked) {
        ask(*m_asked);
    } else {
        QMetaObject::invokeMethod(this, &HttpTokenCount::estimate, Qt::QueuedConnection);
    }
}

void HttpTokenCount::ask(net::HttpRequest question)
{
    if (m_exchange) {
        m_exchange.release()->deleteLater(); // its signal is on the stack
    }
    m_exchange = std::make_unique<net::HttpExchange>(m_network);
    connect(m_exchange.get(), &net::HttpExchange::finished, this, &HttpTokenCount::take);
    m_exchange->send(std::move(question));
}

bool HttpTokenCount::askOther()
{
    const auto asked = std::exchange(m_asked, std::nullopt);
    auto other = asked ? m_provider.buildOtherTokenCount(*asked, m_request, m_access) : std::nullopt;
    if (!other) {
        return false;
    }
    ask(*std::move(other));
    return true;
}

void HttpTokenCount::estimate()
{
    Q_EMIT finished(core::TokenCount{core::estimatedTokens(m_request), true});
}

void HttpTokenCount::take(const net::HttpEnd &end, const QByteArray &body)
{
    if (end.status == 404 || end.status == 405 || end.status == 501) {
        if (!askOther()) {
            estimate();
        }
        return;
    }
    if (const auto error = errorOfExchange(end, body, m_provider.vendor(), m_access.key)) {
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
