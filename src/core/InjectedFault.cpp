// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/InjectedFault.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace assay::core {

namespace {

using Kind = InjectedFault::Kind;

constexpr std::array kinds{
    std::pair{Kind::RateLimit, "429"_L1},
    std::pair{Kind::RateLimitBare, "429-bare"_L1},
    std::pair{Kind::Payment, "402"_L1},
    std::pair{Kind::Server, "500"_L1},
    std::pair{Kind::Overloaded, "529"_L1},
    std::pair{Kind::Dns, "dns"_L1},
    std::pair{Kind::Refused, "refused"_L1},
    std::pair{Kind::Tls, "tls"_L1},
    std::pair{Kind::SlowFirstToken, "slow"_L1},
    std::pair{Kind::Stall, "stall"_L1},
    std::pair{Kind::Cut, "cut"_L1},
    std::pair{Kind::ErrorBody, "error-body"_L1},
    std::pair{Kind::ErrorEvent, "error-event"_L1},
    std::pair{Kind::Malformed, "malformed"_L1},
    std::pair{Kind::Refusal, "refusal"_L1},
};

} // namespace

bool InjectedFault::replacesExchange() const
{
    return kind != Kind::SlowFirstToken && kind != Kind::Stall && kind != Kind::Cut && kind != Kind::ErrorEvent
           && kind != Kind::Malformed;
}

QJsonObject InjectedFault::toJson() const
{
    return {{u"kind"_s, wordOf(kind)},
            {u"after_events"_s, afterEvents},
            {u"delay_ms"_s, static_cast<qint64>(delay.count())},
            {u"retry_after_ms"_s, static_cast<qint64>(retryAfter.count())}};
}

std::optional<InjectedFault> InjectedFault::fromJson(const QJsonObject &object)
{
    const auto kind = injectedFaultFromWord(object.value("kind"_L1).toString());
    if (!kind) {
        return std::nullopt;
    }
    InjectedFault out;
    out.kind = *kind;
    out.afterEvents = std::max(0, object.value("after_events"_L1).toInt(out.afterEvents));
    out.delay = std::chrono::milliseconds(object.value("delay_ms"_L1).toInteger(out.delay.count()));
    out.retryAfter = std::chrono::milliseconds(object.value("retry_after_ms"_L1).toInteger(out.retryAfter.count()));
    return out;
}

QString wordOf(InjectedFault::Kind kind)
{
    return std::ranges::find(kinds, kind, [](const auto &pair) { return pair.first; })->second;
}

std::optional<InjectedFault::Kind> injectedFaultFromWord(QStringView word)
{
    const auto *found = std::ranges::find_if(kinds, [word](const auto &pair) { return word == pair.second; });
    return found == kinds.end() ? std::nullopt : std::optional(found->first);
}

QList<InjectedFault::Kind> allInjectedFaults()
{
    QList<Kind> out;
    for (const auto &pair : kinds) {
        out.append(pair.first);
    }
    return out;
}

} // namespace assay::core
