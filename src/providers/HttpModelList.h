// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"
#include "net/HttpExchange.h"
#include "providers/HttpProvider.h"

#include <memory>

namespace assay::providers {

/// Reads all pages of a provider's list. The provider outlives it.
class HttpModelList final : public core::ModelListReply {
    Q_OBJECT
public:
    HttpModelList(net::Network &network, const HttpProvider &provider, const core::Access &access);

private:
    void ask(const QUrlQuery &page);
    void take(const net::HttpEnd &end, const QByteArray &body);
    void askDetail();
    void takeDetail(const net::HttpEnd &end, const QByteArray &body);
    void send(const net::HttpRequest &request, void (HttpModelList::*taker)(const net::HttpEnd &, const QByteArray &));

    net::Network &m_network;
    const HttpProvider &m_provider;
    core::Access m_access;
    std::unique_ptr<net::HttpExchange> m_exchange;
    QList<core::ModelInfo> m_models;
    int m_pages = 0;
    int m_vain = 0;           ///< questions about single models that told nothing, in a row
    qsizetype m_detailed = 0; ///< models of which no more is to be asked
};

/// What an exchange that was no stream failed with; nullopt: it is fine.
[[nodiscard]] std::optional<core::ProviderError> errorOfExchange(const net::HttpEnd &end, const QByteArray &body, Vendor vendor,
                                                                 const core::SecretString &key);

} // namespace assay::providers
