// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpRequest.h"
#include "net/TrafficLog.h"

#include <QHash>
#include <QNetworkProxy>
#include <QObject>

#include <memory>

class QNetworkAccessManager;

namespace assay::net {

/// How many exchanges with one host run at the same time: one for each pane that there can be. QtNetwork's own limit is 6, and
/// the seventh would wait for one of them to end.
inline constexpr int connectionsPerHost = 32;

/// The way out of the program, made once. Lives on the thread of the event loop that serves the network; outlives every HttpStream.
class Network final : public QObject {
    Q_OBJECT
public:
    explicit Network(QObject *parent = nullptr);
    ~Network() override;

    /// The manager for the request's proxy. Loopback never goes through a proxy.
    [[nodiscard]] QNetworkAccessManager &managerFor(const HttpRequest &request);
    /// nullptr: traffic is not written down.
    [[nodiscard]] TrafficLog *trafficLog() const { return m_trafficLog.get(); }

    /// The program's `User-Agent`, `Assay/<version>`.
    [[nodiscard]] static QByteArray userAgent();

private:
    QHash<QString, QNetworkAccessManager *> m_managers;
    std::unique_ptr<TrafficLog> m_trafficLog;
};

/// The proxy that the settings ask for; NoProxy for Mode::System too, since that one is asked for each address.
[[nodiscard]] QNetworkProxy proxyOf(const core::ProxySettings &settings, const core::SecretString &password);

} // namespace assay::net
