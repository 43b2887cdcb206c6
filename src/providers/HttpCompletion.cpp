// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/HttpCompletion.h"

#include "net/Network.h"

#include <QPointer>

using namespace std::chrono_literals;

namespace assay::providers {

namespace {

// How long a server may take to end the body behind its last word; the connection is then still good for the next exchange.
constexpr auto grace = 500ms;

} // namespace

HttpCompletion::HttpCompletion(net::Network &network, net::HttpRequest request, std::unique_ptr<StreamDecoder> decoder,
                               Vendor vendor)
    : m_stream(network), m_reader(std::move(decoder), vendor), m_key(request.credential.secret)
{
    m_grace.setSingleShot(true);
    m_grace.setInterval(grace);
    connect(&m_grace, &QTimer::timeout, &m_stream, &net::HttpStream::stopReading);
    connect(&m_stream, &net::HttpStream::started, this, [this] { m_reader.begin(m_stream.status(), m_stream.headers()); });
    connect(&m_stream, &net::HttpStream::bytesArrived, this, [this](QByteArrayView bytes) {
        if (m_cancelled) {
            return;
        }
        StreamEvents events;
        m_reader.read(bytes, events);
        if (emitAll(events) && m_reader.isDone() && !m_grace.isActive()) {
            m_grace.start();
        }
    });
    connect(&m_stream, &net::HttpStream::finished, this, &HttpCompletion::finish);
    m_stream.send(std::move(request));
}

void HttpCompletion::cancel()
{
    m_cancelled = true;
    m_stream.cancel();
}

bool HttpCompletion::emitAll(StreamEvents &events)
{
    const QPointer<HttpCompletion> guard(this);
    for (core::StreamEvent &one : events) {
        if (m_cancelled) {
            m_heldBack = true;
            return false;
        }
        if (auto *failed = std::get_if<core::Failed>(&one)) {
            failed->error.message = m_key.redactedFrom(failed->error.message);
        }
        Q_EMIT event(one);
        if (!guard) {
            return false;
        }
    }
    return true;
}

void HttpCompletion::finish(const net::HttpEnd &end)
{
    m_grace.stop();
    StreamEvents events;
    core::CompletionEnd out =
        m_reader.end({end.status, end.headers, end.errorBody, end.fault, QDateTime::currentDateTimeUtc()}, events);
    out.phases = end.phases;
    if (out.error) {
        out.error->message = m_key.redactedFrom(out.error->message);
    }
    const QPointer<HttpCompletion> guard(this);
    (void)emitAll(events);
    if (!guard) {
        return;
    }
    if (m_heldBack) {
        // What was shown is less than what came: the user stopped it, whatever the rest would have said.
        out.finish.reset();
        out.error = core::ProviderError();
        out.error->kind = core::ErrorKind::Cancelled;
        out.error->status = out.status;
        out.error->message = QStringLiteral("Stopped.");
    }
    Q_EMIT finished(out);
}

} // namespace assay::providers
