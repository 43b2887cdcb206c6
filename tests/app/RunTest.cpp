// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class RunTest final : public QObject {
    Q_OBJECT

    Program m_program;
    std::unique_ptr<SimulatorProcess> m_simulator;

    [[nodiscard]] Ended ask(const QString &model, const QStringList &more = {},
                            const QString &prompt = u"Explain gradient descent"_s)
    {
        return m_program.ask(model, prompt, m_simulator->baseUrls() + more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_simulator = std::make_unique<SimulatorProcess>(m_program);
        QVERIFY(m_simulator->isListening());
    }

    void everyProviderAnswers_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("stop");
        for (const auto &[model, stop] :
             {std::pair(u"anthropic/aurora-large"_s, u"end_turn"_s),
              std::pair(u"openrouter/northlight/aurora-large"_s, u"stop"_s), std::pair(u"openai-chat/fjord-pro"_s, u"stop"_s),
              std::pair(u"openai/fjord-pro"_s, u"completed"_s), std::pair(u"groq/juniper/juniper-27b"_s, u"stop"_s),
              std::pair(u"together/graniteworks/Dune-Reasoner"_s, u"stop"_s), std::pair(u"ollama/heron:8b"_s, u"stop"_s),
              std::pair(u"ollama/moss:14b"_s, u"stop"_s), std::pair(u"gemini/ember-pro"_s, u"STOP"_s),
              std::pair(u"local/kestrel"_s, u"stop"_s)}) {
            QTest::newRow(qPrintable(model)) << model << stop;
        }
    }
    void everyProviderAnswers()
    {
        QFETCH(QString, model);
        QFETCH(QString, stop);
        const Ended ended = ask(model);
        QVERIFY2(ended.status == 0, (ended.error + ended.output.right(400)).constData());
        const QJsonObject answer = ended.answer();
        QCOMPARE(answer["outcome"_L1].toString(), u"complete"_s);
        QCOMPARE(answer["stop_reason"_L1].toString(), stop);
        QCOMPARE(answer["provider"_L1].toString() + u'/' + answer["model"_L1].toString(), model);
        QVERIFY(answer["usage"_L1]["input"_L1].toInt() > 0);
        QVERIFY(answer["usage"_L1]["output"_L1].toInt() > 20);
        QVERIFY(answer["error"_L1].isNull());
        QCOMPARE(answer["attempts"_L1].toInt(), 1);
        const QJsonValue timing = answer["timing_ms"_L1];
        QVERIFY(timing["headers"_L1].toDouble() > 0);
        QVERIFY(timing["first_token"_L1].toDouble() >= timing["headers"_L1].toDouble());
        QVERIFY(timing["total"_L1].toDouble() >= timing["first_token"_L1].toDouble());
        QString text;
        QString reasoning;
        for (const QJsonObject &delta : ended.events(u"delta"_s)) {
            (delta["kind"_L1].toString() == "text"_L1 ? text : reasoning) += delta["text"_L1].toString();
        }
        QCOMPARE(text, answer["text"_L1].toString());
        QVERIFY(text.size() > 100);
        QCOMPARE(reasoning.trimmed(), answer["reasoning"_L1].toString().trimmed());
        QCOMPARE(ended.lines().constFirst()["event"_L1].toString(), u"start"_s);
    }

    void theRoutersOwnFigureStandsBesideOurs()
    {
        const QJsonValue cost = ask(u"openrouter/northlight/aurora-large"_s).answer()["cost"_L1];
        QVERIFY(cost["reported_usd"_L1].isString());
        const QJsonObject answer = ask(u"openrouter/northlight/aurora-large"_s).answer();
        QCOMPARE(answer["served_by"_L1].toString(), u"Northlight"_s);
    }

    void aPausedAnswerGoesOnToItsEnd_data()
    {
        QTest::addColumn<QString>("model");
        QTest::newRow("anthropic") << u"anthropic/aurora-large"_s;
        QTest::newRow("gemini") << u"gemini/ember-pro"_s;
    }

    void aPausedAnswerGoesOnToItsEnd()
    {
        QFETCH(const QString, model);
        const QJsonObject whole = ask(model).answer();
        const Ended ended = ask(model + u":fault-pause-once"_s);
        QVERIFY2(ended.status == 0, ended.error.constData());
        const QJsonObject answer = ended.answer();
        QCOMPARE(answer["outcome"_L1].toString(), u"complete"_s);
        QCOMPARE(answer["text"_L1].toString(), whole["text"_L1].toString());
        QCOMPARE(answer["reasoning"_L1].toString(), whole["reasoning"_L1].toString());
        QCOMPARE(answer["attempts"_L1].toInt(), 2);
        // The rest is written once; what was said is read again.
        QCOMPARE(answer["usage"_L1]["output"_L1], whole["usage"_L1]["output"_L1]);
        QVERIFY(answer["usage"_L1]["input"_L1].toInt() > whole["usage"_L1]["input"_L1].toInt());
    }

    void anAnswerThatIsPausedAgainAndAgainIsGivenUp()
    {
        const QJsonObject answer = ask(u"gemini/ember-pro:fault-pause"_s).answer();
        QCOMPARE(answer["stop_reason"_L1].toString(), u"CONTINUATION"_s);
        QCOMPARE(answer["outcome"_L1].toString(), u"capped"_s);
        QCOMPARE(answer["attempts"_L1].toInt(), 11);
    }

    void severalModelsAndRepeatsAnswerInOneCall()
    {
        const Ended ended = ask(u"anthropic/aurora-swift"_s, {u"--model"_s, u"groq/heron-8b-instant"_s, u"--repeat"_s, u"2"_s});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.events(u"answer"_s).size(), 4);
        QCOMPARE(ended.answer(0)["provider"_L1].toString(), u"anthropic"_s);
        QCOMPARE(ended.answer(1)["provider"_L1].toString(), u"anthropic"_s);
        QCOMPARE(ended.answer(3)["provider"_L1].toString(), u"groq"_s);
        const Ended shown = m_program.run({u"show"_s, u"latest"_s, u"--json"_s, u"--data-dir"_s, m_program.dataFolder()});
        QCOMPARE(shown.events(u"comparison"_s).size(), 1);
        QCOMPARE(shown.events(u"answer"_s).size(), 4);
        QCOMPARE(shown.answer(2)["text"_L1], ended.answer(2)["text"_L1]);
        QCOMPARE(shown.answer(2)["usage"_L1], ended.answer(2)["usage"_L1]);
    }

    void whatIsStoredIsFoundAgain()
    {
        QCOMPARE(ask(u"local/kestrel"_s, {}, u"Tell me about marmalade"_s).status, 0);
        const QStringList data{u"--data-dir"_s, m_program.dataFolder()};
        const QList<QJsonObject> found =
            m_program.run(QStringList{u"history"_s, u"--json"_s, u"--search"_s, u"marmalade"_s} + data).lines();
        QCOMPARE(found.size(), 1);
        const QString id = found.first()["id"_L1].toString();
        QVERIFY(found.first()["title"_L1].toString().contains(u"marmalade"_s));
        QVERIFY(found.first()["created"_L1].toString().endsWith(u'Z'));
        QCOMPARE(found.first()["answers"_L1].toInt(), 1);
        const Ended shown = m_program.run(QStringList{u"show"_s, id.last(8), u"--json"_s} + data);
        QCOMPARE(shown.events(u"comparison"_s).constFirst()["id"_L1].toString(), id);
        QCOMPARE(m_program.run(QStringList{u"show"_s, u"abc"_s} + data).status, 1);
    }

    void noStoreLeavesNothing()
    {
        Program fresh;
        const Ended ended = fresh.ask(u"local/kestrel"_s, u"hi"_s, m_simulator->baseUrls() + QStringList{u"--no-store"_s});
        QCOMPARE(ended.status, 0);
        QVERIFY(fresh.run({u"history"_s, u"--json"_s, u"--data-dir"_s, fresh.dataFolder()}).output.isEmpty());
    }

    void thePromptComesFromStandardInputToo()
    {
        const QStringList call =
            QStringList{u"run"_s, u"--data-dir"_s, m_program.dataFolder(), u"--model"_s, u"local/heron:8b"_s}
            + m_simulator->baseUrls();
        for (const QStringList &more : {QStringList(), QStringList{u"-"_s}}) {
            const Ended piped = m_program.run(call + more, "Explain sourdough\n");
            QVERIFY2(piped.status == 0, piped.error.constData());
            QVERIFY(piped.output.contains("ourdough"));
        }
        QCOMPARE(m_program.run(call, "").status, 2);
        QCOMPARE(m_program.run(call, "\xff\xfe\n").status, 2);
    }

    void oneAnswerIsPrintedAsItIsAndSeveralUnderHeadings()
    {
        const QStringList call = QStringList{u"run"_s,           u"--data-dir"_s, m_program.dataFolder(), u"--prompt"_s,
                                             u"Explain tides"_s, u"--model"_s,    u"local/kestrel"_s}
                                 + m_simulator->baseUrls();
        const Ended one = m_program.run(call);
        const Ended json = m_program.run(call + QStringList{u"--json"_s});
        QCOMPARE(QString::fromUtf8(one.output).trimmed(), json.answer()["text"_L1].toString().trimmed());
        QVERIFY(one.error.contains("first token"));
        const Ended two = m_program.run(call + QStringList{u"--model"_s, u"groq/heron-8b-instant"_s});
        QVERIFY(two.output.contains("## local/kestrel\n"));
        QVERIFY(two.output.contains("## groq/heron-8b-instant\n"));
    }

    void parametersSystemPromptAndAttachmentsAreSent()
    {
        const QString note = m_program.file(u"note.txt"_s, "The note says zeppelin.");
        const Ended capped =
            ask(u"local/kestrel"_s, {u"--set"_s, u"max_tokens=9"_s, u"--system"_s, u"Be brief"_s, u"--attach"_s, note});
        QVERIFY2(capped.status == 0, capped.error.constData());
        QCOMPARE(capped.answer()["outcome"_L1].toString(), u"capped"_s);
        QCOMPARE(capped.answer()["usage"_L1]["output"_L1].toInt(), 9);
        const int plain = ask(u"local/kestrel"_s).answer()["usage"_L1]["input"_L1].toInt();
        QVERIFY(capped.answer()["usage"_L1]["input"_L1].toInt() > plain + 5);
        const QString schema =
            m_program.file(u"s.json"_s, R"({"type":"object","properties":{"city":{"type":"string"}},"required":["city"],
            "additionalProperties":false})");
        const Ended formed = ask(u"local/kestrel"_s, {u"--set"_s, u"schema=@"_s + schema});
        QCOMPARE(formed.answer()["text"_L1].toString(), u"{\"city\":\"Lisbon\"}"_s);
    }

    void offeredToolsAreCalledByEveryProtocol()
    {
        const QString tools = m_program.file(
            u"tools.json"_s, R"([{"name":"get_flour","description":"Facts","input_schema":{"type":"object","properties":
            {"kind":{"type":"string"}},"required":["kind"]}}])");
        for (const QString &model : {u"openai/fjord-pro"_s, u"openai-chat/fjord-pro"_s, u"local/kestrel"_s}) {
            const Ended ended = ask(model, {u"--set"_s, u"tools="_s + tools}, u"Which flour makes dark bread?"_s);
            QVERIFY2(ended.status == 0, (ended.error + ended.output.right(400)).constData());
            QCOMPARE(ended.answer()["outcome"_L1].toString(), u"tool_call"_s);
            const QJsonValue call = ended.answer()["tool_calls"_L1][0];
            QCOMPARE(call["name"_L1].toString(), u"get_flour"_s);
            QVERIFY(call["arguments"_L1]["kind"_L1].isString());
        }
        const Ended wrong = ask(u"local/kestrel"_s, {u"--set"_s, u"tools=[{}]"_s});
        QCOMPARE(wrong.status, 2);
        QVERIFY(wrong.error.contains("name"));
    }

    void aToolCallIsAnOutcome()
    {
        const Ended ended = ask(u"anthropic/aurora-swift"_s, {}, u"What is the weather in Porto today?"_s);
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.answer()["outcome"_L1].toString(), u"tool_call"_s);
        const QJsonObject call = ended.answer()["tool_calls"_L1].toArray().first().toObject();
        QCOMPARE(call["name"_L1].toString(), u"get_weather"_s);
        QCOMPARE(call["arguments"_L1]["city"_L1].toString(), u"Porto"_s);
    }

    void faultsAreTold_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("status");
        for (const auto &provider : {u"anthropic/"_s, u"openrouter/"_s, u"openai-chat/"_s, u"openai/"_s}) {
            const auto row = [&](const QString &fault, const QString &outcome, const QString &kind, int status) {
                QTest::newRow(qPrintable(provider + fault)) << provider + u"fault-"_s + fault << outcome << kind << status;
            };
            row(u"401"_s, u"failed"_s, u"auth"_s, 1);
            row(u"402"_s, u"failed"_s, u"payment"_s, 1);
            row(u"404"_s, u"failed"_s, u"not_found"_s, 1);
            row(u"400"_s, u"failed"_s, u"invalid_request"_s, 1);
            row(u"cut"_s, u"cut"_s, u""_s, 1);
            row(u"end"_s, u"cut"_s, u""_s, 1);
            row(u"html"_s, u"failed"_s, u"protocol"_s, 1);
            row(u"refusal"_s, u"refused"_s, u""_s, 0);
            row(u"429-once"_s, u"complete"_s, u""_s, 0);
            row(u"503-once"_s, u"complete"_s, u""_s, 0);
            row(u"utf8"_s, u"complete"_s, u""_s, 0);
        }
    }
    void faultsAreTold()
    {
        QFETCH(QString, model);
        QFETCH(QString, outcome);
        QFETCH(QString, kind);
        QFETCH(int, status);
        const Ended ended = ask(model);
        const QJsonObject answer = ended.answer();
        QVERIFY2(answer["outcome"_L1].toString() == outcome, ended.output.right(700).constData());
        QCOMPARE(ended.status, status);
        if (!kind.isEmpty()) {
            QCOMPARE(answer["error"_L1]["kind"_L1].toString(), kind);
        }
        if (outcome == "cut"_L1) {
            QVERIFY(!answer["text"_L1].toString().isEmpty() || !answer["reasoning"_L1].toString().isEmpty());
        }
        if (model.endsWith("-once"_L1)) {
            QCOMPARE(answer["attempts"_L1].toInt(), 2);
            const QList<QJsonObject> attempts = ended.events(u"attempt"_s);
            QCOMPARE(attempts.size(), 1);
            QVERIFY(attempts.first()["next"_L1].toString().startsWith(u"retry in "_s));
            QVERIFY(attempts.first()["status"_L1].toInt() >= 429);
        }
    }

    void oneFailureLeavesTheOthersUnharmed()
    {
        const Ended ended = ask(u"anthropic/fault-401"_s, {u"--model"_s, u"local/kestrel"_s});
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.answer(0)["outcome"_L1].toString(), u"failed"_s);
        QCOMPARE(ended.answer(1)["outcome"_L1].toString(), u"complete"_s);
    }

    void aHostThatIsNotThereIsANetworkError()
    {
        const Ended ended = m_program.ask(u"local/x"_s, u"hi"_s, {u"--base-url"_s, u"local=http://127.0.0.1:1/v1"_s});
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.answer()["error"_L1]["kind"_L1].toString(), u"network"_s);
    }

    void silenceEndsAtTheTimeLimit()
    {
        const Ended ended = ask(u"local/fault-stall"_s, {u"--timeout"_s, u"1"_s});
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.answer()["outcome"_L1].toString(), u"cut"_s);
        QCOMPARE(ended.answer()["error"_L1]["kind"_L1].toString(), u"timeout"_s);
    }

    void withoutAKeyARealProviderIsNotEvenAsked()
    {
        const Ended ended = m_program.ask(u"anthropic/some-model"_s, u"hi"_s);
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.answer()["error"_L1]["kind"_L1].toString(), u"auth"_s);
        QVERIFY(ended.answer()["error"_L1]["status"_L1].isNull());
    }

    void theWrongKeyIsAnAuthError()
    {
        Program other;
        other.setVariable(u"ANTHROPIC_API_KEY"_s, u"wrong"_s);
        const Ended ended = other.ask(u"anthropic/aurora-swift"_s, u"hi"_s, m_simulator->baseUrls());
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.answer()["error"_L1]["kind"_L1].toString(), u"auth"_s);
        QCOMPARE(ended.answer()["error"_L1]["status"_L1].toInt(), 401);
    }

    void theDemoNeedsNoServer()
    {
        const Ended ended =
            m_program.ask(u"groq/heron-8b-instant"_s, u"Explain tides"_s, {u"--demo"_s, u"--set"_s, u"max_tokens=30"_s});
        QCOMPARE(ended.status, 0);
        const Ended shown = m_program.run({u"show"_s, u"latest"_s, u"--json"_s, u"--data-dir"_s, m_program.dataFolder()});
        QVERIFY(shown.events(u"comparison"_s).constFirst()["simulated"_L1].toBool());
    }

    void aFolderThatCannotBeWrittenIsOneWarning()
    {
        const Ended ended = m_program.run(QStringList{u"run"_s, u"--data-dir"_s, u"/proc/assay"_s, u"--json"_s, u"--model"_s,
                                                      u"local/kestrel"_s, u"--prompt"_s, u"hi"_s}
                                          + m_simulator->baseUrls());
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.answer()["outcome"_L1].toString(), u"complete"_s);
        QCOMPARE(ended.error.count("assay: "), 1);
    }
};

QTEST_GUILESS_MAIN(RunTest)
#include "RunTest.moc"
