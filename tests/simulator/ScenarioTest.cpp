// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Scenario.h"

#include <QFile>
#include <QTest>

using namespace assay::simulator;

class ScenarioTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleHoldsForTheNthRequestThatItMatches()
    {
        auto scenario = Scenario::decode(R"({"rules":[
            {"match":{"provider":"openrouter","model":"northlight*","nth":[1,3]},"do":{"status":429,"headers":{"retry-after":"2"}}}]})");
        QVERIFY2(scenario.has_value(), scenario ? "" : qPrintable(scenario.error()));
        const QString model = QStringLiteral("northlight/aurora-large");
        QVERIFY(!scenario->faultFor(providersOf(Face::Anthropic).last(), model));
        QVERIFY(!scenario->faultFor(providersOf(Face::OpenRouter).last(), QStringLiteral("hearth/ember-flash")));
        const auto first = scenario->faultFor(providersOf(Face::OpenRouter).last(), model);
        QVERIFY(first);
        QCOMPARE(first->status, 429);
        QCOMPARE(first->headers.first().second, "2");
        QVERIFY(!scenario->faultFor(providersOf(Face::OpenRouter).last(), model));
        QVERIFY(scenario->faultFor(providersOf(Face::OpenRouter).last(), model));
        QVERIFY(!scenario->faultFor(providersOf(Face::OpenRouter).last(), model));
    }

    void theFirstRuleThatHoldsDecides()
    {
        auto scenario = Scenario::decode(R"({"rules":[
            {"match":{"model":"a","nth":2},"do":{"status":500}},
            {"match":{},"do":{"cut_after_tokens":5}}]})");
        QVERIFY(scenario.has_value());
        QCOMPARE(scenario->faultFor(providersOf(Face::Plain).last(), QStringLiteral("a"))->cutAfter, 5);
        QCOMPARE(scenario->faultFor(providersOf(Face::Plain).last(), QStringLiteral("a"))->status, 500);
        QCOMPARE(scenario->faultFor(providersOf(Face::Plain).last(), QStringLiteral("a"))->cutAfter, 5);
    }

    void aModelsPaceCanBeSet()
    {
        const auto scenario =
            Scenario::decode(R"({"models":{"aurora-*":{"tokens_per_s":100,"first_token_ms":5,"tokens":4000}}})");
        QVERIFY(scenario.has_value());
        SimulatedModel model;
        model.id = QStringLiteral("aurora-large");
        const Pace pace = scenario->paceFor(model);
        QCOMPARE(pace.tokensPerSecond, 100.0);
        QCOMPARE(pace.firstTokenMs, 5.0);
        QCOMPARE(pace.firstTokenSpreadMs, 0.0);
        QCOMPARE(pace.tokens, 4000);
        model.id = QStringLiteral("basalt-mini");
        QCOMPARE(scenario->paceFor(model), model.pace);
    }

    void everyFaultOfTheSchemaIsRead()
    {
        auto scenario =
            Scenario::decode(R"({"rules":[{"match":{},"do":{"status":500,"body":{"a":1},"delay_ms":7,"stall_after_tokens":1,
            "cut_after_tokens":2,"end_after_tokens":3,"error_event_after_tokens":4,"malformed_after_tokens":5,"pause_after_tokens":7,
            "invalid_utf8":true,"empty":true,
            "length_mb":6,"refuse_connection":true,"refusal":true,"filtered":true,"html":true}}]})");
        QVERIFY2(scenario.has_value(), scenario ? "" : qPrintable(scenario.error()));
        const auto fault = scenario->faultFor(providersOf(Face::Groq).last(), QStringLiteral("x"));
        QVERIFY(fault);
        Fault wanted;
        wanted.status = 500;
        wanted.body = R"({"a":1})";
        wanted.delay = std::chrono::milliseconds(7);
        wanted.stallAfter = 1;
        wanted.cutAfter = 2;
        wanted.endAfter = 3;
        wanted.errorAfter = 4;
        wanted.malformedAfter = 5;
        wanted.pauseAfter = 7;
        wanted.lengthMb = 6;
        wanted.invalidUtf8 = wanted.empty = wanted.refuseConnection = wanted.refusal = wanted.filtered = wanted.html = true;
        QCOMPARE(*fault, wanted);
    }

    void aMistakeIsToldWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("not JSON") << QByteArray("{") << QStringLiteral("not JSON");
        QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("must be an object");
        QTest::newRow("misspelt field") << QByteArray(R"({"ruels":[]})") << QStringLiteral("unknown field \"ruels\"");
        QTest::newRow("misspelt fault") << QByteArray(R"({"rules":[{"match":{},"do":{"cut_after":1}}]})")
                                        << QStringLiteral("rule 1, do: unknown field");
        QTest::newRow("status") << QByteArray(R"({"rules":[{"match":{},"do":{"status":"429"}}]})")
                                << QStringLiteral("status must be a whole number");
        QTest::newRow("a pause before anything") << QByteArray(R"({"rules":[{"match":{},"do":{"pause_after_tokens":0}}]})")
                                                 << QStringLiteral("pause_after_tokens must be a whole number");
        QTest::newRow("nth") << QByteArray(R"({"rules":[{"match":{"nth":0},"do":{}}]})") << QStringLiteral("nth must be");
        QTest::newRow("provider") << QByteArray(R"({"rules":[{"match":{"provider":"nobody"},"do":{}}]})")
                                  << QStringLiteral("no simulated provider");
        QTest::newRow("second rule") << QByteArray(R"({"rules":[{"match":{},"do":{}},{"match":{}}]})")
                                     << QStringLiteral("rule 2");
        QTest::newRow("speed") << QByteArray(R"({"models":{"a":{"tokens_per_s":0}}})") << QStringLiteral("more than 0");
        QTest::newRow("header") << QByteArray(R"({"rules":[{"match":{},"do":{"status":500,"headers":{"a":"b\r\nc: d"}}}]})")
                                << QStringLiteral("not a header");
        QTest::newRow("body alone") << QByteArray(R"({"rules":[{"match":{},"do":{"body":"x"}}]})")
                                    << QStringLiteral("a body needs a status");
    }
    void aMistakeIsToldWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto scenario = Scenario::decode(json);
        QVERIFY(!scenario.has_value());
        QVERIFY2(scenario.error().contains(says), qPrintable(scenario.error()));
    }

    void everyFaultStandsInTheDocument()
    {
        QFile document(QStringLiteral(ASSAY_SOURCE_DIR "/docs/simulator.md"));
        QVERIFY(document.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(document.readAll());
        for (const QString &name : faultNames()) {
            QVERIFY2(text.contains(QStringLiteral("| `%1` |").arg(name)), qPrintable(name));
        }
    }

    void aFaultCanBeAskedForByTheModelsId()
    {
        QVERIFY(!askedFaultIn(QStringLiteral("default-cut")));
        QCOMPARE(askedFaultIn(QStringLiteral("fault-cut"))->name, QStringLiteral("cut"));
        QCOMPARE(askedFaultIn(QStringLiteral("aurora-large:fault-stall"))->model, QStringLiteral("aurora-large"));
        QCOMPARE(askedFaultIn(QStringLiteral("faults/fault-429"))->model, QString());
        QCOMPARE(faultNamed(QStringLiteral("429-once"), 1)->status, 429);
        QCOMPARE(*faultNamed(QStringLiteral("429-once"), 2), Fault());
        QVERIFY(!faultNamed(QStringLiteral("unheard-of"), 1));
        QVERIFY(!faultNamed(QStringLiteral("200"), 1));
        for (const QString &name : faultNames()) {
            QVERIFY(faultNamed(name, 1));
            QVERIFY(*faultNamed(name, 1) != Fault());
        }
    }
};

QTEST_GUILESS_MAIN(ScenarioTest)
#include "ScenarioTest.moc"
