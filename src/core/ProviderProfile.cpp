// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ProviderProfile.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

constexpr std::array<std::pair<ProxySettings::Mode, QLatin1StringView>, 4> modes{{
    {ProxySettings::Mode::System, QLatin1StringView("system")},
    {ProxySettings::Mode::None, QLatin1StringView("none")},
    {ProxySettings::Mode::Http, QLatin1StringView("http")},
    {ProxySettings::Mode::Socks5, QLatin1StringView("socks5")},
}};

QJsonObject proxyToJson(const ProxySettings &proxy)
{
    QJsonObject out;
    const auto mode = std::ranges::find(modes, proxy.mode, &std::pair<ProxySettings::Mode, QLatin1StringView>::first);
    out.insert("mode"_L1, QString(mode->second));
    if (!proxy.host.isEmpty()) {
        out.insert("host"_L1, proxy.host);
        out.insert("port"_L1, proxy.port);
    }
    if (!proxy.user.isEmpty()) {
        out.insert("user"_L1, proxy.user);
    }
    return out;
}

ProxySettings proxyFromJson(const QJsonObject &object)
{
    ProxySettings out;
    const QString word = object.value("mode"_L1).toString();
    for (const auto &[mode, name] : modes) {
        if (name == word) {
            out.mode = mode;
        }
    }
    out.host = object.value("host"_L1).toString();
    out.port = std::clamp(object.value("port"_L1).toInt(), 0, 65535);
    out.user = object.value("user"_L1).toString();
    return out;
}

struct Timeout {
    QLatin1StringView name;
    std::chrono::milliseconds ProviderSettings::*member;
};

constexpr std::array<Timeout, 3> timeouts{{
    {QLatin1StringView("connect_timeout_ms"), &ProviderSettings::connectTimeout},
    {QLatin1StringView("first_byte_timeout_ms"), &ProviderSettings::firstByteTimeout},
    {QLatin1StringView("idle_timeout_ms"), &ProviderSettings::idleTimeout},
}};

bool isIpv4Loopback(QStringView host)
{
    const auto parts = host.split(u'.');
    return parts.size() == 4 && parts.first() == u"127" && std::ranges::all_of(parts, [](QStringView part) {
               bool number = false;
               return part.toInt(&number) <= 255 && number && part.front().isDigit();
           });
}

} // namespace

QJsonObject ProviderSettings::toJson() const
{
    // What is left as shipped is not written, so that a better default reaches those who never touched it.
    static const ProviderSettings shipped;
    QJsonObject out;
    if (enabled != shipped.enabled) {
        out.insert("enabled"_L1, enabled);
    }
    if (baseUrl) {
        out.insert("base_url"_L1, baseUrl->toString());
    }
    if (proxy != shipped.proxy) {
        out.insert("proxy"_L1, proxyToJson(proxy));
    }
    for (const Timeout &timeout : timeouts) {
        if (this->*timeout.member != shipped.*timeout.member) {
            out.insert(timeout.name, static_cast<qint64>((this->*timeout.member).count()));
        }
    }
    if (allowPlainHttp != shipped.allowPlainHttp) {
        out.insert("allow_plain_http"_L1, allowPlainHttp);
    }
    QJsonObject sent;
    for (const auto &[name, value] : headers.asKeyValueRange()) {
        sent.insert(name, value);
    }
    if (!sent.isEmpty()) {
        out.insert("headers"_L1, sent);
    }
    if (const QJsonObject switches = chat.toJson(); !switches.isEmpty()) {
        out.insert("chat"_L1, switches);
    }
    return out;
}

ProviderSettings ProviderSettings::fromJson(const QJsonObject &object)
{
    ProviderSettings out;
    out.enabled = object.value("enabled"_L1).toBool(out.enabled);
    if (const QUrl url(object.value("base_url"_L1).toString()); !url.isEmpty() && url.isValid()) {
        out.baseUrl = url;
    }
    out.proxy = proxyFromJson(object.value("proxy"_L1).toObject());
    for (const Timeout &timeout : timeouts) {
        const qint64 ms = object.value(timeout.name).toInteger();
        if (ms > 0) {
            out.*timeout.member = std::chrono::milliseconds(ms);
        }
    }
    out.allowPlainHttp = object.value("allow_plain_http"_L1).toBool(out.allowPlainHttp);
    const QJsonObject sent = object.value("headers"_L1).toObject();
    for (auto header = sent.begin(); header != sent.end(); ++header) {
        out.headers.insert(header.key(), header.value().toString());
    }
    out.chat = ChatSwitches::fromJson(object.value("chat"_L1).toObject());
    return out;
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyDecoded).toLower();
    return host == "localhost"_L1 || host == "::1"_L1 || isIpv4Loopback(host);
}

} // namespace assay::core
