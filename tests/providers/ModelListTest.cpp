// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Network.h"
#include "providers/HttpProvider.h"
#include "providers/Registry.h"
#include "support/MemorySettings.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;
using core::Money;

class ModelListTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anthropicTellsWindowsAndCapabilities()
    {
        const auto page = read(u"anthropic"_s, R"({"data":[
            {"id":"claude-opus-5-5","created_at":"2026-09-01T00:00:00Z","display_name":"Claude Opus 5.5","lifecycle":"active","max_input_tokens":1000000,"max_tokens":128000,
             "retires_at":"2027-12-01T00:00:00Z","capabilities":{"image_input":{"supported":true},"structured_outputs":{"supported":true},
             "effort":{"supported":true,"low":{"supported":true},"medium":{"supported":true},"high":{"supported":true},
             "xhigh":{"supported":true},"max":{"supported":true}},
             "thinking":{"supported":true,"types":{"adaptive":{"supported":true},"enabled":{"supported":false},"disabled":{"supported":false}}}}},
            {"id":"claude-sonnet-4-5","capabilities":{"effort":{"supported":false},
             "thinking":{"supported":true,"types":{"enabled":{"supported":true}}}}},
            {"id":"claude-bare"},
            {"id":"claude-gone","lifecycle":"retired"}],"has_more":true,"last_id":"claude-gone"})");
        QCOMPARE(page.models.size(), 3);
        const core::ModelInfo &opus = page.models.at(0);
        QCOMPARE(opus.name, u"Claude Opus 5.5"_s);
        QCOMPARE(opus.contextWindow, 1'000'000);
        QCOMPARE(opus.maxOutput, 128'000);
        QCOMPARE(opus.vision, true);
        QCOMPARE(opus.reasoning, true);
        QCOMPARE(opus.efforts, (QStringList{u"low"_s, u"medium"_s, u"high"_s, u"xhigh"_s, u"max"_s}));
        QCOMPARE(opus.refusedParameters, (QStringList{u"temperature"_s, u"top_p"_s, u"top_k"_s, u"thinking_budget"_s}));
        QCOMPARE(opus.deprecated, QDate(2027, 12, 1));
        QCOMPARE(opus.released, QDate(2026, 9, 1));
        QVERIFY(!opus.price);
        QCOMPARE(page.models.at(1).refusedParameters, QStringList{u"effort"_s});
        // Without capabilities nothing is claimed; the seed may know.
        QVERIFY(page.models.at(2).refusedParameters.isEmpty());
        QVERIFY(!page.models.at(2).vision);
        QCOMPARE(page.next.queryItemValue(u"after_id"_s), u"claude-gone"_s);
    }

    void anthropicsCapabilitiesTellHowFarThinkingGoesOffAndWhichFilesAreRead()
    {
        const auto page = read(u"anthropic"_s, R"({"data":[
            {"id":"claude-sonnet-5-5","capabilities":{"image_input":{"supported":true},"pdf_input":{"supported":true},
             "effort":{"supported":true,"low":{"supported":true},"high":{"supported":true}},"thinking":{"supported":true,
             "types":{"adaptive":{"supported":true},"disabled":{"supported":false},"between_tools":{"supported":true}}}}},
            {"id":"claude-text","capabilities":{"image_input":{"supported":false},"pdf_input":{"supported":false}}},
            {"id":"claude-half","capabilities":{"image_input":{"supported":true}}}]})");
        // What cannot be switched off can still be kept to what lies between tools; that is the effort `none` too.
        QCOMPARE(page.models.at(0).efforts, (QStringList{u"none"_s, u"low"_s, u"high"_s}));
        QCOMPARE(page.models.at(0).inputModalities, (QStringList{u"text"_s, u"image"_s, u"pdf"_s}));
        QCOMPARE(page.models.at(1).inputModalities, QStringList{u"text"_s});
        // What is only half told leaves the rest to the seed.
        QVERIFY(page.models.at(2).inputModalities.isEmpty());
    }

    void openRouterTellsPricesToTheLastDigitAndWhatIsDropped()
    {
        const auto page = read(u"openrouter"_s, R"({"data":[
            {"id":"a/b","name":"A: B","created":1763800000,"context_length":1000000,"architecture":{"input_modalities":["text","image","file"],
             "output_modalities":["text"]},"top_provider":{"max_completion_tokens":64000},
             "pricing":{"prompt":"0.0000025","completion":"0.000015","input_cache_read":"0.00000025","input_cache_write":"0.000003125",
             "overrides":[{"min_prompt_tokens":272000,"prompt":"0.000005"},{"utc_start":"0000","min_prompt_tokens":1,"prompt":"0"}]},
             "supported_parameters":["tools","temperature","top_p","max_tokens","reasoning","structured_outputs"],
             "reasoning":{"supported_efforts":["low","high"],"supports_max_tokens":false},"expiration_date":"2027-01-31"},
            {"id":"c/d:free","pricing":{"prompt":"0","completion":"0"}},
            {"id":"openrouter/auto","pricing":{"prompt":"-1","completion":"-1"}},
            {"name":"without an id"}],"links":{"next":"/api/v1/models?offset=1000&limit=1000"}})");
        QCOMPARE(page.models.size(), 4);
        const core::ModelInfo &model = page.models.at(0);
        QCOMPARE(model.released, QDate(2025, 11, 22));
        QCOMPARE(model.contextWindow, 1'000'000);
        QCOMPARE(model.maxOutput, 64'000);
        QCOMPARE(model.inputModalities, (QStringList{u"text"_s, u"image"_s, u"pdf"_s}));
        QCOMPARE(model.vision, true);
        QCOMPARE(model.tools, true);
        QVERIFY(model.price);
        QCOMPARE(model.price->base.input, Money::fromPico(2'500'000));
        QCOMPARE(model.price->base.output, Money::fromPico(15'000'000));
        QCOMPARE(model.price->base.cacheRead, Money::fromPico(250'000));
        QCOMPARE(model.price->base.cacheWrite5m, Money::fromPico(3'125'000));
        QCOMPARE(model.price->tiers.size(), size_t(1));
        QCOMPARE(model.price->tiers[0].aboveInputTokens, 272'000);
        QCOMPARE(model.price->tiers[0].rates.input, Money::fromPico(5'000'000));
        QCOMPARE(model.price->tiers[0].rates.output, Money::fromPico(15'000'000));
        QCOMPARE(model.refusedParameters, (QStringList{u"top_k"_s, u"seed"_s, u"stop"_s, u"logprobs"_s, u"thinking_budget"_s}));
        QCOMPARE(model.efforts, (QStringList{u"low"_s, u"high"_s}));
        QCOMPARE(model.deprecated, QDate(2027, 1, 31));
        QVERIFY(page.models.at(1).isFree());
        // A price that depends on the routing is unknown, never free.
        QVERIFY(!page.models.at(2).price);
        QCOMPARE(page.next.queryItemValue(u"offset"_s), u"1000"_s);
    }

    void togetherTellsPricesPerMillion()
    {
        const auto page = read(u"together"_s, R"([
            {"id":"meta/x","type":"chat","display_name":"X","context_length":131072,"pricing":{"input":0.88,"output":0.885,"cached_input":0.1,"hourly":0}},
            {"id":"img","type":"image"},{"id":"emb","type":"embedding"},
            {"id":"dedicated","type":"chat","pricing":{"input":0,"output":0,"hourly":12}},
            {"id":"none","type":"chat"}])");
        QCOMPARE(page.models.size(), 3);
        QCOMPARE(page.models.at(0).price->base.input, Money::fromPico(880'000));
        QCOMPARE(page.models.at(0).price->base.output, Money::fromPico(885'000));
        QCOMPARE(page.models.at(0).price->base.cacheRead, Money::fromPico(100'000));
        QCOMPARE(page.models.at(0).contextWindow, 131'072);
        QVERIFY(!page.models.at(1).price);
        QVERIFY(!page.models.at(2).price);
    }

    void openAiIsFilteredToWhatThisApiServes()
    {
        const auto page =
            read(u"openai-chat"_s, R"({"object":"list","data":[{"id":"gpt-4.1"},{"id":"gpt-5.6-terra"},{"id":"o3"},
            {"id":"o3-pro"},{"id":"gpt-4o-audio-preview"},{"id":"text-embedding-3-large"},{"id":"whisper-1"},{"id":"gpt-image-2"},
            {"id":"gpt-5-codex"},{"id":"dall-e-3"}]})");
        QStringList ids;
        for (const core::ModelInfo &model : page.models) {
            ids.append(model.route.model.toString());
        }
        QCOMPARE(ids, (QStringList{u"gpt-4.1"_s, u"gpt-5.6-terra"_s, u"o3"_s}));
    }

    void responsesHasTheModelsThatChatHasNot()
    {
        const auto page =
            read(u"openai"_s, R"({"data":[{"id":"gpt-4.1"},{"id":"o3-pro"},{"id":"gpt-5-codex"},{"id":"gpt-4o-audio-preview"},
            {"id":"whisper-1"},{"id":"gpt-5.1","shutdown_date":"2027-03-01"}]})");
        QStringList ids;
        for (const core::ModelInfo &model : page.models) {
            ids.append(model.route.model.toString());
        }
        QCOMPARE(ids, (QStringList{u"gpt-4.1"_s, u"o3-pro"_s, u"gpt-5-codex"_s, u"gpt-5.1"_s}));
        QCOMPARE(page.models.last().deprecated, QDate(2027, 3, 1));
    }

    void aServerAtOpenAisPlaceIsNotFiltered()
    {
        QCOMPARE(read(u"openai"_s, R"({"data":[{"id":"fjord-pro"},{"id":"local.gguf"}]})").models.size(), 2);
        const auto page = read(u"openai-chat"_s, R"({"data":[{"id":"fjord-pro"},{"id":"local.gguf"}]})");
        QCOMPARE(page.models.size(), 2);
    }

    void groqIsFilteredToWhatIsActiveAndWrites()
    {
        const auto page = read(
            u"groq"_s, R"({"data":[{"id":"llama-3.3-70b","active":true,"context_window":131072,"max_completion_tokens":32768},
            {"id":"whisper-large-v3","active":true},{"id":"old","active":false}]})");
        QCOMPARE(page.models.size(), 1);
        QCOMPARE(page.models.at(0).contextWindow, 131'072);
        QCOMPARE(page.models.at(0).maxOutput, 32'768);
    }

    void groqsModelsAreToldByTheirNames()
    {
        const auto page =
            read(u"groq"_s,
                 R"({"data":[{"id":"openai/gpt-oss-7b"},{"id":"qwen/qwen3.8-9b"},{"id":"qwen/qwen3-32b"},{"id":"llama-5-8b"},
            {"id":"moonshotai/kimi-k3"}]})");
        QCOMPARE(page.models.at(0).efforts, (QStringList{u"low"_s, u"medium"_s, u"high"_s}));
        QCOMPARE(page.models.at(1).efforts, (QStringList{u"none"_s, u"low"_s, u"medium"_s, u"high"_s}));
        QCOMPARE(page.models.at(2).efforts, QStringList{u"none"_s});
        QCOMPARE(page.models.at(3).refusedParameters, (QStringList{u"effort"_s, u"schema"_s}));
        // Nothing is claimed of a family that is not known.
        QVERIFY(page.models.at(4).efforts.isEmpty() && page.models.at(4).refusedParameters.isEmpty());
    }

    void localServersAreReadInAllTheirWays()
    {
        const auto ollama =
            read(u"ollama"_s, R"({"models":[{"name":"qwen3:8b","model":"qwen3:8b","details":{"parameter_size":"8.2B"}}]})");
        QCOMPARE(ollama.models.at(0).route.model.toString(), u"qwen3:8b"_s);
        QCOMPARE(ollama.models.at(0).name, u"qwen3:8b (8.2B)"_s);
        QVERIFY(ollama.models.at(0).isFree());
        const auto llama = read(u"local"_s, R"({"models":[{"name":"m.gguf"}],"object":"list",
            "data":[{"id":"m.gguf","meta":{"n_ctx_train":40960},"architecture":{"input_modalities":["text"]}}]})");
        QCOMPARE(llama.models.at(0).contextWindow, 40'960);
        QCOMPARE(llama.models.at(0).vision, false);
        QVERIFY(!llama.models.at(0).price);
        const auto vllm = read(u"local"_s, R"({"data":[{"id":"x","max_model_len":8192},{"id":7},null,"text"]})");
        QCOMPARE(vllm.models.size(), 1);
        QCOMPARE(vllm.models.at(0).contextWindow, 8192);
    }

    void aNameThatIsNoUtf8IsNoReasonToKnowNone()
    {
        const auto page = provider(u"local"_s).decodeModels("{\"data\":[{\"id\":\"good\"},{\"id\":\"caf\xE9\"}]}");
        QVERIFY(page);
        QCOMPARE(page->models.size(), 2);
        QCOMPARE(page->models.at(1).route.model.toString(), u"caf\uFFFD"_s);
    }

    void whatIsNoListIsSaid()
    {
        for (const char *body : {"", "{}", "{\"data\":7}", "[", "<html>", "\"text\""}) {
            QVERIFY2(!provider(u"local"_s).decodeModels(body), body);
        }
    }

private:
    [[nodiscard]] const providers::HttpProvider &provider(const QString &id)
    {
        if (id == u"local"_s && m_registry.provider(core::ProviderId(id)) == nullptr) {
            core::ProviderProfile own;
            own.id = core::ProviderId(id);
            own.baseUrl = QUrl(u"http://127.0.0.1:1/v1"_s);
            (void)m_registry.defineOwn(own);
        }
        return *static_cast<const providers::HttpProvider *>(m_registry.provider(core::ProviderId(id)));
    }

    [[nodiscard]] providers::ModelPage read(const QString &id, const char *body)
    {
        const auto page = provider(id).decodeModels(body);
        return page ? *page : providers::ModelPage();
    }

    net::Network m_network;
    test::MemorySettings m_settings;
    providers::Registry m_registry{m_network, m_settings};
};

QTEST_GUILESS_MAIN(ModelListTest)
#include "ModelListTest.moc"
