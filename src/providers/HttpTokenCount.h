// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/TokenCount.h"
#include "net/HttpExchange.h"
#include "providers/HttpProvider.h"

#include <optional>

namespace assay::providers {

/// Asks the provider's counting endpoint; an estimate where it has none, or where the server answers that it knows none (404, 405, 501, or
/// a 200 that is no count: LM Studio). The provider outlives it.
class HttpTokenCount final : public core::TokenCountReply {
    Q_OBJECT
public:
    HttpTokenCount(net::Network &network, const HttpProvider &provider, const core::CompletionRequest &request,
                   const core::Access &access);

private:
    void take(const net::HttpEnd &end, const QByteArray &body);
    void estimate();

    const HttpProvider &m_provider;
    core::CompletionRequest m_request;
    core::SecretString m_key;
    net::HttpExchange m_exchange;
};

} // namespace assay::providers
