// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/ChatProvider.h"

#include "providers/ModelListReader.h"
#include "providers/protocols/ChatCompletionsDecoder.h"
#include "providers/protocols/ChatCompletionsEncoder.h"

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

ChatDialect switched(ChatDialect dialect, const core::ChatSwitches &switches)
{
    using Input = core::ChatSwitches::Reasoning;
    dialect.maxCompletionTokens = switches.limitField == core::ChatSwitches::LimitField::MaxCompletionTokens;
    dialect.developerRole = switches.systemRole == core::ChatSwitches::SystemRole::Developer;
    dialect.streamOptions = switches.streamOptions;
    switch (switches.reasoning) {
    case Input::Effort:
        dialect.reasoning = ChatDialect::Reasoning::Effort;
        break;
    case Input::Object:
        dialect.reasoning = ChatDialect::Reasoning::Object;
        break;
    case Input::TemplateArguments:
        dialect.reasoning = ChatDialect::Reasoning::TemplateArguments;
        break;
    case Input::Thinking:
        dialect.reasoning = ChatDialect::Reasoning::Thinking;
        break;
    }
    return dialect;
}

} // namespace

ChatProvider::ChatProvider(core::ProviderProfile profile, net::Network &network, ChatDialect dialect, ApiLimits limits)
    : HttpProvider(std::move(profile), network), m_dialect(dialect), m_limits(std::move(limits))
{
}

net::HttpRequest ChatProvider::buildCompletion(const core::CompletionRequest &request, const core::Access &access) const
{
    net::HttpRequest out = buildRequest(u"/chat/completions"_s, access);
    out.method = net::HttpRequest::Method::Post;
    out.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    out.headers.append(QHttpHeaders::WellKnownHeader::Accept, "text/event-stream");
    out.body = encodeChatCompletions(request, profile().own ? switched(m_dialect, access.settings.chat) : m_dialect);
    return out;
}

std::unique_ptr<StreamDecoder> ChatProvider::makeDecoder() const
{
    return std::make_unique<ChatCompletionsDecoder>(m_dialect);
}

net::HttpRequest ChatProvider::buildModelList(const core::Access &access, const QUrlQuery &page) const
{
    net::HttpRequest out = buildRequest(u"/models"_s, access);
    if (!page.isEmpty()) {
        out.url.setQuery(page);
    }
    out.headers.append(QHttpHeaders::WellKnownHeader::Accept, "application/json");
    return out;
}

std::expected<ModelPage, QString> ChatProvider::decodeModels(const QByteArray &body) const
{
    const auto listed = readModelList(body);
    if (!listed) {
        return std::unexpected(listed.error());
    }
    ModelPage page;
    for (const QJsonValue &entry : listed->models) {
        if (const auto model = decodeModel(entry.toObject()); model && !model->route.model.isEmpty()) {
            page.models.append(*model);
        }
    }
    // OpenRouter links its next page; servers that never heard of paging have no links.
    const QString next = listed->envelope.value("links"_L1).toObject().value("next"_L1).toString();
    if (!next.isEmpty()) {
        page.next = QUrlQuery(QUrl(next).query());
    }
    return page;
}

std::optional<core::ModelInfo> ChatProvider::decodeModel(const QJsonObject &entry) const
{
    return modelOfEntry(entry);
}

std::optional<AmendedRequest> ChatProvider::amend(const QByteArray &body, int status, QByteArrayView errorBody) const
{
    if (!profile().own) {
        return std::nullopt;
    }
    return RefusedParameter::without(body, status, errorBody, RefusedParameter::Which::Optional);
}

QList<core::Sentence> ChatProvider::check(const core::CompletionRequest &request, const core::ModelInfo *model) const
{
    return checkRequest(request, model, m_limits);
}

} // namespace assay::providers
