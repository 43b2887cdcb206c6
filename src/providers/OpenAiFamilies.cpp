// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/OpenAiFamilies.h"

#include "providers/ModelListReader.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::providers {

namespace {

struct Family {
    QLatin1StringView name;
    bool reasons;
    QLatin1StringView efforts; ///< separated by blanks
};

// From OpenAI's own client and its specification, 2026; the more exact name stands before the shorter one.
constexpr std::array reasoningFamilies{
    Family{"gpt-6-astra"_L1, true, "low medium high xhigh max"_L1},
    Family{"gpt-6.1-sol"_L1, true, "low medium high xhigh max"_L1},
    Family{"gpt-6.1-terra"_L1, true, "none low medium high xhigh max"_L1},
    Family{"gpt-6-sol"_L1, true, "none low medium high xhigh max"_L1},
    Family{"gpt-6-luna"_L1, true, "none low medium high xhigh max"_L1},
    Family{"gpt-5.6"_L1, true, "none low medium high xhigh max"_L1},
    Family{"gpt-5.5"_L1, true, "none low medium high xhigh"_L1},
    Family{"gpt-5.4"_L1, true, "none low medium high xhigh"_L1},
    Family{"gpt-5.3"_L1, true, "none low medium high xhigh"_L1},
    Family{"gpt-5.2"_L1, true, "none low medium high xhigh"_L1},
    Family{"gpt-5.1"_L1, true, "none low medium high"_L1},
    Family{"gpt-5"_L1, true, "minimal low medium high"_L1},
    Family{"o4-mini"_L1, true, "low medium high"_L1},
    Family{"o3"_L1, true, "low medium high"_L1},
    Family{"o1"_L1, true, ""_L1},
    Family{"gpt-4o"_L1, false, ""_L1},
    Family{"gpt-4.1"_L1, false, ""_L1},
};

constexpr std::array families{"gpt-"_L1, "chatgpt-"_L1, "o1"_L1, "o3"_L1, "o4"_L1, "ft:gpt-"_L1};
constexpr std::array otherUses{"audio"_L1,     "realtime"_L1, "transcribe"_L1, "tts"_L1,           "image"_L1, "search"_L1,
                               "embedding"_L1, "instruct"_L1, "moderation"_L1, "deep-research"_L1, "live"_L1};

bool isOf(QStringView id, QLatin1StringView family)
{
    return id.startsWith(family)
           && (id.size() == family.size() || id.at(family.size()) == u'-' || id.at(family.size()) == u':');
}

} // namespace

OpenAiRules openAiRulesOf(const QString &id)
{
    const QStringView plain = id.startsWith("ft:"_L1) ? QStringView(id).sliced(3) : QStringView(id);
    const auto family = std::ranges::find_if(reasoningFamilies, [plain](const Family &each) { return isOf(plain, each.name); });
    // "-chat" models of these families answer at once, and nobody wrote down what they take.
    if (family == reasoningFamilies.end() || plain.contains("-chat"_L1)) {
        return {};
    }
    OpenAiRules rules;
    rules.reasons = family->reasons;
    if (!family->reasons) {
        rules.refused = {u"effort"_s, u"top_k"_s, u"thinking_budget"_s};
        return rules;
    }
    rules.refused = {u"temperature"_s, u"top_p"_s, u"top_k"_s, u"stop"_s, u"thinking_budget"_s};
    // These two take fewer words than the rest of their family, and which is not written anywhere.
    if (!plain.contains("-pro"_L1) && !plain.contains("codex"_L1)) {
        rules.efforts = QString(family->efforts).split(u' ', Qt::SkipEmptyParts);
    }
    return rules;
}

bool isOpenAiResponsesModel(const QString &id)
{
    const auto begins = [&id](QLatin1StringView family) { return id.startsWith(family); };
    const auto holds = [&id](QLatin1StringView use) { return id.contains(use); };
    return std::ranges::any_of(families, begins) && std::ranges::none_of(otherUses, holds);
}

bool isOpenAiChatModel(const QString &id)
{
    return isOpenAiResponsesModel(id) && !id.contains("-pro"_L1) && !id.contains("codex"_L1);
}

core::ModelInfo openAiModelOf(const QJsonObject &entry)
{
    core::ModelInfo model = modelOfEntry(entry);
    const qint64 shutdown = entry.value("shutdown_date"_L1).toInteger();
    if (shutdown > 0) {
        model.deprecated = QDateTime::fromSecsSinceEpoch(shutdown, QTimeZone::UTC).date();
    } else {
        model.deprecated = QDate::fromString(entry.value("shutdown_date"_L1).toString().left(10), Qt::ISODate);
    }
    return model;
}

std::optional<core::ModelInfo> withOpenAiRules(const core::ModelId &id, const core::Parameters &set,
                                               const core::ModelInfo *model)
{
    const OpenAiRules rules = openAiRulesOf(id.toString());
    if (!rules.isKnown()) {
        return model == nullptr ? std::nullopt : std::optional(*model);
    }
    core::ModelInfo known = model == nullptr ? core::ModelInfo() : *model;
    if (known.route.model.isEmpty()) {
        known.route.model = id;
    }
    if (known.refusedParameters.isEmpty()) {
        known.refusedParameters = rules.refused;
    }
    if (known.efforts.isEmpty()) {
        known.efforts = rules.efforts;
    }
    const bool thinksNot = set.effort == "none"_L1 && known.efforts.contains("none"_L1);
    if (rules.reasons && !thinksNot && !known.refusedParameters.contains("logprobs"_L1)) {
        known.refusedParameters.append(u"logprobs"_s);
    }
    return known;
}

} // namespace assay::providers
