// SPDX-License-Identifier: GPL-3.0-or-later
#include "Client.h"

#include "simulator/ModelLists.h"
#include "simulator/Simulator.h"
#include "simulator/SimulatorThread.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <ctime>

using namespace assay::simulator;
using namespace Qt::StringLiterals;

namespace {

/// Fast enough for tests, and otherwise as shipped.
Scenario quick()
{
    return *Scenario::decode(R"({"models":{"*":{"tokens_per_s":20000,"first_token_ms":1}}})");
}

void addFaces()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("model");
    QTest::newRow("anthropic") << u"/anthropic/v1/messages"_s << u"aurora-large"_s;
    QTest::newRow("openrouter") << u"/openrouter/api/v1/chat/completions"_s << u"northlight/aurora-large"_s;
    QTest::newRow("openai") << u"/openai/v1/chat/completions"_s << u"fjord-pro"_s;
    QTest::newRow("openai, responses") << u"/openai/v1/responses"_s << u"fjord-pro"_s;
    QTest::newRow("groq") << u"/groq/openai/v1/chat/completions"_s << u"juniper/juniper-27b"_s;
    QTest::newRow("together") << u"/together/v1/chat/completions"_s << u"graniteworks/Dune-Reasoner"_s;
    QTest::newRow("ollama") << u"/ollama/v1/chat/completions"_s << u"heron:8b"_s;
    QTest::newRow("root, chat") << u"/v1/chat/completions"_s << u"aurora-large"_s;
    QTest::newRow("root, responses") << u"/v1/responses"_s << u"aurora-large"_s;
    QTest::newRow("root, messages") << u"/v1/messages"_s << u"aurora-large"_s;
}

const QString prompt = QStringLiteral("Explain gradient descent in short");

} // namespace

class SimulatorTest final : public QObject {
    Q_OBJECT

    Simulator m_simulator{quick()};
    std::unique_ptr<Client> m_client;

private Q_SLOTS:
    void initTestCase()
    {
        const auto port = m_simulator.start();
        QVERIFY2(port.has_value(), port ? "" : qPrintable(port.error()));
        QVERIFY(*port > 0);
        m_client = std::make_unique<Client>(m_simulator.rootUrl());
    }

    void streamsTheSameTextThatItGivesWhole_data() { addFaces(); }
    void streamsTheSameTextThatItGivesWhole()
    {
        QFETCH(QString, path);
        QFETCH(QString, model);
        const Reply streamed = m_client->ask(path, model, prompt);
        QCOMPARE(streamed.status, 200);
        QVERIFY(streamed.headers.value("content-type").startsWith("text/event-stream"));
        const Reply whole = m_client->ask(path, model, prompt, {{u"stream"_s, false}});
        QCOMPARE(whole.status, 200);
        QString text = whole.json()["choices"_L1][0]["message"_L1]["content"_L1].toString();
        const QJsonArray content = whole.json()["content"_L1].toArray();
        for (const QJsonValue &block : content) {
            text += block["text"_L1].toString();
        }
        const QJsonArray output = whole.json()["output"_L1].toArray();
        for (const QJsonValue &item : output) {
            text += item["content"_L1][0]["text"_L1].toString();
        }
        QVERIFY(text.size() > 200);
        QCOMPARE(streamed.text(), text);
    }

    void endsEveryStreamWithItsTerminator_data() { addFaces(); }
    void endsEveryStreamWithItsTerminator()
    {
        QFETCH(QString, path);
        QFETCH(QString, model);
        const QByteArray body = m_client->ask(path, model, prompt).body;
        if (path.endsWith("messages"_L1)) {
            QVERIFY(body.startsWith("event: message_start\n"));
            QVERIFY(body.endsWith("event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n"));
            QVERIFY(body.contains("event: ping\n"));
            QVERIFY(body.contains("\"stop_reason\":\"end_turn\""));
        } else if (path.endsWith("responses"_L1)) {
            QVERIFY(body.startsWith("event: response.created\n"));
            const QJsonObject last = m_client->ask(path, model, prompt).events().constLast();
            QCOMPARE(last["type"_L1].toString(), u"response.completed"_s);
            QCOMPARE(last["response"_L1]["status"_L1].toString(), u"completed"_s);
        } else {
            QVERIFY(body.endsWith("data: [DONE]\n\n"));
            QVERIFY(body.contains("\"finish_reason\":\"stop\""));
        }
    }

