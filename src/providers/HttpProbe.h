// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"
#include "net/HttpExchange.h"
#include "providers/HttpProvider.h"

#include <memory>

namespace assay::providers {

/// Asks the provider's cheapest question that needs a good key, then what there is to be asked about the account, then counts the models. The provider outlives it.
class HttpProbe final : public core::ProbeReply {
    Q_OBJECT
public:
    HttpProbe(net::Network &network, const HttpProvider &provider, const core::Access &access);

private:
    void take(const net::HttpEnd &end, const QByteArray &body);
    void askForCredits();
    void countModels();

    net::Network &m_network;
    const HttpProvider &m_provider;
    core::Access m_access;
    net::HttpExchange m_exchange;
    net::HttpExchange m_credits;
    std::unique_ptr<core::ModelListReply> m_list;
    core::ProbeResult m_result;
};

} // namespace assay::providers
