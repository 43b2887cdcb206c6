// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/HttpBill.h"

#include "net/Network.h"
#include "providers/HttpModelList.h"

namespace assay::providers {

using namespace Qt::StringLiterals;

HttpBill::HttpBill(net::Network &network, const HttpProvider &provider, net::HttpRequest question, const core::Access &access,
                   Decode decode)
    : m_provider(provider), m_key(access.key), m_decode(std::move(decode)), m_exchange(network)
{
    connect(&m_exchange, &net::HttpExchange::finished, this, &HttpBill::take);
    m_exchange.send(std::move(question));
}

void HttpBill::take(const net::HttpEnd &end, const QByteArray &body)
{
    if (const auto error = errorOfExchange(end, body, m_provider.vendor(), m_key)) {
        Q_EMIT finished(std::unexpected(*error));
    } else if (const auto bill = m_decode(body)) {
        Q_EMIT finished(*bill);
    } else {
        Q_EMIT finished(std::unexpected(core::ProviderError{
            .kind = core::ErrorKind::Protocol, .status = end.status, .message = u"The record names no cost."_s}));
    }
}

} // namespace assay::providers