    void countsTokensWithEveryAnswer_data() { addFaces(); }
    void countsTokensWithEveryAnswer()
    {
        QFETCH(QString, path);
        QFETCH(QString, model);
        QJsonObject usage;
        for (const QJsonObject &event : m_client->ask(path, model, prompt).events()) {
            for (const QJsonValue &value :
                 {event["usage"_L1], event["x_groq"_L1]["usage"_L1], event["response"_L1]["usage"_L1]}) {
                usage = value.isObject() ? value.toObject() : usage;
            }
        }
        const bool messages = path.endsWith("messages"_L1) || path.endsWith("responses"_L1);
        QVERIFY(usage.value(messages ? "input_tokens"_L1 : "prompt_tokens"_L1).toInt() > 5);
        QVERIFY(usage.value(messages ? "output_tokens"_L1 : "completion_tokens"_L1).toInt() > 50);
        QCOMPARE(usage.contains("cost"_L1), path.startsWith("/openrouter"_L1));
    }

    void thinksAloudWhereTheModelReasons()
    {
        for (const auto &[path, model] : {std::pair(u"/anthropic/v1/messages"_s, u"aurora-large"_s),
                                          std::pair(u"/openrouter/api/v1/chat/completions"_s, u"northlight/aurora-large"_s),
                                          std::pair(u"/v1/chat/completions"_s, u"aurora-large"_s)}) {
            const Reply reply = m_client->ask(path, model, prompt);
            QVERIFY(reply.reasoning().size() > 20);
        }
        const Reply off = m_client->ask(u"/anthropic/v1/messages"_s, u"aurora-large"_s, prompt,
                                        {{u"thinking"_s, QJsonObject{{u"type"_s, u"disabled"_s}}}});
        QVERIFY(off.reasoning().isEmpty());
        const Reply omitted =
            m_client->ask(u"/anthropic/v1/messages"_s, u"aurora-large"_s, prompt,
                          {{u"thinking"_s, QJsonObject{{u"type"_s, u"adaptive"_s}, {u"display"_s, u"omitted"_s}}}});
        QVERIFY(omitted.reasoning().isEmpty());
        QVERIFY(omitted.body.contains("signature_delta"));
    }

    void responsesAreNumberedItemsThatAreAddedFilledAndDone()
    {
        const Reply reply = m_client->ask(u"/openai/v1/responses"_s, u"fjord-pro"_s, prompt,
                                          {{u"reasoning"_s, QJsonObject{{u"effort"_s, u"low"_s}, {u"summary"_s, u"auto"_s}}}});
        const QList<QJsonObject> events = reply.events();
        QHash<QString, int> seen;
        for (qsizetype i = 0; i < events.size(); ++i) {
            QCOMPARE(events.at(i)["sequence_number"_L1].toInteger(), i);
            ++seen[events.at(i)["type"_L1].toString()];
        }
        QCOMPARE(seen.value(u"response.output_item.added"_s), 2);
        QCOMPARE(seen.value(u"response.output_item.done"_s), 2);
        QVERIFY(seen.value(u"response.reasoning_summary_text.delta"_s) > 5);
        QVERIFY(reply.reasoning().size() > 20);
        const QJsonValue output = events.constLast()["response"_L1]["output"_L1];
        QCOMPARE(output[0]["summary"_L1][0]["text"_L1].toString(), reply.reasoning());
        QVERIFY(!output[0]["encrypted_content"_L1].toString().isEmpty());
        // Not asked for, a summary does not come; what only the provider can read does.
        const Reply silent = m_client->ask(u"/openai/v1/responses"_s, u"fjord-pro"_s, prompt);
        QVERIFY(silent.reasoning().isEmpty());
        QVERIFY(silent.body.contains("encrypted_content"));
    }

