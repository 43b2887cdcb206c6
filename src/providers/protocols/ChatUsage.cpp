// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/ChatUsage.h"

namespace assay::providers {

namespace {

struct Figures {
    core::Usage usage;
    std::optional<std::int64_t> writes;
    std::optional<core::Money> cost;
    std::optional<core::Money> upstreamCost;
    bool ownKey = false;
};

// A float would already have lost the digits: the token is read as it stands.
std::optional<core::Money> moneyOf(ondemand::value &value)
{
    if (isType(value, ondemand::json_type::number)) {
        const std::string_view token = value.raw_json_token();
        return core::Money::fromDecimal(toQString(token).trimmed());
    }
    const auto text = stringOf(value);
    return text ? core::Money::fromDecimal(toQString(*text)) : std::nullopt;
}

void take(std::optional<std::int64_t> &target, ondemand::value &value)
{
    if (const auto number = integerOf(value); number && *number >= 0) {
        target = *number;
    }
}

bool readPromptDetails(ondemand::value &value, Figures &figures)
{
    const auto details = objectOf(value);
    return !details || forEachField(*details, [&](std::string_view key, ondemand::value &field) {
        if (key == "cached_tokens") {
            take(figures.usage.cacheRead, field);
        } else if (key == "cache_write_tokens" || key == "cache_creation_tokens") {
            take(figures.writes, field);
        } else if (key == "audio_tokens") {
            if (const auto tokens = integerOf(field); tokens && *tokens > 0) {
                figures.usage.inputAudio = *tokens;
            }
        }
        return true;
    });
}

bool readOutputDetails(ondemand::value &value, Figures &figures)
{
    const auto details = objectOf(value);
    return !details || forEachField(*details, [&](std::string_view key, ondemand::value &field) {
        if (key == "reasoning_tokens") {
            take(figures.usage.reasoning, field);
        }
        return true;
    });
}

bool readCostDetails(ondemand::value &value, Figures &figures)
{
    const auto details = objectOf(value);
    return !details || forEachField(*details, [&](std::string_view key, ondemand::value &field) {
        if (key == "upstream_inference_cost") {
            figures.upstreamCost = moneyOf(field);
        }
        return true;
    });
}

bool readField(std::string_view key, ondemand::value &value, Figures &figures)
{
    core::Usage &usage = figures.usage;
    if (key == "prompt_tokens" || key == "input_tokens") {
        take(usage.input, value);
    } else if (key == "completion_tokens" || key == "output_tokens") {
        take(usage.output, value);
    } else if (key == "prompt_tokens_details" || key == "input_tokens_details") {
        return readPromptDetails(value, figures);
    } else if (key == "completion_tokens_details" || key == "output_tokens_details") {
        return readOutputDetails(value, figures);
    } else if (key == "cached_tokens" || key == "prompt_cache_hit_tokens") {
        if (!usage.cacheRead) {
            take(usage.cacheRead, value);
        }
    } else if (key == "reasoning_tokens") {
        if (!usage.reasoning) {
            take(usage.reasoning, value);
        }
    } else if (key == "cost") {
        figures.cost = moneyOf(value);
    } else if (key == "is_byok") {
        bool own = false;
        figures.ownKey = value.get_bool().get(own) == simdjson::SUCCESS && own;
    } else if (key == "cost_details") {
        return readCostDetails(value, figures);
    }
    return true;
}

} // namespace

std::optional<core::UsageReport> readChatUsage(JsonReader &reader, const QByteArray &json, const ChatDialect &dialect)
{
    ondemand::object object;
    Figures figures;
    if (!reader.open(json, json.size(), object) || !forEachField(object, [&](std::string_view key, ondemand::value &value) {
            return readField(key, value, figures);
        })) {
        return std::nullopt;
    }
    core::UsageReport report;
    report.usage = figures.usage;
    if (dialect.cacheWrite == ChatDialect::CacheWrite::ThirtyMinutes) {
        report.usage.cacheWrite30m = figures.writes;
    } else {
        report.usage.cacheWrite5m = figures.writes;
    }
    report.cost = figures.cost;
    if (report.cost && figures.ownKey && figures.upstreamCost) {
        *report.cost += *figures.upstreamCost;
    }
    if (report.usage.isEmpty() && !report.cost) {
        return std::nullopt;
    }
    report.usage.raw = json;
    return report;
}

} // namespace assay::providers
