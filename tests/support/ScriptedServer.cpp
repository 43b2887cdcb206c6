// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ScriptedServer.h"

#include <QFile>
#include <QPointer>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace assay::test {

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype bodySize(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:")) {
            return line.mid(15).trimmed().toLongLong();
        }
    }
    return 0;
}

} // namespace

ScriptedServer::ScriptedServer(QObject *parent) : QObject(parent) {}

ScriptedServer::~ScriptedServer()
{
    // The sockets die with the server, and would report it to what is half gone.
    for (QTcpSocket *socket : m_pending.keys()) {
        socket->disconnect(this);
    }
}

bool ScriptedServer::listen()
{
    m_server = std::make_unique<QTcpServer>();
    m_server->setListenBacklogSize(128);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    return m_server->listen(QHostAddress::LocalHost);
}

bool ScriptedServer::listenTls()
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"certificate.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
                   u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s, key, u"-out"_s, certificate});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0) {
        return false;
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(contentsOf(certificate)));
    configuration.setPrivateKey(QSslKey(contentsOf(key), QSsl::Ec));
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    connect(server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    m_tls = true;
    m_server = std::move(server);
    return m_server->listen(QHostAddress::LocalHost);
}

void ScriptedServer::close()
{
    m_server->close();
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(m_tls ? u"https"_s : u"http"_s).arg(m_server->serverPort()).arg(path));
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        m_pending.insert(socket, {});
        m_mostAtOnce = std::max(m_mostAtOnce, static_cast<int>(m_pending.size()));
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_pending.remove(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &bytes = m_pending[socket];
    bytes += socket->readAll();
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        return;
    }
    const qsizetype size = headEnd + 4 + bodySize(bytes.first(headEnd));
    if (bytes.size() < size) {
        return;
    }
    const QByteArray request = bytes.first(size);
    bytes.remove(0, size);
    m_requests.append(request);
    if (m_responder) {
        run(socket, m_responder(request));
    } else {
        run(socket, m_queue.isEmpty() ? m_default : m_queue.takeFirst());
    }
}

void ScriptedServer::run(QTcpSocket *socket, Script script)
{
    while (!script.isEmpty()) {
        const Step step = script.takeFirst();
        switch (step.kind) {
        case Step::Kind::Send:
            socket->write(step.bytes);
            socket->flush();
            break;
        case Step::Kind::Pause:
            QTimer::singleShot(step.pause, socket, [this, socket, script] { run(socket, script); });
            return;
        case Step::Kind::Close:
            socket->disconnectFromHost();
            return;
        case Step::Kind::Drop:
            socket->abort();
            return;
        case Step::Kind::Hold:
            return;
        }
    }
}

QByteArray ScriptedServer::head(int status, const QList<QByteArray> &headers)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    for (const QByteArray &header : headers) {
        out += header + "\r\n";
    }
    return out + "\r\n";
}

QByteArray ScriptedServer::chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

ScriptedServer::Script ScriptedServer::whole(int status, const QByteArray &type, const QByteArray &body,
                                             QList<QByteArray> headers)
{
    headers.prepend("Content-Type: " + type);
    headers.append("Content-Length: " + QByteArray::number(body.size()));
    return {send(head(status, headers) + body)};
}

ScriptedServer::Script ScriptedServer::events(const QByteArray &body)
{
    return {send(head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"})), send(chunk(body)),
            send(chunk({}))};
}

} // namespace assay::test
