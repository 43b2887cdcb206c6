// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/AnswerComposer.h"
#include "simulator/Subject.h"
#include "simulator/Tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace assay::simulator;
using namespace Qt::StringLiterals;

class AnswerComposerTest final : public QObject {
    Q_OBJECT

    const AnswerComposer m_composer = AnswerComposer::shipped();
    const Library m_library = Library::shipped();

    [[nodiscard]] Composed composed(const SimulatedModel &model, const Asked &asked, const Pace &pace = {},
                                    const Fault &fault = {}) const
    {
        return m_composer.compose(asked, model, m_library.rankOf(model.family), pace, fault);
    }
    [[nodiscard]] static Asked asking(const QString &prompt)
    {
        Asked asked;
        asked.prompt = prompt;
        asked.turns = 1;
        return asked;
    }

private Q_SLOTS:
    void everyFamilyAnswersOtherwise()
    {
        for (const auto &prompt : {u"Explain how a token bucket limits requests"_s, u"Why is the sky blue?"_s, u"Hallo"_s}) {
            QSet<QString> answers;
            QSet<QString> families;
            for (const SimulatedModel &model : m_library.models()) {
                families.insert(model.family);
                answers.insert(composed(model, asking(prompt)).text.join(QString()));
            }
            QVERIFY(families.size() >= 16);
            // Sixteen panes side by side: hardly two alike.
            QVERIFY2(answers.size() >= std::min<qsizetype>(families.size(), 16) - 3,
                     qPrintable(u"%1 answers to %2"_s.arg(answers.size()).arg(prompt)));
        }
        QVERIFY(m_composer.compositions().size() >= 10);
    }

    void theSameModelByAnotherRouteAnswersTheSame()
    {
        const auto *direct = m_library.find(Face::Anthropic, u"aurora-large"_s);
        const auto *routed = m_library.find(Face::OpenRouter, u"northlight/aurora-large"_s);
        QVERIFY(direct && routed);
        const Asked asked = asking(u"How do tides work?"_s);
        QCOMPARE(composed(*direct, asked).text, composed(*routed, asked).text);
        QVERIFY(!composed(*direct, asked).reasoning.isEmpty());
    }

    void noGapIsLeftOpen()
    {
        for (const SimulatedModel &model : m_library.models()) {
            const Composed answer = composed(model, asking(u"Explain gradient descent"_s));
            QVERIFY(!answer.text.join(QString()).contains(u"{{"_s));
            QVERIFY(!answer.reasoning.join(QString()).contains(u"{{"_s));
        }
    }

    void headingsNameTheSubject()
    {
        int named = 0;
        for (const SimulatedModel &model : m_library.models()) {
            named += composed(model, asking(u"Explain gradient descent"_s))
                         .text.join(QString())
                         .contains(u"gradient descent"_s, Qt::CaseInsensitive);
        }
        QCOMPARE(named, static_cast<int>(m_library.models().size()));
    }

