// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/Anthropic.h"

#include "providers/ModelListReader.h"
#include "providers/RequestCheck.h"
#include "providers/protocols/AnthropicMessagesDecoder.h"
#include "providers/protocols/AnthropicMessagesEncoder.h"
#include "providers/protocols/ClaudeModel.h"

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

const QStringList &effortWords()
{
    static const QStringList words{u"low"_s, u"medium"_s, u"high"_s, u"xhigh"_s, u"max"_s};
    return words;
}

ApiLimits limitsOf(const core::ProviderProfile &profile)
{
    ApiLimits out;
    out.name = profile.name;
    out.refused = {u"seed"_s, u"logprobs"_s};
    out.efforts = QStringList{u"none"_s} + effortWords();
    out.cacheMarks = true;
    out.pdfAsListed = true;
    if (!profile.own) {
        out.maximumTemperature = 1;
        out.maximumBody = 33'554'432;
        out.imageTypes = {u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s, u"image/webp"_s};
    }
    out.minimumBudget = 1024;
    out.budgetBelowLimit = true;
    out.samplesOnlyUnthinking = true;
    return out;
}

/// What the model's name tells; what the list or the catalogue knows of it is said by checkRequest().
void checkNamed(const core::CompletionRequest &request, const ClaudeModel &model, const QString &name,
                QList<core::Sentence> &out)
{
    const core::Parameters &parameters = request.parameters;
    const bool samples = parameters.temperature || parameters.topP || parameters.topK;
    if (samples && !model.takesSampling()) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes no temperature, top_p or top_k."), {name}});
    } else if (parameters.temperature && parameters.topP) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes temperature or top_p, not both."), {name}});
    }
    if (parameters.thinkingBudget && !model.takesBudget()) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes an effort, not a thinking budget."), {name}});
    }
    if (!parameters.effort.isEmpty() && !(parameters.effort == "none"_L1 && model.takesDisabled())
        && !model.efforts().contains(parameters.effort)) {
        out.append(model.efforts().isEmpty()
                       ? core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes no effort."), {name}}
                       : core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 does not take the effort %2; it takes %3."),
                                        {name, parameters.effort, model.efforts().join(u", "_s)}});
    }
    const QString choice = request.extra.value("tool_choice"_L1)["type"_L1].toString();
    if ((choice == "any"_L1 || choice == "tool"_L1) && (!model.takesForcedTool() || parameters.thinkingBudget)) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 cannot be forced to call a tool."), {name}});
    }
    if (!model.takesPrefill() && !request.messages.isEmpty()
        && request.messages.last().role == core::Message::Role::Assistant) {
        out.append(core::Sentence{
            QT_TRANSLATE_NOOP("assay::Sentence", "%1 does not go on from an answer that was begun for it."), {name}});
    }
}

std::optional<bool> supported(const QJsonObject &capabilities, QLatin1StringView name)
{
    const QJsonValue value = capabilities.value(name);
    const QJsonValue flag = value.isObject() ? value.toObject().value("supported"_L1) : value;
    return flag.isBool() ? std::optional(flag.toBool()) : std::nullopt;
}

void takeCapabilities(core::ModelInfo &model, const QJsonObject &capabilities)
{
    model.structuredOutput = supported(capabilities, "structured_outputs"_L1);
    model.vision = supported(capabilities, "image_input"_L1);
    if (const auto pdf = supported(capabilities, "pdf_input"_L1); pdf && model.vision) {
        model.inputModalities =
            QStringList(u"text"_s) + QStringList(*model.vision ? 1 : 0, u"image"_s) + QStringList(*pdf ? 1 : 0, u"pdf"_s);
    }
    const QJsonObject thinking = capabilities.value("thinking"_L1).toObject();
    model.reasoning = supported(capabilities, "thinking"_L1);
    const QJsonObject types = thinking.value("types"_L1).toObject();
    if (supported(types, "enabled"_L1) == false || model.reasoning == false) {
        model.refusedParameters.append(u"thinking_budget"_s);
    }
    if (model.structuredOutput == false) {
        model.refusedParameters.append(u"schema"_s);
    }
    if (supported(capabilities, "effort"_L1) == false) {
        model.refusedParameters.append(u"effort"_s);
        return;
    }
    const QJsonObject effort = capabilities.value("effort"_L1).toObject();
    for (const QString &word : effortWords()) {
        if (supported(effort, QLatin1StringView(word.toLatin1())) == true) {
            model.efforts.append(word);
        }
    }
    if (!model.efforts.isEmpty()
        && (supported(types, "disabled"_L1) != false || supported(types, "between_tools"_L1) == true)) {
        model.efforts.prepend(u"none"_s);
    }
}

