// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/FaultInjector.h"

#include "net/FaultBytes.h"
#include "net/NetworkFault.h"

namespace assay::net {

using core::InjectedFault;
using Kind = InjectedFault::Kind;

namespace {

core::ProviderError networkFault(QNetworkReply::NetworkError error, const QString &host)
{
    core::ProviderError fault = faultOf(error, host, {}).value_or(core::ProviderError());
    fault.message = QStringLiteral("Injected fault: ") + fault.message;
    return fault;
}

FaultInjector::Replacement answer(int status, const QByteArray &body)
{
    FaultInjector::Replacement out;
    out.status = status;
    out.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    out.body = body;
    return out;
}

} // namespace

FaultInjector::FaultInjector(const InjectedFault &fault, core::Protocol protocol) : m_fault(fault), m_protocol(protocol) {}

std::optional<FaultInjector::Replacement> FaultInjector::replacement(const QString &host) const
{
    switch (m_fault.kind) {
    case Kind::RateLimit: {
        Replacement out = answer(429, errorBody("rate_limit_error", "Injected fault: rate limit."));
        out.headers.append(QStringLiteral("retry-after-ms"),
                           QByteArray::number(static_cast<qint64>(m_fault.retryAfter.count())));
        return out;
    }
    case Kind::RateLimitBare:
        return answer(429, errorBody("rate_limit_error", "Injected fault: rate limit."));
    case Kind::Payment:
        return answer(402, errorBody("billing_error", "Injected fault: no credit."));
    case Kind::Server:
        return answer(500, errorBody("api_error", "Injected fault: internal error."));
    case Kind::Overloaded:
        return answer(529, errorBody("overloaded_error", "Injected fault: overloaded."));
    case Kind::ErrorBody:
        return answer(200, errorBody("overloaded_error", "Injected fault: an error in a good answer."));
    case Kind::Refusal: {
        Replacement out = answer(200, refusalStream(m_protocol));
        out.headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::ContentType, streamType(m_protocol));
        return out;
    }
    case Kind::Dns:
        return Replacement{0, {}, {}, networkFault(QNetworkReply::HostNotFoundError, host)};
    case Kind::Refused:
        return Replacement{0, {}, {}, networkFault(QNetworkReply::ConnectionRefusedError, host)};
    case Kind::Tls:
        return Replacement{0, {}, {}, networkFault(QNetworkReply::SslHandshakeFailedError, host)};
    case Kind::SlowFirstToken:
    case Kind::Stall:
    case Kind::Cut:
    case Kind::ErrorEvent:
    case Kind::Malformed:
        break;
    }
    return std::nullopt;
}

std::chrono::milliseconds FaultInjector::delay() const
{
    return m_fault.kind == Kind::SlowFirstToken ? m_fault.delay : std::chrono::milliseconds(0);
}

std::optional<std::chrono::milliseconds> FaultInjector::patience() const
{
    return m_fault.kind == Kind::Stall ? std::optional(m_fault.delay) : std::nullopt;
}

/// True: the line that ends here ends an event.
bool FaultInjector::countLine()
{
    const bool lines = m_protocol == core::Protocol::OllamaChat;
    const bool ends = lines ? m_line > 0 : m_line == 0 && m_eventData;
    m_eventData = ends ? false : m_eventData || (m_line > 0 && !m_comment);
    m_line = 0;
    m_comment = false;
    return ends;
}

/// Where the event ends after which the fault happens; the number of all bytes: not among these.
qsizetype FaultInjector::endOfLastEvent(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '\n') {
            if (countLine() && ++m_events >= m_fault.afterEvents) {
                return i + 1;
            }
        } else if (c != '\r') {
            m_comment = m_comment || (m_line == 0 && c == ':');
            ++m_line;
        }
    }
    return -1;
}

FaultInjector::Passed FaultInjector::pass(QByteArrayView bytes)
{
    if (m_done || replacement({}) || m_fault.kind == Kind::SlowFirstToken) {
        return {bytes.toByteArray(), Next::GoOn};
    }
    const qsizetype end = m_fault.afterEvents <= 0 ? 0 : endOfLastEvent(bytes);
    if (end < 0) {
        return {bytes.toByteArray(), Next::GoOn};
    }
    m_done = true;
    const QByteArray until = bytes.first(end).toByteArray();
    switch (m_fault.kind) {
    case Kind::Stall:
        return {until, Next::Stall};
    case Kind::Cut:
        return {until, Next::Drop};
    case Kind::ErrorEvent:
        return {until + errorEvent(m_protocol), Next::End};
    default:
        return {until + malformedEvent(m_protocol) + bytes.sliced(end).toByteArray(), Next::GoOn};
    }
}

} // namespace assay::net
