// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/Groq.h"

#include "providers/ModelListReader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

ChatDialect dialect()
{
    ChatDialect out;
    out.vendor = Vendor::Groq;
    out.maxCompletionTokens = true;
    out.parsedReasoning = true;
    out.splitsThinking = true;
    return out;
}

ApiLimits limits()
{
    ApiLimits out;
    out.name = u"Groq"_s;
    out.refused = {u"top_k"_s, u"thinking_budget"_s, u"logprobs"_s};
    out.pdf = false;
    out.maximumStops = 4;
    return out;
}

// Speech and moderation models stand in the same list.
constexpr std::array otherUses{"whisper"_L1, "tts"_L1, "guard"_L1, "orpheus"_L1, "safeguard"_L1};

/// What the names of the families tell, since the list does not: Groq's manual, 2026.
void takeRules(core::ModelInfo &model, const QString &id)
{
    if (id.contains("gpt-oss"_L1)) {
        model.efforts = {u"low"_s, u"medium"_s, u"high"_s};
    } else if (id.contains("qwen3.8"_L1)) {
        model.efforts = {u"none"_s, u"low"_s, u"medium"_s, u"high"_s};
    } else if (id.contains("qwen3"_L1)) {
        model.efforts = {u"none"_s};
    } else if (id.contains("llama"_L1)) {
        model.refusedParameters = {u"effort"_s, u"schema"_s};
    }
}

} // namespace

core::ProviderProfile Groq::shippedProfile()
{
    core::ProviderProfile out;
    out.id = core::ProviderId(u"groq"_s);
    out.name = u"Groq"_s;
    out.monogram = u"GQ"_s;
    out.baseUrl = QUrl(u"https://api.groq.com/openai/v1"_s);
    out.keyVariable = u"GROQ_API_KEY"_s;
    out.keyPrefix = u"gsk_"_s;
    out.keyPage = QUrl(u"https://console.groq.com/keys"_s);
    return out;
}

Groq::Groq(net::Network &network) : ChatProvider(shippedProfile(), network, dialect(), limits()) {}

std::optional<core::ModelInfo> Groq::decodeModel(const QJsonObject &entry) const
{
    const QString id = entry.value("id"_L1).toString();
    const auto holds = [&id](QLatin1StringView use) { return id.contains(use); };
    if (std::ranges::any_of(otherUses, holds) || !entry.value("active"_L1).toBool(true)) {
        return std::nullopt;
    }
    core::ModelInfo model = modelOfEntry(entry);
    takeRules(model, id);
    return model;
}

} // namespace assay::providers
