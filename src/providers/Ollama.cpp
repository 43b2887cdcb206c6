// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/Ollama.h"

#include "providers/ModelListReader.h"

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

ChatDialect dialect()
{
    ChatDialect out;
    out.vendor = Vendor::Ollama;
    out.splitsThinking = true;
    return out;
}

ApiLimits limits()
{
    ApiLimits out;
    out.name = u"Ollama"_s;
    out.pdf = false;
    return out;
}

} // namespace

core::ProviderProfile Ollama::shippedProfile()
{
    core::ProviderProfile out;
    out.id = core::ProviderId(u"ollama"_s);
    out.name = u"Ollama"_s;
    out.monogram = u"OL"_s;
    out.baseUrl = QUrl(u"http://127.0.0.1:11434"_s);
    out.needsKey = false;
    out.keyPage = QUrl(u"https://ollama.com/download"_s);
    return out;
}

Ollama::Ollama(net::Network &network) : ChatProvider(shippedProfile(), network, dialect(), limits()) {}

net::HttpRequest Ollama::buildCompletion(const core::CompletionRequest &request, const core::Access &access) const
{
    net::HttpRequest out = ChatProvider::buildCompletion(request, access);
    out.url = endpointUrl(access.settings.baseUrl.value_or(profile().baseUrl), u"/v1/chat/completions"_s);
    return out;
}

net::HttpRequest Ollama::buildModelList(const core::Access &access, const QUrlQuery &page) const
{
    net::HttpRequest out = ChatProvider::buildModelList(access, page);
    QUrl base = access.settings.baseUrl.value_or(profile().baseUrl);
    QString path = base.path();
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    if (path.endsWith("/v1"_L1)) {
        path.chop(3);
    }
    base.setPath(path);
    out.url = endpointUrl(base, u"/api/tags"_s);
    return out;
}

std::optional<core::ModelInfo> Ollama::decodeModel(const QJsonObject &entry) const
{
    core::ModelInfo model = modelOfEntry(entry);
    const QJsonObject details = entry.value("details"_L1).toObject();
    if (const QString size = details.value("parameter_size"_L1).toString(); !size.isEmpty() && model.name.isEmpty()) {
        model.name = u"%1 (%2)"_s.arg(model.route.model.toString(), size);
    }
    // Runs on the user's own machine.
    core::Price price;
    price.base.input = core::Money();
    price.base.output = core::Money();
    price.source = u"local"_s;
    model.price = price;
    return model;
}

} // namespace assay::providers
