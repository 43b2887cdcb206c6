// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault of a drill, made over a real socket: what the reader meets, and whether the provider was asked.
#include "net/HttpStream.h"
#include "net/Network.h"
#include "support/ScriptedServer.h"

#include <QElapsedTimer>
#include <QTest>

#include <optional>

using namespace assay;
using namespace assay::net;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::ErrorKind;
using Kind = core::InjectedFault::Kind;
using Server = test::ScriptedServer;

namespace {

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

const QByteArray tenEvents = QByteArray("data: {\"n\":0}\n\n").repeated(10);
const QByteArray tenLines = QByteArray("{\"n\":0}\n").repeated(10);

} // namespace

class FaultInjectorTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_server.emplace().listen()); }
    void cleanup() { m_server.reset(); }

    void whatTakesThePlaceOfTheExchangeSendsNothing_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says"); // in the body
        QTest::newRow("429") << u"429"_s << 429 << QByteArray("rate_limit_error");
        QTest::newRow("429-bare") << u"429-bare"_s << 429 << QByteArray("rate_limit_error");
        QTest::newRow("402") << u"402"_s << 402 << QByteArray("billing_error");
        QTest::newRow("500") << u"500"_s << 500 << QByteArray("api_error");
        QTest::newRow("529") << u"529"_s << 529 << QByteArray("overloaded_error");
        QTest::newRow("error-body") << u"error-body"_s << 200 << QByteArray("overloaded_error");
        QTest::newRow("dns") << u"dns"_s << 0 << QByteArray();
        QTest::newRow("refused") << u"refused"_s << 0 << QByteArray();
        QTest::newRow("tls") << u"tls"_s << 0 << QByteArray();
    }

    void whatTakesThePlaceOfTheExchangeSendsNothing()
    {
        QFETCH(const QString, word);
        QFETCH(const int, status);
        QFETCH(const QByteArray, says);
        Run run(m_network);
        run.stream.send(request(*core::injectedFaultFromWord(word)));
        QCOMPARE(run.ends, 0); // never from within send()
        QTRY_COMPARE(run.ends, 1);
        QCOMPARE(run.end.status, status);
        QCOMPARE(m_server->connections(), 0);
        if (status == 0) {
            QVERIFY(run.end.fault);
            QCOMPARE(run.end.fault->kind, word == "tls"_L1 ? ErrorKind::Tls : ErrorKind::Network);
            QVERIFY(run.end.fault->message.startsWith(u"Injected fault: "_s));
        } else {
            const QByteArray body = status == 200 ? run.body : run.end.errorBody;
            QVERIFY2(body.contains(says) && body.contains("Injected fault"), body.constData());
        }
        QCOMPARE(run.end.headers.contains("retry-after-ms"), word == "429"_L1);
    }

    void aRefusalIsAWholeStreamOfEveryProtocol_data() { addProtocols(); }

    void aRefusalIsAWholeStreamOfEveryProtocol()
    {
        QFETCH(const int, protocol);
        Run run(m_network);
        run.stream.send(request(Kind::Refusal, core::Protocol(protocol)));
        QTRY_COMPARE(run.ends, 1);
        QCOMPARE(run.end.status, 200);
        QVERIFY(!run.body.isEmpty());
        QCOMPARE(m_server->connections(), 0);
    }

    void whatHappensInTheMiddleLetsTheFirstEventsPass_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("lines");
        for (const char *word : {"cut", "error-event", "malformed", "stall"}) {
            QTest::addRow("%s, events", word) << QString::fromLatin1(word) << false;
            QTest::addRow("%s, lines", word) << QString::fromLatin1(word) << true;
        }
    }

    void whatHappensInTheMiddleLetsTheFirstEventsPass()
    {
        QFETCH(const QString, word);
        QFETCH(const bool, lines);
        const QByteArray &stream = lines ? tenLines : tenEvents;
        const QByteArray one = stream.first(stream.size() / 10);
        // A comment is no event.
        m_server->setDefault(Server::events((lines ? QByteArray() : QByteArray(": alive\n\n")) + stream));
        core::InjectedFault fault;
        fault.kind = *core::injectedFaultFromWord(word);
        fault.afterEvents = 3;
        fault.delay = 200ms;
        HttpRequest asked = request(fault.kind, lines ? core::Protocol::OllamaChat : core::Protocol::ChatCompletions);
        asked.fault = fault;
        Run run(m_network);
        run.stream.send(asked);
        QTRY_COMPARE(run.ends, 1);
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(run.end.status, 200);
        QVERIFY2(run.body.startsWith((lines ? QByteArray() : QByteArray(": alive\n\n")) + one.repeated(3)),
                 run.body.constData());
        if (word == "cut"_L1 || word == "stall"_L1) {
            QVERIFY(run.end.fault);
            QCOMPARE(run.end.fault->kind, word == "cut"_L1 ? ErrorKind::Network : ErrorKind::Timeout);
            QCOMPARE(run.body.count("\"n\""), 3);
        } else if (word == "error-event"_L1) {
            QVERIFY(run.body.contains("Injected fault"));
            QCOMPARE(run.body.count("\"n\""), 3);
        } else {
            // What is not what the protocol says stands in the middle, and the stream goes on behind it.
            QVERIFY(run.body.count("\"n\"") >= 3);
            QVERIFY(run.body.size() > one.size() * 3 + 9);
        }
    }

    void aSlowFirstTokenComesLateAndWhole()
    {
        m_server->setDefault(Server::events(tenEvents));
        core::InjectedFault fault;
        fault.kind = Kind::SlowFirstToken;
        fault.delay = 300ms;
        HttpRequest asked = request(fault.kind);
        asked.fault = fault;
        Run run(m_network);
        QElapsedTimer timer;
        timer.start();
        run.stream.send(asked);
        QTRY_COMPARE(run.ends, 1);
        QVERIFY(timer.elapsed() >= 290);
        QVERIFY(!run.end.fault);
        QCOMPARE(run.body, tenEvents);
    }

    void withoutAFaultNothingIsTouched()
    {
        m_server->setDefault(Server::events(tenEvents));
        HttpRequest asked = request(Kind::Cut);
        asked.fault.reset();
        Run run(m_network);
        run.stream.send(asked);
        QTRY_COMPARE(run.ends, 1);
        QVERIFY(!run.end.fault);
        QCOMPARE(run.body, tenEvents);
    }

private:
    static void addProtocols()
    {
        QTest::addColumn<int>("protocol");
        QTest::newRow("chat") << int(core::Protocol::ChatCompletions);
        QTest::newRow("messages") << int(core::Protocol::AnthropicMessages);
        QTest::newRow("responses") << int(core::Protocol::Responses);
        QTest::newRow("gemini") << int(core::Protocol::Gemini);
        QTest::newRow("ollama") << int(core::Protocol::OllamaChat);
    }

    [[nodiscard]] HttpRequest request(Kind kind, core::Protocol protocol = core::Protocol::ChatCompletions) const
    {
        HttpRequest out;
        out.method = HttpRequest::Method::Post;
        out.url = m_server->url(u"/v1"_s);
        out.body = "{}";
        out.protocol = protocol;
        core::InjectedFault fault;
        fault.kind = kind;
        out.fault = fault;
        return out;
    }

    Network m_network;
    std::optional<Server> m_server;
};

QTEST_GUILESS_MAIN(FaultInjectorTest)
#include "FaultInjectorTest.moc"
