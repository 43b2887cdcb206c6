// SPDX-License-Identifier: GPL-3.0-or-later
// The part of HttpStream that only a drill meets.
#include "net/FaultInjector.h"
#include "net/HttpStream.h"
#include "net/NetworkFault.h"

#include <QPointer>

#include <algorithm>

namespace assay::net {

bool HttpStream::startFault()
{
    m_injector = std::make_unique<FaultInjector>(*m_request.fault, m_request.protocol);
    if (const auto patience = m_injector->patience()) {
        m_request.idleTimeout = std::min(m_request.idleTimeout, *patience);
    }
    if (m_injector->replacement(m_request.url.host())) {
        QMetaObject::invokeMethod(this, &HttpStream::replaceExchange, Qt::QueuedConnection);
        return true;
    }
    if (m_injector->delay().count() <= 0) {
        return false;
    }
    QTimer::singleShot(m_injector->delay(), Qt::PreciseTimer, this, [this] {
        if (m_phase != Phase::Ended) {
            start();
        }
    });
    return true;
}

void HttpStream::replaceExchange()
{
    if (m_phase == Phase::Ended) {
        return;
    }
    const QPointer<HttpStream> guard(this);
    const auto instead = m_injector->replacement(m_request.url.host());
    m_end.status = instead->status;
    m_end.headers = instead->headers;
    if (m_end.status > 0) {
        m_end.phases.headers = sinceSent();
    }
    if (m_end.status >= 200 && m_end.status < 300) {
        Q_EMIT started();
        if (guard && m_phase != Phase::Ended) {
            Q_EMIT bytesArrived(instead->body);
        }
    } else {
        m_end.errorBody = instead->body;
    }
    if (guard && m_phase != Phase::Ended) {
        m_end.fault = instead->fault;
        end();
    }
}

bool HttpStream::passFaulty(QByteArrayView bytes)
{
    const QPointer<HttpStream> guard(this);
    const FaultInjector::Passed passed = m_injector->pass(bytes);
    if (!passed.bytes.isEmpty()) {
        Q_EMIT bytesArrived(passed.bytes);
    }
    if (!guard || m_phase == Phase::Ended) {
        return false;
    }
    switch (passed.next) {
    case FaultInjector::Next::GoOn:
        return true;
    case FaultInjector::Next::Stall:
        // The real exchange ends here, so that what is not read is not paid; to the reader the connection just stays silent.
        m_stalled = true;
        m_reply->disconnect(this);
        m_reply->abort();
        enter(Phase::Reading);
        return false;
    case FaultInjector::Next::Drop:
        m_end.fault = faultOf(QNetworkReply::RemoteHostClosedError, m_request.url.host(), {});
        m_end.fault->message = QStringLiteral("Injected fault: ") + m_end.fault->message;
        end();
        return false;
    case FaultInjector::Next::End:
        end();
        return false;
    }
    return false;
}

} // namespace assay::net
