// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Connection.h"

namespace assay::simulator {

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 402:
        return "Payment Required";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

} // namespace

Connection::Connection(QTcpSocket *socket, QObject *parent) : QObject(parent), m_socket(socket)
{
    m_socket->setParent(this);
    // Tokens are small and must not wait for one another.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &Connection::closed);
}

bool Connection::isOpen() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

void Connection::read()
{
    const QByteArray bytes = m_socket->readAll();
    if (m_busy) {
        (void)m_parser.feed(bytes);
        return;
    }
    advance(m_parser.feed(bytes));
}

void Connection::advance(RequestParser::State state)
{
    switch (state) {
    case RequestParser::State::Incomplete:
        return;
    case RequestParser::State::WantsContinue:
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        advance(m_parser.feed({}));
        return;
    case RequestParser::State::Malformed:
    case RequestParser::State::TooLarge:
        m_busy = true;
        m_closes = true;
        respond(state == RequestParser::State::TooLarge ? 413 : 400, {}, {});
        return;
    case RequestParser::State::Complete:
        break;
    }
    const HttpRequest request = m_parser.take();
    m_busy = true;
    m_closes = request.header("connection").toLower() == "close";
    Q_EMIT requested(request);
}

void Connection::writeHead(int status, const Headers &headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\nserver: assay-simulator\r\n";
    for (const auto &[name, value] : headers) {
        head += name + ": " + value + "\r\n";
    }
    head += m_closes ? "connection: close\r\n" : "connection: keep-alive\r\n";
    m_batch += head;
}

void Connection::respond(int status, const Headers &headers, const QByteArray &body)
{
    writeHead(status, headers);
    m_batch += "content-length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    finishExchange();
}

void Connection::beginChunked(int status, const Headers &headers)
{
    writeHead(status, headers);
    m_batch += "transfer-encoding: chunked\r\n\r\n";
}

void Connection::addChunk(const QByteArray &bytes)
{
    if (!bytes.isEmpty()) {
        m_batch += QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
    }
}

void Connection::flush()
{
    if (!m_batch.isEmpty()) {
        m_socket->write(m_batch);
        m_batch.clear();
        m_socket->flush();
    }
}

void Connection::endChunked()
{
    m_batch += "0\r\n\r\n";
    finishExchange();
}

void Connection::abort()
{
    m_batch.clear();
    m_socket->abort();
}

void Connection::finishExchange()
{
    flush();
    if (m_closes) {
        m_socket->disconnectFromHost();
        return;
    }
    m_busy = false;
    // A request may have come behind the last one already; not from within this call, the caller may still hold the stream.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_busy) {
                advance(m_parser.feed({}));
            }
        },
        Qt::QueuedConnection);
}

} // namespace assay::simulator
