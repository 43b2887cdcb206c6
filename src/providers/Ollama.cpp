// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/Ollama.h"

#include "providers/ModelListReader.h"
#include "providers/RequestCheck.h"
#include "providers/protocols/OllamaChatDecoder.h"
#include "providers/protocols/OllamaChatEncoder.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

ApiLimits limitsOf(const core::ProviderProfile &profile)
{
    ApiLimits out;
    out.name = profile.name;
    out.refused = {u"thinking_budget"_s};
    out.efforts = {u"none"_s, u"low"_s, u"medium"_s, u"high"_s, u"max"_s};
    out.pdf = false;
    return out;
}

QUrl plainBase(QUrl base)
{
    QString path = base.path();
    for (const QLatin1StringView pasted : {"/"_L1, "/chat/completions"_L1, "/chat"_L1, "/v1"_L1, "/api"_L1, "/"_L1}) {
        while (path.endsWith(pasted)) {
            path.chop(pasted.size());
        }
    }
    base.setPath(path);
    return base;
}

core::Price priceOfOwnMachine()
{
    core::Price price;
    price.base.input = core::Money();
    price.base.output = core::Money();
    price.source = u"local"_s;
    return price;
}

core::ModelInfo decodeModel(const QJsonObject &entry)
{
    core::ModelInfo model = modelOfEntry(entry);
    const QJsonObject details = entry.value("details"_L1).toObject();
    if (const QString size = details.value("parameter_size"_L1).toString(); !size.isEmpty() && model.name.isEmpty()) {
        model.name = u"%1 (%2)"_s.arg(model.route.model.toString(), size);
    }
    // What runs in the provider's own cloud is not free.
    if (!model.route.model.toString().endsWith("-cloud"_L1) && !entry.contains("remote_host"_L1)) {
        model.price = priceOfOwnMachine();
    }
    return model;
}

/// The window under which the model runs: what its own file sets, else what it was trained for.
std::optional<qint64> windowOf(const QJsonObject &shown)
{
    static const QRegularExpression set(u"^\\s*num_ctx\\s+(\\d+)"_s, QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = set.match(shown.value("parameters"_L1).toString());
    if (match.hasMatch()) {
        return match.captured(1).toLongLong();
    }
    const QJsonObject info = shown.value("model_info"_L1).toObject();
    const QString family = info.value("general.architecture"_L1).toString();
    return countOf(info.value(family + ".context_length"_L1));
}

} // namespace

core::ProviderProfile Ollama::shippedProfile()
{
    core::ProviderProfile out;
    out.id = core::ProviderId(u"ollama"_s);
    out.name = u"Ollama"_s;
    out.monogram = u"OL"_s;
    out.protocol = core::Protocol::OllamaChat;
    out.baseUrl = QUrl(u"http://127.0.0.1:11434"_s);
    out.needsKey = false;
    out.keyPage = QUrl(u"https://ollama.com/download"_s);
    return out;
}

Ollama::Ollama(net::Network &network) : HttpProvider(shippedProfile(), network) {}

net::HttpRequest Ollama::buildAt(const QString &path, const core::Access &access) const
{
    net::HttpRequest out = buildRequest(path, access);
    out.url = endpointUrl(plainBase(access.settings.baseUrl.value_or(profile().baseUrl)), path);
    return out;
}

net::HttpRequest Ollama::buildCompletion(const core::CompletionRequest &request, const core::Access &access) const
{
    net::HttpRequest out = buildAt(u"/api/chat"_s, access);
    out.method = net::HttpRequest::Method::Post;
    out.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    out.headers.append(QHttpHeaders::WellKnownHeader::Accept, "application/x-ndjson");
    out.body = encodeOllamaChat(request);
    return out;
}

std::unique_ptr<StreamDecoder> Ollama::makeDecoder() const
{
    return std::make_unique<OllamaChatDecoder>();
}

net::HttpRequest Ollama::buildModelList(const core::Access &access, const QUrlQuery &) const
{
    net::HttpRequest out = buildAt(u"/api/tags"_s, access);
    out.headers.append(QHttpHeaders::WellKnownHeader::Accept, "application/json");
    return out;
}

std::expected<ModelPage, QString> Ollama::decodeModels(const QByteArray &body) const
{
    const auto listed = readModelList(body);
    if (!listed) {
        return std::unexpected(listed.error());
    }
    ModelPage page;
    for (const QJsonValue &entry : listed->models) {
        if (core::ModelInfo model = decodeModel(entry.toObject()); !model.route.model.isEmpty()) {
            page.models.append(std::move(model));
        }
    }
    return page;
}

std::optional<net::HttpRequest> Ollama::buildModelDetail(const core::ModelInfo &model, const core::Access &access) const
{
    net::HttpRequest out = buildAt(u"/api/show"_s, access);
    out.method = net::HttpRequest::Method::Post;
    out.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    out.body = QJsonDocument(QJsonObject{{"model"_L1, model.route.model.toString()}}).toJson(QJsonDocument::Compact);
    return out;
}

void Ollama::decodeModelDetail(const QByteArray &body, core::ModelInfo &model) const
{
    const QJsonObject shown = QJsonDocument::fromJson(body).object();
    if (const auto window = windowOf(shown)) {
        model.contextWindow = window;
    }
    // Older servers list no capabilities: then nothing is known.
    const QStringList capabilities = stringsOf(shown.value("capabilities"_L1));
    if (capabilities.isEmpty()) {
        return;
    }
    model.tools = capabilities.contains("tools"_L1);
    model.vision = capabilities.contains("vision"_L1);
    model.reasoning = capabilities.contains("thinking"_L1);
    model.inputModalities = *model.vision ? QStringList{u"text"_s, u"image"_s} : QStringList{u"text"_s};
    if (!*model.reasoning) {
        model.efforts = {u"none"_s};
    }
}

QList<core::Sentence> Ollama::check(const core::CompletionRequest &request, const core::ModelInfo *model) const
{
    QList<core::Sentence> out = checkRequest(request, model, limitsOf(profile()));
    const QString name = request.model.toString().section(u'/', -1);
    if (out.isEmpty() && request.parameters.effort == "none"_L1 && name.startsWith("gpt-oss"_L1)) {
        // Its server passes over a plain "no", and it would think all the same.
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 does not take the effort %2; it takes %3."),
                                  {model == nullptr ? name : model->displayName(), u"none"_s, u"low, medium, high"_s}});
    }
    return out;
}

} // namespace assay::providers