core::ModelInfo decodeModel(const QJsonObject &entry)
{
    core::ModelInfo model = modelOfEntry(entry);
    if (const auto window = countOf(entry.value("max_input_tokens"_L1))) {
        model.contextWindow = window;
    }
    model.maxOutput = countOf(entry.value("max_tokens"_L1));
    model.deprecated = QDate::fromString(entry.value("retires_at"_L1).toString().left(10), Qt::ISODate);
    const QJsonObject capabilities = entry.value("capabilities"_L1).toObject();
    if (!capabilities.isEmpty()) {
        if (!claudeModelOf(model.route.model.toString()).takesSampling()) {
            model.refusedParameters = {u"temperature"_s, u"top_p"_s, u"top_k"_s};
        }
        takeCapabilities(model, capabilities);
    }
    return model;
}

} // namespace

core::ProviderProfile Anthropic::shippedProfile()
{
    core::ProviderProfile out;
    out.id = core::ProviderId(u"anthropic"_s);
    out.name = u"Anthropic"_s;
    out.monogram = u"AN"_s;
    out.protocol = core::Protocol::AnthropicMessages;
    out.baseUrl = QUrl(u"https://api.anthropic.com"_s);
    out.keyVariable = u"ANTHROPIC_API_KEY"_s;
    out.keyPrefix = u"sk-ant-"_s;
    out.keyPage = QUrl(u"https://console.anthropic.com/settings/keys"_s);
    return out;
}

Anthropic::Anthropic(core::ProviderProfile profile, net::Network &network) : HttpProvider(std::move(profile), network) {}

Anthropic::Anthropic(net::Network &network) : Anthropic(shippedProfile(), network) {}

net::HttpRequest Anthropic::buildCompletion(const core::CompletionRequest &request, const core::Access &access) const
{
    net::HttpRequest out = buildRequest(u"/v1/messages"_s, access);
    out.method = net::HttpRequest::Method::Post;
    out.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    out.headers.append(QHttpHeaders::WellKnownHeader::Accept, "text/event-stream");
    out.headers.append(QLatin1StringView("anthropic-version"), anthropicVersionFor(request.parameters));
    out.body = encodeAnthropicMessages(request);
    return out;
}

std::unique_ptr<StreamDecoder> Anthropic::makeDecoder() const
{
    return std::make_unique<AnthropicMessagesDecoder>();
}

net::HttpRequest Anthropic::buildModelList(const core::Access &access, const QUrlQuery &page) const
{
    net::HttpRequest out = buildRequest(u"/v1/models"_s, access);
    QUrlQuery query = page;
    query.addQueryItem(u"limit"_s, u"1000"_s);
    out.url.setQuery(query);
    out.headers.append(QLatin1StringView("anthropic-version"), anthropicVersionFor({}));
    return out;
}

std::expected<ModelPage, QString> Anthropic::decodeModels(const QByteArray &body) const
{
    const auto listed = readModelList(body);
    if (!listed) {
        return std::unexpected(listed.error());
    }
    ModelPage page;
    for (const QJsonValue &entry : listed->models) {
        core::ModelInfo model = decodeModel(entry.toObject());
        if (!model.route.model.isEmpty() && entry.toObject().value("lifecycle"_L1).toString() != "retired"_L1) {
            page.models.append(std::move(model));
        }
    }
    const QString last = listed->envelope.value("last_id"_L1).toString();
    if (listed->envelope.value("has_more"_L1).toBool() && !last.isEmpty()) {
        page.next.addQueryItem(u"after_id"_s, last);
    }
    return page;
}

std::optional<net::HttpRequest> Anthropic::buildTokenCount(const core::CompletionRequest &request,
                                                           const core::Access &access) const
{
    net::HttpRequest out = buildCompletion(request, access);
    out.url = buildRequest(u"/v1/messages/count_tokens"_s, access).url;
    out.headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::Accept, "application/json");
    // Sampling is refused by the newer version and counts nothing.
    out.headers.replaceOrAppend(QLatin1StringView("anthropic-version"), anthropicVersionFor({}));
    out.body = fieldsOf(out.body, {"model"_L1, "messages"_L1, "system"_L1, "thinking"_L1, "output_config"_L1, "tools"_L1,
                                   "tool_choice"_L1, "cache_control"_L1});
    return out;
}

QList<core::Sentence> Anthropic::check(const core::CompletionRequest &request, const core::ModelInfo *model) const
{
    QList<core::Sentence> out = checkRequest(request, model, limitsOf(profile()));
    const ClaudeModel named = claudeModelOf(request.model.toString());
    if (out.isEmpty() && named.isClaude()) {
        checkNamed(request, named, model == nullptr ? request.model.toString() : model->displayName(), out);
    }
    return out;
}

} // namespace assay::providers
