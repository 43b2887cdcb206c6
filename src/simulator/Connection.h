// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/RequestParser.h"

#include <QList>
#include <QObject>
#include <QTcpSocket>

#include <utility>

namespace assay::simulator {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// One client's connection: HTTP/1.1, kept alive, one exchange at a time. It can also misbehave, which a web server will not.
class Connection final : public QObject {
    Q_OBJECT
public:
    /// Takes the socket.
    explicit Connection(QTcpSocket *socket, QObject *parent = nullptr);

    /// A whole answer with a body of known length.
    void respond(int status, const Headers &headers, const QByteArray &body);
    /// The head of an answer of unknown length; chunks and end follow.
    void beginChunked(int status, const Headers &headers);
    /// One HTTP chunk, kept until flush().
    void addChunk(const QByteArray &bytes);
    void flush();
    /// The last chunk: the answer is complete as far as HTTP goes.
    void endChunked();
    /// Drops the connection at once; what was not sent is lost.
    void abort();

    [[nodiscard]] bool isOpen() const;
    /// Bytes that the client has not taken yet.
    [[nodiscard]] qint64 backlog() const { return m_socket->bytesToWrite() + m_batch.size(); }

Q_SIGNALS:
    /// Answer it before the next one comes.
    void requested(const assay::simulator::HttpRequest &request);
    void closed();

private:
    void read();
    void advance(RequestParser::State state);
    void finishExchange();
    void writeHead(int status, const Headers &headers);

    QTcpSocket *m_socket;
    RequestParser m_parser;
    QByteArray m_batch;
    bool m_busy = false;
    bool m_closes = false; ///< the client wants no further exchange
};

} // namespace assay::simulator
