// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/TokenCount.h"
#include "net/HttpExchange.h"
#include "providers/HttpProvider.h"

#include <memory>
#include <optional>

namespace assay::providers {

/// Asks the provider's counting endpoint, and once its other one where the server knows no such address (404, 405, 501); an estimate where there
/// is none, or where the answer is no count (LM Studio's 200). The provider outlives it.
class HttpTokenCount final : public core::TokenCountReply {
    Q_OBJECT
public:
    HttpTokenCount(net::Network &network, const HttpProvider &provider, const core::CompletionRequest &request,
                   const core::Access &access);

private:
    void ask(net::HttpRequest question);
    /// False: there is nothing else to ask.
    [[nodiscard]] bool askOther();
    void take(const net::HttpEnd &end, const QByteArray &body);
    void estimate();

    net::Network &m_network;
    const HttpProvider &m_provider;
    core::CompletionRequest m_request;
    core::Access m_access;
    std::optional<net::HttpRequest> m_asked; ///< nullopt: nothing yet, or all there is to ask
    std::unique_ptr<net::HttpExchange> m_exchange;
};

} // namespace assay::providers
