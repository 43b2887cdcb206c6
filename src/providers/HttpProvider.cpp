// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/HttpProvider.h"

#include "net/Network.h"
#include "providers/HttpCompletion.h"
#include "providers/HttpModelList.h"
#include "providers/HttpProbe.h"
#include "providers/HttpTokenCount.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace assay::providers {

HttpProvider::HttpProvider(core::ProviderProfile profile, net::Network &network)
    : m_profile(std::move(profile)), m_network(network)
{
}

HttpProvider::~HttpProvider() = default;

std::unique_ptr<core::CompletionReply> HttpProvider::complete(const core::CompletionRequest &request,
                                                              const core::Access &access)
{
    net::HttpRequest built = buildCompletion(request, access);
    built.fault = access.fault;
    built.protocol = m_profile.protocol;
    return std::make_unique<HttpCompletion>(m_network, *this, std::move(built), request.continuation);
}

core::WireRequest HttpProvider::wireOf(const core::CompletionRequest &request, const core::ProviderSettings &settings) const
{
    const net::HttpRequest built = buildCompletion(request, core::Access{settings, {}, {}});
    core::WireRequest out;
    out.url = built.url;
    for (qsizetype i = 0; i < built.headers.size(); ++i) {
        const QLatin1StringView name = built.headers.nameAt(i);
        out.headers.append({QByteArray(name.data(), name.size()), built.headers.valueAt(i).toByteArray()});
    }
    out.keyHeader = built.credential.header;
    out.keyPrefix = built.credential.prefix;
    out.body = built.body;
    return out;
}

std::unique_ptr<core::ModelListReply> HttpProvider::listModels(const core::Access &access)
{
    return std::make_unique<HttpModelList>(m_network, *this, access);
}

std::unique_ptr<core::ProbeReply> HttpProvider::probe(const core::Access &access)
{
    return std::make_unique<HttpProbe>(m_network, *this, access);
}

std::unique_ptr<core::TokenCountReply> HttpProvider::countTokens(const core::CompletionRequest &request,
                                                                 const core::Access &access)
{
    return std::make_unique<HttpTokenCount>(m_network, *this, request, access);
}

std::optional<net::HttpRequest> HttpProvider::buildOtherTokenCount(const net::HttpRequest &asked,
                                                                   const core::CompletionRequest &, const core::Access &) const
{
    const auto url = elsewhere(asked.url);
    if (!url) {
        return std::nullopt;
    }
    net::HttpRequest other = asked;
    other.url = *url;
    return other;
}

std::optional<qint64> HttpProvider::decodeTokenCount(const QByteArray &body) const
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    for (const QLatin1StringView name : {"input_tokens"_L1, "totalTokens"_L1}) {
        if (const qint64 count = object.value(name).toInteger(-1); count >= 0) {
            return count;
        }
    }
    return std::nullopt;
}

net::HttpRequest HttpProvider::buildRequest(const QString &path, const core::Access &access) const
{
    const core::ProviderSettings &settings = access.settings;
    net::HttpRequest request;
    request.url = endpointUrl(settings.baseUrl.value_or(m_profile.baseUrl), path);
    request.credential = {"Authorization", "Bearer ", access.key};
    for (auto header = settings.headers.begin(); header != settings.headers.end(); ++header) {
        request.headers.append(header.key(), header.value());
    }
    request.connectTimeout = settings.connectTimeout;
    request.firstByteTimeout = settings.firstByteTimeout;
    request.idleTimeout = settings.idleTimeout;
    request.allowPlainHttp = settings.allowPlainHttp;
    request.proxy = settings.proxy;
    request.proxyPassword = access.proxyPassword;
    request.label = m_profile.id.toString();
    return request;
}

QByteArray fieldsOf(const QByteArray &body, std::initializer_list<QLatin1StringView> names)
{
    const QJsonObject whole = QJsonDocument::fromJson(body).object();
    QJsonObject out;
    for (const QLatin1StringView name : names) {
        if (const auto field = whole.constFind(name); field != whole.constEnd()) {
            out.insert(name, *field);
        }
    }
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

QUrl endpointUrl(const QUrl &base, const QString &path)
{
    QString prefix = base.path();
    while (prefix.endsWith(u'/')) {
        prefix.chop(1);
    }
    if (prefix.endsWith(path)) {
        prefix.chop(path.size());
    }
    for (const QLatin1StringView pasted : {"/chat/completions"_L1, "/messages"_L1, "/responses"_L1}) {
        if (prefix.endsWith(pasted)) {
            prefix.chop(pasted.size());
        }
    }
    if (prefix.endsWith("/v1"_L1) && path.startsWith("/v1/"_L1)) {
        prefix.chop(3);
    }
    QUrl url = base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath(prefix + path);
    return url;
}

} // namespace assay::providers
