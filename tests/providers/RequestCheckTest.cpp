// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Network.h"
#include "providers/Registry.h"
#include "providers/protocols/SchemaRules.h"
#include "support/MemorySettings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

core::CompletionRequest requestWith(const std::function<void(core::Parameters &)> &set)
{
    core::CompletionRequest request;
    core::Message message;
    message.text = u"Hello"_s;
    request.messages = {message};
    set(request.parameters);
    return request;
}

core::CompletionRequest requestWithFile(const QString &name, const QString &type)
{
    core::CompletionRequest request = requestWith([](core::Parameters &) {});
    request.messages[0].attachments = {{name, type, "x"}};
    return request;
}

core::ModelInfo known(const std::function<void(core::ModelInfo &)> &set)
{
    core::ModelInfo model;
    model.name = u"Test Model"_s;
    set(model);
    return model;
}

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class RequestCheckTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAnApiCannotExpressIsSaid_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QStringList>("refused"); // of all parameters of ours
        QTest::newRow("anthropic") << u"anthropic"_s << QStringList{u"seed"_s};
        QTest::newRow("openai, responses") << u"openai"_s
                                           << QStringList{u"top_k"_s, u"thinking_budget"_s, u"seed"_s, u"stop"_s, u"cache"_s};
        QTest::newRow("openai") << u"openai-chat"_s << QStringList{u"top_k"_s, u"thinking_budget"_s, u"cache"_s};
        QTest::newRow("groq") << u"groq"_s << QStringList{u"top_k"_s, u"thinking_budget"_s, u"cache"_s};
        QTest::newRow("together") << u"together"_s << QStringList{u"thinking_budget"_s, u"cache"_s};
        QTest::newRow("openrouter") << u"openrouter"_s << QStringList{};
        QTest::newRow("ollama") << u"ollama"_s << QStringList{u"thinking_budget"_s, u"cache"_s};
        QTest::newRow("gemini") << u"gemini"_s << QStringList{u"cache"_s};
        QTest::newRow("own") << u"local"_s << QStringList{u"cache"_s};
    }

    void whatAnApiCannotExpressIsSaid()
    {
        QFETCH(const QString, provider);
        QFETCH(const QStringList, refused);
        const std::pair<QString, std::function<void(core::Parameters &)>> each[]{
            {u"temperature"_s, [](core::Parameters &p) { p.temperature = 0.5; }},
            {u"top_p"_s, [](core::Parameters &p) { p.topP = 0.5; }},
            {u"top_k"_s, [](core::Parameters &p) { p.topK = 5; }},
            {u"max_tokens"_s, [](core::Parameters &p) { p.maxTokens = 5; }},
            {u"seed"_s, [](core::Parameters &p) { p.seed = 5; }},
            {u"stop"_s, [](core::Parameters &p) { p.stop = {u"x"_s}; }},
            {u"effort"_s, [](core::Parameters &p) { p.effort = u"low"_s; }},
            {u"thinking_budget"_s, [](core::Parameters &p) { p.thinkingBudget = 2000; }},
            {u"cache"_s, [](core::Parameters &p) { p.cache = u"5m"_s; }},
            {u"schema"_s, [](core::Parameters &p) { p.schema = {{u"type"_s, u"object"_s}}; }},
            {u"tools"_s, [](core::Parameters &p) { p.tools = {QJsonObject{{u"name"_s, u"f"_s}}}; }},
        };
        for (const auto &[word, set] : each) {
            const QStringList objections = check(provider, requestWith(set), nullptr);
            QCOMPARE(objections.isEmpty(), !refused.contains(word));
            QVERIFY2(objections.isEmpty() || objections.constFirst().contains(word), qPrintable(objections.join(u' ')));
        }
    }

    void whatTheModelIsKnownToRefuseIsSaidWithItsName()
    {
        const core::ModelInfo model = known([](core::ModelInfo &m) { m.refusedParameters = {u"temperature"_s}; });
        const auto request = requestWith([](core::Parameters &p) { p.temperature = 1.0; });
        QCOMPARE(check(u"local"_s, request, &model), QStringList{u"Test Model does not take the parameter temperature."_s});
        QVERIFY(check(u"local"_s, request, nullptr).isEmpty());
    }

    void samplingPassesWhereTheModelCanBeToldNotToThink()
    {
        const core::ModelInfo model = known([](core::ModelInfo &m) {
            m.refusedParameters = {u"temperature"_s};
            m.efforts = {u"none"_s, u"low"_s};
        });
        const auto with = [](const QString &effort) {
            return requestWith([effort](core::Parameters &p) {
                p.temperature = 1.0;
                p.effort = effort;
            });
        };
        QVERIFY(check(u"openai-chat"_s, with(u"none"_s), &model).isEmpty());
        QCOMPARE(check(u"openai-chat"_s, with(u"low"_s), &model).size(), 1);
    }

    void openAiModelsThatTheCatalogueDoesNotKnowAreJudgedByTheirFamily_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char *provider, const char *model, const char *parameter, const char *value, bool refused) {
            QTest::addRow("%s/%s %s=%s", provider, model, parameter, value)
                << QString::fromLatin1(provider) << QString::fromLatin1(model) << QString::fromLatin1(parameter)
                << QString::fromLatin1(value) << refused;
        };
        row("openai", "gpt-6-sol-2026-10-01", "temperature", "1", true);
        row("openai", "gpt-4.1-2025-04-14", "temperature", "1", false);
        row("openai", "gpt-4.1-2025-04-14", "effort", "low", true);
        row("openai", "gpt-5-nano", "effort", "minimal", false);
        row("openai", "gpt-5-nano", "effort", "none", true);
        row("openai", "gpt-5.1-2025-11-13", "effort", "none", false);
        row("openai", "gpt-5.1-2025-11-13", "effort", "xhigh", true);
        row("openai", "gpt-6.1-sol-2026-11-01", "effort", "none", true);
        row("openai", "gpt-5-pro", "effort", "high", false);
        row("openai", "gpt-5.3-chat-latest", "temperature", "1", false);
        row("openai", "gpt-9", "temperature", "1", false);
        row("openai-chat", "o3-2025-04-16", "stop", "END", true);
        row("openai-chat", "gpt-4o-2024-11-20", "stop", "END", false);
        row("openai-chat", "ft:gpt-4.1:me::1", "effort", "low", true);
        row("openai", "gpt-6-sol", "logprobs", "2", true);
        row("openai-chat", "gpt-5.1", "logprobs", "0", true);
        row("openai-chat", "gpt-4.1", "logprobs", "2", false);
        row("openai-chat", "gpt-9", "logprobs", "2", false);
    }

    void openAiModelsThatTheCatalogueDoesNotKnowAreJudgedByTheirFamily()
    {
        QFETCH(const QString, provider);
        QFETCH(const QString, model);
        QFETCH(const QString, parameter);
        QFETCH(const QString, value);
        QFETCH(const bool, refused);
        core::CompletionRequest request =
            requestWith([&](core::Parameters &p) { QCOMPARE(p.set(parameter, value), QString()); });
        request.model = core::ModelId(model);
        const QStringList objections = check(provider, request, nullptr);
        QCOMPARE(objections.size(), refused ? 1 : 0);
        QVERIFY2(!refused || objections.constFirst().startsWith(model), qPrintable(objections.join(u' ')));
    }

    void logprobabilitiesPassWhereAReasoningModelIsToldNotToThink()
    {
        core::CompletionRequest request = requestWith([](core::Parameters &p) {
            p.logprobs = 2;
            p.effort = u"none"_s;
        });
        request.model = core::ModelId(u"gpt-6-sol"_s);
        // The catalogue has a list of refusals of its own, which does not name them.
        const core::ModelInfo listed = known([](core::ModelInfo &m) {
            m.refusedParameters = {u"top_k"_s};
            m.efforts = {u"none"_s, u"low"_s};
        });
        QVERIFY(check(u"openai"_s, request, &listed).isEmpty());
        QVERIFY(check(u"openai-chat"_s, request, nullptr).isEmpty());
        request.parameters.effort = u"low"_s;
        QCOMPARE(check(u"openai"_s, request, &listed), QStringList{u"Test Model does not take the parameter logprobs."_s});
    }

    void whatTheModelsFlagsSayIsSaidOnce()
    {
        const core::ModelInfo plain = known([](core::ModelInfo &m) { m.structuredOutput = m.reasoning = false; });
        const auto schema = requestWith([](core::Parameters &p) { p.schema = {{u"type"_s, u"object"_s}}; });
        QCOMPARE(check(u"openrouter"_s, schema, &plain), QStringList{u"Test Model does not take the parameter schema."_s});
        QVERIFY(check(u"openrouter"_s, schema, nullptr).isEmpty());
        const auto effort = requestWith([](core::Parameters &p) { p.effort = u"low"_s; });
        QCOMPARE(check(u"openrouter"_s, effort, &plain), QStringList{u"Test Model does not think."_s});
        const auto budget = requestWith([](core::Parameters &p) { p.thinkingBudget = 2000; });
        QCOMPARE(check(u"openrouter"_s, budget, &plain), QStringList{u"Test Model does not think."_s});
        QVERIFY(check(u"openrouter"_s, requestWith([](core::Parameters &p) { p.effort = u"none"_s; }), &plain).isEmpty());
        core::ModelInfo listed = plain;
        listed.refusedParameters = {u"schema"_s, u"effort"_s, u"thinking_budget"_s};
        QCOMPARE(check(u"openrouter"_s, schema, &listed).size(), 1);
        QCOMPARE(check(u"openrouter"_s, effort, &listed).size(), 1);
        QCOMPARE(check(u"openrouter"_s, budget, &listed).size(), 1);
    }

    void toolsAreRefusedOfModelsThatCannotCallThem()
    {
        const auto request = requestWith([](core::Parameters &p) { p.tools = {QJsonObject{{u"name"_s, u"f"_s}}}; });
        const core::ModelInfo model = known([](core::ModelInfo &m) { m.tools = false; });
        QCOMPARE(check(u"openrouter"_s, request, &model), QStringList{u"Test Model cannot call tools."_s});
        QVERIFY(check(u"openrouter"_s, request, nullptr).isEmpty());
    }

    void toolsWithAnEffortOfThisFamilyAreForResponses()
    {
        core::CompletionRequest request = requestWith([](core::Parameters &p) {
            p.tools = {QJsonObject{{u"name"_s, u"f"_s}}};
            p.effort = u"low"_s;
        });
        request.model = core::ModelId(u"gpt-5.6-terra"_s);
        QCOMPARE(check(u"openai-chat"_s, request, nullptr).size(), 1);
        QVERIFY(check(u"openai"_s, request, nullptr).isEmpty());
    }

    void anEffortMustBeOneOfTheModelsWords()
    {
        const core::ModelInfo model = known([](core::ModelInfo &m) { m.efforts = {u"low"_s, u"high"_s}; });
        QCOMPARE(check(u"groq"_s, requestWith([](core::Parameters &p) { p.effort = u"max"_s; }), &model).size(), 1);
        QVERIFY(check(u"groq"_s, requestWith([](core::Parameters &p) { p.effort = u"high"_s; }), &model).isEmpty());
        QCOMPARE(check(u"anthropic"_s, requestWith([](core::Parameters &p) { p.effort = u"minimal"_s; }), nullptr).size(), 1);
    }

    void limitsOfSizeAreSaid()
    {
        const auto small = requestWith([](core::Parameters &p) { p.thinkingBudget = 500; });
        QCOMPARE(check(u"anthropic"_s, small, nullptr).size(), 1);
        const auto above = requestWith([](core::Parameters &p) {
            p.thinkingBudget = 4000;
            p.maxTokens = 4000;
        });
        QCOMPARE(check(u"anthropic"_s, above, nullptr).size(), 1);
        const auto both = requestWith([](core::Parameters &p) {
            p.thinkingBudget = 4000;
            p.effort = u"low"_s;
        });
        QCOMPARE(check(u"openrouter"_s, both, nullptr).size(), 1);
        const auto stops = requestWith([](core::Parameters &p) { p.stop = {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}; });
        QCOMPARE(check(u"openai-chat"_s, stops, nullptr).size(), 1);
        const auto hot = requestWith([](core::Parameters &p) { p.temperature = 1.2; });
        QCOMPARE(check(u"anthropic"_s, hot, nullptr), QStringList{u"Anthropic takes a temperature of at most 1."_s});
        QVERIFY(check(u"openai-chat"_s, hot, nullptr).isEmpty());
        QVERIFY(check(u"anthropic"_s, requestWith([](core::Parameters &p) { p.temperature = 1.0; }), nullptr).isEmpty());
        const core::ModelInfo model = known([](core::ModelInfo &m) { m.maxOutput = 100; });
        QCOMPARE(check(u"local"_s, requestWith([](core::Parameters &p) { p.maxTokens = 101; }), &model).size(), 1);
        QVERIFY(check(u"local"_s, requestWith([](core::Parameters &p) { p.maxTokens = 100; }), &model).isEmpty());
    }

    void samplingAndThinkingTogetherAreRefusedOnlyByKnownClaudeModels()
    {
        const auto request = requestWith([](core::Parameters &p) {
            p.temperature = 0.3;
            p.effort = u"low"_s;
        });
        const core::ModelInfo model = known([](core::ModelInfo &) {});
        QCOMPARE(check(u"anthropic"_s, request, &model).size(), 1);
        QVERIFY(check(u"anthropic"_s, request, nullptr).isEmpty());
    }

    void filesThatCannotBeReadAreSaid()
    {
        const core::ModelInfo blind = known([](core::ModelInfo &m) { m.vision = false; });
        const core::ModelInfo seeing = known([](core::ModelInfo &m) { m.vision = true; });
        const auto picture = requestWithFile(u"a.png"_s, u"image/png"_s);
        QCOMPARE(check(u"openrouter"_s, picture, &blind).size(), 1);
        QVERIFY(check(u"openrouter"_s, picture, &seeing).isEmpty());
        QVERIFY(check(u"openrouter"_s, picture, nullptr).isEmpty());
        const auto pdf = requestWithFile(u"a.pdf"_s, u"application/pdf"_s);
        QVERIFY(check(u"anthropic"_s, pdf, nullptr).isEmpty());
        QVERIFY(check(u"openrouter"_s, pdf, nullptr).isEmpty());
        QCOMPARE(check(u"groq"_s, pdf, nullptr).size(), 1);
        QCOMPARE(check(u"together"_s, pdf, nullptr).size(), 1);
        QCOMPARE(check(u"ollama"_s, pdf, nullptr).size(), 1);
        QVERIFY(check(u"groq"_s, requestWithFile(u"a.json"_s, u"application/json"_s), &blind).isEmpty());
        QCOMPARE(check(u"openrouter"_s, requestWithFile(u"a.zip"_s, u"application/zip"_s), nullptr).size(), 1);
    }

    void aRequestThatIsTooLargeIsSaidBeforeItIsUploaded()
    {
        core::CompletionRequest request = requestWithFile(u"a.pdf"_s, u"application/pdf"_s);
        request.messages[0].attachments[0].data = QByteArray(25'165'824, 'x'); // 32 MB to the byte when it is written as text
        QCOMPARE(check(u"anthropic"_s, request, nullptr), QStringList{u"Anthropic takes at most 32 MB in one request."_s});
        QVERIFY(check(u"openrouter"_s, request, nullptr).isEmpty());
        request.messages[0].attachments[0].data.chop(30);
        QVERIFY(check(u"anthropic"_s, request, nullptr).isEmpty());
    }

    void picturesOfATypeThatIsNotTakenAreSaid()
    {
        const auto bitmap = requestWithFile(u"a.bmp"_s, u"image/bmp"_s);
        for (const QString &provider : {u"anthropic"_s, u"openai"_s, u"openai-chat"_s}) {
            const QStringList objections = check(provider, bitmap, nullptr);
            QCOMPARE(objections.size(), 1);
            QVERIFY2(objections.constFirst().endsWith(u"takes no pictures of the type image/bmp (a.bmp)."_s),
                     qPrintable(objections.constFirst()));
            QVERIFY(check(provider, requestWithFile(u"a.jpg"_s, u"IMAGE/JPEG; q=1"_s), nullptr).isEmpty());
        }
        QVERIFY(check(u"local"_s, bitmap, nullptr).isEmpty());
        const core::ModelInfo blind = known([](core::ModelInfo &m) { m.vision = false; });
        QCOMPARE(check(u"anthropic"_s, bitmap, &blind), QStringList{u"Test Model cannot see pictures (a.bmp)."_s});
    }

    void filesThatTheModelsOwnListLeavesOutAreSaid()
    {
        const core::ModelInfo reader = known([](core::ModelInfo &m) { m.inputModalities = {u"text"_s, u"image"_s}; });
        const core::ModelInfo listener = known([](core::ModelInfo &m) { m.inputModalities = {u"text"_s, u"audio"_s}; });
        const auto pdf = requestWithFile(u"a.pdf"_s, u"application/pdf"_s);
        QCOMPARE(check(u"anthropic"_s, pdf, &reader), QStringList{u"Test Model takes no PDF (a.pdf)."_s});
        // A router reads the file out for its models.
        QVERIFY(check(u"openrouter"_s, pdf, &reader).isEmpty());
        const auto sound = requestWithFile(u"a.wav"_s, u"audio/wav"_s);
        QCOMPARE(check(u"gemini"_s, sound, &reader),
                 QStringList{u"Test Model takes no files of the type audio/wav (a.wav)."_s});
        QVERIFY(check(u"gemini"_s, sound, &listener).isEmpty());
        QVERIFY(check(u"gemini"_s, sound, nullptr).isEmpty());
    }

    void aSchemaIsStrictOnlyIfEveryObjectIsClosedAndComplete()
    {
        QVERIFY(providers::isStrict(
            json(R"({"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false})")));
        QVERIFY(!providers::isStrict(json(R"({"type":"object","properties":{"a":{}},"required":["a"]})")));
        QVERIFY(!providers::isStrict(
            json(R"({"type":"object","properties":{"a":{}},"required":[],"additionalProperties":false})")));
        QVERIFY(!providers::isStrict(json(
            R"({"type":"object","properties":{"a":{"type":"array","items":{"type":"object"}}},"required":["a"],"additionalProperties":false})")));
        QVERIFY(providers::isStrict(json(R"({"type":"string"})")));
    }

    void aSchemaIsClosedWhereItSaysNothing()
    {
        const QJsonObject closed = providers::closedSchema(json(
            R"({"type":"object","properties":{"a":{"type":"array","items":{"type":"object"}},"b":{"type":"object","additionalProperties":true}}})"));
        QCOMPARE(closed, json(R"({"type":"object","additionalProperties":false,"properties":{
            "a":{"type":"array","items":{"type":"object","additionalProperties":false}},
            "b":{"type":"object","additionalProperties":true}}})"));
    }

private:
    [[nodiscard]] QStringList check(const QString &provider, const core::CompletionRequest &request,
                                    const core::ModelInfo *model)
    {
        if (m_registry.provider(core::ProviderId(u"local"_s)) == nullptr) {
            core::ProviderProfile own;
            own.id = core::ProviderId(u"local"_s);
            own.baseUrl = QUrl(u"http://127.0.0.1:1/v1"_s);
            (void)m_registry.defineOwn(own);
        }
        QStringList out;
        const auto sentences = m_registry.provider(core::ProviderId(provider))->check(request, model);
        for (const core::Sentence &sentence : sentences) {
            out.append(sentence.english());
        }
        return out;
    }

    net::Network m_network;
    test::MemorySettings m_settings;
    providers::Registry m_registry{m_network, m_settings};
};

QTEST_GUILESS_MAIN(RequestCheckTest)
#include "RequestCheckTest.moc"
