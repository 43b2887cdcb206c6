// SPDX-License-Identifier: GPL-3.0-or-later
//
// What strangers may send, over real sockets and through every protocol that the registry has: there is one end, it says what went wrong, and what
// was good before it stays.
#include "Hello.h"
#include "net/Network.h"
#include "providers/HttpProvider.h"
#include "providers/Registry.h"
#include "support/MemorySettings.h"
#include "support/ScriptedServer.h"

#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace assay;
using test::hello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::ErrorKind;
using core::Protocol;
using Server = test::ScriptedServer;

namespace {

const QByteArray key = "sk-" + QByteArray("test-0123456789");

/// How a protocol says a text and its end.
struct Wire {
    const char *name;
    Protocol protocol;
    QByteArray type;
    QByteArray before; ///< a text, which stands in JSON quotes
    QByteArray behind;
    QByteArray end;       ///< the terminator, and the last word where there is one
    QByteArray odd;       ///< an event with wrong types in it, and twice the same key; the JSON is sound
    QByteArray truncated; ///< half of an event, then an empty line
    QByteArray deep;      ///< in front of 5,000 nested arrays; `deepEnd` closes it
    QByteArray deepEnd;

    [[nodiscard]] QByteArray text(const QByteArray &json) const { return before + json + behind; }
};

const QList<Wire> &wires()
{
    static const QByteArray events = "text/event-stream";
    static const QList<Wire> all{
        {"chat", Protocol::ChatCompletions, events,
         "data: {\"id\":\"c1\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"",
         "\"},\"finish_reason\":null}]}\n\n",
         "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n",
         "data: {\"id\":7,\"id\":[],\"model\":{},\"choices\":{\"index\":\"x\"},\"usage\":\"many\"}\n\n"
         "data: {\"choices\":[7,null,{\"delta\":\"no\",\"delta\":[],\"finish_reason\":12}]}\n\n",
         "data: {\"choices\":[{\"delta\":{\"content\":\"tru\n\n", "data: {\"choices\":[{\"delta\":{\"x\":", "}}]}\n\n"},
        {"messages", Protocol::AnthropicMessages, events,
         "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"",
         "\"}}\n\n",
         "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":3}}"
         "\n\nevent: message_stop\ndata: {\"type\":\"message_stop\"}\n\n",
         "event: message_start\ndata: {\"type\":\"message_start\",\"message\":7,\"message\":\"x\"}\n\n"
         "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":\"x\",\"delta\":[]}\n\n",
         "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"delta\":{\"text\n\n",
         "event: ping\ndata: {\"type\":\"ping\",\"x\":", "}\n\n"},
        {"responses", Protocol::Responses, events,
         "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\",\"item_id\":\"m\",\"output_index\":0,"
         "\"content_index\":0,\"delta\":\"",
         "\"}\n\n",
         "event: response.completed\ndata: {\"type\":\"response.completed\",\"response\":{\"id\":\"r\",\"status\":\"completed\",\"output\":[]}}"
         "\n\n",
         "event: response.output_item.added\ndata: {\"type\":\"response.output_item.added\",\"output_index\":\"x\",\"item\":7,\"item\":[]}\n\n"
         "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\",\"delta\":{\"a\":1}}\n\n",
         "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\",\"del\n\n",
         "event: response.new\ndata: {\"type\":\"response.new\",\"x\":", "}\n\n"},
        {"gemini", Protocol::Gemini, events, "data: {\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"",
         "\"}]},\"index\":0}]}\n\n",
         "data: {\"candidates\":[{\"content\":{\"parts\":[]},\"finishReason\":\"STOP\",\"index\":0}]}\n\n",
         "data: {\"candidates\":{\"content\":7},\"candidates\":\"x\",\"usageMetadata\":[]}\n\n"
         "data: {\"candidates\":[7,{\"content\":[],\"content\":{\"parts\":\"no\"}}]}\n\n",
         "data: {\"candidates\":[{\"content\":{\"par\n\n", "data: {\"x\":", "}\n\n"},
        {"ollama", Protocol::OllamaChat, "application/x-ndjson",
         "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"", "\"},\"done\":false}\n",
         "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\"}\n",
         "{\"model\":7,\"message\":\"x\",\"message\":[],\"done\":false}\n{\"message\":{\"content\":{},\"tool_calls\":7},\"done\":false}\n",
         "{\"model\":\"m\",\"message\":{\"cont\n", "{\"done\":false,\"x\":", "}\n"},
    };
    return all;
}

/// Bytes of memory that the program holds.
qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

