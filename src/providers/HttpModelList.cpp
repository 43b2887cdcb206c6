// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/HttpModelList.h"

#include "net/Network.h"
#include "providers/ErrorTable.h"

namespace assay::providers {

namespace {

// 1,000 models a page; a server that always has one more page must not hold us for ever.
constexpr int maximumPages = 50;
// Questions about single models in a row that may tell nothing.
constexpr int mostInVain = 3;

} // namespace

HttpModelList::HttpModelList(net::Network &network, const HttpProvider &provider, const core::Access &access)
    : m_network(network), m_provider(provider), m_access(access)
{
    ask({});
}

void HttpModelList::ask(const QUrlQuery &page)
{
    ++m_pages;
    send(m_provider.buildModelList(m_access, page), &HttpModelList::take);
}

void HttpModelList::send(const net::HttpRequest &request,
                         void (HttpModelList::*taker)(const net::HttpEnd &, const QByteArray &))
{
    if (m_exchange) {
        m_exchange.release()->deleteLater(); // its signal is on the stack
    }
    m_exchange = std::make_unique<net::HttpExchange>(m_network);
    connect(m_exchange.get(), &net::HttpExchange::finished, this, taker);
    m_exchange->send(request);
}

void HttpModelList::take(const net::HttpEnd &end, const QByteArray &body)
{
    if (const auto error = errorOfExchange(end, body, m_provider.vendor(), m_access.key)) {
        Q_EMIT finished(std::unexpected(*error));
        return;
    }
    auto page = m_provider.decodeModels(body);
    if (!page) {
        core::ProviderError error =
            errorOfBody(body, {m_provider.vendor(), end.status, end.headers, QDateTime::currentDateTimeUtc()});
        if (body.trimmed().startsWith('{') || body.trimmed().startsWith('[')) {
            error.message = page.error();
        }
        Q_EMIT finished(std::unexpected(error));
        return;
    }
    const core::ProviderProfile &profile = m_provider.profile();
    for (core::ModelInfo &model : page->models) {
        model.route.provider = profile.id;
        model.simulated = profile.simulated;
        m_models.append(model);
    }
    if (!page->next.isEmpty() && m_pages < maximumPages) {
        ask(page->next);
        return;
    }
    askDetail();
}

void HttpModelList::askDetail()
{
    for (; m_detailed < m_models.size(); ++m_detailed) {
        if (const auto request = m_provider.buildModelDetail(m_models.at(m_detailed), m_access)) {
            send(*request, &HttpModelList::takeDetail);
            return;
        }
    }
    Q_EMIT finished(m_models);
}

// What is not told of one model stays unknown; the list is good without it.
void HttpModelList::takeDetail(const net::HttpEnd &end, const QByteArray &body)
{
    const auto error = errorOfExchange(end, body, m_provider.vendor(), m_access.key);
    const core::ModelInfo before = m_models.at(m_detailed);
    if (!error) {
        m_provider.decodeModelDetail(body, m_models[m_detailed]);
    }
    // A server that went away, or has nothing to tell, is not asked again and again.
    m_vain = error || m_models.at(m_detailed) == before ? m_vain + 1 : 0;
    const bool givesUp = (error && error->status == 0) || m_vain >= mostInVain;
    m_detailed = givesUp ? m_models.size() : m_detailed + 1;
    askDetail();
}

std::optional<core::ProviderError> errorOfExchange(const net::HttpEnd &end, const QByteArray &body, Vendor vendor,
                                                   const core::SecretString &key)
{
    std::optional<core::ProviderError> error = end.fault;
    if (end.status != 0 && (end.status < 200 || end.status >= 300) && (!error || error->kind == core::ErrorKind::Network)) {
        error = errorOfBody(end.errorBody, {vendor, end.status, end.headers, QDateTime::currentDateTimeUtc()});
    } else if (!error && body.trimmed().isEmpty()) {
        error = errorOfBody({}, {vendor, end.status, end.headers, {}});
    }
    if (error) {
        error->message = key.redactedFrom(error->message);
    }
    return error;
}

} // namespace assay::providers
