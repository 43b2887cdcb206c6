// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QFlags>
#include <QJsonObject>
#include <QList>

#include <chrono>
#include <optional>

namespace assay::core {

/// What makes a chain leave a route for the next one, once its tries on that route are used up.
enum class FallbackTrigger : unsigned {
    RateLimit = 1,       ///< 429
    Overload = 2,        ///< 503, 529
    Server = 4,          ///< other 5xx
    Network = 8,         ///< name, refused, reset; also a certificate that is not good
    Timeout = 16,        ///< connect, first byte or idle time, or the hop's own total limit, ran out
    SlowFirstToken = 32, ///< nothing to show within the hop's firstToken limit
    Cut = 64,            ///< broke off although something had been shown: the tokens are paid twice
};
Q_DECLARE_FLAGS(FallbackTriggers, FallbackTrigger)
Q_DECLARE_OPERATORS_FOR_FLAGS(FallbackTriggers)

/// How long one route may take, each try on it by itself. It only makes the chain go on: on the last route there is nothing to go on to, and
/// waiting is better than failing. nullopt: as long as the provider's own limits allow.
struct HopLimits {
    std::optional<std::chrono::milliseconds> firstToken; ///< from sending until there is something to show
    std::optional<std::chrono::milliseconds> total;      ///< from sending until the end
    friend bool operator==(const HopLimits &, const HopLimits &) = default;
};

/// One route of a chain behind the first.
struct FallbackHop {
    Route route;
    KeyName key;
    HopLimits limits;
    friend bool operator==(const FallbackHop &, const FallbackHop &) = default;
};

/// What becomes of text that a route had shown before it broke off and the next one took over.
enum class ShownText {
    Marked, ///< stays, a line says where it broke off and who goes on
    Kept,   ///< stays as it is, the new answer begins a paragraph
    Folded, ///< leaves the answer and is kept among its notices
};

/// The routes that a contestant tries one after the other, done by Assay.
struct FallbackChain {
    static constexpr FallbackTriggers usual = FallbackTrigger::RateLimit | FallbackTrigger::Overload | FallbackTrigger::Server
                                              | FallbackTrigger::Network | FallbackTrigger::Timeout
                                              | FallbackTrigger::SlowFirstToken;
    static constexpr int mostHops = 8;

    QList<FallbackHop> hops;
    FallbackTriggers triggers = usual;
    HopLimits limits; ///< of the contestant's own route
    int retries = 2;  ///< on one route before it is left, 0 to 2
    ShownText shownText = ShownText::Marked;

    [[nodiscard]] bool isEmpty() const { return hops.isEmpty(); }
    [[nodiscard]] QList<Route> routes() const;
    [[nodiscard]] static FallbackChain through(const QList<Route> &routes);
    /// `hop` 0 is the contestant's own route.
    [[nodiscard]] const HopLimits &limitsOf(qsizetype hop) const { return hop == 0 ? limits : hops.at(hop - 1).limits; }
    /// A route that stands in the chain twice with the same key, the contestant's own included; nullopt: none does.
    [[nodiscard]] std::optional<Route> loopFrom(const Route &own, const KeyName &key) const;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static FallbackChain fromJson(const QJsonObject &object);
    friend bool operator==(const FallbackChain &, const FallbackChain &) = default;
};

/// `rate_limit`, `overload`, `server`, `network`, `timeout`, `slow_first_token`, `cut`.
[[nodiscard]] QString wordOf(FallbackTrigger trigger);
[[nodiscard]] std::optional<FallbackTrigger> fallbackTriggerFromWord(QStringView word);
[[nodiscard]] QList<FallbackTrigger> allFallbackTriggers();
/// `marked`, `kept`, `folded`.
[[nodiscard]] QString wordOf(ShownText shown);
[[nodiscard]] std::optional<ShownText> shownTextFromWord(QStringView word);

} // namespace assay::core
