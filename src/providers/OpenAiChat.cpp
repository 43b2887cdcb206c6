// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/OpenAiChat.h"

#include "providers/ModelListReader.h"
#include "providers/OpenAiFamilies.h"

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

ChatDialect dialect()
{
    ChatDialect out;
    out.vendor = Vendor::OpenAi;
    out.maxCompletionTokens = true;
    out.developerRole = true;
    out.strictTools = true;
    out.cacheWrite = ChatDialect::CacheWrite::ThirtyMinutes;
    return out;
}

ApiLimits limits()
{
    ApiLimits out;
    out.name = u"OpenAI"_s;
    out.refused = {u"top_k"_s, u"thinking_budget"_s};
    out.efforts = {u"none"_s, u"minimal"_s, u"low"_s, u"medium"_s, u"high"_s, u"xhigh"_s, u"max"_s};
    out.imageTypes = {u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s, u"image/webp"_s};
    out.maximumStops = 4;
    return out;
}

} // namespace

core::ProviderProfile OpenAiChat::shippedProfile()
{
    core::ProviderProfile out;
    out.id = core::ProviderId(u"openai-chat"_s);
    out.name = u"OpenAI (Chat)"_s;
    out.monogram = u"OC"_s;
    out.baseUrl = QUrl(u"https://api.openai.com/v1"_s);
    out.keyVariable = u"OPENAI_API_KEY"_s;
    out.keyPrefix = u"sk-"_s;
    out.keyPage = QUrl(u"https://platform.openai.com/api-keys"_s);
    return out;
}

OpenAiChat::OpenAiChat(net::Network &network) : ChatProvider(shippedProfile(), network, dialect(), limits()) {}

std::expected<ModelPage, QString> OpenAiChat::decodeModels(const QByteArray &body) const
{
    auto page = ChatProvider::decodeModels(body);
    if (!page || !page->models.isEmpty()) {
        return page;
    }
    const QJsonArray models = readModelList(body)->models;
    for (const QJsonValue &entry : models) {
        core::ModelInfo model = modelOfEntry(entry.toObject());
        if (!model.route.model.isEmpty()) {
            page->models.append(std::move(model));
        }
    }
    return page;
}

std::optional<core::ModelInfo> OpenAiChat::decodeModel(const QJsonObject &entry) const
{
    return isOpenAiChatModel(entry.value("id"_L1).toString()) ? std::optional(openAiModelOf(entry)) : std::nullopt;
}

QList<core::Sentence> OpenAiChat::check(const core::CompletionRequest &request, const core::ModelInfo *model) const
{
    const auto known = withOpenAiRules(request.model, request.parameters, model);
    QList<core::Sentence> objections = ChatProvider::check(request, known ? &*known : model);
    const core::Parameters &parameters = request.parameters;
    // Tools and reasoning together are for Responses, says OpenAI's own client of this family.
    if (request.model.toString().startsWith("gpt-5.6"_L1) && !parameters.tools.isEmpty() && !parameters.effort.isEmpty()
        && parameters.effort != "none"_L1) {
        objections.append(
            core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence",
                                             "%1 takes tools together with an effort only by the provider openai (Responses)."),
                           {known ? known->displayName() : request.model.toString()}});
    }
    return objections;
}

} // namespace assay::providers
