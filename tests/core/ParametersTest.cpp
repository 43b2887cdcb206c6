// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Prompt.h"

#include <QJsonDocument>
#include <QTest>

using assay::core::Parameters;
using namespace Qt::StringLiterals;

class ParametersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodValuesAreTaken_data();
    void goodValuesAreTaken();
    void badValuesAreNamedAndChangeNothing_data();
    void badValuesAreNamedAndChangeNothing();
    void stopsAddUp();
    void everyFieldSurvivesJson();
    void nothingSetWritesAnEmptyObject();
    void jsonOfTheWrongTypesIsLeftOut();
};

void ParametersTest::goodValuesAreTaken_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("temperature") << u"temperature"_s << u"0.7"_s << QByteArray(R"({"temperature":0.7})");
    QTest::newRow("temperature 0") << u"temperature"_s << u"0"_s << QByteArray(R"({"temperature":0})");
    QTest::newRow("temperature 2") << u"temperature"_s << u"2"_s << QByteArray(R"({"temperature":2})");
    QTest::newRow("top_p") << u"top_p"_s << u"1"_s << QByteArray(R"({"top_p":1})");
    QTest::newRow("top_k") << u"top_k"_s << u"40"_s << QByteArray(R"({"top_k":40})");
    QTest::newRow("max_tokens") << u"max_tokens"_s << u"120"_s << QByteArray(R"({"max_tokens":120})");
    QTest::newRow("seed") << u"seed"_s << u"-9007199254740993"_s << QByteArray(R"({"seed":-9007199254740993})");
    QTest::newRow("stop") << u"stop"_s << u" END"_s << QByteArray(R"({"stop":[" END"]})");
    QTest::newRow("effort") << u"effort"_s << u"High"_s << QByteArray(R"({"effort":"high"})");
    QTest::newRow("budget 0") << u"thinking_budget"_s << u"0"_s << QByteArray(R"({"thinking_budget":0})");
    QTest::newRow("cache") << u"cache"_s << u"1h"_s << QByteArray(R"({"cache":"1h"})");
    QTest::newRow("schema") << u"schema"_s << uR"({"type":"object"})"_s << QByteArray(R"({"schema":{"type":"object"}})");
    const QByteArray tool(R"({"tools":[{"description":"Facts","name":"f","parameters":{"type":"object"}}]})");
    QTest::newRow("tools") << u"tools"_s << uR"([{"name":"f","description":"Facts","parameters":{"type":"object"}}])"_s << tool;
    QTest::newRow("one tool") << u"tools"_s << uR"({"name":"f","description":"Facts","parameters":{"type":"object"}})"_s
                              << tool;
    QTest::newRow("tools as OpenAI writes them")
        << u"tools"_s
        << uR"([{"type":"function","function":{"name":"f","description":"Facts","parameters":{"type":"object"}}}])"_s << tool;
    QTest::newRow("tools as Anthropic writes them")
        << u"tools"_s << uR"([{"name":"f","description":"Facts","input_schema":{"type":"object"}}])"_s << tool;
    QTest::newRow("a tool that takes nothing")
        << u"tools"_s << uR"([{"name":"f"}])"_s
        << QByteArray(R"({"tools":[{"name":"f","parameters":{"properties":{},"type":"object"}}]})");
    QTest::newRow("extra") << u"extra"_s << uR"({"provider":{"sort":"price"}})"_s
                           << QByteArray(R"({"extra":{"provider":{"sort":"price"}}})");
}

void ParametersTest::goodValuesAreTaken()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QByteArray, json);
    Parameters parameters;
    QCOMPARE(parameters.set(key, value), QString());
    QCOMPARE(QJsonDocument(parameters.toJson()).toJson(QJsonDocument::Compact), json);
    QCOMPARE(Parameters::fromJson(parameters.toJson()), parameters);
}

