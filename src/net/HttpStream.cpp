// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpStream.h"

#include "net/FaultInjector.h"
#include "net/Network.h"
#include "net/NetworkFault.h"

#include <QHttp1Configuration>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QSslError>

#include <algorithm>

namespace assay::net {

Q_LOGGING_CATEGORY(netLog, "assay.net", QtWarningMsg)

using core::ErrorKind;
using std::chrono::milliseconds;

namespace {

constexpr qsizetype maximumErrorBody = 1024 * 1024;
constexpr int maximumRedirects = 3;
constexpr qint64 readStep = 256 * 1024;

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const auto portOf = [](const QUrl &url) { return url.port(url.scheme() == QStringLiteral("https") ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

} // namespace

HttpStream::HttpStream(Network &network, QObject *parent) : QObject(parent), m_network(network)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpStream::checkTimeout);
}

HttpStream::~HttpStream()
{
    if (m_reply != nullptr) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void HttpStream::send(HttpRequest request)
{
    m_request = std::move(request);
    m_sent = Clock::now();
    if (const auto why = objection()) {
        m_end.fault = why;
        end();
        return;
    }
    if (m_request.fault && startFault()) {
        return;
    }
    if (TrafficLog *log = m_network.trafficLog()) {
        m_log = log->open(m_request);
    }
    start();
}

std::optional<core::ProviderError> HttpStream::objection() const
{
    const QUrl &url = m_request.url;
    const QString scheme = url.scheme();
    core::ProviderError error;
    error.kind = ErrorKind::InvalidRequest;
    if (!url.isValid() || url.host().isEmpty() || (scheme != QStringLiteral("http") && scheme != QStringLiteral("https"))) {
        error.message =
            QStringLiteral("The address \"%1\" is not an http or https address.").arg(url.toString(QUrl::RemoveUserInfo));
        return error;
    }
    if (scheme == QStringLiteral("http") && !m_request.allowPlainHttp && !core::isLoopback(url)) {
        error.kind = ErrorKind::Tls;
        error.message =
            QStringLiteral("%1 would be reached without encryption. Use https, or allow plain http for this provider.")
                .arg(url.host());
        return error;
    }
    return std::nullopt;
}

QNetworkRequest HttpStream::buildRequest() const
{
    QNetworkRequest request(m_request.url);
    QHttpHeaders headers = m_request.headers;
    headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::UserAgent, Network::userAgent());
    if (!m_request.compressed) {
        headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::AcceptEncoding, "identity");
    }
    if (const core::SecretString &secret = m_request.credential.secret; !secret.isEmpty()) {
        QByteArray value = m_request.credential.prefix;
        value += secret.reveal();
        headers.replaceOrAppend(QLatin1StringView(m_request.credential.header), value);
        core::SecretString::wipe(value);
    }
    request.setHeaders(std::move(headers));

    QHttp1Configuration http1;
    http1.setNumberOfConnectionsPerHost(connectionsPerHost);
    request.setHttp1Configuration(http1);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, m_request.http2);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    for (const auto attribute : {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
                                 QNetworkRequest::AuthenticationReuseAttribute}) {
        request.setAttribute(attribute, QNetworkRequest::Manual);
    }
    return request;
}

void HttpStream::start()
{
    QNetworkAccessManager &manager = m_network.managerFor(m_request);
    const QNetworkRequest request = buildRequest();
    m_reply = m_request.method == HttpRequest::Method::Post ? manager.post(request, m_request.body) : manager.get(request);
    m_reply->setParent(this);
    connectReply();
    enter(Phase::Connecting);
}

void HttpStream::connectReply()
{
    // Silent on a reused connection: then there is no time of connecting.
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] { m_connects = true; });
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpStream::noteConnected);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        noteConnected();
        m_end.phases.requestSent = sinceSent();
        enter(Phase::Waiting);
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        if (sent > 0) {
            m_active = Clock::now();
        }
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) {
            m_tlsReasons.append(error.errorString());
        }
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpStream::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpStream::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpStream::replyFinished);
}

void HttpStream::noteConnected()
{
    if (m_connects && !m_end.phases.connect) {
        m_end.phases.connect = sinceSent();
    }
}

core::PhaseTimes::Duration HttpStream::sinceSent() const
{
    return std::chrono::duration_cast<core::PhaseTimes::Duration>(Clock::now() - m_sent);
}

milliseconds HttpStream::limitOf(Phase phase) const
{
    switch (phase) {
    case Phase::Connecting:
        return m_request.connectTimeout;
    case Phase::Waiting:
        return m_request.firstByteTimeout;
    case Phase::Reading:
        return m_request.idleTimeout;
    case Phase::Ended:
        break;
    }
    return milliseconds(0);
}

void HttpStream::enter(Phase phase)
{
    if (m_phase == Phase::Ended) {
        return;
    }
    m_phase = phase;
    m_active = Clock::now();
    m_timer.start(limitOf(phase));
}

// Each piece of a stream only notes the time: restarting a timer 300 times a second costs more than asking once when it fires.
void HttpStream::checkTimeout()
{
    if (m_phase == Phase::Ended) {
        return;
    }
    const milliseconds limit = limitOf(m_phase);
    const auto quiet = std::chrono::duration_cast<milliseconds>(Clock::now() - m_active);
    if (quiet < limit) {
        m_timer.start(limit - quiet);
        return;
    }
    const QString seconds = QString::number(static_cast<double>(limit.count()) / 1000.0, 'g', 4);
    const QString host = m_request.url.host();
    switch (m_phase) {
    case Phase::Connecting:
        return fail(ErrorKind::Timeout, QStringLiteral("No connection to %1 within %2 s.").arg(host, seconds));
    case Phase::Waiting:
        return fail(ErrorKind::Timeout, QStringLiteral("No answer from %1 within %2 s.").arg(host, seconds));
    case Phase::Reading:
    case Phase::Ended:
        return fail(ErrorKind::Timeout, QStringLiteral("%1 sent nothing for %2 s.").arg(host, seconds));
    }
}

