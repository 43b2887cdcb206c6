// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/Gemini.h"

#include "providers/ModelListReader.h"
#include "providers/RequestCheck.h"
#include "providers/protocols/GeminiDecoder.h"
#include "providers/protocols/GeminiEncoder.h"
#include "providers/protocols/GeminiModel.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

ApiLimits limitsOf(const core::ProviderProfile &profile)
{
    ApiLimits out;
    out.name = profile.name;
    out.efforts = {u"none"_s, u"minimal"_s, u"low"_s, u"medium"_s, u"high"_s};
    out.media = true;
    out.maximumStops = 5;
    out.maximumSeed = std::numeric_limits<qint32>::max();
    out.effortOrBudget = true;
    return out;
}

QString plainId(const QString &id)
{
    return id.startsWith("models/"_L1) ? id.sliced(7) : id;
}

/// `models/x`, or as it stands where it names another collection (`tunedModels/x`).
QString pathOf(const core::ModelId &model)
{
    const QString id = model.toString();
    const QString name = id.contains(u'/') ? id : u"models/"_s + id;
    return u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name, "/", "%"));
}

void checkThinking(const core::Parameters &parameters, const GeminiModel &model, const QString &name,
                   QList<core::Sentence> &out)
{
    if (!model.thinks() && (parameters.thinkingBudget || (!parameters.effort.isEmpty() && parameters.effort != "none"_L1))) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 does not think."), {name}});
        return;
    }
    if (model.major == 0 || !model.thinks()) {
        return;
    }
    if (model.takesBudget()) {
        if (parameters.thinkingBudget && model.pro
            && (*parameters.thinkingBudget < 128 || *parameters.thinkingBudget > 32'768)) {
            out.append(core::Sentence{
                QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes a thinking budget from 128 to 32768 tokens."), {name}});
        }
        if (!parameters.effort.isEmpty() && (model.pro || parameters.effort != "none"_L1)) {
            out.append(
                core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes a thinking budget, not an effort."), {name}});
        }
    } else if (parameters.thinkingBudget) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes an effort, not a thinking budget."), {name}});
    } else if (!parameters.effort.isEmpty() && !model.efforts().contains(parameters.effort)) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 does not take the effort %2; it takes %3."),
                                  {name, parameters.effort, model.efforts().join(u", "_s)}});
    }
}

core::ModelInfo decodeModel(const QJsonObject &entry)
{
    core::ModelInfo model;
    const QString id = plainId(entry.value("name"_L1).toString());
    model.route.model = core::ModelId(id);
    model.name = entry.value("displayName"_L1).toString();
    model.contextWindow = countOf(entry.value("inputTokenLimit"_L1));
    model.maxOutput = countOf(entry.value("outputTokenLimit"_L1));
    if (const QJsonValue thinks = entry.value("thinking"_L1); thinks.isBool()) {
        model.reasoning = thinks.toBool();
    }
    model.efforts = geminiModelOf(id).efforts();
    return model;
}

} // namespace

core::ProviderProfile Gemini::shippedProfile()
{
    core::ProviderProfile out;
    out.id = core::ProviderId(u"gemini"_s);
    out.name = u"Google Gemini"_s;
    out.monogram = u"GE"_s;
    out.protocol = core::Protocol::Gemini;
    out.baseUrl = QUrl(u"https://generativelanguage.googleapis.com/v1beta"_s);
    out.keyVariable = u"GEMINI_API_KEY"_s;
    out.keyPrefix = u"AIza"_s;
    out.keyPage = QUrl(u"https://aistudio.google.com/apikey"_s);
    return out;
}

Gemini::Gemini(net::Network &network) : HttpProvider(shippedProfile(), network) {}

net::HttpRequest Gemini::buildAt(const QString &path, const core::Access &access) const
{
    net::HttpRequest out = buildRequest(path, access);
    QUrl base = access.settings.baseUrl.value_or(profile().baseUrl);
    // A host alone is what people paste.
    if (base.path().isEmpty() || base.path() == "/"_L1) {
        base.setPath(u"/v1beta"_s);
    }
    const QString collection = u"/models"_s;
    out.url = endpointUrl(base, collection);
    out.url.setPath(out.url.path(QUrl::FullyEncoded).chopped(collection.size()) + path, QUrl::StrictMode);
    out.credential.header = "x-goog-api-key";
    out.credential.prefix.clear();
    return out;
}

