// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Network.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

namespace assay::net {

using core::ProxySettings;

namespace {

class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return systemProxyForQuery(query); }
};

QString nameOf(const ProxySettings &settings)
{
    const int mode = static_cast<int>(settings.mode);
    return QStringLiteral("%1|%2|%3|%4")
        .arg(QString::number(mode), settings.host, QString::number(settings.port), settings.user);
}

} // namespace

Network::Network(QObject *parent) : QObject(parent), m_trafficLog(TrafficLog::fromEnvironment()) {}

Network::~Network() = default;

QNetworkAccessManager &Network::managerFor(const HttpRequest &request)
{
    ProxySettings settings = request.proxy;
    if (core::isLoopback(request.url)) {
        settings = ProxySettings();
        settings.mode = ProxySettings::Mode::None;
    }
    QNetworkAccessManager *&manager = m_managers[nameOf(settings)];
    if (manager == nullptr) {
        manager = new QNetworkAccessManager(this);
        manager->setAutoDeleteReplies(false);
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        if (settings.mode == ProxySettings::Mode::System) {
            manager->setProxyFactory(new SystemProxies); // the manager takes it over
        }
    }
    if (settings.mode != ProxySettings::Mode::System) {
        // Assigning drops the manager's idle connections, so only when the password has changed.
        if (const QNetworkProxy proxy = proxyOf(settings, request.proxyPassword); manager->proxy() != proxy) {
            manager->setProxy(proxy);
        }
    }
    return *manager;
}

QByteArray Network::userAgent()
{
    const QString version = QCoreApplication::applicationVersion();
    return version.isEmpty() ? QByteArrayLiteral("Assay") : "Assay/" + version.toUtf8();
}

QNetworkProxy proxyOf(const ProxySettings &settings, const core::SecretString &password)
{
    QNetworkProxy proxy(QNetworkProxy::NoProxy);
    if (settings.mode == ProxySettings::Mode::Http || settings.mode == ProxySettings::Mode::Socks5) {
        proxy.setType(settings.mode == ProxySettings::Mode::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy);
        proxy.setHostName(settings.host);
        proxy.setPort(static_cast<quint16>(settings.port));
        proxy.setUser(settings.user);
        proxy.setPassword(QString::fromUtf8(password.reveal()));
        // Plain http goes through a tunnel too: only there does Qt give the user and the password, and nothing on the way holds tokens back.
        proxy.setCapabilities(proxy.capabilities() & ~QNetworkProxy::CachingCapability);
    }
    return proxy;
}

} // namespace assay::net