void HttpStream::readHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_headRead || status < 200 || m_phase == Phase::Ended) {
        return;
    }
    m_headRead = true;
    m_end.status = status;
    m_end.headers = m_reply->headers();
    m_end.phases.headers = sinceSent();
    enter(Phase::Reading);
    const QByteArrayView encoding = m_end.headers.value(QHttpHeaders::WellKnownHeader::ContentEncoding).trimmed();
    if (!m_request.compressed && !encoding.isEmpty() && encoding.compare("identity", Qt::CaseInsensitive) != 0) {
        fail(ErrorKind::Protocol,
             QStringLiteral("%1 answered in the encoding \"%2\", though asked to send plain text.")
                 .arg(m_request.url.host(), QString::fromLatin1(encoding.first(std::min<qsizetype>(encoding.size(), 40)))));
        return;
    }
    if (isSuccess(status)) {
        Q_EMIT started();
    }
}

void HttpStream::readBody()
{
    const QPointer<HttpStream> guard(this);
    readHead();
    while (guard && m_phase != Phase::Ended && m_reply->bytesAvailable() > 0) {
        m_active = Clock::now();
        // No more than is there: read() allocates what it is asked for.
        const QByteArray bytes = m_reply->read(std::min(readStep, m_reply->bytesAvailable()));
        if (m_log) {
            m_log->append(bytes);
        }
        if (isSuccess(m_end.status) && m_injector) {
            if (!passFaulty(bytes)) {
                return;
            }
        } else if (isSuccess(m_end.status)) {
            Q_EMIT bytesArrived(bytes);
        } else if (m_end.errorBody.size() < maximumErrorBody) {
            m_end.errorBody += bytes.first(std::min(bytes.size(), maximumErrorBody - m_end.errorBody.size()));
        }
    }
}

void HttpStream::replyFinished()
{
    const QPointer<HttpStream> guard(this);
    readBody();
    if (!guard || m_phase == Phase::Ended || m_stalled || followRedirect()) {
        return;
    }
    m_end.fault = faultOf(m_reply->error(), m_request.url.host(),
                          m_tlsReasons.isEmpty() ? m_reply->errorString() : m_tlsReasons.join(QStringLiteral("; ")));
    if (m_end.fault && !m_request.proxy.user.isEmpty()) {
        sayWhatTheProxyRefused();
    }
    end();
}

void HttpStream::sayWhatTheProxyRefused()
{
    if (m_reply->error() == QNetworkReply::ProxyAuthenticationRequiredError) {
        m_end.fault->message =
            QStringLiteral("The proxy for %1 refused the user name or the password.").arg(m_request.url.host());
    } else if (m_reply->error() == QNetworkReply::UnknownNetworkError) {
        // tinyproxy answers a wrong password with 401, which Qt takes for a proxy that does not answer properly.
        m_end.fault->message += QStringLiteral(" Perhaps the proxy does not take the user name or the password.");
    }
}

bool HttpStream::followRedirect()
{
    if (!isRedirect(m_end.status)) {
        return false;
    }
    const QString location = QString::fromUtf8(m_end.headers.value(QHttpHeaders::WellKnownHeader::Location));
    const QUrl target = m_request.url.resolved(QUrl(location));
    const QString host = m_request.url.host();
    if (location.isEmpty() || !sameOrigin(target, m_request.url)) {
        fail(ErrorKind::Protocol,
             QStringLiteral("%1 redirects to %2. It was not followed: the key stays with the host that you chose.")
                 .arg(host, location.isEmpty() ? QStringLiteral("nowhere") : target.host()));
        return true;
    }
    const bool keepsMethod = m_end.status == 307 || m_end.status == 308;
    if (++m_redirects > maximumRedirects || (m_request.method == HttpRequest::Method::Post && !keepsMethod)) {
        fail(ErrorKind::Protocol,
             QStringLiteral("%1 redirects to %2, which cannot be followed. Check the base URL.").arg(host, target.path()));
        return true;
    }
    m_request.url = target;
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_headRead = false;
    m_connects = false;
    m_end = HttpEnd();
    start();
    return true;
}

void HttpStream::cancel()
{
    fail(ErrorKind::Cancelled, QStringLiteral("Stopped."));
}

void HttpStream::stopReading()
{
    if (m_phase != Phase::Ended) {
        end();
    }
}

void HttpStream::fail(ErrorKind kind, const QString &message)
{
    if (m_phase == Phase::Ended) {
        return;
    }
    core::ProviderError fault;
    fault.kind = kind;
    fault.status = m_end.status;
    fault.message = message;
    m_end.fault = fault;
    end();
}

void HttpStream::end()
{
    m_phase = Phase::Ended;
    m_timer.stop();
    m_end.phases.total = sinceSent();
    if (m_end.fault) {
        m_end.fault->status = m_end.status;
        qCDebug(netLog) << m_request.url.host() << "ended with" << core::wordOf(m_end.fault->kind);
    }
    if (m_log) {
        m_log->finish(m_end.status, m_end.headers, m_end.fault ? core::wordOf(m_end.fault->kind) : QString());
        m_log.reset();
    }
    if (m_reply != nullptr) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    QMetaObject::invokeMethod(this, [this] { Q_EMIT finished(m_end); }, Qt::QueuedConnection);
}

} // namespace assay::net
