// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole exchanges over real sockets: what the user of core::Provider sees when servers behave and when they do not.
#include "Hello.h"
#include "net/Network.h"
#include "providers/Anthropic.h"
#include "providers/Gemini.h"
#include "providers/OpenRouter.h"
#include "providers/OwnEndpoint.h"
#include "support/ScriptedServer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace assay;
using test::hello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::ErrorKind;
using Server = test::ScriptedServer;

namespace {

const QByteArray key = "sk-" + QByteArray("test-0123456789");

QByteArray chunk(const QByteArray &text, const QByteArray &finish = "null")
{
    return "data: {\"id\":\"c1\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text
           + "\"},\"finish_reason\":" + finish + "}]}\n\n";
}

/// One exchange and all that was heard of it.
struct Heard {
    explicit Heard(std::unique_ptr<core::CompletionReply> started) : reply(std::move(started))
    {
        QObject::connect(reply.get(), &core::CompletionReply::event, reply.get(), [this](const core::StreamEvent &event) {
            ++events;
            eventsAfterEnd += ends;
            if (const auto *delta = std::get_if<core::TextDelta>(&event)) {
                text += delta->text;
            } else if (const auto *warning = std::get_if<core::Warning>(&event)) {
                warnings.append(warning->message);
            } else if (const auto *report = std::get_if<core::UsageReport>(&event)) {
                usage = report->usage;
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
    QStringList warnings;
    core::Usage usage; ///< as told last
    int events = 0;
    int ends = 0;
    int eventsAfterEnd = 0;
};

std::optional<core::TokenCount> counted(const std::unique_ptr<core::TokenCountReply> &reply)
{
    std::optional<core::TokenCount> out;
    QObject::connect(reply.get(), &core::TokenCountReply::finished, reply.get(),
                     [&](const auto &count) { out = count ? std::optional(*count) : std::nullopt; });
    (void)QTest::qWaitFor([&] { return out.has_value(); }, 10'000);
    return out;
}

} // namespace

#define QEND(heard)                                                                                                            \
    do {                                                                                                                       \
        QCOMPARE((heard).ends, 0);                                                                                             \
        QTRY_COMPARE_WITH_TIMEOUT((heard).ends, 1, 20'000);                                                                    \
        QCOMPARE((heard).eventsAfterEnd, 0);                                                                                   \
    } while (false)

#define QFAILS(heard, wanted)                                                                                                  \
    do {                                                                                                                       \
        QEND(heard);                                                                                                           \
        QVERIFY(!(heard).end.finish);                                                                                          \
        QVERIFY((heard).end.error);                                                                                            \
        QVERIFY2((heard).end.error->kind == (wanted), qPrintable((heard).end.error->message));                                 \
        QVERIFY2(!(heard).end.error->message.contains(QString::fromLatin1(key)), qPrintable((heard).end.error->message));      \
    } while (false)

class HttpProviderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_server.emplace().listen());
        core::ProviderProfile profile;
        profile.id = core::ProviderId(u"own"_s);
        profile.name = u"Own"_s;
        profile.own = true;
        profile.baseUrl = m_server->url(u"/v1"_s);
        m_provider = std::make_unique<providers::OwnEndpoint>(profile, m_network);
        m_access = {};
        m_access.key = core::SecretString(key);
    }

    void cleanup()
    {
        m_provider.reset();
        m_server.reset();
    }

    void anAnswerComesThrough()
    {
        m_server->setDefault(Server::events(chunk("Hel") + chunk("lo") + chunk("", "\"stop\"") + "data: [DONE]\n\n"));
        Heard heard(m_provider->complete(hello(), m_access));
        QEND(heard);
        QCOMPARE(heard.text, u"Hello"_s);
        QVERIFY(!heard.end.error);
        QCOMPARE(heard.end.finish->raw, u"stop"_s);
        QCOMPARE(heard.end.status, 200);
        QVERIFY(heard.end.phases.headers);
        QVERIFY(m_server->requests().constFirst().startsWith("POST /v1/chat/completions HTTP/1.1"));
    }

    void whatTheServerDoesNotTakeIsLeftOutOnceAndTold()
    {
        const QByteArray refusal = R"({"error":{"message":"Unrecognized request argument supplied: seed","code":400}})";
        m_server->enqueue(Server::whole(400, "application/json", refusal));
        m_server->setDefault(Server::events(chunk("Hi") + chunk("", "\"stop\"") + "data: [DONE]\n\n"));
        core::CompletionRequest request = hello();
        request.parameters.seed = 7;
        request.parameters.temperature = 0;
        Heard heard(m_provider->complete(request, m_access));
        QEND(heard);
        QCOMPARE(heard.text, u"Hi"_s);
        QVERIFY(heard.end.finish);
        QCOMPARE(heard.warnings, QStringList{u"The server does not take seed; it was asked again without."_s});
        QCOMPARE(m_server->requests().size(), 2);
        QVERIFY(m_server->requests().at(0).contains("\"seed\":7"));
        QVERIFY(!m_server->requests().at(1).contains("seed") && m_server->requests().at(1).contains("\"temperature\":0"));
    }

    void aSecondRefusalStands()
    {
        m_server->setDefault(
            Server::whole(400, "application/json", R"({"error":{"message":"Unsupported parameter","param":"temperature"}})"));
        core::CompletionRequest request = hello();
        request.parameters.temperature = 0;
        Heard heard(m_provider->complete(request, m_access));
        QFAILS(heard, ErrorKind::InvalidRequest);
        QCOMPARE(m_server->requests().size(), 2);
    }

    void aReplyThatIsStoppedWhenItWarnsAsksNoMore()
    {
        m_server->setDefault(
            Server::whole(400, "application/json", R"({"error":{"message":"Unsupported parameter","param":"temperature"}})"));
        core::CompletionRequest request = hello();
        request.parameters.temperature = 0;
        Heard heard(m_provider->complete(request, m_access));
        connect(heard.reply.get(), &core::CompletionReply::event, heard.reply.get(),
                [&heard](const core::StreamEvent &) { heard.reply->cancel(); });
        QEND(heard);
        QVERIFY(heard.end.error);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void aServerThatKeepsTheConnectionBehindItsLastWordIsNotWaitedFor()
    {
        m_server->setDefault(
            {Server::send(Server::head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"})),
             Server::send(Server::chunk(chunk("Hi", "\"stop\"") + "data: [DONE]\n\n")), Server::hold()});
        Heard heard(m_provider->complete(hello(), m_access));
        QEND(heard);
        QVERIFY(heard.end.finish);
        QVERIFY(!heard.end.error);
    }

    void anAnswerOfTenMegabytesComesWhole()
    {
        const QByteArray piece = chunk(QByteArray(10'000, 'x'));
        m_server->setDefault(Server::events(piece.repeated(1000) + chunk("", "\"stop\"")));
        Heard heard(m_provider->complete(hello(), m_access));
        QEND(heard);
        QCOMPARE(heard.text.size(), 10'000'000);
        QVERIFY(heard.end.finish);
    }

    void bytesThatAreNoUtf8BecomeReplacementCharacters()
    {
        m_server->setDefault(Server::events(chunk("caf\xC3") + chunk("\xFF\xFE") + chunk("!", "\"stop\"")));
        Heard heard(m_provider->complete(hello(), m_access));
        QEND(heard);
        QCOMPARE(heard.text, u"caf\uFFFD\uFFFD\uFFFD!"_s);
        QVERIFY(heard.end.finish);
    }

    void aStreamThatEndsEarlyIsCut()
    {
        m_server->setDefault(Server::events(chunk("Hel")));
        Heard heard(m_provider->complete(hello(), m_access));
        QFAILS(heard, ErrorKind::Protocol);
        QVERIFY(heard.end.error->cut);
        QCOMPARE(heard.text, u"Hel"_s);
    }

    void aDropInMidStreamIsCutNotComplete()
    {
        m_server->setDefault(
            {Server::send(Server::head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"})),
             Server::send(Server::chunk(chunk("Hel")) + "500\r\ndata: {\"cho"), Server::pause(30ms), Server::drop()});
        Heard heard(m_provider->complete(hello(), m_access));
        QEND(heard);
        QVERIFY(!heard.end.finish);
        QVERIFY(heard.end.error && heard.end.error->cut);
        QVERIFY2(heard.end.error->kind == ErrorKind::Network, qPrintable(heard.end.error->message));
        QCOMPARE(heard.text, u"Hel"_s);
        QCOMPARE(heard.end.status, 200);
    }

    void aDropBehindTheTerminatorIsComplete()
    {
        m_server->setDefault(
            {Server::send(Server::head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"})),
             Server::send(Server::chunk(chunk("Hello", "\"stop\""))), Server::pause(30ms), Server::drop()});
        Heard heard(m_provider->complete(hello(), m_access));
        QEND(heard);
        QVERIFY(heard.end.finish);
        QVERIFY(!heard.end.error);
    }

    void aStallTimesOutAndIsCut()
    {
        m_server->setDefault(
            {Server::send(Server::head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"})),
             Server::send(Server::chunk(chunk("Hel"))), Server::hold()});
        m_access.settings.idleTimeout = 80ms;
        Heard heard(m_provider->complete(hello(), m_access));
        QFAILS(heard, ErrorKind::Timeout);
        QVERIFY(heard.end.error->cut);
    }

    void silenceTimesOutAndIsNotCut()
    {
        m_server->setDefault({Server::hold()});
        m_access.settings.firstByteTimeout = 80ms;
        Heard heard(m_provider->complete(hello(), m_access));
        QFAILS(heard, ErrorKind::Timeout);
        QVERIFY(!heard.end.error->cut);
    }

    void anEmptyAnswerIsAProtocolError()
    {
        m_server->setDefault(Server::whole(200, "text/event-stream", ""));
        Heard heard(m_provider->complete(hello(), m_access));
        QFAILS(heard, ErrorKind::Protocol);
        QVERIFY(!heard.end.error->cut);
    }

    void aBrokenStreamIsAProtocolError()
    {
        m_server->setDefault(Server::events(chunk("a") + "data: {{{\n\n" + chunk("b", "\"stop\"")));
        Heard heard(m_provider->complete(hello(), m_access));
        QFAILS(heard, ErrorKind::Protocol);
        QCOMPARE(heard.text, u"a"_s);
    }

    void aWebPageIsAProtocolError()
    {
        m_server->setDefault(Server::whole(200, "text/html", "<!DOCTYPE html><title>Sign in</title>"));
        Heard heard(m_provider->complete(hello(), m_access));
        QFAILS(heard, ErrorKind::Protocol);
        QVERIFY2(heard.end.error->message.contains(u"web page"_s), qPrintable(heard.end.error->message));
    }

    void aStatusBecomesItsKindWithTheServersWords()
    {
        m_server->setDefault(Server::whole(429, "application/json", "{\"error\":{\"message\":\"Slow down\"}}",
                                           {"Retry-After: 2", "X-Request-Id: req_9"}));
        Heard heard(m_provider->complete(hello(), m_access));
        QFAILS(heard, ErrorKind::RateLimit);
        QCOMPARE(heard.end.error->status, 429);
        QCOMPARE(heard.end.error->message, u"Slow down"_s);
        QCOMPARE(heard.end.error->retryAfter, std::optional(std::chrono::milliseconds(2s)));
        QCOMPARE(heard.end.requestId, u"req_9"_s);
    }

    void aKeyThatTheServerRepeatsIsNotRepeatedByUs_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("401") << 401 << "{\"error\":{\"message\":\"Incorrect API key provided: " + key + "\"}}";
        QTest::newRow("plain text") << 403 << "key " + key + " is not allowed";
        QTest::newRow("inside the stream") << 200 << "data: {\"error\":{\"message\":\"bad key " + key + "\"}}\n\n";
        QTest::newRow("no JSON in a 200") << 200 << "{\"oops\":\"" + key + "\"}";
    }

    void aKeyThatTheServerRepeatsIsNotRepeatedByUs()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        m_server->setDefault(Server::whole(status, status == 200 ? "text/plain" : "application/json", body));
        Heard heard(m_provider->complete(hello(), m_access));
        QStringList failures;
        connect(heard.reply.get(), &core::CompletionReply::event, heard.reply.get(), [&](const core::StreamEvent &event) {
            if (const auto *failed = std::get_if<core::Failed>(&event)) {
                failures.append(failed->error.message);
            }
        });
        QEND(heard);
        QVERIFY(heard.end.error);
        failures.append(heard.end.error->message);
        for (const QString &message : std::as_const(failures)) {
            QVERIFY2(!message.contains(QString::fromLatin1(key)), qPrintable(message));
            QVERIFY2(message.contains(u"[key]"_s), qPrintable(message));
        }
    }

    void aGeminiModelThatIsNotFoundIsAskedForOnceAtTheOtherVersion_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QStringList>("paths");
        QTest::newRow("beta") << u"/v1beta"_s << QStringList{u"/v1beta/models/m"_s, u"/v1/models/m"_s};
        QTest::newRow("v1") << u"/v1"_s << QStringList{u"/v1/models/m"_s, u"/v1beta/models/m"_s};
        QTest::newRow("neither") << u"/proxy"_s << QStringList{u"/proxy/models/m"_s};
    }

    void aGeminiModelThatIsNotFoundIsAskedForOnceAtTheOtherVersion()
    {
        QFETCH(const QString, base);
        QFETCH(const QStringList, paths);
        providers::Gemini provider(m_network);
        m_access.settings.baseUrl = m_server->url(base);
        const auto gone =
            Server::whole(404, "application/json", R"({"error":{"code":404,"message":"m is not found","status":"NOT_FOUND"}})");
        const auto asked = [&] {
            QStringList out;
            for (const QByteArray &request : m_server->requests()) {
                out.append(QString::fromLatin1(request.mid(5, request.indexOf(':') - 5)));
            }
            return out;
        };
        m_server->setDefault(gone);
        Heard missing(provider.complete(hello(), m_access));
        QFAILS(missing, ErrorKind::NotFound);
        QCOMPARE(asked(), paths);
        QVERIFY(missing.warnings.isEmpty());

        m_server->enqueue(gone);
        m_server->setDefault(
            Server::events(R"(data: {"candidates":[{"content":{"parts":[{"text":"Hello"}]},"finishReason":"STOP","index":0}]})"
                           "\n\n"));
        Heard found(provider.complete(hello(), m_access));
        if (paths.size() == 1) {
            QFAILS(found, ErrorKind::NotFound);
            return;
        }
        QEND(found);
        QVERIFY(found.end.finish);
        QCOMPARE(found.text, u"Hello"_s);
        QCOMPARE(found.warnings.size(), 1);
        QVERIFY(found.warnings.constFirst().contains(paths.constLast()));
        QVERIFY(m_server->requests().constLast().contains("\r\nx-goog-api-key: " + key));
    }

    void anAnswerThatGoesOnIsSentBackAndKeepsThePlacesOfItsParts()
    {
        const QByteArray block = R"({"type":"server_tool_use","id":"srv_1","name":"web_search","input":{}})";
        const QByteArray call = R"({"type":"tool_use","id":"call_2","name":"weigh","input":{}})";
        const auto event = [](const QByteArray &data) { return "data: " + data + "\n\n"; };
        m_server->setDefault(Server::events(
            event(R"({"type":"message_start","message":{"id":"m2","model":"m","content":[]}})")
            + event(R"({"type":"content_block_start","index":0,"content_block":{"type":"text","text":" it up"}})")
            + event(R"({"type":"content_block_start","index":1,"content_block":)" + block + "}")
            + event(R"({"type":"content_block_stop","index":1})")
            + event(R"({"type":"content_block_start","index":2,"content_block":)" + call + "}")
            + event(R"({"type":"message_delta","delta":{"stop_reason":"pause_turn"},"usage":{"output_tokens":2}})")
            + event(R"({"type":"message_stop"})")));
        core::CompletionRequest request = hello();
        core::Continuation paused{"pause_turn", {}};
        paused.said.role = core::Message::Role::Assistant;
        paused.said.text = u"I look"_s;
        paused.said.toolCalls = {{u"call_1"_s, u"weigh"_s, u"{}"_s}};
        request.continuation = paused;
        m_access.settings.baseUrl = m_server->url(u"/"_s);
        providers::Anthropic provider(m_network);
        Heard heard(provider.complete(request, m_access));
        QList<QByteArray> kept;
        QList<int> calls;
        connect(heard.reply.get(), &core::CompletionReply::event, this, [&](const core::StreamEvent &one) {
            if (const auto *part = std::get_if<core::ReasoningDelta>(&one)) {
                kept.append(part->opaque);
            } else if (const auto *tool = std::get_if<core::ToolCallDelta>(&one)) {
                calls.append(tool->index);
            }
        });
        QEND(heard);
        QVERIFY(heard.end.finish);
        QCOMPARE(heard.end.finish->continuation, "pause_turn");
        QCOMPARE(heard.text, u" it up"_s);
        QCOMPARE(kept.size(), 1);
        const QJsonObject place = QJsonDocument::fromJson(kept.constFirst()).object();
        QCOMPARE(place.value("at"_L1).toInt(), 12);
        QCOMPARE(place.value("calls"_L1).toInt(), 1);
        QCOMPARE(calls, QList<int>{1});
        const QByteArray asked = m_server->requests().constLast();
        const QJsonObject body = QJsonDocument::fromJson(asked.sliced(asked.indexOf("\r\n\r\n") + 4)).object();
        QCOMPARE(body.value("messages"_L1)[1]["role"_L1].toString(), u"assistant"_s);
        QCOMPARE(body.value("messages"_L1)[1]["content"_L1][0]["text"_L1].toString(), u"I look"_s);
    }

    void withoutAKeyNoHeaderIsSent()
    {
        m_server->setDefault(Server::events(chunk("a", "\"stop\"")));
        m_access.key = {};
        Heard heard(m_provider->complete(hello(), m_access));
        QEND(heard);
        QVERIFY(!m_server->requests().constFirst().toLower().contains("authorization"));
    }

    void aRedirectDoesNotCarryTheKeyAway()
    {
        Server other;
        QVERIFY(other.listen());
        other.setDefault(Server::events(chunk("stolen", "\"stop\"")));
        m_server->setDefault(Server::whole(307, "text/plain", "", {"Location: " + other.url(u"/v1"_s).toEncoded()}));
        Heard heard(m_provider->complete(hello(), m_access));
        QFAILS(heard, ErrorKind::Protocol);
        QCOMPARE(other.connections(), 0);
    }

    void aHostThatIsNotThereIsANetworkError()
    {
        m_access.settings.baseUrl = m_server->url(u"/v1"_s);
        m_server->close();
        Heard heard(m_provider->complete(hello(), m_access));
        QFAILS(heard, ErrorKind::Network);
        QVERIFY(!heard.end.error->cut);
    }

    void anUntrustedCertificateIsATlsError()
    {
        Server secure;
        QVERIFY(secure.listenTls());
        m_access.settings.baseUrl = secure.url(u"/v1"_s);
        Heard heard(m_provider->complete(hello(), m_access));
        QFAILS(heard, ErrorKind::Tls);
    }

    void plainHttpToAnotherHostIsRefusedUnlessAllowed()
    {
        m_access.settings.baseUrl = QUrl(u"http://gateway.example/v1"_s);
        Heard heard(m_provider->complete(hello(), m_access));
        QFAILS(heard, ErrorKind::Tls);
    }

    void cancellingEndsOnceWithWhatCame()
    {
        m_server->setDefault(
            {Server::send(Server::head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"})),
             Server::send(Server::chunk(chunk("a"))), Server::hold()});
        Heard heard(m_provider->complete(hello(), m_access));
        QTRY_COMPARE(heard.text, u"a"_s);
        heard.reply->cancel();
        heard.reply->cancel();
        QFAILS(heard, ErrorKind::Cancelled);
        QTest::qWait(30);
        QCOMPARE(heard.text, u"a"_s);
        QCOMPARE(heard.ends, 1);
    }

    void whatAStoppedAnswerUsedUpIsTold()
    {
        providers::Gemini provider(m_network);
        m_access.settings.baseUrl = m_server->url(u"/v1beta"_s);
        QByteArray stream;
        for (int i = 1; i <= 40; ++i) {
            stream +=
                R"(data: {"candidates":[{"content":{"parts":[{"text":"w"}]},"index":0}],"usageMetadata":{"promptTokenCount":9,)"
                R"("candidatesTokenCount":)"
                + QByteArray::number(i) + "}}\n\n";
        }
        m_server->setDefault({Server::send(Server::head(200, {"Content-Type: text/event-stream"}) + stream), Server::hold()});
        Heard heard(provider.complete(hello(), m_access));
        QTRY_COMPARE(heard.text, QString(40, u'w'));
        QVERIFY(heard.usage.output > 16); // not each was worth an event
        const auto untold = heard.reply->untoldUsage();
        QVERIFY(untold);
        QCOMPARE(untold->usage.output, 40);
        QCOMPARE(untold->usage.input, 9);
        heard.reply->cancel();
        QFAILS(heard, ErrorKind::Cancelled);
    }

    void cancellingWithinAnEventIsSafe()
    {
        m_server->setDefault(Server::events(chunk("a") + chunk("b") + chunk("c", "\"stop\"")));
        Heard heard(m_provider->complete(hello(), m_access));
        connect(heard.reply.get(), &core::CompletionReply::event, heard.reply.get(), [&](const core::StreamEvent &event) {
            if (std::holds_alternative<core::TextDelta>(event)) {
                heard.reply->cancel();
            }
        });
        QFAILS(heard, ErrorKind::Cancelled);
        QCOMPARE(heard.text, u"a"_s);
    }

    void deletingWithinAnEventIsSafe()
    {
        m_server->setDefault(Server::events(chunk("a") + chunk("b", "\"stop\"")));
        auto reply = m_provider->complete(hello(), m_access);
        int events = 0;
        connect(reply.get(), &core::CompletionReply::event, this, [&] {
            ++events;
            reply.reset();
        });
        QTRY_COMPARE(events, 1);
        QTest::qWait(30);
        QCOMPARE(events, 1);
    }

    void thirtyTwoAnswersStreamAtTheSameTime()
    {
        Server::Script script{
            Server::send(Server::head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"}))};
        for (int i = 0; i < 10; ++i) {
            script += {Server::send(Server::chunk(chunk("word "))), Server::pause(10ms)};
        }
        script += {Server::send(Server::chunk(chunk("", "\"stop\"")) + Server::chunk({}))};
        m_server->setDefault(script);
        std::vector<std::unique_ptr<Heard>> all;
        for (int i = 0; i < 32; ++i) {
            all.push_back(std::make_unique<Heard>(m_provider->complete(hello(), m_access)));
        }
        QTRY_COMPARE(std::ranges::count_if(all, [](const auto &heard) { return heard->ends == 1; }), 32);
        for (const auto &heard : all) {
            QCOMPARE(heard->text, u"word "_s.repeated(10));
            QVERIFY(heard->end.finish);
        }
        QCOMPARE(m_server->mostAtOnce(), 32);
    }

    void aListOfModelsIsReadPageByPage()
    {
        m_server->setResponder([](const QByteArray &request) {
            const bool second = request.contains("after_id=claude-a");
            const QByteArray body =
                second ? QByteArray(R"({"data":[{"id":"claude-b"}],"has_more":false,"last_id":"claude-b"})")
                       : QByteArray(R"({"data":[{"id":"claude-a","display_name":"A"}],"has_more":true,"last_id":"claude-a"})");
            return Server::whole(200, "application/json", body);
        });
        providers::Anthropic anthropic(m_network);
        m_access.settings.baseUrl = m_server->url({});
        const auto reply = anthropic.listModels(m_access);
        QStringList ids;
        int ends = 0;
        connect(reply.get(), &core::ModelListReply::finished, this, [&](const auto &models) {
            ++ends;
            QVERIFY(models);
            for (const core::ModelInfo &model : *models) {
                ids.append(model.route.toString());
            }
        });
        QCOMPARE(ends, 0);
        QTRY_COMPARE(ends, 1);
        QCOMPARE(ids, (QStringList{u"anthropic/claude-a"_s, u"anthropic/claude-b"_s}));
    }

    void aListThatPagesForEverIsGivenUp()
    {
        m_server->setDefault(Server::whole(200, "application/json", R"({"data":[{"id":"x"}],"has_more":true,"last_id":"x"})"));
        providers::Anthropic anthropic(m_network);
        m_access.settings.baseUrl = m_server->url({});
        const auto reply = anthropic.listModels(m_access);
        int ends = 0;
        connect(reply.get(), &core::ModelListReply::finished, this, [&](const auto &) { ++ends; });
        QTRY_COMPARE(ends, 1);
        QVERIFY(m_server->requests().size() <= 50);
    }

    void aListThatFailsSaysWhy_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("wrong key") << 401 << QByteArray("{\"error\":{\"message\":\"no\"}}") << ErrorKind::Auth;
        QTest::newRow("web page") << 200 << QByteArray("<html>") << ErrorKind::Protocol;
        QTest::newRow("no list") << 200 << QByteArray("{\"hello\":1}") << ErrorKind::Protocol;
        QTest::newRow("half of it") << 200 << QByteArray("{\"data\":[{\"id\":") << ErrorKind::Protocol;
        QTest::newRow("nothing") << 200 << QByteArray() << ErrorKind::Protocol;
    }

    void aListThatFailsSaysWhy()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const ErrorKind, kind);
        m_server->setDefault(Server::whole(status, "application/json", body));
        const auto reply = m_provider->listModels(m_access);
        std::optional<core::ProviderError> error;
        connect(reply.get(), &core::ModelListReply::finished, this, [&](const auto &models) {
            if (!models) {
                error = models.error();
            }
        });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, kind);
        QVERIFY(!error->message.isEmpty());
    }

    void aProbeOfOpenRouterProvesTheKeyAndTellsWhatIsLeft()
    {
        m_server->setResponder([](const QByteArray &request) {
            if (request.startsWith("GET /api/v1/key ")) {
                return Server::whole(200, "application/json",
                                     R"({"data":{"label":"desk","limit":20,"limit_remaining":12.345,"limit_reset":"monthly",
                                         "usage":7.655,"usage_daily":0.1,"is_free_tier":false,"free_model_daily_requests":1000,
                                         "expires_at":"2026-12-31T00:00:00Z"}})",
                                     {"X-RateLimit-Limit: 50", "X-RateLimit-Remaining: 49"});
            }
            if (request.startsWith("GET /api/v1/credits ")) {
                return Server::whole(200, "application/json", R"({"data":{"total_credits":110.25,"total_usage":89.75}})");
            }
            return Server::whole(200, "application/json", R"({"data":[{"id":"a/b"},{"id":"c/d"}]})");
        });
        providers::OpenRouter openRouter(m_network);
        m_access.settings.baseUrl = m_server->url(u"/api/v1"_s);
        const auto reply = openRouter.probe(m_access);
        std::optional<core::ProbeResult> result;
        connect(reply.get(), &core::ProbeReply::finished, this, [&](const auto &found) {
            QVERIFY(found);
            result = *found;
        });
        QTRY_VERIFY(result);
        QCOMPARE(result->models, 2);
        const core::Account &account = result->account;
        QCOMPARE(account.label, u"desk"_s);
        QCOMPARE(account.limit->toDecimal(), u"20"_s);
        QCOMPARE(account.remaining->toDecimal(), u"12.345"_s);
        QCOMPARE(account.resets, u"monthly"_s);
        QCOMPARE(account.used->toDecimal(), u"7.655"_s);
        QCOMPARE(account.usedToday->toDecimal(), u"0.1"_s);
        QCOMPARE(account.credits->toDecimal(), u"110.25"_s);
        QCOMPARE(account.creditsUsed->toDecimal(), u"89.75"_s);
        QCOMPARE(account.freeRequestsADay, std::optional<qint64>(1000));
        QCOMPARE(account.expires, QDateTime(QDate(2026, 12, 31), QTime(0, 0), QTimeZone::UTC));
        QCOMPARE(result->limits.requests.remaining, std::optional<qint64>(49));
    }

    void creditsThatOnlyAManagementKeySeesAreNoFailureOfTheProbe()
    {
        m_server->setResponder([](const QByteArray &request) {
            if (request.startsWith("GET /api/v1/key ")) {
                return Server::whole(200, "application/json", R"({"data":{"label":"desk","limit":null,"usage":1}})");
            }
            if (request.startsWith("GET /api/v1/credits ")) {
                return Server::whole(403, "application/json", R"({"error":{"code":403,"message":"Management keys only"}})");
            }
            return Server::whole(200, "application/json", R"({"data":[{"id":"a/b"}]})");
        });
        providers::OpenRouter openRouter(m_network);
        m_access.settings.baseUrl = m_server->url(u"/api/v1"_s);
        const auto reply = openRouter.probe(m_access);
        std::optional<core::ProbeResult> result;
        connect(reply.get(), &core::ProbeReply::finished, this, [&](const auto &found) {
            QVERIFY(found);
            result = *found;
        });
        QTRY_VERIFY(result);
        QVERIFY(!result->account.limit);
        QVERIFY(!result->account.remaining);
        QVERIFY(!result->account.credits);
    }

    void anthropicCountsTokensWithoutWhatOnlyGeneratingTakes()
    {
        m_server->setDefault(Server::whole(200, "application/json", R"({"input_tokens":2095})"));
        providers::Anthropic anthropic(m_network);
        m_access.settings.baseUrl = m_server->url({});
        core::CompletionRequest request = hello();
        request.system = u"Be brief."_s;
        request.parameters.temperature = 0.5;
        request.parameters.maxTokens = 100;
        request.parameters.effort = u"low"_s;
        const auto count = counted(anthropic.countTokens(request, m_access));
        QCOMPARE(count, std::optional(core::TokenCount{2095, false}));
        const QByteArray &sent = m_server->requests().constFirst();
        QVERIFY2(sent.startsWith("POST /v1/messages/count_tokens HTTP/1.1\r\n"), sent);
        QVERIFY2(sent.toLower().contains("authorization: bearer " + key), sent);
        const QJsonObject body = QJsonDocument::fromJson(sent.mid(sent.indexOf("\r\n\r\n") + 4)).object();
        QCOMPARE(body.keys(), (QStringList{u"messages"_s, u"model"_s, u"output_config"_s, u"system"_s, u"thinking"_s}));
    }

    void aServerOfLlamaCppCountsTokens()
    {
        m_server->setDefault(Server::whole(200, "application/json", R"({"input_tokens":17})"));
        QCOMPARE(counted(m_provider->countTokens(hello(), m_access)), std::optional(core::TokenCount{17, false}));
        QVERIFY(m_server->requests().constFirst().startsWith("POST /v1/chat/completions/input_tokens "));
    }

    void whereNobodyCountsItIsAnEstimate_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("404") << 404 << QByteArray("{\"error\":{\"message\":\"no such path\"}}");
        QTest::newRow("405") << 405 << QByteArray();
        QTest::newRow("200 with an error") << 200 << QByteArray("{\"error\":\"Unexpected endpoint or method\"}");
        QTest::newRow("200 with a page") << 200 << QByteArray("<html></html>");
    }

    void whereNobodyCountsItIsAnEstimate()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        m_server->setDefault(Server::whole(status, "application/json", body));
        const core::CompletionRequest request = hello();
        QCOMPARE(counted(m_provider->countTokens(request, m_access)),
                 std::optional(core::TokenCount{core::estimatedTokens(request), true}));
    }

    void aProviderWithoutCountingEstimatesAndSendsNothing()
    {
        m_server->setDefault(Server::whole(500, "text/plain", "never"));
        providers::OpenRouter openRouter(m_network);
        m_access.settings.baseUrl = m_server->url(u"/api/v1"_s);
        QVERIFY(counted(openRouter.countTokens(hello(), m_access))->estimated);
        QVERIFY(m_server->requests().isEmpty());
    }

    void aCountWithAWrongKeyIsAnAuthErrorWithoutTheKey()
    {
        m_server->setDefault(Server::whole(401, "application/json", "{\"error\":{\"message\":\"Bad key " + key + "\"}}"));
        const auto reply = m_provider->countTokens(hello(), m_access);
        std::optional<core::ProviderError> error;
        connect(reply.get(), &core::TokenCountReply::finished, this, [&](const auto &found) {
            QVERIFY(!found);
            error = found.error();
        });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Auth);
        QVERIFY(!error->message.contains(QString::fromLatin1(key)));
    }

