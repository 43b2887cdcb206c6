// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/HttpCompletion.h"

#include "net/Network.h"
#include "providers/HttpProvider.h"

#include <QPointer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace assay::providers {

namespace {

// How long a server may take to end the body behind its last word; the connection is then still good for the next exchange.
constexpr auto grace = 500ms;

} // namespace

HttpCompletion::HttpCompletion(net::Network &network, const HttpProvider &provider, net::HttpRequest request,
                               std::optional<core::Continuation> continuation)
    : m_network(network), m_provider(provider), m_request(std::move(request)), m_continuation(std::move(continuation))
{
    m_grace.setSingleShot(true);
    m_grace.setInterval(grace);
    send();
}

void HttpCompletion::send()
{
    if (m_stream) {
        m_stream.release()->deleteLater(); // its signal is on the stack
    }
    m_stream = std::make_unique<net::HttpStream>(m_network);
    auto decoder = m_provider.makeDecoder();
    if (m_continuation) {
        decoder->goOnBehind(m_continuation->said.text.size(), static_cast<int>(m_continuation->said.toolCalls.size()));
    }
    m_reader = std::make_unique<ResponseReader>(std::move(decoder), m_provider.vendor());
    connect(&m_grace, &QTimer::timeout, m_stream.get(), &net::HttpStream::stopReading);
    connect(m_stream.get(), &net::HttpStream::started, this, &HttpCompletion::begin);
    connect(m_stream.get(), &net::HttpStream::bytesArrived, this, [this](QByteArrayView bytes) {
        if (m_cancelled) {
            return;
        }
        StreamEvents events;
        m_reader->read(bytes, events);
        if (emitAll(events) && m_reader->isDone() && !m_grace.isActive()) {
            m_grace.start();
        }
    });
    connect(m_stream.get(), &net::HttpStream::finished, this, &HttpCompletion::finish);
    m_stream->send(m_request);
}

void HttpCompletion::begin()
{
    m_reader->begin(m_stream->status(), m_stream->headers());
    if (m_elsewhere && !m_cancelled) {
        StreamEvents warning{core::Warning{
            u"The model was not found where it was asked for first; this answer is from %1."_s.arg(m_request.url.path())}};
        (void)emitAll(warning);
    }
}

void HttpCompletion::cancel()
{
    m_cancelled = true;
    m_stream->cancel();
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
            failed->error.message = m_request.credential.secret.redactedFrom(failed->error.message);
        }
        Q_EMIT event(one);
        if (!guard) {
            return false;
        }
    }
    return true;
}

bool HttpCompletion::sendAmended(const net::HttpEnd &end)
{
    if (m_amended || m_cancelled) {
        return false;
    }
    auto amended = m_provider.amend(m_request.body, end.status, end.errorBody);
    if (!amended) {
        return false;
    }
    m_amended = true;
    m_request.body = std::move(amended->body);
    StreamEvents warning{core::Warning{amended->warning}};
    const QPointer<HttpCompletion> guard(this);
    (void)emitAll(warning);
    if (!guard) {
        return true;
    }
    if (m_cancelled) {
        m_heldBack = true; // stopped by whoever was warned: nothing more is asked
        return false;
    }
    send();
    return true;
}

bool HttpCompletion::sendElsewhere(const net::HttpEnd &end)
{
    const auto url = end.status == 404 && !m_elsewhere && !m_cancelled ? m_provider.elsewhere(m_request.url) : std::nullopt;
    if (!url) {
        return false;
    }
    m_elsewhere = true;
    m_request.url = *url;
    send();
    return true;
}

void HttpCompletion::finish(const net::HttpEnd &end)
{
    m_grace.stop();
    if (sendElsewhere(end) || sendAmended(end)) {
        return;
    }
    StreamEvents events;
    core::CompletionEnd out =
        m_reader->end({end.status, end.headers, end.errorBody, end.fault, QDateTime::currentDateTimeUtc()}, events);
    out.phases = end.phases;
    if (out.error) {
        out.error->message = m_request.credential.secret.redactedFrom(out.error->message);
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
