// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/OpenRouter.h"

#include "providers/HttpBill.h"
#include "providers/ModelListReader.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

ChatDialect dialect()
{
    ChatDialect out;
    out.vendor = Vendor::OpenRouter;
    out.reasoning = ChatDialect::Reasoning::Object;
    out.maxCompletionTokens = true;
    out.returnsReasoning = true;
    out.cacheMarks = true;
    return out;
}

ApiLimits limits()
{
    ApiLimits out;
    out.name = u"OpenRouter"_s;
    out.efforts = {u"none"_s, u"minimal"_s, u"low"_s, u"medium"_s, u"high"_s, u"xhigh"_s, u"max"_s};
    out.effortOrBudget = true;
    out.cacheMarks = true;
    return out;
}

std::optional<core::Money> rateOf(const QJsonObject &pricing, QLatin1StringView key)
{
    const auto money = core::Money::fromDecimal(pricing.value(key).toString());
    // "-1" stands for a price that depends on the routing.
    return money && *money >= core::Money() ? money : std::nullopt;
}

core::Rates ratesOf(const QJsonObject &pricing)
{
    core::Rates rates;
    rates.input = rateOf(pricing, "prompt"_L1);
    rates.output = rateOf(pricing, "completion"_L1);
    rates.cacheRead = rateOf(pricing, "input_cache_read"_L1);
    rates.cacheWrite5m = rateOf(pricing, "input_cache_write"_L1);
    rates.cacheWrite1h = rateOf(pricing, "input_cache_write_1h"_L1);
    rates.inputAudio = rateOf(pricing, "audio"_L1);
    rates.webSearch = rateOf(pricing, "web_search"_L1);
    rates.request = rateOf(pricing, "request"_L1);
    return rates;
}

core::Rates overlaid(core::Rates base, const core::Rates &over)
{
    const auto take = [](auto &target, const auto &value) {
        if (value) {
            target = value;
        }
    };
    take(base.input, over.input);
    take(base.output, over.output);
    take(base.cacheRead, over.cacheRead);
    take(base.cacheWrite5m, over.cacheWrite5m);
    take(base.cacheWrite1h, over.cacheWrite1h);
    take(base.inputAudio, over.inputAudio);
    return base;
}

std::optional<core::Price> priceOf(const QJsonObject &pricing)
{
    core::Price price;
    price.base = ratesOf(pricing);
    if (!price.base.input || !price.base.output) {
        return std::nullopt;
    }
    for (const auto all = pricing.value("overrides"_L1).toArray(); const QJsonValue &value : all) {
        const QJsonObject over = value.toObject();
        const auto above = countOf(over.value("min_prompt_tokens"_L1));
        // Prices by the hour of the day are not tiers of length; what they cost is told by the usage report.
        if (above && !over.contains("utc_start"_L1) && !over.contains("utc_days"_L1)) {
            price.tiers.push_back({*above, overlaid(price.base, ratesOf(over))});
        }
    }
    std::ranges::sort(price.tiers, {}, &core::PriceTier::aboveInputTokens);
    price.source = u"OpenRouter's model list"_s;
    return price;
}

/// Our parameters and the words under which the list names them.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 8> parameterNames{{
    {"temperature"_L1, "temperature"_L1},
    {"top_p"_L1, "top_p"_L1},
    {"top_k"_L1, "top_k"_L1},
    {"seed"_L1, "seed"_L1},
    {"stop"_L1, "stop"_L1},
    {"logprobs"_L1, "logprobs"_L1},
    {"effort"_L1, "reasoning"_L1},
    {"thinking_budget"_L1, "reasoning"_L1},
}};

void takeParameters(core::ModelInfo &model, const QJsonObject &entry)
{
    const QStringList supported = stringsOf(entry.value("supported_parameters"_L1));
    if (supported.isEmpty()) {
        return;
    }
    // What is not supported is dropped by the router without a word: better to say so before.
    for (const auto &[ours, theirs] : parameterNames) {
        if (!supported.contains(theirs)) {
            model.refusedParameters.append(ours);
        }
    }
    model.structuredOutput = supported.contains("structured_outputs"_L1) || supported.contains("response_format"_L1);
    if (!*model.structuredOutput) {
        model.refusedParameters.append(u"schema"_s);
    }
    model.tools = supported.contains("tools"_L1);
    model.reasoning = supported.contains("reasoning"_L1);
    const QJsonObject reasoning = entry.value("reasoning"_L1).toObject();
    model.efforts = stringsOf(reasoning.value("supported_efforts"_L1));
    if (reasoning.value("supports_max_tokens"_L1).isBool() && !reasoning.value("supports_max_tokens"_L1).toBool()
        && !model.refusedParameters.contains(u"thinking_budget"_s)) {
        model.refusedParameters.append(u"thinking_budget"_s);
    }
}

