// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ProviderProfile.h"
#include "net/HttpExchange.h"

#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace assay::providers {

/// Where a kind of local server listens unless it is told otherwise.
struct LocalServer {
    core::ProviderId id;
    QString name;
    QUrl baseUrl;
};

/// LM Studio 1234, llama.cpp 8080, vLLM 8000. (Ollama is a provider of its own.)
[[nodiscard]] const QList<LocalServer> &usualLocalServers();

/// Looks whether OpenAI-compatible servers listen at the usual ports of this machine, by asking each for its models. What is found is told with
/// the name that its list bears out; a port where something else listens is no find.
class LocalServers final : public QObject {
    Q_OBJECT
public:
    explicit LocalServers(net::Network &network, QObject *parent = nullptr);

    /// Asks those servers that are not being asked already.
    void look(const QList<LocalServer> &where = usualLocalServers());

Q_SIGNALS:
    /// A server that has at least one model.
    void found(const assay::core::ProviderProfile &profile);
    /// None is being asked any more.
    void looked();

private:
    void take(const LocalServer &server, const net::HttpEnd &end, const QByteArray &body);

    net::Network &m_network;
    struct Question {
        core::ProviderId id;
        std::unique_ptr<net::HttpExchange> exchange;
    };
    std::vector<Question> m_questions;
};

} // namespace assay::providers
