// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/OpenAi.h"

#include "providers/ModelListReader.h"
#include "providers/OpenAiFamilies.h"
#include "providers/protocols/ResponsesDecoder.h"
#include "providers/protocols/ResponsesEncoder.h"

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

ApiLimits limitsOf(const core::ProviderProfile &profile)
{
    ApiLimits out;
    out.name = profile.name;
    out.refused = {u"top_k"_s, u"thinking_budget"_s, u"seed"_s, u"stop"_s};
    if (!profile.own) {
        out.imageTypes = {u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s, u"image/webp"_s};
        out.efforts = {u"none"_s, u"minimal"_s, u"low"_s, u"medium"_s, u"high"_s, u"xhigh"_s, u"max"_s};
    }
    return out;
}

} // namespace

core::ProviderProfile OpenAi::shippedProfile()
{
    core::ProviderProfile out;
    out.id = core::ProviderId(u"openai"_s);
    out.name = u"OpenAI"_s;
    out.monogram = u"OA"_s;
    out.protocol = core::Protocol::Responses;
    out.baseUrl = QUrl(u"https://api.openai.com/v1"_s);
    out.keyVariable = u"OPENAI_API_KEY"_s;
    out.keyPrefix = u"sk-"_s;
    out.keyPage = QUrl(u"https://platform.openai.com/api-keys"_s);
    return out;
}

OpenAi::OpenAi(core::ProviderProfile profile, net::Network &network)
    : HttpProvider(std::move(profile), network), m_vendor(Vendor::Compatible)
{
}

OpenAi::OpenAi(net::Network &network) : HttpProvider(shippedProfile(), network) {}

net::HttpRequest OpenAi::buildCompletion(const core::CompletionRequest &request, const core::Access &access) const
{
    net::HttpRequest out = buildRequest(u"/responses"_s, access);
    out.method = net::HttpRequest::Method::Post;
    out.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    out.headers.append(QHttpHeaders::WellKnownHeader::Accept, "text/event-stream");
    out.body = encodeResponses(request, m_vendor);
    return out;
}

std::unique_ptr<StreamDecoder> OpenAi::makeDecoder() const
{
    return std::make_unique<ResponsesDecoder>(m_vendor);
}

net::HttpRequest OpenAi::buildModelList(const core::Access &access, const QUrlQuery &page) const
{
    net::HttpRequest out = buildRequest(u"/models"_s, access);
    if (!page.isEmpty()) {
        out.url.setQuery(page);
    }
    out.headers.append(QHttpHeaders::WellKnownHeader::Accept, "application/json");
    return out;
}

std::expected<ModelPage, QString> OpenAi::decodeModels(const QByteArray &body) const
{
    const auto listed = readModelList(body);
    if (!listed) {
        return std::unexpected(listed.error());
    }
    ModelPage page;
    QList<core::ModelInfo> others;
    for (const QJsonValue &entry : listed->models) {
        core::ModelInfo model = openAiModelOf(entry.toObject());
        const QString id = model.route.model.toString();
        if (!id.isEmpty()) {
            (isOpenAiResponsesModel(id) ? page.models : others).append(std::move(model));
        }
    }
    if (page.models.isEmpty() || m_vendor != Vendor::OpenAi) {
        page.models += others;
    }
    return page;
}

std::optional<net::HttpRequest> OpenAi::buildTokenCount(const core::CompletionRequest &request,
                                                        const core::Access &access) const
{
    net::HttpRequest out = buildCompletion(request, access);
    out.url = buildRequest(u"/responses/input_tokens"_s, access).url;
    out.headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::Accept, "application/json");
    out.body = fieldsOf(out.body,
                        {"model"_L1, "input"_L1, "instructions"_L1, "tools"_L1, "tool_choice"_L1, "reasoning"_L1, "text"_L1});
    return out;
}

QList<core::Sentence> OpenAi::check(const core::CompletionRequest &request, const core::ModelInfo *model) const
{
    const auto known = m_vendor == Vendor::OpenAi ? withOpenAiRules(request.model, request.parameters, model) : std::nullopt;
    return checkRequest(request, known ? &*known : model, limitsOf(profile()));
}

std::optional<AmendedRequest> OpenAi::amend(const QByteArray &body, int status, QByteArrayView errorBody) const
{
    // Summaries are Assay's wish, not the user's, and accounts that are not verified may not have them.
    const auto which =
        m_vendor == Vendor::OpenAi ? RefusedParameter::Which::ReasoningSummary : RefusedParameter::Which::Optional;
    return RefusedParameter::without(body, status, errorBody, which);
}

} // namespace assay::providers