    void whatIsLeftIsToldWithEveryEnd()
    {
        m_server->setDefault(Server::whole(
            429, "application/json", "{\"error\":{\"message\":\"slow\"}}",
            {"x-ratelimit-limit-requests: 50", "x-ratelimit-remaining-requests: 0", "x-ratelimit-reset-requests: 6m0s"}));
        Heard heard(m_provider->complete(hello(), m_access));
        QFAILS(heard, ErrorKind::RateLimit);
        QVERIFY(heard.end.limits.requests.isUsedUp());
        QCOMPARE(heard.end.limits.requests.limit, std::optional<qint64>(50));
        const qint64 wait = QDateTime::currentDateTimeUtc().secsTo(heard.end.limits.requests.reset);
        QVERIFY2(wait > 340 && wait <= 360, QByteArray::number(wait));
        QVERIFY(heard.end.limits.tokens == core::RateLimits::Limit());
    }

    void aProbeWithAWrongKeyIsAnAuthError()
    {
        m_server->setDefault(Server::whole(401, "application/json", "{\"error\":{\"message\":\"No\"}}"));
        const auto reply = m_provider->probe(m_access);
        std::optional<core::ProviderError> error;
        connect(reply.get(), &core::ProbeReply::finished, this, [&](const auto &found) {
            QVERIFY(!found);
            error = found.error();
        });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Auth);
    }

private:
    net::Network m_network;
    std::optional<Server> m_server;
    std::unique_ptr<providers::OwnEndpoint> m_provider;
    core::Access m_access;
};

QTEST_GUILESS_MAIN(HttpProviderTest)
#include "HttpProviderTest.moc"
