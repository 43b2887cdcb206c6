// SPDX-License-Identifier: GPL-3.0-or-later
//
// Gemini's and Ollama's own protocols, as a client sees them.
#include "Client.h"

#include "simulator/Drawing.h"
#include "simulator/Simulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace assay::simulator;
using namespace Qt::StringLiterals;

namespace {

const QString prompt = QStringLiteral("Explain gradient descent in short");

Scenario quick()
{
    return *Scenario::decode(R"({"models":{"*":{"tokens_per_s":20000,"first_token_ms":1}}})");
}

QJsonObject geminiBody(const QString &text, const QJsonObject &config = {})
{
    const QJsonObject content{{u"role"_s, u"user"_s}, {u"parts"_s, QJsonArray{QJsonObject{{u"text"_s, text}}}}};
    return {{u"contents"_s, QJsonArray{content}}, {u"generationConfig"_s, config}};
}

QJsonObject ollamaBody(const QString &text, const QJsonObject &more = {})
{
    QJsonObject body{{u"model"_s, u"moss:14b"_s},
                     {u"messages"_s, QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, text}}}}};
    for (auto each = more.begin(); each != more.end(); ++each) {
        body.insert(each.key(), each.value());
    }
    return body;
}

const QJsonObject thoughts{{u"thinkingConfig"_s, QJsonObject{{u"includeThoughts"_s, true}}}};

struct Parts {
    QString text;
    QString thought;
    QJsonArray others;
};

Parts partsOf(const QList<QJsonObject> &chunks)
{
    Parts out;
    for (const QJsonObject &chunk : chunks) {
        for (const auto parts = chunk["candidates"_L1][0]["content"_L1]["parts"_L1].toArray(); const QJsonValue &part : parts) {
            (part["thought"_L1].toBool() ? out.thought : out.text) += part["text"_L1].toString();
            if (!part["text"_L1].isString()) {
                out.others.append(part);
            }
        }
    }
    return out;
}

QList<QJsonObject> linesOf(const QByteArray &body)
{
    QList<QJsonObject> out;
    for (const QByteArray &line : body.split('\n')) {
        if (!line.isEmpty()) {
            out.append(QJsonDocument::fromJson(line).object());
        }
    }
    return out;
}

} // namespace

class NativeDialectsTest final : public QObject {
    Q_OBJECT

    Simulator m_simulator{quick()};
    std::unique_ptr<Client> m_client;

