// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/FallbackChain.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

constexpr std::array triggerWords{
    std::pair{FallbackTrigger::RateLimit, "rate_limit"_L1},
    std::pair{FallbackTrigger::Overload, "overload"_L1},
    std::pair{FallbackTrigger::Server, "server"_L1},
    std::pair{FallbackTrigger::Network, "network"_L1},
    std::pair{FallbackTrigger::Timeout, "timeout"_L1},
    std::pair{FallbackTrigger::SlowFirstToken, "slow_first_token"_L1},
    std::pair{FallbackTrigger::Cut, "cut"_L1},
};

constexpr std::array shownWords{
    std::pair{ShownText::Marked, "marked"_L1},
    std::pair{ShownText::Kept, "kept"_L1},
    std::pair{ShownText::Folded, "folded"_L1},
};

void insertLimits(QJsonObject &out, const HopLimits &limits)
{
    if (limits.firstToken) {
        out.insert(u"first_token_ms"_s, static_cast<qint64>(limits.firstToken->count()));
    }
    if (limits.total) {
        out.insert(u"total_ms"_s, static_cast<qint64>(limits.total->count()));
    }
}

std::optional<std::chrono::milliseconds> limitIn(const QJsonObject &object, QLatin1StringView name)
{
    const qint64 ms = object.value(name).toInteger(0);
    return ms > 0 ? std::optional(std::chrono::milliseconds(ms)) : std::nullopt;
}

HopLimits limitsIn(const QJsonObject &object)
{
    return {limitIn(object, "first_token_ms"_L1), limitIn(object, "total_ms"_L1)};
}

} // namespace

QList<Route> FallbackChain::routes() const
{
    QList<Route> out;
    for (const FallbackHop &hop : hops) {
        out.append(hop.route);
    }
    return out;
}

FallbackChain FallbackChain::through(const QList<Route> &routes)
{
    FallbackChain out;
    for (const Route &route : routes) {
        out.hops.append({route, {}, {}});
    }
    return out;
}

std::optional<Route> FallbackChain::loopFrom(const Route &own, const KeyName &key) const
{
    QList<std::pair<Route, KeyName>> seen{{own, key}};
    for (const FallbackHop &hop : hops) {
        const std::pair each{hop.route, hop.key};
        if (seen.contains(each)) {
            return hop.route;
        }
        seen.append(each);
    }
    return std::nullopt;
}

QJsonObject FallbackChain::toJson() const
{
    QJsonArray routes;
    for (const FallbackHop &hop : hops) {
        QJsonObject each{{u"route"_s, hop.route.toString()}};
        if (!hop.key.isEmpty()) {
            each.insert(u"key"_s, hop.key.toString());
        }
        insertLimits(each, hop.limits);
        routes.append(each);
    }
    QJsonArray when;
    for (const auto &[trigger, word] : triggerWords) {
        if (triggers.testFlag(trigger)) {
            when.append(QString(word));
        }
    }
    QJsonObject out{{u"hops"_s, routes}, {u"when"_s, when}, {u"retries"_s, retries}, {u"shown_text"_s, wordOf(shownText)}};
    insertLimits(out, limits);
    return out;
}

FallbackChain FallbackChain::fromJson(const QJsonObject &object)
{
    FallbackChain out;
    const QJsonArray routes = object.value("hops"_L1).toArray();
    for (const QJsonValue &value : routes) {
        const QJsonObject each = value.toObject();
        if (const auto route = Route::fromString(each.value("route"_L1).toString())) {
            out.hops.append({*route, KeyName(each.value("key"_L1).toString()), limitsIn(each)});
        }
    }
    if (const QJsonValue when = object.value("when"_L1); when.isArray()) {
        out.triggers = {};
        for (const auto words = when.toArray(); const QJsonValue &word : words) {
            if (const auto trigger = fallbackTriggerFromWord(word.toString())) {
                out.triggers |= *trigger;
            }
        }
    }
    out.limits = limitsIn(object);
    out.retries = std::clamp(object.value("retries"_L1).toInt(out.retries), 0, 2);
    out.shownText = shownTextFromWord(object.value("shown_text"_L1).toString()).value_or(ShownText::Marked);
    return out;
}

QString wordOf(FallbackTrigger trigger)
{
    return std::ranges::find(triggerWords, trigger, [](const auto &pair) { return pair.first; })->second;
}

std::optional<FallbackTrigger> fallbackTriggerFromWord(QStringView word)
{
    const auto *found = std::ranges::find_if(triggerWords, [word](const auto &pair) { return word == pair.second; });
    return found == triggerWords.end() ? std::nullopt : std::optional(found->first);
}

QList<FallbackTrigger> allFallbackTriggers()
{
    QList<FallbackTrigger> out;
    for (const auto &pair : triggerWords) {
        out.append(pair.first);
    }
    return out;
}

QString wordOf(ShownText shown)
{
    return std::ranges::find(shownWords, shown, [](const auto &pair) { return pair.first; })->second;
}

std::optional<ShownText> shownTextFromWord(QStringView word)
{
    const auto *found = std::ranges::find_if(shownWords, [word](const auto &pair) { return word == pair.second; });
    return found == shownWords.end() ? std::nullopt : std::optional(found->first);
}

} // namespace assay::core
