// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpStream.h"
#include "net/HttpExchange.h"
#include "net/Network.h"
#include "support/ScriptedServer.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace assay;
using namespace assay::net;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::ErrorKind;
using Server = test::ScriptedServer;

namespace {

const QByteArray key = "sk-" + QByteArray("test-0123456789");

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.credential = {"Authorization", "Bearer ", core::SecretString(key)};
    return request;
}

HttpRequest post(const QUrl &url, const QByteArray &body)
{
    HttpRequest request = get(url);
    request.method = HttpRequest::Method::Post;
    request.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    request.body = body;
    return request;
}

/// Runs one stream and keeps what it said.
struct Run {
    explicit Run(Network &network) : stream(network)
    {
        QObject::connect(&stream, &HttpStream::started, &stream, [this] { ++starts; });
        QObject::connect(&stream, &HttpStream::bytesArrived, &stream, [this](QByteArrayView bytes) { body += bytes; });
        QObject::connect(&stream, &HttpStream::finished, &stream, [this](const HttpEnd &ended) {
            ++ends;
            end = ended;
        });
    }
    [[nodiscard]] ErrorKind kind() const { return end.fault ? end.fault->kind : ErrorKind::Auth; }

    HttpStream stream;
    QByteArray body;
    HttpEnd end;
    int starts = 0;
    int ends = 0;
};

} // namespace

#define QRUN(run, request)                                                                                                     \
    do {                                                                                                                       \
        (run).stream.send(request);                                                                                            \
        QCOMPARE((run).ends, 0);                                                                                               \
        QTRY_COMPARE((run).ends, 1);                                                                                           \
    } while (false)

class HttpStreamTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_server.emplace().listen()); }
    void cleanup() { m_server.reset(); }

    void aStreamArrivesWholeWithHeadersAndPhases()
    {
        m_server->setDefault(Server::events("data: a\n\ndata: b\n\n"));
        Run run(m_network);
        QRUN(run, post(m_server->url(u"/v1/messages"_s), "{\"a\":1}"));
        QCOMPARE(run.starts, 1);
        QCOMPARE(run.body, "data: a\n\ndata: b\n\n");
        QVERIFY(!run.end.fault);
        QCOMPARE(run.end.status, 200);
        QCOMPARE(run.end.headers.value(QHttpHeaders::WellKnownHeader::ContentType), "text/event-stream");
        const core::PhaseTimes &phases = run.end.phases;
        QVERIFY(phases.connect && phases.requestSent && phases.headers && phases.total);
        QVERIFY(*phases.connect <= *phases.requestSent);
        QVERIFY(*phases.requestSent <= *phases.headers);
        QVERIFY(*phases.headers <= *phases.total);
        QVERIFY(!phases.firstToken);

        const QByteArray &sent = m_server->requests().constFirst();
        QVERIFY2(sent.startsWith("POST /v1/messages HTTP/1.1\r\n"), sent);
        QVERIFY2(sent.toLower().contains("accept-encoding: identity\r\n"), sent);
        QVERIFY2(sent.toLower().contains("user-agent: assay"), sent);
        QVERIFY2(sent.toLower().contains("authorization: bearer " + key), sent);
        QVERIFY2(sent.endsWith("\r\n\r\n{\"a\":1}"), sent);
    }

    void aReusedConnectionHasNoTimeOfConnecting()
    {
        m_server->setDefault(Server::events("data: a\n\n"));
        Run first(m_network);
        QRUN(first, get(m_server->url(u"/"_s)));
        Run second(m_network);
        QRUN(second, get(m_server->url(u"/"_s)));
        QCOMPARE(m_server->connections(), 1);
        QVERIFY(first.end.phases.connect);
        QVERIFY(!second.end.phases.connect);
        QVERIFY(second.end.phases.headers);
    }

    void thirtyTwoStreamsToOneHostRunAtTheSameTime()
    {
        // Each stream begins and is held until all have begun: with QtNetwork's own limit of 6 this would never end.
        m_server->setDefault(
            {Server::send(Server::head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"})),
             Server::send(Server::chunk("data: a\n\n")), Server::hold()});
        std::vector<std::unique_ptr<Run>> runs;
        for (int i = 0; i < 32; ++i) {
            runs.push_back(std::make_unique<Run>(m_network));
            runs.back()->stream.send(get(m_server->url(u"/%1"_s.arg(i))));
        }
        const auto begun = [&] {
            return std::ranges::count_if(runs, [](const auto &run) { return run->body == "data: a\n\n"; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(begun(), 32, 10'000);
        QCOMPARE(m_server->mostAtOnce(), 32);
    }

    void theBodyOfAFailedAnswerIsKept_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("400") << 400 << QByteArray("X-A: b");
        QTest::newRow("401") << 401 << QByteArray("X-A: b");
        QTest::newRow("401 that names a scheme") << 401 << QByteArray("WWW-Authenticate: Bearer realm=\"api\"");
        QTest::newRow("401 that names basic") << 401 << QByteArray("WWW-Authenticate: Basic realm=\"api\"");
        QTest::newRow("403") << 403 << QByteArray("X-A: b");
        QTest::newRow("404") << 404 << QByteArray("X-A: b");
        QTest::newRow("429") << 429 << QByteArray("Retry-After: 7");
        QTest::newRow("498") << 498 << QByteArray("X-A: b");
        QTest::newRow("500") << 500 << QByteArray("X-A: b");
        QTest::newRow("503") << 503 << QByteArray("X-A: b");
        QTest::newRow("529") << 529 << QByteArray("X-A: b");
    }

    void theBodyOfAFailedAnswerIsKept()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, header);
        m_server->setDefault(Server::whole(status, "application/json", "{\"error\":{\"message\":\"no\"}}", {header}));
        Run run(m_network);
        QRUN(run, post(m_server->url(u"/"_s), "{}"));
        QCOMPARE(run.starts, 0);
        QCOMPARE(run.body, "");
        QVERIFY2(!run.end.fault, qPrintable(run.end.fault ? run.end.fault->message : QString()));
        QCOMPARE(run.end.status, status);
        QCOMPARE(run.end.errorBody, "{\"error\":{\"message\":\"no\"}}");
        QCOMPARE(m_server->requests().size(), 1);
    }

    void aHugeErrorBodyIsCutAtOneMegabyte()
    {
        m_server->setDefault(Server::whole(500, "text/plain", QByteArray(3'000'000, 'x')));
        Run run(m_network);
        QRUN(run, get(m_server->url(u"/"_s)));
        QCOMPARE(run.end.errorBody.size(), 1024 * 1024);
    }

    void aDropInMidStreamIsAFaultWithTheTextThatCame()
    {
        m_server->setDefault(
            {Server::send(Server::head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"})),
             Server::send(Server::chunk("data: a\n\n") + "40\r\ndata: half"), Server::pause(30ms), Server::drop()});
        Run run(m_network);
        QRUN(run, get(m_server->url(u"/"_s)));
        QVERIFY(run.end.fault);
        QCOMPARE(run.kind(), ErrorKind::Network);
        QCOMPARE(run.end.status, 200);
        QVERIFY2(run.body.startsWith("data: a\n\n"), run.body);
    }

    void anOrderlyEndWithinAChunkIsAFaultToo()
    {
        m_server->setDefault(
            {Server::send(Server::head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"})),
             Server::send(Server::chunk("data: a\n\n")), Server::pause(20ms), Server::closeStep()});
        Run run(m_network);
        QRUN(run, get(m_server->url(u"/"_s)));
        QCOMPARE(run.body, "data: a\n\n");
        QVERIFY(run.end.fault);
        QCOMPARE(run.kind(), ErrorKind::Network);
    }

    void aBodyThatEndsWithTheConnectionIsNoFault()
    {
        m_server->setDefault({Server::send(Server::head(200, {"Content-Type: text/event-stream"}) + "data: a\n\n"),
                              Server::pause(20ms), Server::closeStep()});
        Run run(m_network);
        QRUN(run, get(m_server->url(u"/"_s)));
        QVERIFY(!run.end.fault);
        QCOMPARE(run.body, "data: a\n\n");
    }

    void silenceBeforeTheAnswerTimesOut()
    {
        m_server->setDefault({Server::hold()});
        HttpRequest request = get(m_server->url(u"/"_s));
        request.firstByteTimeout = 80ms;
        Run run(m_network);
        QRUN(run, request);
        QCOMPARE(run.kind(), ErrorKind::Timeout);
        QCOMPARE(run.end.status, 0);
    }

    void aStallTimesOutAndIsNotTheUsersStop()
    {
        m_server->setDefault(
            {Server::send(Server::head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"})),
             Server::send(Server::chunk("data: a\n\n")), Server::hold()});
        HttpRequest request = get(m_server->url(u"/"_s));
        request.idleTimeout = 80ms;
        Run run(m_network);
        QRUN(run, request);
        QCOMPARE(run.kind(), ErrorKind::Timeout);
        QCOMPARE(run.end.status, 200);
        QCOMPARE(run.body, "data: a\n\n");
    }

    void keepAlivesHoldAStreamThatIsSlow()
    {
        Server::Script script{
            Server::send(Server::head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"}))};
        for (int i = 0; i < 8; ++i) {
            script += {Server::pause(60ms), Server::send(Server::chunk(": wait\n\n"))};
        }
        script += {Server::send(Server::chunk({}))};
        m_server->setDefault(script);
        HttpRequest request = get(m_server->url(u"/"_s));
        request.idleTimeout = 250ms;
        Run run(m_network);
        QRUN(run, request);
        QVERIFY(!run.end.fault);
        QVERIFY(*run.end.phases.total > 300ms);
    }

    void cancellingEndsOnceAsCancelled()
    {
        m_server->setDefault(
            {Server::send(Server::head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"})),
             Server::send(Server::chunk("data: a\n\n")), Server::hold()});
        Run run(m_network);
        run.stream.send(get(m_server->url(u"/"_s)));
        QTRY_COMPARE(run.body, "data: a\n\n");
        run.stream.cancel();
        run.stream.cancel();
        QCOMPARE(run.ends, 0);
        QTRY_COMPARE(run.ends, 1);
        QCOMPARE(run.kind(), ErrorKind::Cancelled);
        QTest::qWait(30);
        QCOMPARE(run.ends, 1);
    }

    void deletingEndsWithoutASignal()
    {
        m_server->setDefault({Server::hold()});
        auto stream = std::make_unique<HttpStream>(m_network);
        QSignalSpy finished(stream.get(), &HttpStream::finished);
        stream->send(get(m_server->url(u"/"_s)));
        QTRY_COMPARE(m_server->requests().size(), 1);
        stream.reset();
        QTest::qWait(30);
        QCOMPARE(finished.count(), 0);
    }

    void aSlotMayDeleteTheStream()
    {
        m_server->setDefault(Server::events("data: a\n\ndata: b\n\n"));
        auto stream = std::make_unique<HttpStream>(m_network);
        bool deleted = false;
        connect(stream.get(), &HttpStream::bytesArrived, this, [&] {
            stream.reset();
            deleted = true;
        });
        stream->send(get(m_server->url(u"/"_s)));
        QTRY_VERIFY(deleted);
    }

    void aClosedPortIsRefused()
    {
        const QUrl url = m_server->url(u"/"_s);
        m_server->close();
        Run run(m_network);
        QRUN(run, get(url));
        QCOMPARE(run.kind(), ErrorKind::Network);
        QVERIFY2(run.end.fault->message.contains(u"refused"_s), qPrintable(run.end.fault->message));
    }

    void aNameThatDoesNotExistIsSaidSo()
    {
        HttpRequest request = get(QUrl(u"https://nowhere.invalid/"_s));
        request.proxy.mode = core::ProxySettings::Mode::None;
        Run run(m_network);
        run.stream.send(request);
        QTRY_COMPARE_WITH_TIMEOUT(run.ends, 1, 30'000);
        QCOMPARE(run.kind(), ErrorKind::Network);
        QVERIFY2(run.end.fault->message.contains(u"nowhere.invalid"_s), qPrintable(run.end.fault->message));
    }

    void aCertificateThatNobodyTrustsIsRefusedBeforeTheKeyIsSent()
    {
        Server secure;
        QVERIFY(secure.listenTls());
        secure.setDefault(Server::events("data: a\n\n"));
        Run run(m_network);
        QRUN(run, get(secure.url(u"/"_s)));
        QCOMPARE(run.kind(), ErrorKind::Tls);
        QVERIFY2(run.end.fault->message.contains(u"self-signed"_s), qPrintable(run.end.fault->message));
        QCOMPARE(secure.requests().size(), 0);
    }

    void plainHttpIsOnlyForLoopbackUnlessAllowed()
    {
        Run run(m_network);
        QRUN(run, get(QUrl(u"http://api.example/v1"_s)));
        QCOMPARE(run.kind(), ErrorKind::Tls);
        Run ftp(m_network);
        QRUN(ftp, get(QUrl(u"ftp://api.example/v1"_s)));
        QCOMPARE(ftp.kind(), ErrorKind::InvalidRequest);
    }

    void aRedirectToAnotherHostIsNotFollowed()
    {
        Server other;
        QVERIFY(other.listen());
        other.setDefault(Server::events("data: stolen\n\n"));
        for (const int status : {301, 302, 303, 307, 308}) {
            m_server->enqueue(Server::whole(status, "text/plain", "", {"Location: " + other.url(u"/v1"_s).toEncoded()}));
            Run run(m_network);
            QRUN(run, get(m_server->url(u"/"_s)));
            QCOMPARE(run.kind(), ErrorKind::Protocol);
            QCOMPARE(run.body, "");
        }
        QTest::qWait(20);
        QCOMPARE(other.connections(), 0);
    }

    void aRedirectWithinTheHostIsFollowed()
    {
        m_server->enqueue(Server::whole(308, "text/plain", "", {"Location: /v2"}));
        m_server->enqueue(Server::events("data: a\n\n"));
        Run run(m_network);
        QRUN(run, post(m_server->url(u"/v1"_s), "{\"a\":1}"));
        QVERIFY(!run.end.fault);
        QCOMPARE(run.body, "data: a\n\n");
        QVERIFY(m_server->requests().at(1).startsWith("POST /v2 "));
        QVERIFY(m_server->requests().at(1).endsWith("{\"a\":1}"));
    }

    void aRedirectThatWouldDropTheBodyIsNotFollowed()
    {
        m_server->setDefault(Server::whole(302, "text/plain", "", {"Location: /login"}));
        Run run(m_network);
        QRUN(run, post(m_server->url(u"/v1"_s), "{}"));
        QCOMPARE(run.kind(), ErrorKind::Protocol);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void aRedirectInCirclesEnds()
    {
        m_server->setDefault(Server::whole(307, "text/plain", "", {"Location: /again"}));
        Run run(m_network);
        QRUN(run, get(m_server->url(u"/"_s)));
        QCOMPARE(run.kind(), ErrorKind::Protocol);
        QVERIFY(m_server->requests().size() <= 5);
    }

    void aCompressedStreamIsRefusedBecauseItWasNotAskedFor()
    {
        m_server->setDefault(Server::whole(200, "text/event-stream", "\x1f\x8b\x08nonsense", {"Content-Encoding: gzip"}));
        Run run(m_network);
        QRUN(run, get(m_server->url(u"/"_s)));
        QCOMPARE(run.kind(), ErrorKind::Protocol);
        QVERIFY2(run.end.fault->message.contains(u"gzip"_s), qPrintable(run.end.fault->message));
        QCOMPARE(run.body, "");
    }

    void whatIsNoHttpIsAProtocolFault()
    {
        m_server->setDefault({Server::send("SSH-2.0-OpenSSH_9.9\r\n\r\n"), Server::pause(20ms), Server::closeStep()});
        Run run(m_network);
        QRUN(run, get(m_server->url(u"/"_s)));
        QVERIFY(run.end.fault);
        QVERIFY(run.kind() == ErrorKind::Protocol || run.kind() == ErrorKind::Network);
    }

    void noCookieIsKept()
    {
        m_server->setDefault(Server::whole(200, "text/plain", "ok", {"Set-Cookie: track=1"}));
        Run first(m_network);
        QRUN(first, get(m_server->url(u"/"_s)));
        Run second(m_network);
        QRUN(second, get(m_server->url(u"/"_s)));
        QVERIFY(!m_server->requests().at(1).toLower().contains("cookie"));
    }

    void aProxyThatIsNotThereIsNamed()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const int port = closed.serverPort();
        closed.close();
        HttpRequest request = get(QUrl(u"https://api.example/"_s));
        request.proxy = {core::ProxySettings::Mode::Http, u"127.0.0.1"_s, port, {}};
        Run run(m_network);
        QRUN(run, request);
        QCOMPARE(run.kind(), ErrorKind::Network);
        QVERIFY2(run.end.fault->message.contains(u"proxy"_s), qPrintable(run.end.fault->message));
    }

    void aProxyThatWantsAPasswordIsSaidSo()
    {
        m_server->setDefault(Server::whole(407, "text/plain", "no", {"Proxy-Authenticate: Basic realm=\"p\""}));
        HttpRequest request = get(QUrl(u"https://api.example/"_s));
        request.proxy = {core::ProxySettings::Mode::Http, u"127.0.0.1"_s, m_server->url({}).port(), {}};
        Run run(m_network);
        QRUN(run, request);
        QCOMPARE(run.kind(), ErrorKind::Network);
        QVERIFY2(run.end.fault->message.contains(u"password"_s), qPrintable(run.end.fault->message));
        for (const QByteArray &sent : m_server->requests()) {
            QVERIFY(!sent.contains(key));
        }
    }

    void loopbackNeverGoesThroughAProxy()
    {
        m_server->setDefault(Server::events("data: a\n\n"));
        HttpRequest request = get(m_server->url(u"/"_s));
        request.proxy = {core::ProxySettings::Mode::Socks5, u"proxy.invalid"_s, 1080, {}};
        Run run(m_network);
        QRUN(run, request);
        QVERIFY(!run.end.fault);
    }

    void anExchangeGivesTheWholeBody()
    {
        m_server->setDefault(Server::whole(200, "application/json", "{\"data\":[]}"));
        HttpExchange exchange(m_network);
        QByteArray body;
        int ends = 0;
        connect(&exchange, &HttpExchange::finished, this, [&](const HttpEnd &end, const QByteArray &bytes) {
            ++ends;
            body = bytes;
            QCOMPARE(end.status, 200);
        });
        exchange.send(get(m_server->url(u"/models"_s)));
        QTRY_COMPARE(ends, 1);
        QCOMPARE(body, "{\"data\":[]}");
        const QByteArray sent = m_server->requests().constFirst().toLower();
        QVERIFY2(sent.contains("accept-encoding:") && sent.contains("gzip") && !sent.contains("identity"), sent);
    }

private:
    Network m_network;
    std::optional<Server> m_server;
};

QTEST_GUILESS_MAIN(HttpStreamTest)
#include "HttpStreamTest.moc"
