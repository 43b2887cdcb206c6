// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the providers with a protocol of their own know besides the wire: addresses, model lists, and what their models take.
#include "net/Network.h"
#include "providers/HttpProvider.h"
#include "providers/Registry.h"
#include "providers/protocols/ClaudeModel.h"
#include "providers/protocols/GeminiModel.h"
#include "support/MemorySettings.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

core::CompletionRequest requestTo(const QString &model, const std::function<void(core::Parameters &)> &set = {})
{
    core::CompletionRequest request;
    request.model = core::ModelId(model);
    core::Message message;
    message.text = u"Hello"_s;
    request.messages = {message};
    if (set) {
        set(request.parameters);
    }
    return request;
}

std::function<void(core::Parameters &)> effort(const QString &word)
{
    return [word](core::Parameters &p) { p.effort = word; };
}

std::function<void(core::Parameters &)> budget(int tokens)
{
    return [tokens](core::Parameters &p) { p.thinkingBudget = tokens; };
}

} // namespace

class NativeProvidersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreForgivingAboutWhatIsPasted_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("url");
        const QString gemini = u"/models/m:streamGenerateContent?alt=sse"_s;
        QTest::newRow("gemini") << u"gemini"_s << u"https://h/v1beta"_s << u"https://h/v1beta"_s + gemini;
        QTest::newRow("gemini v1") << u"gemini"_s << u"https://h/v1/"_s << u"https://h/v1"_s + gemini;
        QTest::newRow("gemini host") << u"gemini"_s << u"https://h"_s << u"https://h/v1beta"_s + gemini;
        QTest::newRow("gemini list") << u"gemini"_s << u"https://h/v1beta/models"_s << u"https://h/v1beta"_s + gemini;
        QTest::newRow("gemini gateway") << u"gemini"_s << u"https://h/google/x"_s << u"https://h/google/x"_s + gemini;
        for (const QString &base :
             {u"http://h:11434"_s, u"http://h:11434/"_s, u"http://h:11434/v1"_s, u"http://h:11434/v1/"_s,
              u"http://h:11434/api"_s, u"http://h:11434/api/chat"_s, u"http://h:11434/v1/chat/completions"_s}) {
            QTest::newRow(qPrintable(base)) << u"ollama"_s << base << u"http://h:11434/api/chat"_s;
        }
        QTest::newRow("ollama gateway") << u"ollama"_s << u"https://h/ollama"_s << u"https://h/ollama/api/chat"_s;
    }

    void addressesAreForgivingAboutWhatIsPasted()
    {
        QFETCH(const QString, provider);
        QFETCH(const QString, base);
        QFETCH(const QString, url);
        core::Access access;
        access.settings.baseUrl = QUrl(base);
        QCOMPARE(providerOf(provider).buildCompletion(requestTo(u"m"_s), access).url, QUrl(url));
    }

    void aModelsNameIsOneSegmentOfTheAddress()
    {
        const auto pathTo = [this](const QString &model) {
            return providerOf(u"gemini"_s).buildCompletion(requestTo(model), {}).url.path(QUrl::FullyEncoded);
        };
        QCOMPARE(pathTo(u"models/gemini-4-argon"_s), u"/v1beta/models/gemini-4-argon:streamGenerateContent"_s);
        QCOMPARE(pathTo(u"tunedModels/mine"_s), u"/v1beta/tunedModels/mine:streamGenerateContent"_s);
        QCOMPARE(pathTo(u"a b?c#d"_s), u"/v1beta/models/a%20b%3Fc%23d:streamGenerateContent"_s);
    }

    void googlesKeyStandsInItsOwnHeaderAlone()
    {
        core::Access access;
        access.key = core::SecretString("AI" + QByteArray("za-test"));
        for (const net::HttpRequest &request : {providerOf(u"gemini"_s).buildCompletion(requestTo(u"m"_s), access),
                                                providerOf(u"gemini"_s).buildModelList(access, {})}) {
            QCOMPARE(request.credential.header, "x-goog-api-key");
            QVERIFY(request.credential.prefix.isEmpty());
            QVERIFY(!request.url.toString().contains(u"key"_s));
            QVERIFY(!request.headers.contains("authorization"));
        }
    }

    void googlesListIsReadPageByPage()
    {
        const auto page = listOf(
            u"gemini"_s,
            "{\"models\":["
            "{\"name\":\"models/gemini-3.8-flash\",\"displayName\":\"Gemini 3.8 Flash\",\"inputTokenLimit\":1048576,\"outputTokenLimit\":65536,"
            "\"supportedGenerationMethods\":[\"generateContent\",\"countTokens\"],\"thinking\":true},"
            "{\"name\":\"models/gemini-2.0-flash\",\"supportedGenerationMethods\":[\"generateContent\"],\"thinking\":false},"
            "{\"name\":\"models/embedding-001\",\"supportedGenerationMethods\":[\"embedContent\"]},{\"name\":7},null],"
            "\"nextPageToken\":\"a+b/c=\"}");
        QVERIFY(page);
        QCOMPARE(page->models.size(), 2);
        const core::ModelInfo &flash = page->models.at(0);
        QCOMPARE(flash.route.model.toString(), u"gemini-3.8-flash"_s);
        QCOMPARE(flash.name, u"Gemini 3.8 Flash"_s);
        QCOMPARE(flash.contextWindow, 1'048'576);
        QCOMPARE(flash.maxOutput, 65'536);
        QCOMPARE(flash.reasoning, true);
        QCOMPARE(flash.efforts, (QStringList{u"low"_s, u"medium"_s, u"high"_s}));
        QCOMPARE(page->models.at(1).reasoning, false);
        const QUrl next = providerOf(u"gemini"_s).buildModelList({}, page->next).url;
        QCOMPARE(next.query(QUrl::FullyEncoded), u"pageToken=a%2Bb%2Fc%3D&pageSize=1000"_s);
    }

    void ollamaTellsWhatEachModelCanDo()
    {
        const providers::HttpProvider &ollama = providerOf(u"ollama"_s);
        core::ModelInfo model;
        model.route.model = core::ModelId(u"qwen3:8b"_s);
        const auto request = ollama.buildModelDetail(model, {});
        QVERIFY(request);
        QCOMPARE(request->url, QUrl(u"http://127.0.0.1:11434/api/show"_s));
        QCOMPARE(request->body, "{\"model\":\"qwen3:8b\"}");
        const QByteArray thinking = "{\"capabilities\":[\"completion\",\"tools\",\"thinking\"],"
                                    "\"model_info\":{\"general.architecture\":\"qwen3\",\"qwen3.context_length\":40960}}";
        ollama.decodeModelDetail(thinking, model);
        QCOMPARE(model.contextWindow, 40'960);
        QCOMPARE(model.tools, true);
        QCOMPARE(model.reasoning, true);
        QCOMPARE(model.vision, false);
        QVERIFY(model.efforts.isEmpty());
        const QByteArray seeing =
            "{\"capabilities\":[\"completion\",\"vision\"],\"parameters\":\"stop \\\"x\\\"\\nnum_ctx     16384\\n\"}";
        ollama.decodeModelDetail(seeing, model);
        QCOMPARE(model.contextWindow, 16'384);
        QCOMPARE(model.vision, true);
        QCOMPARE(model.efforts, QStringList{u"none"_s});
        core::ModelInfo old;
        ollama.decodeModelDetail("nonsense", old);
        QCOMPARE(old, core::ModelInfo());
    }

    void whatRunsInTheCloudIsNotFree()
    {
        const auto page = listOf(u"ollama"_s, "{\"models\":[{\"name\":\"a:8b\"},{\"name\":\"b:120b-cloud\"},"
                                              "{\"name\":\"c\",\"remote_host\":\"https://ollama.com\"}]}");
        QVERIFY(page->models.at(0).isFree());
        QVERIFY(!page->models.at(1).price);
        QVERIFY(!page->models.at(2).price);
    }

    void geminiModelsAreToldByTheirNames()
    {
        using providers::geminiModelOf;
        QVERIFY(geminiModelOf(u"gemini-2.5-pro"_s).takesBudget());
        QVERIFY(!geminiModelOf(u"gemini-2.5-flash-image"_s).thinks());
        QVERIFY(!geminiModelOf(u"gemini-2.0-flash"_s).thinks());
        QVERIFY(!geminiModelOf(u"gemma-3-27b-it"_s).thinks());
        QVERIFY(!geminiModelOf(u"gemini-3.1-flash-tts"_s).thinks());
        QVERIFY(geminiModelOf(u"gemini-flash-latest"_s).thinks());
        QVERIFY(geminiModelOf(u"gemini-3-pro-image"_s).thinks());
        QVERIFY(geminiModelOf(u"gemini-3.1-pro-preview"_s).efforts() == (QStringList{u"low"_s, u"medium"_s, u"high"_s}));
        QCOMPARE(geminiModelOf(u"gemini-3.6-flash"_s).efforts().first(), u"minimal"_s);
        QCOMPARE(geminiModelOf(u"gemini-3.7-flash"_s).efforts().first(), u"low"_s);
        QCOMPARE(geminiModelOf(u"gemini-4-argon"_s).efforts().first(), u"low"_s);
        QVERIFY(geminiModelOf(u"gemini-flash-latest"_s).efforts().isEmpty());
    }

    void claudeModelsAreToldByTheirNames()
    {
        using providers::claudeModelOf;
        QVERIFY(!claudeModelOf(u"qwen3"_s).isClaude());
        QCOMPARE(claudeModelOf(u"claude-3-7-sonnet-20250219"_s).minor, 7);
        QCOMPARE(claudeModelOf(u"claude-opus-4-20250514"_s).minor, 0);
        QVERIFY(claudeModelOf(u"claude-haiku-4-5-20251001"_s).takesSampling());
        QVERIFY(claudeModelOf(u"claude-opus-4-6"_s).takesSampling());
        QVERIFY(!claudeModelOf(u"claude-opus-4-7"_s).takesSampling());
        QVERIFY(!claudeModelOf(u"claude-next"_s).takesSampling());
        QVERIFY(claudeModelOf(u"claude-sonnet-5-5"_s).takesBetweenTools());
        QVERIFY(!claudeModelOf(u"claude-sonnet-5-5"_s).takesDisabled());
        QVERIFY(claudeModelOf(u"claude-haiku-5-5"_s).takesDisabled());
        QVERIFY(!claudeModelOf(u"claude-fable-5"_s).takesDisabled());
        QVERIFY(claudeModelOf(u"claude-fable-5"_s).takesForcedTool());
        QVERIFY(!claudeModelOf(u"claude-fable-5-1"_s).takesForcedTool());
        QVERIFY(!claudeModelOf(u"claude-opus-5-5"_s).takesForcedTool());
        QVERIFY(claudeModelOf(u"claude-opus-5"_s).takesForcedTool());
        QVERIFY(claudeModelOf(u"claude-sonnet-4-5"_s).efforts().isEmpty());
        QCOMPARE(claudeModelOf(u"claude-opus-4-5"_s).efforts(), (QStringList{u"none"_s, u"low"_s, u"medium"_s, u"high"_s}));
        QVERIFY(!claudeModelOf(u"claude-opus-4-6"_s).efforts().contains(u"xhigh"_s));
        QCOMPARE(claudeModelOf(u"claude-opus-5-5"_s).efforts().first(), u"low"_s);
        QCOMPARE(claudeModelOf(u"claude-sonnet-5-5"_s).efforts().first(), u"none"_s);
    }

    void whatAModelRefusesIsSaidBeforeItIsSent_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<core::CompletionRequest>("request");
        QTest::addColumn<QString>("word"); // of the objection; empty: none
        const auto row = [](const char *name, const QString &provider, const core::CompletionRequest &request,
                            const QString &word) { QTest::newRow(name) << provider << request << word; };
        row("2.5 budget", u"gemini"_s, requestTo(u"gemini-2.5-flash"_s, budget(0)), {});
        row("2.5 pro too small", u"gemini"_s, requestTo(u"gemini-2.5-pro"_s, budget(64)), u"128"_s);
        row("2.5 pro off", u"gemini"_s, requestTo(u"gemini-2.5-pro"_s, effort(u"none"_s)), u"budget"_s);
        row("2.5 off", u"gemini"_s, requestTo(u"gemini-2.5-flash"_s, effort(u"none"_s)), {});
        row("2.5 effort", u"gemini"_s, requestTo(u"gemini-2.5-flash"_s, effort(u"low"_s)), u"budget"_s);
        row("3 budget", u"gemini"_s, requestTo(u"gemini-3.5-flash"_s, budget(2000)), u"effort"_s);
        row("3 off", u"gemini"_s, requestTo(u"gemini-3.5-flash"_s, effort(u"none"_s)), u"minimal"_s);
        row("4 minimal", u"gemini"_s, requestTo(u"gemini-4-argon"_s, effort(u"minimal"_s)), u"low, medium, high"_s);
        row("4 max", u"gemini"_s, requestTo(u"gemini-4-argon"_s, effort(u"max"_s)), u"max"_s);
        row("gemma effort", u"gemini"_s, requestTo(u"gemma-4-27b-it"_s, effort(u"low"_s)), u"think"_s);
        row("unknown", u"gemini"_s, requestTo(u"gemini-flash-latest"_s, effort(u"minimal"_s)), {});
        row("seed", u"gemini"_s, requestTo(u"gemini-4-argon"_s, [](core::Parameters &p) { p.seed = 1LL << 40; }), u"seed"_s);
        row("stops", u"gemini"_s, requestTo(u"x"_s, [](core::Parameters &p) { p.stop = QStringList(6, u"x"_s); }), u"stop"_s);
        const auto toolsAndSchema = [](core::Parameters &p) {
            p.tools = {QJsonObject{{u"name"_s, u"f"_s}}};
            p.schema = {{u"type"_s, u"object"_s}};
        };
        row("2.5 tools with schema", u"gemini"_s, requestTo(u"gemini-2.5-flash"_s, toolsAndSchema), u"schema"_s);
        row("3 tools with schema", u"gemini"_s, requestTo(u"gemini-3.8-flash"_s, toolsAndSchema), {});
        row("claude sampling", u"anthropic"_s, requestTo(u"claude-opus-5-5"_s, [](core::Parameters &p) { p.topK = 4; }),
            u"top_k"_s);
        row("claude both", u"anthropic"_s,
            requestTo(u"claude-opus-4-6"_s, [](core::Parameters &p) { p.temperature = p.topP = 0.5; }), u"both"_s);
        row("claude budget", u"anthropic"_s, requestTo(u"claude-opus-5-5"_s, budget(2000)), u"effort"_s);
        row("claude 4.5 budget", u"anthropic"_s, requestTo(u"claude-opus-4-5"_s, budget(2000)), {});
        row("claude 4.5 effort", u"anthropic"_s, requestTo(u"claude-sonnet-4-5"_s, effort(u"low"_s)), u"no effort"_s);
        row("claude 4.5 off", u"anthropic"_s, requestTo(u"claude-sonnet-4-5"_s, effort(u"none"_s)), {});
        row("claude always on", u"anthropic"_s, requestTo(u"claude-opus-5-5"_s, effort(u"none"_s)), u"none"_s);
        row("claude between", u"anthropic"_s, requestTo(u"claude-sonnet-5-5"_s, effort(u"none"_s)), {});
        core::CompletionRequest forced = requestTo(u"claude-sonnet-5-5"_s);
        forced.extra = {{u"tool_choice"_s, QJsonObject{{u"type"_s, u"any"_s}}}};
        row("claude forced", u"anthropic"_s, forced, u"forced"_s);
        core::CompletionRequest prefilled = requestTo(u"claude-opus-4-6"_s);
        prefilled.messages.append(prefilled.messages.first());
        prefilled.messages.last().role = core::Message::Role::Assistant;
        row("claude prefill", u"anthropic"_s, prefilled, u"begun"_s);
        row("not claude", u"anthropic"_s, requestTo(u"qwen3"_s, effort(u"none"_s)), {});
        row("ollama budget", u"ollama"_s, requestTo(u"qwen3:8b"_s, budget(5)), u"thinking_budget"_s);
        row("ollama minimal", u"ollama"_s, requestTo(u"qwen3:8b"_s, effort(u"minimal"_s)), u"minimal"_s);
        row("gpt-oss off", u"ollama"_s, requestTo(u"gpt-oss:20b"_s, effort(u"none"_s)), u"low, medium, high"_s);
        row("gpt-oss of somebody off", u"ollama"_s, requestTo(u"me/gpt-oss-tuned"_s, effort(u"none"_s)), u"none"_s);
        row("ollama off", u"ollama"_s, requestTo(u"qwen3:8b"_s, effort(u"none"_s)), {});
        row("ollama max", u"ollama"_s, requestTo(u"gpt-oss:20b"_s, effort(u"max"_s)), {});
    }

    void whatAModelRefusesIsSaidBeforeItIsSent()
    {
        QFETCH(const QString, provider);
        QFETCH(const core::CompletionRequest, request);
        QFETCH(const QString, word);
        const QList<core::Sentence> objections = providerOf(provider).check(request, nullptr);
        QCOMPARE(objections.size(), word.isEmpty() ? 0 : 1);
        QVERIFY2(word.isEmpty() || objections.first().english().contains(word),
                 qPrintable(objections.isEmpty() ? QString() : objections.first().english()));
    }

    void geminiTakesSoundAndFilms()
    {
        core::CompletionRequest request = requestTo(u"gemini-4-argon"_s);
        request.messages[0].attachments = {{u"a.mp4"_s, u"video/mp4"_s, "x"}, {u"a.wav"_s, u"audio/wav"_s, "x"}};
        QVERIFY(providerOf(u"gemini"_s).check(request, nullptr).isEmpty());
        QCOMPARE(providerOf(u"anthropic"_s).check(request, nullptr).size(), 2);
    }

private:
    [[nodiscard]] const providers::HttpProvider &providerOf(const QString &id) const
    {
        return *static_cast<const providers::HttpProvider *>(m_registry.provider(core::ProviderId(id)));
    }

    [[nodiscard]] std::expected<providers::ModelPage, QString> listOf(const QString &id, const char *body) const
    {
        return providerOf(id).decodeModels(body);
    }

    net::Network m_network;
    test::MemorySettings m_settings;
    providers::Registry m_registry{m_network, m_settings};
};

QTEST_GUILESS_MAIN(NativeProvidersTest)
#include "NativeProvidersTest.moc"