std::optional<core::Bill> billOf(const QByteArray &body)
{
    const QJsonObject data = QJsonDocument::fromJson(body).object().value("data"_L1).toObject();
    const auto charged = dollarsOf(data.value("total_cost"_L1));
    if (!charged) {
        return std::nullopt;
    }
    core::Bill bill;
    bill.charged = *charged;
    if (data.value("is_byok"_L1).toBool()) {
        // The total is the router's fee alone; the provider's bill comes beside it.
        bill.charged += dollarsOf(data.value("upstream_inference_cost"_L1)).value_or(core::Money());
    }
    const auto count = [&data](QLatin1StringView native, QLatin1StringView plain) {
        const auto own = countOf(data.value(native));
        return own ? own : countOf(data.value(plain));
    };
    bill.input = count("native_tokens_prompt"_L1, "tokens_prompt"_L1);
    bill.output = count("native_tokens_completion"_L1, "tokens_completion"_L1);
    bill.cached = countOf(data.value("native_tokens_cached"_L1));
    bill.cacheDiscount = dollarsOf(data.value("cache_discount"_L1)).value_or(core::Money());
    bill.upstream = data.value("provider_name"_L1).toString();
    return bill;
}

} // namespace

core::ProviderProfile OpenRouter::shippedProfile()
{
    core::ProviderProfile out;
    out.id = core::ProviderId(u"openrouter"_s);
    out.name = u"OpenRouter"_s;
    out.monogram = u"OR"_s;
    out.baseUrl = QUrl(u"https://openrouter.ai/api/v1"_s);
    out.keyVariable = u"OPENROUTER_API_KEY"_s;
    out.keyPrefix = u"sk-or-"_s;
    out.keyPage = QUrl(u"https://openrouter.ai/settings/keys"_s);
    return out;
}

OpenRouter::OpenRouter(net::Network &network) : ChatProvider(shippedProfile(), network, dialect(), limits()) {}

net::HttpRequest OpenRouter::buildCompletion(const core::CompletionRequest &request, const core::Access &access) const
{
    net::HttpRequest out = ChatProvider::buildCompletion(request, access);
    out.headers.append(QLatin1StringView("X-OpenRouter-Title"), "Assay");
    return out;
}

net::HttpRequest OpenRouter::buildProbe(const core::Access &access) const
{
    return buildRequest(u"/key"_s, access);
}

std::optional<net::HttpRequest> OpenRouter::buildCredits(const core::Access &access) const
{
    return buildRequest(u"/credits"_s, access);
}

std::unique_ptr<core::BillReply> OpenRouter::fetchBill(const QString &generationId, const core::Access &access)
{
    net::HttpRequest question = buildRequest(u"/generation"_s, access);
    QUrlQuery query;
    query.addQueryItem(u"id"_s, QString::fromLatin1(QUrl::toPercentEncoding(generationId)));
    question.url.setQuery(query);
    return std::make_unique<HttpBill>(network(), *this, std::move(question), access, &billOf);
}

void OpenRouter::decodeAccount(const QByteArray &body, core::Account &account) const
{
    const QJsonObject data = QJsonDocument::fromJson(body).object().value("data"_L1).toObject();
    if (data.contains("total_credits"_L1)) {
        account.credits = dollarsOf(data.value("total_credits"_L1));
        account.creditsUsed = dollarsOf(data.value("total_usage"_L1));
        return;
    }
    account.label = data.value("label"_L1).toString();
    account.limit = dollarsOf(data.value("limit"_L1));
    account.remaining = dollarsOf(data.value("limit_remaining"_L1));
    account.resets = data.value("limit_reset"_L1).toString();
    account.used = dollarsOf(data.value("usage"_L1));
    account.usedToday = dollarsOf(data.value("usage_daily"_L1));
    account.freeTier = data.value("is_free_tier"_L1).toBool();
    account.freeRequestsADay = countOf(data.value("free_model_daily_requests"_L1));
    account.expires = QDateTime::fromString(data.value("expires_at"_L1).toString(), Qt::ISODateWithMs).toUTC();
}

std::optional<core::ModelInfo> OpenRouter::decodeModel(const QJsonObject &entry) const
{
    core::ModelInfo model = modelOfEntry(entry);
    model.maxOutput = countOf(entry.value("top_provider"_L1).toObject().value("max_completion_tokens"_L1));
    // The list calls PDF "file".
    if (model.inputModalities.removeAll(u"file"_s) > 0) {
        model.inputModalities.append(u"pdf"_s);
    }
    takeParameters(model, entry);
    model.price = priceOf(entry.value("pricing"_L1).toObject());
    model.deprecated = QDate::fromString(entry.value("expiration_date"_L1).toString().left(10), Qt::ISODate);
    return model;
}

} // namespace assay::providers