net::HttpRequest Gemini::buildCompletion(const core::CompletionRequest &request, const core::Access &access) const
{
    net::HttpRequest out = buildAt(pathOf(request.model) + u":streamGenerateContent"_s, access);
    out.url.setQuery(u"alt=sse"_s);
    out.method = net::HttpRequest::Method::Post;
    out.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    out.headers.append(QHttpHeaders::WellKnownHeader::Accept, "text/event-stream");
    out.body = encodeGemini(request);
    return out;
}

std::optional<net::HttpRequest> Gemini::buildTokenCount(const core::CompletionRequest &request,
                                                        const core::Access &access) const
{
    net::HttpRequest out = buildAt(pathOf(request.model) + u":countTokens"_s, access);
    out.method = net::HttpRequest::Method::Post;
    out.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    QJsonObject counted = QJsonDocument::fromJson(encodeGemini(request)).object();
    counted.insert("model"_L1, pathOf(request.model).sliced(1));
    out.body = QJsonDocument(QJsonObject{{"generateContentRequest"_L1, counted}}).toJson(QJsonDocument::Compact);
    return out;
}

// Some models exist only at v1beta, and what is new at v1 need not be there.
std::optional<QUrl> Gemini::elsewhere(const QUrl &asked) const
{
    const QString path = asked.path(QUrl::FullyEncoded);
    for (const auto &[from, to] :
         {std::pair("/v1beta/models/"_L1, "/v1/models/"_L1), std::pair("/v1/models/"_L1, "/v1beta/models/"_L1)}) {
        if (const qsizetype at = path.indexOf(from); at >= 0) {
            QUrl other = asked;
            other.setPath(path.first(at) + to + path.sliced(at + from.size()), QUrl::StrictMode);
            return other;
        }
    }
    return std::nullopt;
}

std::unique_ptr<StreamDecoder> Gemini::makeDecoder() const
{
    return std::make_unique<GeminiDecoder>();
}

net::HttpRequest Gemini::buildModelList(const core::Access &access, const QUrlQuery &page) const
{
    net::HttpRequest out = buildAt(u"/models"_s, access);
    QUrlQuery query = page;
    query.addQueryItem(u"pageSize"_s, u"1000"_s);
    out.url.setQuery(query);
    return out;
}

std::expected<ModelPage, QString> Gemini::decodeModels(const QByteArray &body) const
{
    const auto listed = readModelList(body);
    if (!listed) {
        return std::unexpected(listed.error());
    }
    ModelPage page;
    for (const QJsonValue &entry : listed->models) {
        core::ModelInfo model = decodeModel(entry.toObject());
        // Embeddings, pictures by prediction: nothing to talk to.
        const bool talks = stringsOf(entry["supportedGenerationMethods"_L1]).contains("generateContent"_L1);
        if (talks && !model.route.model.isEmpty()) {
            page.models.append(std::move(model));
        }
    }
    if (const QString next = listed->envelope.value("nextPageToken"_L1).toString(); !next.isEmpty()) {
        page.next.addQueryItem(u"pageToken"_s, QString::fromLatin1(QUrl::toPercentEncoding(next)));
    }
    return page;
}

QList<core::Sentence> Gemini::check(const core::CompletionRequest &request, const core::ModelInfo *model) const
{
    QList<core::Sentence> out = checkRequest(request, model, limitsOf(profile()));
    const GeminiModel named = geminiModelOf(request.model.toString());
    const QString name = model == nullptr ? request.model.toString() : model->displayName();
    if (out.isEmpty()) {
        checkThinking(request.parameters, named, name, out);
    }
    if (!request.parameters.tools.isEmpty() && !request.parameters.schema.isEmpty() && !named.takesToolsWithSchema()) {
        out.append(core::Sentence{QT_TRANSLATE_NOOP("assay::Sentence", "%1 takes tools or a schema, not both."), {name}});
    }
    return out;
}

} // namespace assay::providers
