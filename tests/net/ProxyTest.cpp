// SPDX-License-Identifier: GPL-3.0-or-later
//
// Real proxies that ask for a password: tinyproxy and microsocks, as Debian packages them.
#include "net/HttpStream.h"
#include "net/Network.h"
#include "support/ScriptedServer.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace assay::net;
using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::ProxySettings;
using Server = test::ScriptedServer;

namespace {

const QByteArray key = "sk-" + QByteArray("test-0123456789");
const QByteArray password = "pass" + QByteArray("word-of-the-proxy");

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

struct Run {
    explicit Run(Network &network) : stream(network)
    {
        QObject::connect(&stream, &HttpStream::bytesArrived, &stream, [this](QByteArrayView bytes) { body += bytes; });
        QObject::connect(&stream, &HttpStream::finished, &stream, [this](const HttpEnd &ended) {
            ++ends;
            end = ended;
        });
    }
    HttpStream stream;
    QByteArray body;
    HttpEnd end;
    int ends = 0;
};

} // namespace

class ProxyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("socks");
        QTest::newRow("tinyproxy") << false;
        QTest::newRow("microsocks") << true;
    }

    void init()
    {
        QFETCH_GLOBAL(const bool, socks);
        m_port = freePort();
        QVERIFY(m_port > 0);
        QVERIFY(m_server.emplace().listen());
        const QString program = socks ? u"microsocks"_s : u"tinyproxy"_s;
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            QSKIP("the proxy is not installed");
        }
        QVERIFY(m_folder.isValid());
        if (socks) {
            m_process.start(program, {u"-i"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-u"_s, u"me"_s, u"-P"_s,
                                      QString::fromLatin1(password)});
        } else {
            QFile file(m_folder.filePath(u"tinyproxy.conf"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("Port " + QByteArray::number(m_port) + "\nListen 127.0.0.1\nTimeout 20\nMaxClients 20\nLogLevel Error\n"
                       + "BasicAuth me " + password + "\n");
            file.close();
            m_process.start(program, {u"-d"_s, u"-c"_s, file.fileName()});
        }
        QVERIFY(m_process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(answers(), 10'000);
    }

    void cleanup()
    {
        m_process.terminate();
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(3000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
        m_server.reset();
    }

    void theRightPasswordLetsAStreamThrough()
    {
        m_server->setDefault(Server::events("data: a\n\ndata: b\n\n"));
        Run run(m_network);
        run.stream.send(request(u"me"_s, password));
        QTRY_COMPARE_WITH_TIMEOUT(run.ends, 1, 20'000);
        QVERIFY2(!run.end.fault, qPrintable(run.end.fault ? run.end.fault->message : QString()));
        QCOMPARE(run.body, "data: a\n\ndata: b\n\n");
        // The other side gets the key, and never the proxy's password.
        const QByteArray sent = m_server->requests().constFirst();
        QVERIFY2(sent.contains("Bearer " + key), sent);
        QVERIFY2(!sent.toLower().contains("proxy-authorization"), sent);
    }

    void aWrongPasswordIsSaidSoAndNothingGoesThrough_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("wrong") << u"me"_s << QByteArray("guess");
        QTest::newRow("none") << QString() << QByteArray();
    }

    void aWrongPasswordIsSaidSoAndNothingGoesThrough()
    {
        QFETCH(const QString, user);
        QFETCH(const QByteArray, secret);
        m_server->setDefault(Server::events("data: a\n\n"));
        Run run(m_network);
        run.stream.send(request(user, secret));
        QTRY_COMPARE_WITH_TIMEOUT(run.ends, 1, 20'000);
        QVERIFY(run.end.fault);
        QCOMPARE(run.end.fault->kind, ErrorKind::Network);
        const QString message = run.end.fault->message;
        QVERIFY2(message.contains(u"proxy"_s), qPrintable(message));
        QVERIFY2(message.contains(u"password"_s), qPrintable(message));
        QVERIFY(!message.contains(u"guess"_s));
        QCOMPARE(m_server->requests().size(), 0);
        QCOMPARE(run.body, "");
    }

    void aPasswordThatWasMendedHoldsAtOnce()
    {
        m_server->setDefault(Server::events("data: a\n\n"));
        Run wrong(m_network);
        wrong.stream.send(request(u"me"_s, "guess"));
        QTRY_COMPARE_WITH_TIMEOUT(wrong.ends, 1, 20'000);
        QVERIFY(wrong.end.fault);
        Run right(m_network);
        right.stream.send(request(u"me"_s, password));
        QTRY_COMPARE_WITH_TIMEOUT(right.ends, 1, 20'000);
        QVERIFY2(!right.end.fault, qPrintable(right.end.fault ? right.end.fault->message : QString()));
    }

    void tlsIsVerifiedBehindTheProxyToo()
    {
        Server secure;
        QVERIFY(secure.listenTls());
        HttpRequest https = request(u"me"_s, password);
        https.url = secure.url(u"/v1"_s);
        https.url.setHost(u"0.0.0.0"_s);
        Run run(m_network);
        run.stream.send(https);
        QTRY_COMPARE_WITH_TIMEOUT(run.ends, 1, 20'000);
        QVERIFY(run.end.fault);
        QCOMPARE(run.end.fault->kind, ErrorKind::Tls);
        QCOMPARE(secure.requests().size(), 0);
    }

private:
    [[nodiscard]] bool answers() const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_port));
        return socket.waitForConnected(200);
    }

    /// To 0.0.0.0, which is this machine and yet no loopback address: those never go through a proxy.
    [[nodiscard]] HttpRequest request(const QString &user, const QByteArray &secret) const
    {
        QFETCH_GLOBAL(const bool, socks);
        HttpRequest out;
        out.url = m_server->url(u"/v1/messages"_s);
        out.url.setHost(u"0.0.0.0"_s);
        out.allowPlainHttp = true;
        out.credential = {"Authorization", "Bearer ", core::SecretString(key)};
        out.proxy = {socks ? ProxySettings::Mode::Socks5 : ProxySettings::Mode::Http, u"127.0.0.1"_s, m_port, user};
        out.proxyPassword = core::SecretString(secret);
        return out;
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
    Network m_network;
    std::optional<Server> m_server;
};

QTEST_GUILESS_MAIN(ProxyTest)
#include "ProxyTest.moc"