    Reply gemini(const QString &model, const QJsonObject &body, const QString &action = u"streamGenerateContent?alt=sse"_s)
    {
        return m_client->post(u"/gemini/v1beta/models/"_s + model + u':' + action, body);
    }
    Reply ollama(const QJsonObject &body) { return m_client->post(u"/ollama/api/chat"_s, body); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_simulator.start().has_value());
        m_client = std::make_unique<Client>(m_simulator.rootUrl());
    }

    void geminiStreamsTheSameTextThatItGivesWhole()
    {
        const Reply streamed = gemini(u"ember-pro"_s, geminiBody(prompt, thoughts));
        QCOMPARE(streamed.status, 200);
        QVERIFY(streamed.headers.value("content-type").startsWith("text/event-stream"));
        QVERIFY(streamed.body.endsWith("\r\n\r\n"));
        const Reply whole = gemini(u"ember-pro"_s, geminiBody(prompt, thoughts), u"generateContent"_s);
        const Parts one = partsOf(streamed.events());
        const Parts other = partsOf({whole.json()});
        QVERIFY(one.text.size() > 200 && one.thought.size() > 20);
        QCOMPARE(one.text, other.text);
        QCOMPARE(one.thought, other.thought);
        const QJsonObject last = streamed.events().last();
        QCOMPARE(last["candidates"_L1][0]["finishReason"_L1].toString(), u"STOP"_s);
        QVERIFY(last["candidates"_L1][0]["content"_L1]["parts"_L1][0]["thoughtSignature"_L1].isString());
        const QJsonValue usage = last["usageMetadata"_L1];
        QVERIFY(usage["thoughtsTokenCount"_L1].toInt() > 0);
        QCOMPARE(usage["totalTokenCount"_L1].toInt(), usage["promptTokenCount"_L1].toInt()
                                                          + usage["candidatesTokenCount"_L1].toInt()
                                                          + usage["thoughtsTokenCount"_L1].toInt());
    }

    void geminiShowsThoughtsOnlyWhereTheyWereAskedFor()
    {
        const Reply hidden = gemini(u"ember-pro"_s, geminiBody(prompt));
        QVERIFY(partsOf(hidden.events()).thought.isEmpty());
        QVERIFY(hidden.events().last()["usageMetadata"_L1]["thoughtsTokenCount"_L1].toInt() > 0);
    }

    void geminiCallsAToolInOnePiece()
    {
        const Reply reply = gemini(u"ember-pro"_s, geminiBody(u"What is the weather in Porto today?"_s));
        const QJsonArray others = partsOf(reply.events()).others;
        QCOMPARE(others.size(), 1);
        QCOMPARE(others[0]["functionCall"_L1]["args"_L1]["city"_L1].toString(), u"Porto"_s);
    }

    void geminiDrawsWhereItIsAskedTo()
    {
        const Reply reply = gemini(u"iris-image"_s, geminiBody(u"Draw a picture of the evening hills"_s));
        const QJsonArray others = partsOf(reply.events()).others;
        QCOMPARE(others.size(), 1);
        const QByteArray png = QByteArray::fromBase64(others[0]["inlineData"_L1]["data"_L1].toString().toLatin1());
        QVERIFY(png.startsWith("\x89PNG\r\n\x1a\n"));
        QVERIFY(png.endsWith("IEND\xAE\x42\x60\x82"));
        QVERIFY(drawingOf("a") != drawingOf("b"));
        QCOMPARE(drawingOf("a"), drawingOf("a"));
    }

    void geminiListsItsModelsInPages()
    {
        QStringList names;
        QString token;
        int pages = 0;
        do {
            const QJsonObject page = m_client->get(u"/gemini/v1beta/models?pageSize=2&pageToken="_s + token).json();
            for (const auto all = page["models"_L1].toArray(); const QJsonValue &model : all) {
                names.append(model["name"_L1].toString());
            }
            token = page["nextPageToken"_L1].toString();
        } while (!token.isEmpty() && ++pages < 10);
        QCOMPARE(names, (QStringList{u"models/ember-flash"_s, u"models/ember-pro"_s, u"models/iris-image"_s}));
        QCOMPARE(pages, 1);
    }

    void geminiCountsTokens()
    {
        const Reply reply = gemini(u"ember-pro"_s, geminiBody(prompt), u"countTokens"_s);
        QVERIFY(reply.json()["totalTokens"_L1].toInt() > 3);
    }

    void geminiRefusesInItsOwnForm()
    {
        const Reply wrong = m_client->post(u"/gemini/v1beta/models/ember-pro:generateContent"_s, geminiBody(prompt),
                                           {{"x-goog-api-key", "wrong"}});
        QCOMPARE(wrong.status, 400);
        QCOMPARE(wrong.json()["error"_L1]["details"_L1][0]["reason"_L1].toString(), u"API_KEY_INVALID"_s);
        const Reply busy = gemini(u"ember-pro:fault-429"_s, geminiBody(prompt));
        QCOMPARE(busy.status, 429);
        QVERIFY(!busy.headers.contains("retry-after"));
        QCOMPARE(busy.json()["error"_L1]["details"_L1][0]["retryDelay"_L1].toString(), u"1s"_s);
        QCOMPARE(gemini(u"nobody"_s, geminiBody(prompt)).json()["error"_L1]["status"_L1].toString(), u"NOT_FOUND"_s);
        QCOMPARE(gemini(u"ember-pro"_s, {}).status, 400);
        const QJsonObject both{{u"thinkingLevel"_s, u"LOW"_s}, {u"thinkingBudget"_s, 5}};
        QCOMPARE(gemini(u"ember-pro"_s, geminiBody(prompt, {{u"thinkingConfig"_s, both}})).status, 400);
    }

    void geminiPausesAndGoesOnWithItsToken()
    {
        const QString whole = partsOf(gemini(u"ember-pro"_s, geminiBody(prompt, thoughts)).events()).text;
        const Reply first = gemini(u"ember-pro:fault-pause-once"_s, geminiBody(prompt, thoughts));
        const QJsonObject last = first.events().last();
        QCOMPARE(last["candidates"_L1][0]["finishReason"_L1].toString(), u"CONTINUATION"_s);
        QJsonObject body = geminiBody(prompt, thoughts);
        body.insert(u"continuationToken"_s, last["candidates"_L1][0]["continuationToken"_L1]);
        const Reply second = gemini(u"ember-pro:fault-pause-once"_s, body);
        const Parts rest = partsOf(second.events());
        QVERIFY(rest.thought.isEmpty());
        QCOMPARE(partsOf(first.events()).text + rest.text, whole);
        QCOMPARE(second.events().last()["candidates"_L1][0]["finishReason"_L1].toString(), u"STOP"_s);
        QVERIFY(!second.events().last()["candidates"_L1][0].toObject().contains("continuationToken"_L1));
    }

    void geminisLimitIsThatOfAllParts()
    {
        const QJsonObject limited{{u"maxOutputTokens"_s, 60}};
        const Reply first = gemini(u"iris-image:fault-pause-once"_s, geminiBody(prompt, limited));
        QJsonObject body = geminiBody(prompt, limited);
        body.insert(u"continuationToken"_s, first.events().last()["candidates"_L1][0]["continuationToken"_L1]);
        const QJsonObject last = gemini(u"iris-image:fault-pause-once"_s, body).events().last();
        QCOMPARE(last["candidates"_L1][0]["finishReason"_L1].toString(), u"MAX_TOKENS"_s);
        const int before = first.events().last()["usageMetadata"_L1]["candidatesTokenCount"_L1].toInt();
        QCOMPARE(before + last["usageMetadata"_L1]["candidatesTokenCount"_L1].toInt(), 60);
    }

    void geminiRefusesATokenThatItDidNotGive()
    {
        QJsonObject body = geminiBody(prompt);
        body.insert(u"continuationToken"_s, u"nonsense"_s);
        const Reply refused = gemini(u"ember-pro"_s, body);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json()["error"_L1]["status"_L1].toString(), u"INVALID_ARGUMENT"_s);
    }

    void geminiFailsInsideAStreamInItsOwnForm()
    {
        const Reply reply = gemini(u"ember-pro:fault-error"_s, geminiBody(prompt));
        QCOMPARE(reply.events().last()["error"_L1]["status"_L1].toString(), u"UNAVAILABLE"_s);
    }

    void ollamaStreamsLinesUnlessToldOtherwise()
    {
        const Reply streamed = ollama(ollamaBody(prompt));
        QCOMPARE(streamed.status, 200);
        QCOMPARE(streamed.headers.value("content-type"), "application/x-ndjson");
        QString text;
        QString thinking;
        const QList<QJsonObject> lines = linesOf(streamed.body);
        for (const QJsonObject &line : lines) {
            text += line["message"_L1]["content"_L1].toString();
            thinking += line["message"_L1]["thinking"_L1].toString();
        }
        QVERIFY(lines.size() > 50);
        QVERIFY(lines.last()["done"_L1].toBool());
        QVERIFY(lines.last()["prompt_eval_count"_L1].toInt() > 3);
        QVERIFY(lines.last()["eval_count"_L1].toInt() > 50);
        const QJsonObject whole = ollama(ollamaBody(prompt, {{u"stream"_s, false}})).json();
        QCOMPARE(whole["message"_L1]["content"_L1].toString(), text);
        QCOMPARE(whole["message"_L1]["thinking"_L1].toString(), thinking);
        QVERIFY(thinking.size() > 20);
    }

    void ollamaTakesItsOptions()
    {
        const QJsonObject options{{u"num_predict"_s, 7}};
        const QList<QJsonObject> lines =
            linesOf(ollama(ollamaBody(prompt, {{u"options"_s, options}, {u"think"_s, false}})).body);
        QCOMPARE(lines.last()["done_reason"_L1].toString(), u"length"_s);
        QCOMPARE(lines.size(), 8);
    }

    void ollamaCallsAToolInOnePiece()
    {
        const QList<QJsonObject> lines = linesOf(ollama(ollamaBody(u"What is the weather in Porto today?"_s)).body);
        const QJsonValue call = lines.at(lines.size() - 2)["message"_L1]["tool_calls"_L1][0]["function"_L1];
        QCOMPARE(call["arguments"_L1]["city"_L1].toString(), u"Porto"_s);
    }

    void ollamaTellsWhatAModelCanDo()
    {
        const QJsonObject shown = m_client->post(u"/ollama/api/show"_s, {{u"model"_s, u"moss:14b"_s}}).json();
        QVERIFY(shown["capabilities"_L1].toArray().contains(u"thinking"_s));
        QCOMPARE(shown["model_info"_L1]["simulated.context_length"_L1].toInt(), 40960);
        const Reply none = m_client->post(u"/ollama/api/show"_s, {{u"model"_s, u"x"_s}});
        QCOMPARE(none.status, 404);
        QCOMPARE(none.json()["error"_L1].toString(), u"model 'x' not found"_s);
        QVERIFY(m_client->get(u"/ollama/api/version"_s).json()["version"_L1].isString());
    }

    void ollamaFailsInsideAStreamInItsOwnForm()
    {
        const Reply reply = ollama(ollamaBody(prompt, {{u"model"_s, u"moss:14b:fault-error"_s}}));
        QVERIFY(linesOf(reply.body).last()["error"_L1].isString());
    }
};

QTEST_GUILESS_MAIN(NativeDialectsTest)
#include "NativeDialectsTest.moc"
