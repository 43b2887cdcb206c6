// SPDX-License-Identifier: GPL-3.0-or-later
#include "Client.h"

#include "simulator/Simulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace assay::simulator;
using namespace Qt::StringLiterals;

namespace {

const QString chat = QStringLiteral("/openrouter/api/v1/chat/completions");
const QString messages = QStringLiteral("/anthropic/v1/messages");

} // namespace

class FaultsTest final : public QObject {
    Q_OBJECT

    Simulator m_simulator{*Scenario::decode(R"({"models":{"*":{"tokens_per_s":20000,"first_token_ms":1}},
        "rules":[{"match":{"model":"scripted","nth":1},"do":{"status":418,"headers":{"x-why":"tea"},"body":{"pot":true},"delay_ms":120}}]})")};
    std::unique_ptr<Client> m_client;

    /// The rest of an answer that was paused.
    [[nodiscard]] Reply goOn(const QString &model, const QString &said, const QString &prompt = u"Why is the sky blue?"_s)
    {
        const QJsonArray all{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, prompt}},
                             QJsonObject{{u"role"_s, u"assistant"_s},
                                         {u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, said}}}}}};
        return m_client->ask(messages, model, prompt, {{u"messages"_s, all}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_simulator.start().has_value());
        m_client = std::make_unique<Client>(m_simulator.rootUrl());
    }

    void aStatusComesInTheProvidersForm()
    {
        const Reply limited = m_client->ask(chat, u"fault-429"_s, u"hi"_s);
        QCOMPARE(limited.status, 429);
        QCOMPARE(limited.headers.value("retry-after"), "1");
        QCOMPARE(limited.json()["error"_L1]["metadata"_L1]["error_type"_L1].toString(), u"rate_limit_exceeded"_s);
        const Reply overloaded = m_client->ask(messages, u"fault-529"_s, u"hi"_s);
        QCOMPARE(overloaded.status, 529);
        QCOMPARE(overloaded.json()["error"_L1]["type"_L1].toString(), u"overloaded_error"_s);
    }

    void aFaultThatComesOnceIsOverAtTheSecondRequest()
    {
        QCOMPARE(m_client->ask(chat, u"hearth/ember-flash:fault-503-once"_s, u"hi"_s).status, 503);
        const Reply second = m_client->ask(chat, u"hearth/ember-flash:fault-503-once"_s, u"hi"_s);
        QCOMPARE(second.status, 200);
        QVERIFY(!second.text().isEmpty());
    }

    void aCutStreamHasTextButNoEnd()
    {
        const Reply cut = m_client->ask(chat, u"fault-cut"_s, u"hi"_s);
        QCOMPARE(cut.status, 200);
        QVERIFY(cut.error != QNetworkReply::NoError);
        QVERIFY(!cut.text().isEmpty());
        QVERIFY(!cut.body.contains("[DONE]"));
    }

    void aStreamCanEndInGoodOrderWithoutItsTerminator()
    {
        const Reply ended = m_client->ask(messages, u"fault-end"_s, u"hi"_s);
        QCOMPARE(ended.error, QNetworkReply::NoError);
        QVERIFY(!ended.text().isEmpty());
        QVERIFY(!ended.body.contains("message_stop"));
    }

    void aConnectionCanBeDroppedBeforeAnyByte()
    {
        const Reply refused = m_client->ask(chat, u"fault-refuse"_s, u"hi"_s);
        QCOMPARE(refused.status, 0);
        QVERIFY(refused.error != QNetworkReply::NoError);
    }

    void anErrorCanComeInsideTheStream()
    {
        const Reply router = m_client->ask(chat, u"fault-error"_s, u"hi"_s);
        QCOMPARE(router.status, 200);
        QCOMPARE(router.events().constLast()["error"_L1]["code"_L1].toInt(), 502);
        QVERIFY(!router.text().isEmpty());
        const Reply anthropic = m_client->ask(messages, u"fault-error-first"_s, u"hi"_s);
        QCOMPARE(anthropic.events().constLast()["error"_L1]["type"_L1].toString(), u"overloaded_error"_s);
        QVERIFY(anthropic.text().isEmpty());
    }

    void aMalformedEventIsNotTheEnd()
    {
        const QByteArray body = m_client->ask(chat, u"fault-malformed"_s, u"hi"_s).body;
        QVERIFY(body.contains("{\"cont\n\n"));
        QVERIFY(body.endsWith("data: [DONE]\n\n"));
    }

    void invalidUtf8IsSentAsItIs()
    {
        QVERIFY(m_client->ask(messages, u"fault-utf8"_s, u"hi"_s).body.contains("caf\xe9 \xff\xfe"));
    }

    void anEmptyAnswerIsComplete()
    {
        const Reply empty = m_client->ask(chat, u"fault-empty"_s, u"hi"_s);
        QVERIFY(empty.text().isEmpty());
        QVERIFY(empty.body.endsWith("data: [DONE]\n\n"));
    }

    void aLongAnswerIsAsLongAsAskedFor()
    {
        const Reply reply = m_client->ask(messages, u"fault-10mb"_s, u"hi"_s);
        QVERIFY2(reply.text().toUtf8().size() > 10'000'000, qPrintable(QString::number(reply.text().toUtf8().size())));
        QVERIFY(reply.body.contains("message_stop"));
    }

    void aRefusalAndAFilterHaveTheProvidersWords()
    {
        QVERIFY(m_client->ask(messages, u"fault-refusal"_s, u"hi"_s).body.contains("\"stop_reason\":\"refusal\""));
        QVERIFY(m_client->ask(chat, u"fault-refusal"_s, u"hi"_s).body.contains("\"refusal\":"));
        QVERIFY(m_client->ask(chat, u"fault-filter"_s, u"hi"_s).body.contains("\"finish_reason\":\"content_filter\""));
    }

    void anAnswerIsPausedAndGoesOnWithWhatWasSaid()
    {
        const QString whole = m_client->ask(messages, u"aurora-large"_s, u"Why is the sky blue?"_s).text();
        const Reply first = m_client->ask(messages, u"aurora-large:fault-pause-once"_s, u"Why is the sky blue?"_s);
        QVERIFY(first.body.contains("\"stop_reason\":\"pause_turn\""));
        QVERIFY(!first.text().isEmpty() && first.text().size() < whole.size());
        QVERIFY(!first.reasoning().isEmpty());
        const Reply second = goOn(u"aurora-large:fault-pause-once"_s, first.text());
        QVERIFY(second.body.contains("\"stop_reason\":\"end_turn\""));
        QCOMPARE(first.text() + second.text(), whole);
        QVERIFY(second.reasoning().isEmpty());
        // What is billed of the rest is the rest.
        const QJsonValue usage = second.events().at(second.events().size() - 2)["usage"_L1];
        QVERIFY(usage["output_tokens"_L1].toInt() < whole.size());
    }

    void anAnswerIsPausedAsOftenAsTheScenarioSays()
    {
        QString said;
        int pauses = 0;
        for (; pauses < 50; ++pauses) {
            const Reply reply = said.isEmpty() ? m_client->ask(messages, u"aurora-swift:fault-pause"_s, u"hi"_s)
                                               : goOn(u"aurora-swift:fault-pause"_s, said, u"hi"_s);
            said += reply.text();
            if (!reply.body.contains("pause_turn")) {
                break;
            }
        }
        QVERIFY(pauses > 2 && pauses < 50);
        QCOMPARE(said, m_client->ask(messages, u"aurora-swift"_s, u"hi"_s).text());
    }

    void whereTheProtocolKnowsNoPauseTheAnswerIsWhole()
    {
        const QString model = u"northlight/aurora-large"_s;
        QCOMPARE(m_client->ask(chat, model + ":fault-pause"_L1, u"hi"_s).text(), m_client->ask(chat, model, u"hi"_s).text());
    }

    void aBeginningThatIsAnothersIsNoReasonToLeaveAnythingOut()
    {
        QCOMPARE(goOn(u"aurora-swift"_s, u"Once upon a time"_s, u"hi"_s).text(),
                 m_client->ask(messages, u"aurora-swift"_s, u"hi"_s).text());
    }

    void aWebPageComesInsteadOfAnAnswer()
    {
        const Reply page = m_client->ask(chat, u"fault-html"_s, u"hi"_s);
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.startsWith("<!doctype html>"));
    }

    void aStalledStreamStaysOpenAndSilent()
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_simulator.rootUrl().port()));
        const QByteArray body = R"({"model":"fault-stall","stream":true,"messages":[{"role":"user","content":"hi"}]})";
        socket.write("POST /v1/chat/completions HTTP/1.1\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                     + body);
        QByteArray got;
        connect(&socket, &QTcpSocket::readyRead, this, [&] { got += socket.readAll(); });
        QTRY_VERIFY(got.count("\"content\"") > 20);
        const qsizetype size = got.size();
        QTest::qWait(200);
        QCOMPARE(got.size(), size);
        QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
    }

    void aScriptedAnswerIsSentWordForWordAfterItsDelay()
    {
        const Reply reply = m_client->ask(chat, u"scripted"_s, u"hi"_s);
        QCOMPARE(reply.status, 418);
        QCOMPARE(reply.headers.value("x-why"), "tea");
        QCOMPARE(reply.body, R"({"pot":true})");
        QVERIFY(reply.headersMs >= 100);
        QCOMPARE(m_client->ask(chat, u"scripted"_s, u"hi"_s).status, 404);
    }

    void anUnknownFaultIsAnUnknownModel() { QCOMPARE(m_client->ask(chat, u"fault-unheard-of"_s, u"hi"_s).status, 404); }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "FaultsTest.moc"
