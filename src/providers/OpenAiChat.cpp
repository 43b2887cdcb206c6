// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/OpenAiChat.h"

#include "providers/ModelListReader.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

ChatDialect dialect()
{
    ChatDialect out;
    out.vendor = Vendor::OpenAi;
    out.maxCompletionTokens = true;
    out.cacheWrite = ChatDialect::CacheWrite::ThirtyMinutes;
    return out;
}

ApiLimits limits()
{
    ApiLimits out;
    out.name = u"OpenAI"_s;
    out.refused = {u"top_k"_s, u"thinking_budget"_s};
    out.efforts = {u"none"_s, u"minimal"_s, u"low"_s, u"medium"_s, u"high"_s, u"xhigh"_s, u"max"_s};
    out.maximumStops = 4;
    return out;
}

constexpr std::array families{"gpt-"_L1, "chatgpt-"_L1, "o1"_L1, "o3"_L1, "o4"_L1, "ft:gpt-"_L1};
constexpr std::array otherUses{"audio"_L1,     "realtime"_L1, "transcribe"_L1, "tts"_L1,   "image"_L1,         "search"_L1,
                               "embedding"_L1, "instruct"_L1, "moderation"_L1, "codex"_L1, "deep-research"_L1, "live"_L1};

} // namespace

core::ProviderProfile OpenAiChat::shippedProfile()
{
    core::ProviderProfile out;
    out.id = core::ProviderId(u"openai-chat"_s);
    out.name = u"OpenAI"_s;
    out.monogram = u"OA"_s;
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
    const QString id = entry.value("id"_L1).toString();
    const auto begins = [&id](QLatin1StringView family) { return id.startsWith(family); };
    const auto holds = [&id](QLatin1StringView use) { return id.contains(use); };
    // The "-pro" models exist on the Responses API only.
    if (std::ranges::none_of(families, begins) || std::ranges::any_of(otherUses, holds) || id.contains("-pro"_L1)) {
        return std::nullopt;
    }
    core::ModelInfo model = modelOfEntry(entry);
    const qint64 shutdown = entry.value("shutdown_date"_L1).toInteger();
    if (shutdown > 0) {
        model.deprecated = QDateTime::fromSecsSinceEpoch(shutdown, QTimeZone::UTC).date();
    } else {
        model.deprecated = QDate::fromString(entry.value("shutdown_date"_L1).toString().left(10), Qt::ISODate);
    }
    return model;
}

} // namespace assay::providers