/// One exchange and all that was heard of it.
struct Heard {
    explicit Heard(std::unique_ptr<core::CompletionReply> started) : reply(std::move(started))
    {
        QObject::connect(reply.get(), &core::CompletionReply::event, reply.get(), [this](const core::StreamEvent &event) {
            eventsAfterEnd += ends;
            finishes += std::holds_alternative<core::Finished>(event) ? 1 : 0;
            if (const auto *delta = std::get_if<core::TextDelta>(&event)) {
                text += delta->text;
            }
        });
        QObject::connect(reply.get(), &core::CompletionReply::finished, reply.get(), [this](const core::CompletionEnd &ended) {
            ++ends;
            end = ended;
        });
    }
    std::unique_ptr<core::CompletionReply> reply;
    core::CompletionEnd end;
    QString text;
    int finishes = 0;
    int ends = 0;
    int eventsAfterEnd = 0;
};

} // namespace

#define QEND(heard)                                                                                                            \
    do {                                                                                                                       \
        QTRY_COMPARE_WITH_TIMEOUT((heard).ends, 1, 60'000);                                                                    \
        QCOMPARE((heard).eventsAfterEnd, 0);                                                                                   \
        QVERIFY((heard).end.finish.has_value() != (heard).end.error.has_value());                                              \
        if ((heard).end.error) {                                                                                               \
            QVERIFY(!(heard).end.error->message.isEmpty());                                                                    \
            QVERIFY(!(heard).end.error->message.contains(QString::fromLatin1(key)));                                           \
        }                                                                                                                      \
    } while (false)

#define QCOMPLETES(heard, wanted)                                                                                              \
    do {                                                                                                                       \
        QEND(heard);                                                                                                           \
        QVERIFY2(!(heard).end.error, qPrintable((heard).end.error ? (heard).end.error->message : QString()));                  \
        QCOMPARE((heard).finishes, 1);                                                                                         \
        QCOMPARE((heard).text, wanted);                                                                                        \
    } while (false)

#define QFAILS(heard, wanted)                                                                                                  \
    do {                                                                                                                       \
        QEND(heard);                                                                                                           \
        QVERIFY((heard).end.error);                                                                                            \
        QCOMPARE((heard).end.error->kind, wanted);                                                                             \
    } while (false)

class BadInputTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("wire");
        for (int i = 0; i < wires().size(); ++i) {
            if (providerOf(wires().at(i).protocol) != nullptr) {
                QTest::newRow(wires().at(i).name) << i;
            }
        }
    }

    void init() { QVERIFY(m_server.emplace().listen()); }
    void cleanup() { m_server.reset(); }

    void theGoodIsUnderstood()
    {
        Heard heard(ask(body(wire().text("Hel") + wire().text("lo") + wire().end)));
        QCOMPLETES(heard, u"Hello"_s);
    }

    void truncatedJsonIsAProtocolError()
    {
        Heard heard(ask(body(wire().text("Hel") + wire().truncated + wire().text("lo") + wire().end)));
        QFAILS(heard, ErrorKind::Protocol);
        QCOMPARE(heard.text, u"Hel"_s);
    }

    void wrongTypesAndDuplicateKeysAreSkipped()
    {
        Heard heard(ask(body(wire().odd + wire().text("Hello") + wire().odd + wire().end)));
        QCOMPLETES(heard, u"Hello"_s);
    }

    void deepNestingIsSkippedOrRefusedButNeverFollowed()
    {
        const QByteArray nest = QByteArray(5'000, '[') + QByteArray(5'000, ']');
        Heard heard(ask(body(wire().text("Hel") + wire().deep + nest + wire().deepEnd + wire().text("lo") + wire().end)));
        QEND(heard);
        QVERIFY(heard.text.startsWith(u"Hel"_s));
        QVERIFY(heard.end.finish ? heard.text == u"Hello"_s : heard.end.error->kind == ErrorKind::Protocol);
    }

    void anEventOfMoreThan64MegabytesIsGivenUpInBoundedMemory()
    {
        // The server goes on for ever: whoever waits for the event's end waits in vain.
        const QByteArray megabyte(1024 * 1024, 'x');
        Server::Script script{Server::send(Server::head(200, {"Content-Type: " + wire().type})),
                              Server::send(wire().text("Hel")), Server::send(wire().before)};
        for (int i = 0; i < 200; ++i) {
            script += {Server::send(megabyte), Server::pause(1ms)};
        }
        script += {Server::hold()};
        m_server->setDefault(script);
        const qint64 before = residentBytes();
        Heard heard(start());
        QFAILS(heard, ErrorKind::Protocol);
        QVERIFY2(heard.end.error->message.contains(u"64 MiB"_s), qPrintable(heard.end.error->message));
        QVERIFY(heard.end.error->cut);
        QCOMPARE(heard.text, u"Hel"_s);
        const qint64 grown = residentBytes() - before;
        // Some of it is the server's, which lives in this program.
        QVERIFY2(grown < 500'000'000, QByteArray::number(grown));
    }

    void zeroBytesAndLoneSurrogatesBecomeText()
    {
        Heard heard(ask(body(wire().text("a\\u0000b") + wire().text("\\ud83d") + wire().text("\\udc00!") + wire().end)));
        QCOMPLETES(heard, QString(u"a"_s + QChar(u'\0') + u"b\uFFFD\uFFFD!"_s));
    }

    void aRawZeroByteHasAnEnd()
    {
        Heard heard(ask(body(wire().text("a") + wire().text(QByteArray("b\0c", 3)) + wire().text("d") + wire().end)));
        QEND(heard);
        QVERIFY(heard.text.startsWith(u"a"_s));
        QVERIFY(heard.end.finish || heard.end.error->kind == ErrorKind::Protocol);
    }

    void bytesThatAreNoUtf8BecomeReplacementCharacters()
    {
        Heard heard(ask(body(wire().text("caf\xC3") + wire().text("\xFF\xFE") + wire().text("!") + wire().end)));
        QCOMPLETES(heard, u"caf\uFFFD\uFFFD\uFFFD!"_s);
    }

    void aCharacterThatTheNetworkCutIsWhole()
    {
        const QByteArray bytes = wire().text("\xF0\x9F\x90\x99") + wire().end;
        const qsizetype cut = bytes.indexOf('\xF0') + 2;
        m_server->setDefault({Server::send(Server::head(200, {"Content-Type: " + wire().type, "Transfer-Encoding: chunked"})),
                              Server::send(Server::chunk(bytes.first(cut))), Server::pause(20ms),
                              Server::send(Server::chunk(bytes.sliced(cut))), Server::send(Server::chunk({}))});
        Heard heard(start());
        QCOMPLETES(heard, u"\U0001F419"_s);
    }

    void linesMayEndAsTheyLikeAndAMarkMayStandInFront()
    {
        const QByteArray plain = wire().text("Hel") + wire().text("lo") + wire().end;
        for (const QByteArray &ending : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
            if (ending == "\r" && wire().protocol == Protocol::OllamaChat) {
                continue; // lines of JSON end with LF
            }
            QByteArray bytes = plain;
            bytes.replace("\n", ending);
            Heard heard(ask(body(bytes)));
            QCOMPLETES(heard, u"Hello"_s);
            Heard marked(ask(body("\xEF\xBB\xBF" + bytes)));
            QCOMPLETES(marked, u"Hello"_s);
        }
    }

    void withoutATerminatorItIsCut()
    {
        Heard heard(ask(body(wire().text("Hel"))));
        QFAILS(heard, ErrorKind::Protocol);
        QVERIFY(heard.end.error->cut);
        QCOMPARE(heard.text, u"Hel"_s);
    }

    void twoTerminatorsAreOne()
    {
        Heard heard(ask(body(wire().text("Hello") + wire().end + wire().end)));
        QCOMPLETES(heard, u"Hello"_s);
    }

    void textBehindTheEndIsNotTheAnswers()
    {
        Heard heard(ask(body(wire().text("Hello") + wire().end + wire().text(" and goodbye") + "garbage\n\n")));
        // Gemini's stream has no last word but the end of the body: whatever text comes is the answer's.
        QCOMPLETES(heard, wire().protocol == Protocol::Gemini ? u"Hello and goodbye"_s : u"Hello"_s);
    }

    void compressionThatNobodyAskedForIsNamed()
    {
        Heard heard(
            ask(Server::whole(200, wire().type, QByteArray::fromHex("1f8b0800000000000003"), {"Content-Encoding: gzip"})));
        QFAILS(heard, ErrorKind::Protocol);
        QVERIFY2(heard.end.error->message.contains(u"gzip"_s), qPrintable(heard.end.error->message));
    }

    void interimAnswersArePassedOver()
    {
        m_server->setDefault({Server::send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"),
                              Server::pause(10ms), body(wire().text("Hello") + wire().end).constFirst(), Server::closeStep()});
        Heard heard(start());
        QCOMPLETES(heard, u"Hello"_s);
        QCOMPARE(heard.end.status, 200);
    }

    void anAnswerWithoutABodyIsAProtocolError()
    {
        Heard nothing(ask({Server::send(Server::head(204, {}))}));
        QFAILS(nothing, ErrorKind::Protocol);
        QCOMPARE(nothing.end.status, 204);
        QVERIFY(!nothing.end.error->cut);
        Heard empty(ask(Server::whole(200, wire().type, "")));
        QFAILS(empty, ErrorKind::Protocol);
    }

    void aWebPageIsNamedAsOne()
    {
        const QByteArray page = "<!DOCTYPE html><html><body>Please sign in to Hotel WiFi</body></html>";
        Heard portal(ask(Server::whole(200, "text/html", page)));
        QFAILS(portal, ErrorKind::Protocol);
        QVERIFY2(portal.end.error->message.contains(u"web page"_s), qPrintable(portal.end.error->message));
        Heard broken(ask(Server::whole(502, "text/html", page)));
        QFAILS(broken, ErrorKind::Server);
        QVERIFY2(broken.end.error->message.contains(u"web page"_s), qPrintable(broken.end.error->message));
    }

    void aCaptivePortalIsNamedAsOne()
    {
        Heard heard(ask(Server::whole(511, "text/html", "<html>Sign in</html>")));
        QFAILS(heard, ErrorKind::Network);
        QVERIFY2(heard.end.error->message.contains(u"sign in"_s), qPrintable(heard.end.error->message));
    }

    void aProxyOnTheWayThatWantsAPasswordIsNamedAsOne()
    {
        for (const QByteArray &body : {QByteArray("<html>Proxy Authentication Required</html>"), QByteArray()}) {
            Heard heard(ask(Server::whole(407, "text/html", body, {"Proxy-Authenticate: Basic realm=\"office\""})));
            QFAILS(heard, ErrorKind::Network);
            QVERIFY2(heard.end.error->message.contains(u"proxy"_s, Qt::CaseInsensitive), qPrintable(heard.end.error->message));
            QVERIFY2(heard.end.error->message.contains(u"password"_s), qPrintable(heard.end.error->message));
        }
    }

    void aServerThatAsksForAPasswordHasItsOwnWordsTold()
    {
        const QByteArray body = R"({"error":{"message":"Who are you?","type":"authentication_error"}})";
        for (const QByteArray &scheme : {QByteArray("Basic realm=\"api\""), QByteArray("Bearer"), QByteArray("Negotiate")}) {
            Heard heard(ask(Server::whole(401, "application/json", body, {"WWW-Authenticate: " + scheme})));
            QFAILS(heard, ErrorKind::Auth);
            QCOMPARE(heard.end.error->message, u"Who are you?"_s);
        }
    }

    void aPortalThatRedirectsGetsNoKey()
    {
        Server portal;
        QVERIFY(portal.listen());
        portal.setDefault(Server::whole(200, "text/html", "<html></html>"));
        for (const int status : {302, 303, 307}) {
            Heard heard(
                ask(Server::whole(status, "text/html", "<html></html>", {"Location: " + portal.url(u"/login"_s).toEncoded()})));
            QFAILS(heard, ErrorKind::Protocol);
        }
        QTest::qWait(20);
        QCOMPARE(portal.connections(), 0);
    }

private:
    [[nodiscard]] core::Provider *providerOf(Protocol protocol) const
    {
        for (const providers::HttpProvider *one : m_registry.all()) {
            if (one->profile().protocol == protocol) {
                return m_registry.provider(one->profile().id);
            }
        }
        return nullptr;
    }

    [[nodiscard]] const Wire &wire() const
    {
        QFETCH_GLOBAL(const int, wire);
        return wires().at(wire);
    }

    /// An answer that ends with its connection.
    [[nodiscard]] Server::Script body(const QByteArray &bytes) const
    {
        return {Server::send(Server::head(200, {"Content-Type: " + wire().type}) + bytes), Server::closeStep()};
    }

    [[nodiscard]] std::unique_ptr<core::CompletionReply> start()
    {
        m_access = {};
        m_access.key = core::SecretString(key);
        m_access.settings.baseUrl = m_server->url(u"/v1"_s);
        return providerOf(wire().protocol)->complete(hello(), m_access);
    }

    [[nodiscard]] std::unique_ptr<core::CompletionReply> ask(const Server::Script &answer)
    {
        m_server->enqueue(answer);
        return start();
    }

    net::Network m_network;
    test::MemorySettings m_settings;
    providers::Registry m_registry{m_network, m_settings};
    core::Access m_access;
    std::optional<Server> m_server;
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "BadInputTest.moc"