    void findsTheSubjectOfAPrompt_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("words");
        QTest::newRow("plain") << u"Explain gradient descent to me"_s << u"gradient descent"_s;
        QTest::newRow("question") << u"What is RAFT?"_s << u"RAFT"_s;
        QTest::newRow("German") << u"Erkläre mir bitte Fourier-Reihen."_s << u"Fourier-Reihen"_s;
        QTest::newRow("Chinese") << u"请解释"_s << u"请解释"_s;
        QTest::newRow("nothing") << u"How are you?"_s << u"your question"_s;
        QTest::newRow("empty") << QString() << u"your question"_s;
        QTest::newRow("C++") << u"Write C++ code"_s << u"C++"_s;
    }
    void findsTheSubjectOfAPrompt()
    {
        QFETCH(QString, prompt);
        QFETCH(QString, words);
        const Subject subject = subjectOf(prompt);
        QCOMPARE(subject.words, words);
        QVERIFY(!subject.snakeCase.isEmpty());
        QVERIFY(!subject.pascalCase.isEmpty());
    }

    void aLimitCapsTheAnswerReasoningIncluded()
    {
        Asked asked = asking(u"Explain gradient descent"_s);
        asked.maxTokens = 12;
        const Composed answer = composed(*m_library.find(Face::Anthropic, u"aurora-large"_s), asked);
        QCOMPARE(answer.ending, Ending::Length);
        QCOMPARE(answer.outputTokens(), 12);
        QVERIFY(answer.text.isEmpty());
    }

    void aLengthCanBeAskedForExactly()
    {
        Pace pace;
        pace.tokens = 4000;
        const Composed answer = composed(*m_library.find(Face::OpenAi, u"basalt-mini"_s), asking(u"Anything"_s), pace);
        QCOMPARE(answer.outputTokens(), 4000);
        QCOMPARE(answer.ending, Ending::Stop);
    }

    void aStopSequenceEndsTheAnswerBeforeIt()
    {
        Asked asked = asking(u"Explain gradient descent"_s);
        asked.stop = {u"##"_s, u"descent"_s};
        const Composed answer = composed(*m_library.find(Face::OpenAi, u"kestrel"_s), asked);
        QCOMPARE(answer.ending, Ending::StopSequence);
        QVERIFY(!answer.text.join(QString()).contains(u"descent"_s));
    }

    void theWeatherTakesATool()
    {
        const Composed answer =
            composed(*m_library.find(Face::OpenAi, u"kestrel"_s), asking(u"What is the weather in Porto today?"_s));
        QCOMPARE(answer.ending, Ending::ToolCall);
        QVERIFY(answer.tool);
        QCOMPARE(answer.tool->name, u"get_weather"_s);
        QCOMPARE(QJsonDocument::fromJson(answer.tool->arguments.toUtf8())["city"_L1].toString(), u"Porto"_s);
        QCOMPARE(answer.toolArguments.join(QString()), answer.tool->arguments);
    }

    void anOfferedToolIsCalledWithWhatItsSchemaWants()
    {
        Asked asked = asking(u"Book a table"_s);
        asked.tools.append(
            {u"book"_s, QJsonDocument::fromJson(R"({"type":"object","properties":{"seats":{"type":"integer","minimum":2},
                                "when":{"enum":["noon","night"]},"note":{"type":"string"}}})")
                            .object()});
        const Composed answer = composed(*m_library.find(Face::OpenAi, u"kestrel"_s), asked);
        QVERIFY(answer.tool);
        const QJsonDocument arguments = QJsonDocument::fromJson(answer.tool->arguments.toUtf8());
        QCOMPARE(arguments["seats"_L1].toInt(), 2);
        QCOMPARE(arguments["when"_L1].toString(), u"noon"_s);
        QVERIFY(!arguments["note"_L1].toString().isEmpty());
        asked.toolAnswered = true;
        QVERIFY(!composed(*m_library.find(Face::OpenAi, u"kestrel"_s), asked).tool);
    }

    void aSchemaGetsJsonThatFits()
    {
        Asked asked = asking(u"Describe cheese"_s);
        asked.schema =
            QJsonDocument::fromJson(R"({"type":"object","properties":{"name":{"type":"string"},"tags":{"type":"array",
            "items":{"type":"string"}},"size":{"type":"number"},"inner":{"type":"object","properties":{"ok":{"type":"boolean"}}}}})")
                .object();
        const Composed answer = composed(*m_library.find(Face::OpenAi, u"kestrel"_s), asked);
        const QJsonDocument json = QJsonDocument::fromJson(answer.text.join(QString()).toUtf8());
        QVERIFY(json.isObject());
        QVERIFY(json["name"_L1].isString());
        QVERIFY(json["tags"_L1].isArray() && json["tags"_L1][0].isString());
        QVERIFY(json["size"_L1].isDouble());
        QCOMPARE(json["inner"_L1]["ok"_L1], QJsonValue(true));
    }

    void tokensJoinedAreTheTextAgain()
    {
        for (const Composition &composition : m_composer.compositions()) {
            const QStringList tokens = tokensOf(composition.text);
            QCOMPARE(tokens.join(QString()), composition.text);
            QCOMPARE(tokenCountOf(composition.text), tokens.size());
            for (const QString &token : tokens) {
                QVERIFY2(token.isValidUtf16(), qPrintable(composition.name));
            }
        }
    }
};

QTEST_GUILESS_MAIN(AnswerComposerTest)
#include "AnswerComposerTest.moc"
