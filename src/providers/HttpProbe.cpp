// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/HttpProbe.h"

#include "net/Network.h"
#include "net/RateLimits.h"
#include "providers/HttpModelList.h"

namespace assay::providers {

HttpProbe::HttpProbe(net::Network &network, const HttpProvider &provider, const core::Access &access)
    : m_network(network), m_provider(provider), m_access(access), m_exchange(network), m_credits(network)
{
    connect(&m_exchange, &net::HttpExchange::finished, this, &HttpProbe::take);
    m_exchange.send(provider.buildProbe(access));
}

void HttpProbe::take(const net::HttpEnd &end, const QByteArray &body)
{
    if (const auto error = errorOfExchange(end, body, m_provider.vendor(), m_access.key)) {
        Q_EMIT finished(std::unexpected(*error));
        return;
    }
    m_result.latency =
        std::chrono::duration_cast<std::chrono::milliseconds>(end.phases.headers.value_or(std::chrono::microseconds(0)));
    m_result.limits = net::rateLimitsOf(end.headers, QDateTime::currentDateTimeUtc());
    m_provider.decodeAccount(body, m_result.account);
    askForCredits();
}

void HttpProbe::askForCredits()
{
    auto question = m_provider.buildCredits(m_access);
    if (!question) {
        countModels();
        return;
    }
    connect(&m_credits, &net::HttpExchange::finished, this, [this](const net::HttpEnd &end, const QByteArray &body) {
        if (end.status == 200) {
            m_provider.decodeAccount(body, m_result.account);
        }
        countModels();
    });
    m_credits.send(*std::move(question));
}

void HttpProbe::countModels()
{
    // The list is read anew, with all its pages: the first answer was there to prove the key and to be timed.
    m_list = std::make_unique<HttpModelList>(m_network, m_provider, m_access);
    connect(m_list.get(), &core::ModelListReply::finished, this, [this](const auto &models) {
        if (!models) {
            Q_EMIT finished(std::unexpected(models.error()));
            return;
        }
        m_result.models = static_cast<int>(models->size());
        Q_EMIT finished(m_result);
    });
}

} // namespace assay::providers
