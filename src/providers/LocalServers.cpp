// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/LocalServers.h"

#include "net/Network.h"
#include "providers/HttpProvider.h"
#include "providers/ModelListReader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace assay::providers {

namespace {

struct Owner {
    QLatin1StringView word; ///< `owned_by` of its models
    QLatin1StringView id;
    QLatin1StringView name;
};

constexpr std::array owners{
    Owner{"llamacpp"_L1, "llamacpp"_L1, "llama.cpp"_L1},
    Owner{"vllm"_L1, "vllm"_L1, "vLLM"_L1},
    Owner{"organization_owner"_L1, "lmstudio"_L1, "LM Studio"_L1},
};

/// llama.cpp's port is everybody's port: what the list says of itself counts for more.
core::ProviderProfile profileOf(const LocalServer &server, const QJsonObject &model)
{
    core::ProviderProfile out;
    out.id = server.id;
    out.name = server.name;
    const QString word = model.value("owned_by"_L1).toString();
    for (const Owner &owner : owners) {
        if (word == owner.word) {
            out.id = core::ProviderId(QString(owner.id));
            out.name = owner.name;
        }
    }
    out.baseUrl = server.baseUrl;
    out.needsKey = false;
    return out;
}

} // namespace

const QList<LocalServer> &usualLocalServers()
{
    static const QList<LocalServer> servers{
        {core::ProviderId(u"lmstudio"_s), u"LM Studio"_s, QUrl(u"http://127.0.0.1:1234/v1"_s)},
        {core::ProviderId(u"llamacpp"_s), u"llama.cpp"_s, QUrl(u"http://127.0.0.1:8080/v1"_s)},
        {core::ProviderId(u"vllm"_s), u"vLLM"_s, QUrl(u"http://127.0.0.1:8000/v1"_s)},
    };
    return servers;
}

LocalServers::LocalServers(net::Network &network, QObject *parent) : QObject(parent), m_network(network) {}

void LocalServers::look(const QList<LocalServer> &where)
{
    for (const LocalServer &server : where) {
        if (std::ranges::contains(m_questions, server.id, &Question::id)) {
            continue;
        }
        auto exchange = std::make_unique<net::HttpExchange>(m_network);
        connect(exchange.get(), &net::HttpExchange::finished, this,
                [this, server](const net::HttpEnd &end, const QByteArray &body) { take(server, end, body); });
        net::HttpRequest request;
        request.url = endpointUrl(server.baseUrl, u"/models"_s);
        request.headers.append(QHttpHeaders::WellKnownHeader::Accept, "application/json");
        request.connectTimeout = 1s;
        request.firstByteTimeout = 3s;
        request.idleTimeout = 3s;
        request.proxy.mode = core::ProxySettings::Mode::None;
        request.label = u"local"_s;
        exchange->send(std::move(request));
        m_questions.push_back({server.id, std::move(exchange)});
    }
}

void LocalServers::take(const LocalServer &server, const net::HttpEnd &end, const QByteArray &body)
{
    const auto question = std::ranges::find(m_questions, server.id, &Question::id);
    if (question != m_questions.end()) {
        question->exchange.release()->deleteLater(); // its signal is on the stack
        m_questions.erase(question);
    }
    const auto listed = end.fault || end.status != 200 ? std::nullopt : std::optional(readModelList(body));
    if (listed && *listed && !(*listed)->models.isEmpty()) {
        const QJsonObject first = (*listed)->models.first().toObject();
        if (!modelOfEntry(first).route.model.isEmpty()) {
            Q_EMIT found(profileOf(server, first));
        }
    }
    if (m_questions.empty()) {
        Q_EMIT looked();
    }
}

} // namespace assay::providers
