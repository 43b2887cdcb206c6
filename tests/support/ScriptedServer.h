// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

class QSslServer;
class QTcpServer;
class QTcpSocket;

namespace assay::test {

/// A server on loopback that answers raw bytes, with every fault that can happen below HTTP. Each request is answered by the next queued
/// script, then by the default one.
class ScriptedServer final : public QObject {
    Q_OBJECT
public:
    struct Step {
        enum class Kind {
            Send,
            Pause, ///< then goes on
            Close, ///< ends the connection in order
            Drop,  ///< resets it
            Hold,  ///< says nothing more and keeps it
        };
        Kind kind = Kind::Send;
        QByteArray bytes;
        std::chrono::milliseconds pause{0};
    };
    using Script = QList<Step>;

    explicit ScriptedServer(QObject *parent = nullptr);
    ~ScriptedServer() override;

    /// False: the port cannot be had.
    [[nodiscard]] bool listen();
    /// With a certificate that nobody trusts, made on the spot by openssl. False: that failed.
    [[nodiscard]] bool listenTls();
    void close();
    [[nodiscard]] QUrl url(const QString &path) const;

    void setDefault(const Script &script) { m_default = script; }
    void enqueue(const Script &script) { m_queue.append(script); }
    /// Decides by the request's head and body; wins over the scripts.
    void setResponder(std::function<Script(const QByteArray &request)> responder) { m_responder = std::move(responder); }

    /// Heads and bodies as they came.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }

    static Step send(const QByteArray &bytes) { return {Step::Kind::Send, bytes, {}}; }
    static Step pause(std::chrono::milliseconds time) { return {Step::Kind::Pause, {}, time}; }
    static Step closeStep() { return {Step::Kind::Close, {}, {}}; }
    static Step drop() { return {Step::Kind::Drop, {}, {}}; }
    static Step hold() { return {Step::Kind::Hold, {}, {}}; }
    /// `HTTP/1.1 <status>` and the headers, each ended by CR LF, and the empty line.
    static QByteArray head(int status, const QList<QByteArray> &headers);
    /// One chunk of a chunked body; empty bytes end the body.
    static QByteArray chunk(const QByteArray &bytes);
    /// A whole answer with Content-Length.
    static Script whole(int status, const QByteArray &type, const QByteArray &body, QList<QByteArray> headers = {});
    /// A chunked event stream.
    static Script events(const QByteArray &body);

private:
    void accept();
    void read(QTcpSocket *socket);
    void run(QTcpSocket *socket, Script script);

    std::unique_ptr<QTcpServer> m_server;
    QHash<QTcpSocket *, QByteArray> m_pending;
    Script m_default;
    QList<Script> m_queue;
    std::function<Script(const QByteArray &)> m_responder;
    QList<QByteArray> m_requests;
    int m_connections = 0;
    int m_mostAtOnce = 0;
    bool m_tls = false;
};

} // namespace assay::test
