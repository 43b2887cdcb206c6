// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bill.h"
#include "net/HttpExchange.h"
#include "providers/HttpProvider.h"

namespace assay::providers {

/// Asks for the record of one answer. The provider outlives it.
class HttpBill final : public core::BillReply {
    Q_OBJECT
public:
    using Decode = std::function<std::optional<core::Bill>(const QByteArray &body)>;

    HttpBill(net::Network &network, const HttpProvider &provider, net::HttpRequest question, const core::Access &access,
             Decode decode);

private:
    void take(const net::HttpEnd &end, const QByteArray &body);

    const HttpProvider &m_provider;
    core::SecretString m_key;
    Decode m_decode;
    net::HttpExchange m_exchange;
};

} // namespace assay::providers
