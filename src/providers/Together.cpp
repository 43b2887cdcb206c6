// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/Together.h"

#include "providers/ModelListReader.h"

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

ChatDialect dialect()
{
    ChatDialect out;
    out.vendor = Vendor::Together;
    out.refusesOverflow = true;
    out.switchesOff = true;
    out.countedLogprobs = true;
    out.splitsThinking = true;
    return out;
}

ApiLimits limits()
{
    ApiLimits out;
    out.name = u"Together AI"_s;
    out.refused = {u"thinking_budget"_s};
    out.efforts = {u"none"_s, u"low"_s, u"medium"_s, u"high"_s};
    out.pdf = false;
    return out;
}

} // namespace

core::ProviderProfile Together::shippedProfile()
{
    core::ProviderProfile out;
    out.id = core::ProviderId(u"together"_s);
    out.name = u"Together AI"_s;
    out.monogram = u"TO"_s;
    out.baseUrl = QUrl(u"https://api.together.ai/v1"_s);
    out.keyVariable = u"TOGETHER_API_KEY"_s;
    out.keyPage = QUrl(u"https://api.together.ai/settings/api-keys"_s);
    return out;
}

Together::Together(net::Network &network) : ChatProvider(shippedProfile(), network, dialect(), limits()) {}

std::optional<core::ModelInfo> Together::decodeModel(const QJsonObject &entry) const
{
    if (entry.value("type"_L1).toString(u"chat"_s) != "chat"_L1) {
        return std::nullopt;
    }
    core::ModelInfo model = modelOfEntry(entry);
    const QJsonObject pricing = entry.value("pricing"_L1).toObject();
    core::Price price;
    price.base.input = perTokenOfMillion(pricing.value("input"_L1));
    price.base.output = perTokenOfMillion(pricing.value("output"_L1));
    price.base.cacheRead = perTokenOfMillion(pricing.value("cached_input"_L1));
    price.source = u"Together AI's model list"_s;
    // Dedicated models carry 0 for every rate and a price by the hour: that is unknown, not free.
    const bool byTheHour = price.base.isFree() && pricing.value("hourly"_L1).toDouble() > 0;
    if (price.base.input && price.base.output && !byTheHour) {
        model.price = price;
    }
    return model;
}

} // namespace assay::providers
