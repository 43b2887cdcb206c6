// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;

/// A real llama.cpp server instead of the simulator: ASSAY_LLAMA_URL, or the tool beside the checkout. What streams through Assay must be
/// what the server gives in one piece.
class RealServerTest final : public QObject {
    Q_OBJECT

    Program m_program;
    std::unique_ptr<QProcess> m_server;
    QUrl m_root;

    [[nodiscard]] QByteArray request(const QString &path, const QJsonObject *body = nullptr)
    {
        QNetworkAccessManager network;
        QUrl url = m_root;
        url.setPath(path);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("anthropic-version", "2023-06-01");
        const std::unique_ptr<QNetworkReply> reply(body ? network.post(request, QJsonDocument(*body).toJson())
                                                        : network.get(request));
        (void)QTest::qWaitFor([&] { return reply->isFinished(); }, 30'000);
        return reply->error() == QNetworkReply::NoError ? reply->readAll() : QByteArray();
    }
    [[nodiscard]] bool isUp() { return !request(u"/v1/models"_s).isEmpty(); }

    [[nodiscard]] static QJsonObject bodyFor(const QString &prompt)
    {
        return {{u"model"_s, u"tiny"_s},
                {u"max_tokens"_s, 120},
                {u"temperature"_s, 0},
                {u"messages"_s, QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, prompt}}}}};
    }
    /// The server itself now and then leaves a stream without its next word on a busy machine, whoever listens: then it is asked again.
    [[nodiscard]] Ended ask(const QString &model, const QString &prompt, const QStringList &more = {})
    {
        Ended ended;
        for (int i = 0; i < 5 && ended.status != 0; ++i) {
            ended = m_program.ask(model, prompt, options() + more);
        }
        return ended;
    }
    [[nodiscard]] QStringList options() const
    {
        return {u"--timeout"_s,  u"5"_s,
                u"--set"_s,      u"temperature=0"_s,
                u"--set"_s,      u"max_tokens=120"_s,
                u"--base-url"_s, u"local="_s + m_root.toString() + u"/v1"_s,
                u"--base-url"_s, u"anthropic="_s + m_root.toString(),
                u"--base-url"_s, u"openai="_s + m_root.toString() + u"/v1"_s};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString given = qEnvironmentVariable("ASSAY_LLAMA_URL"); !given.isEmpty()) {
            m_root = QUrl(given);
            QVERIFY2(isUp(), "nothing answers at ASSAY_LLAMA_URL");
            return;
        }
        const QFileInfo tool(QStringLiteral(ASSAY_SOURCE_DIR "/../shared/tools/llama-server"));
        if (!tool.isExecutable()) {
            QSKIP("there is no llama.cpp server here");
        }
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        const quint16 port = probe.serverPort();
        probe.close();
        m_root = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
        m_server = std::make_unique<QProcess>();
        m_server->setStandardErrorFile(QProcess::nullDevice());
        m_server->setStandardOutputFile(QProcess::nullDevice());
        m_server->start(tool.filePath(), {QString::number(port), u"--parallel"_s, u"8"_s});
        QVERIFY(m_server->waitForStarted());
        for (int i = 0; i < 90 && m_server->state() == QProcess::Running && !isUp(); ++i) {
            QTest::qWait(1000);
        }
        if (!isUp()) {
            QSKIP("the llama.cpp server cannot be started here");
        }
    }
    void cleanupTestCase()
    {
        if (m_server) {
            m_server->terminate();
            if (!m_server->waitForFinished(5000)) {
                m_server->kill();
                m_server->waitForFinished();
            }
        }
    }

    void chatCompletionsStreamWhatTheServerGivesWhole()
    {
        const QJsonObject body = bodyFor(u"Tell me about cheese"_s);
        const QJsonDocument whole = QJsonDocument::fromJson(request(u"/v1/chat/completions"_s, &body));
        const Ended ended = ask(u"local/tiny"_s, u"Tell me about cheese"_s);
        QVERIFY2(ended.status == 0, (ended.error + ended.output.right(500)).constData());
        const QJsonObject answer = ended.answer();
        const QJsonValue choice = whole["choices"_L1][0];
        QVERIFY(!choice["message"_L1]["content"_L1].toString().isEmpty());
        QCOMPARE(answer["text"_L1].toString(), choice["message"_L1]["content"_L1].toString());
        QCOMPARE(answer["stop_reason"_L1].toString(), choice["finish_reason"_L1].toString());
        QCOMPARE(answer["usage"_L1]["input"_L1], whole["usage"_L1]["prompt_tokens"_L1]);
        QCOMPARE(answer["usage"_L1]["output"_L1], whole["usage"_L1]["completion_tokens"_L1]);
    }

    void messagesStreamWhatTheServerGivesWhole()
    {
        const QJsonObject body = bodyFor(u"Tell me about bread"_s);
        const QJsonDocument whole = QJsonDocument::fromJson(request(u"/v1/messages"_s, &body));
        const Ended ended = ask(u"anthropic/tiny"_s, u"Tell me about bread"_s);
        QVERIFY2(ended.status == 0, (ended.error + ended.output.right(500)).constData());
        const QJsonObject answer = ended.answer();
        QString text;
        const QJsonArray content = whole["content"_L1].toArray();
        for (const QJsonValue &block : content) {
            text += block["text"_L1].toString();
        }
        QVERIFY(!text.isEmpty());
        QCOMPARE(answer["text"_L1].toString(), text);
        QCOMPARE(answer["stop_reason"_L1].toString(), whole["stop_reason"_L1].toString());
        const QJsonValue usage = whole["usage"_L1];
        QCOMPARE(answer["usage"_L1]["input"_L1].toInt(), usage["input_tokens"_L1].toInt()
                                                             + usage["cache_read_input_tokens"_L1].toInt()
                                                             + usage["cache_creation_input_tokens"_L1].toInt());
        QCOMPARE(answer["usage"_L1]["output"_L1].toInt(), usage["output_tokens"_L1].toInt());
    }

    void responsesStreamWhatTheServerGivesWhole()
    {
        const QJsonObject body{{u"model"_s, u"tiny"_s},
                               {u"max_output_tokens"_s, 120},
                               {u"temperature"_s, 0},
                               {u"input"_s, u"Tell me about salt"_s}};
        const QJsonDocument whole = QJsonDocument::fromJson(request(u"/v1/responses"_s, &body));
        const Ended ended = ask(u"openai/tiny"_s, u"Tell me about salt"_s);
        QVERIFY2(ended.status == 0, (ended.error + ended.output.right(500)).constData());
        const QJsonObject answer = ended.answer();
        QString text;
        const QJsonArray output = whole["output"_L1].toArray();
        for (const QJsonValue &item : output) {
            for (const auto parts = item["content"_L1].toArray(); const QJsonValue &part : parts) {
                text += part["type"_L1].toString() == "output_text"_L1 ? part["text"_L1].toString() : QString();
            }
        }
        QVERIFY(!text.isEmpty());
        QCOMPARE(answer["text"_L1].toString(), text);
        QCOMPARE(answer["stop_reason"_L1].toString(), whole["status"_L1].toString());
        QCOMPARE(answer["usage"_L1]["input"_L1], whole["usage"_L1]["input_tokens"_L1]);
        QCOMPARE(answer["usage"_L1]["output"_L1], whole["usage"_L1]["output_tokens"_L1]);
    }

    void eightAtOnceAllEnd()
    {
        QStringList more;
        for (int i = 0; i < 7; ++i) {
            more << u"--model"_s << QStringList{u"anthropic/tiny"_s, u"local/tiny"_s, u"openai/tiny"_s}.at(i % 3);
        }
        const Ended ended = ask(u"local/tiny"_s, u"Tell me about tea"_s, more);
        QVERIFY2(ended.status == 0, (ended.error + ended.output.right(500)).constData());
        QCOMPARE(ended.events(u"answer"_s).size(), 8);
        for (int i = 0; i < 8; ++i) {
            QVERIFY(!ended.answer(i)["text"_L1].toString().isEmpty());
            QVERIFY(ended.answer(i)["usage"_L1]["output"_L1].toInt() > 0);
        }
    }
};

QTEST_GUILESS_MAIN(RealServerTest)
#include "RealServerTest.moc"
