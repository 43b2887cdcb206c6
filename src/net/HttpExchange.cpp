// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpExchange.h"

#include <algorithm>

namespace assay::net {

namespace {

// The longest model list of any provider is some megabytes.
constexpr qsizetype maximumBody = 64 * 1024 * 1024;
constexpr std::chrono::milliseconds patience{30'000};

} // namespace

HttpExchange::HttpExchange(Network &network, QObject *parent) : QObject(parent), m_stream(network)
{
    connect(&m_stream, &HttpStream::bytesArrived, this, [this](QByteArrayView bytes) {
        if (m_body.size() + bytes.size() > maximumBody) {
            m_tooLarge = true;
            m_stream.cancel();
            return;
        }
        m_body += bytes;
    });
    connect(&m_stream, &HttpStream::finished, this, [this](const HttpEnd &end) {
        HttpEnd copy = end;
        if (m_tooLarge && copy.fault) {
            copy.fault->kind = core::ErrorKind::Protocol;
            copy.fault->message = QStringLiteral("The answer is larger than 64 MiB.");
        }
        Q_EMIT finished(copy, m_body);
    });
}

void HttpExchange::send(HttpRequest request)
{
    request.compressed = true;
    // A list takes seconds; the patience that a thinking model needs would make a test of a dead address look hung.
    request.firstByteTimeout = std::min(request.firstByteTimeout, patience);
    request.idleTimeout = std::min(request.idleTimeout, patience);
    m_stream.send(std::move(request));
}

} // namespace assay::net