void ParametersTest::badValuesAreNamedAndChangeNothing_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("temperature word") << u"temperature"_s << u"hot"_s;
    QTest::newRow("temperature empty") << u"temperature"_s << u""_s;
    QTest::newRow("temperature high") << u"temperature"_s << u"2.1"_s;
    QTest::newRow("temperature low") << u"temperature"_s << u"-0.1"_s;
    QTest::newRow("temperature nan") << u"temperature"_s << u"nan"_s;
    QTest::newRow("top_p high") << u"top_p"_s << u"1.01"_s;
    QTest::newRow("top_k 0") << u"top_k"_s << u"0"_s;
    QTest::newRow("top_k fraction") << u"top_k"_s << u"1.5"_s;
    QTest::newRow("max_tokens 0") << u"max_tokens"_s << u"0"_s;
    QTest::newRow("max_tokens huge") << u"max_tokens"_s << u"99999999999"_s;
    QTest::newRow("seed fraction") << u"seed"_s << u"1.0"_s;
    QTest::newRow("stop empty") << u"stop"_s << u""_s;
    QTest::newRow("effort") << u"effort"_s << u"extreme"_s;
    QTest::newRow("thinking_budget negative") << u"thinking_budget"_s << u"-1"_s;
    QTest::newRow("schema text") << u"schema"_s << u"schema.json"_s;
    QTest::newRow("schema array") << u"schema"_s << u"[]"_s;
    QTest::newRow("tools text") << u"tools"_s << u"tools.json"_s;
    QTest::newRow("tools empty") << u"tools"_s << u"[]"_s;
    QTest::newRow("tools number") << u"tools"_s << u"[7]"_s;
    QTest::newRow("tools without a name") << u"tools"_s << uR"([{"parameters":{}}])"_s;
    QTest::newRow("tools with a name that providers refuse") << u"tools"_s << uR"([{"name":"get flour"}])"_s;
    QTest::newRow("tools twice") << u"tools"_s << uR"([{"name":"f"},{"name":"f"}])"_s;
    QTest::newRow("tools with a word for a schema") << u"tools"_s << uR"([{"name":"f","parameters":"x"}])"_s;
    QTest::newRow("extra text") << u"extra"_s << u"x"_s;
    QTest::newRow("extra with Assay's own fields") << u"extra"_s << uR"({"stream":false})"_s;
    QTest::newRow("unknown") << u"temprature"_s << u"1"_s;
}

void ParametersTest::badValuesAreNamedAndChangeNothing()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    Parameters parameters;
    const QString message = parameters.set(key, value);
    QVERIFY2(message.contains(key) && message.endsWith(u'.'), qPrintable(message));
    QVERIFY(parameters.isEmpty());
}

void ParametersTest::stopsAddUp()
{
    Parameters parameters;
    QCOMPARE(parameters.set(u"stop", u"A"_s), QString());
    QCOMPARE(parameters.set(u"stop", u"B"_s), QString());
    QCOMPARE(parameters.stop, (QStringList{u"A"_s, u"B"_s}));
}

void ParametersTest::everyFieldSurvivesJson()
{
    Parameters all;
    all.temperature = 0.1;
    all.topP = 0.2;
    all.topK = 3;
    all.maxTokens = 4;
    all.seed = 5;
    all.stop = {u"x"_s, u"y"_s};
    all.effort = u"low"_s;
    all.thinkingBudget = 6;
    all.schema = {{u"type"_s, u"object"_s}};
    all.tools = {QJsonObject{{u"name"_s, u"f"_s}}};
    all.extra = {{u"service_tier"_s, u"flex"_s}};
    QCOMPARE(Parameters::fromJson(all.toJson()), all);
    QCOMPARE(all.toJson().size(), 11);
}

void ParametersTest::nothingSetWritesAnEmptyObject()
{
    QVERIFY(Parameters().toJson().isEmpty());
    QVERIFY(Parameters::fromJson({}).isEmpty());
}

void ParametersTest::jsonOfTheWrongTypesIsLeftOut()
{
    const QJsonObject wrong{{u"temperature"_s, u"1"_s}, {u"top_k"_s, -1}, {u"stop"_s, 3}, {u"max_tokens"_s, 1e300}};
    QVERIFY(Parameters::fromJson(wrong).isEmpty());
}

QTEST_APPLESS_MAIN(ParametersTest)
#include "ParametersTest.moc"