    void responsesCountTheirInputAndRefuseWhatTheyDoNotKnow()
    {
        const QJsonObject asked{{u"model"_s, u"kestrel"_s}, {u"input"_s, prompt}};
        const QJsonObject counted = m_client->post(u"/openai/v1/responses/input_tokens"_s, asked).json();
        QCOMPARE(counted["object"_L1].toString(), u"response.input_tokens"_s);
        const Reply whole = m_client->post(u"/openai/v1/responses"_s, asked);
        QCOMPARE(counted["input_tokens"_L1], whole.json()["usage"_L1]["input_tokens"_L1]);
        QJsonObject seeded = asked;
        seeded.insert(u"seed"_s, 7);
        const Reply refused = m_client->post(u"/openai/v1/responses"_s, seeded);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json()["error"_L1]["param"_L1].toString(), u"seed"_s);
        QCOMPARE(m_client->post(u"/v1/responses"_s, seeded).status, 200);
    }

    void reachingTheLimitIsTold()
    {
        const Reply responses = m_client->ask(u"/openai/v1/responses"_s, u"kestrel"_s, prompt, {{u"max_output_tokens"_s, 7}});
        QVERIFY(responses.body.contains("\"reason\":\"max_output_tokens\""));
        const Reply chat =
            m_client->ask(u"/openai/v1/chat/completions"_s, u"kestrel"_s, prompt, {{u"max_completion_tokens"_s, 7}});
        QVERIFY(chat.body.contains("\"finish_reason\":\"length\""));
        const Reply messages = m_client->ask(u"/anthropic/v1/messages"_s, u"aurora-swift"_s, prompt, {{u"max_tokens"_s, 7}});
        QVERIFY(messages.body.contains("\"stop_reason\":\"max_tokens\""));
    }

    void theWeatherIsAToolCallInEveryProtocol()
    {
        const QString weather = u"What is the weather in Porto today?"_s;
        const Reply responses = m_client->ask(u"/openai/v1/responses"_s, u"kestrel"_s, weather);
        const QJsonValue output = responses.events().constLast()["response"_L1]["output"_L1];
        const QJsonValue call = output[output.toArray().size() - 1];
        QCOMPARE(call["type"_L1].toString(), u"function_call"_s);
        QCOMPARE(QJsonDocument::fromJson(call["arguments"_L1].toString().toUtf8())["city"_L1].toString(), u"Porto"_s);
        const Reply chat = m_client->ask(u"/openai/v1/chat/completions"_s, u"kestrel"_s, weather);
        QVERIFY(chat.body.contains("\"finish_reason\":\"tool_calls\""));
        QString arguments;
        for (const QJsonObject &event : chat.events()) {
            arguments += event["choices"_L1][0]["delta"_L1]["tool_calls"_L1][0]["function"_L1]["arguments"_L1].toString();
        }
        QCOMPARE(QJsonDocument::fromJson(arguments.toUtf8())["city"_L1].toString(), u"Porto"_s);
        const Reply messages = m_client->ask(u"/anthropic/v1/messages"_s, u"aurora-large"_s, weather);
        QVERIFY(messages.body.contains("\"stop_reason\":\"tool_use\""));
        QVERIFY(messages.body.contains("\"input_json_delta\""));
    }

    void listsItsModelsInEveryProvidersForm()
    {
        QVERIFY(m_client->get(u"/anthropic/v1/models"_s).json()["data"_L1][0]["display_name"_L1].isString());
        const QJsonObject router = m_client->get(u"/openrouter/api/v1/models"_s).json();
        QVERIFY(router["data"_L1].toArray().size() >= 10);
        QVERIFY(router["data"_L1][0]["pricing"_L1]["prompt"_L1].isString());
        QVERIFY(QJsonDocument::fromJson(m_client->get(u"/together/v1/models"_s).body).isArray());
        QVERIFY(m_client->get(u"/groq/openai/v1/models"_s).json()["data"_L1][0]["context_window"_L1].isDouble());
        QVERIFY(!m_client->get(u"/openai/v1/models"_s).json()["data"_L1][0]["pricing"_L1].isObject());
        QVERIFY(m_client->get(u"/ollama/api/tags"_s).json()["models"_L1][0]["name"_L1].isString());
        QVERIFY(m_client->get(u"/v1/models"_s).json()["data"_L1].toArray().size() >= 5);
        QVERIFY(m_client->get(u"/openrouter/api/v1/key"_s).json()["data"_L1]["label"_L1].isString());
    }

    void theWrongKeyIsRefusedInTheProvidersForm()
    {
        const Reply router = m_client->get(u"/openrouter/api/v1/models"_s, "wrong");
        QCOMPARE(router.status, 401);
        QCOMPARE(router.json()["error"_L1]["code"_L1].toInt(), 401);
        const Reply openai = m_client->get(u"/openai/v1/models"_s, "wrong");
        QCOMPARE(openai.json()["error"_L1]["code"_L1].toString(), u"invalid_api_key"_s);
        const Reply anthropic = m_client->post(u"/anthropic/v1/messages"_s, {}, {{"x-api-key", "wrong"}});
        QCOMPARE(anthropic.status, 401);
        QCOMPARE(anthropic.json()["error"_L1]["type"_L1].toString(), u"authentication_error"_s);
        QCOMPARE(m_client->get(u"/openai/v1/models"_s, "anything else").status, 200);
    }

    void anUnknownModelOrPathIsNotFound()
    {
        QCOMPARE(m_client->ask(u"/openai/v1/chat/completions"_s, u"nobody"_s, prompt).status, 404);
        QCOMPARE(m_client->get(u"/somewhere"_s).status, 404);
        QCOMPARE(m_client->get(u"/v1/messages"_s).status, 405);
    }

    void whatARealProviderRefusesIsRefused()
    {
        const Reply sampled = m_client->ask(u"/anthropic/v1/messages"_s, u"aurora-swift"_s, prompt, {{u"temperature"_s, 1}});
        QCOMPARE(sampled.status, 400);
        const Reply unlimited =
            m_client->ask(u"/anthropic/v1/messages"_s, u"aurora-swift"_s, prompt, {{u"max_tokens"_s, QJsonValue::Null}});
        QCOMPARE(unlimited.status, 400);
        QVERIFY(unlimited.json()["error"_L1]["message"_L1].toString().contains(u"max_tokens"_s));
    }

    void aGenerationCanBeAskedAboutAfterwards()
    {
        const Reply reply = m_client->ask(u"/openrouter/api/v1/chat/completions"_s, u"northlight/aurora-swift"_s, prompt);
        const QString id = QString::fromLatin1(reply.headers.value("x-generation-id"));
        QVERIFY(id.startsWith(u"gen-"_s));
        const Reply generation = m_client->get(u"/openrouter/api/v1/generation?id="_s + id);
        QVERIFY(generation.json()["data"_L1]["total_cost"_L1].toDouble() > 0);
    }

    void theSeedHasWhatIsServedAndMarksItSimulated()
    {
        const assay::core::Seed seeded = seed();
        QVERIFY(seeded.catalogue.models().size() >= 24);
        for (const auto &model : seeded.catalogue.models()) {
            QVERIFY(model.simulated);
        }
        const assay::core::Route route{assay::core::ProviderId(u"anthropic"_s), assay::core::ModelId(u"aurora-large"_s)};
        const auto *price = seeded.prices.priceOf(route, QDate(2026, 11, 23));
        QVERIFY(price);
        QCOMPARE(price->base.input->toDecimal(), u"0.000003"_s);
    }

    void listensOnLoopbackAlone()
    {
        QVERIFY(m_simulator.rootUrl().host() == "127.0.0.1"_L1);
        Simulator second;
        QVERIFY(!second.start(static_cast<quint16>(m_simulator.rootUrl().port())).has_value());
    }

    void worksInAThreadOfItsOwn()
    {
        SimulatorThread thread(quick());
        QVERIFY(thread.start().has_value());
        Client client(thread.rootUrl());
        QVERIFY(!client.ask(u"/v1/chat/completions"_s, u"kestrel"_s, prompt).text().isEmpty());
    }

    void aClientThatLeavesTakesItsAnswerWithIt()
    {
        Simulator slow(*Scenario::decode(R"({"models":{"*":{"tokens_per_s":5,"first_token_ms":1}}})"));
        QVERIFY(slow.start().has_value());
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(slow.rootUrl().port()));
        const QByteArray body = R"({"model":"kestrel","stream":true,"messages":[{"role":"user","content":"hi"}]})";
        socket.write("POST /v1/chat/completions HTTP/1.1\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                     + body);
        QTRY_VERIFY(socket.bytesAvailable() > 0);
        QCOMPARE(slow.runningAnswers(), 1);
        socket.abort();
        QTRY_COMPARE(slow.runningAnswers(), 0);
    }

    void thirtyTwoStreamsAtFullSpeedAreCheap()
    {
        SimulatorThread thread(*Scenario::decode(R"({"models":{"*":{"tokens_per_s":300,"first_token_ms":10,"tokens":300}}})"));
        QVERIFY(thread.start().has_value());
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        const QByteArray body = R"({"model":"kestrel","stream":true,"messages":[{"role":"user","content":"hi"}]})";
        int done = 0;
        timespec before{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
        for (int i = 0; i < 32; ++i) {
            auto &socket = sockets.emplace_back(std::make_unique<QTcpSocket>());
            connect(socket.get(), &QTcpSocket::readyRead, this,
                    [&done, socket = socket.get()] { done += socket->readAll().contains("[DONE]"); });
            socket->connectToHost(u"127.0.0.1"_s, static_cast<quint16>(thread.rootUrl().port()));
            socket->write("POST /v1/chat/completions HTTP/1.1\r\nContent-Length: " + QByteArray::number(body.size())
                          + "\r\n\r\n" + body);
        }
        QTRY_COMPARE_WITH_TIMEOUT(done, 32, 10'000);
        timespec after{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
        const double seconds = double(after.tv_sec - before.tv_sec) + 1e-9 * double(after.tv_nsec - before.tv_nsec);
        qInfo("32 streams, 9,600 tokens in a second: %.2f s of CPU, client included", seconds);
        // Sanitizers and a busy machine cost; one that spins would use all cores all the time.
        QVERIFY(seconds < 8.0);
    }
};

QTEST_GUILESS_MAIN(SimulatorTest)
#include "SimulatorTest.moc"
