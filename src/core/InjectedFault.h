// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace assay::core {

/// A fault that a drill asks the network to make of one exchange, so that a chain can be seen to hold. Most take the place of the exchange:
/// nothing is sent and nothing is paid. Those that happen in the middle (stall, cut, errorEvent, malformed) let the real exchange run up to
/// the n-th event of its stream and then end it.
///
/// Reaches the network in core::Access only, which the drill fills; nothing else in the program makes one.
struct InjectedFault {
    enum class Kind {
        RateLimit,      ///< 429 with Retry-After
        RateLimitBare,  ///< 429 without
        Payment,        ///< 402
        Server,         ///< 500
        Overloaded,     ///< 529
        Dns,            ///< the name is not found
        Refused,        ///< the connection is refused
        Tls,            ///< the handshake fails
        SlowFirstToken, ///< the exchange begins `delay` late
        Stall,          ///< nothing comes any more, the connection stays
        Cut,            ///< the connection drops
        ErrorBody,      ///< status 200 with an error for a body
        ErrorEvent,     ///< an error inside the stream
        Malformed,      ///< an event that is not what the protocol says, then the stream goes on
        Refusal,        ///< the model declines
    };
    Kind kind = Kind::Server;
    int afterEvents = 8;                         ///< of the stream, before Stall, Cut, ErrorEvent, Malformed
    std::chrono::milliseconds delay{5'000};      ///< of SlowFirstToken
    std::chrono::milliseconds retryAfter{1'000}; ///< of RateLimit

    /// Nothing is sent to the provider.
    [[nodiscard]] bool replacesExchange() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static std::optional<InjectedFault> fromJson(const QJsonObject &object);
    friend bool operator==(const InjectedFault &, const InjectedFault &) = default;
};

/// `429`, `429-bare`, `402`, `500`, `529`, `dns`, `refused`, `tls`, `slow`, `stall`, `cut`, `error-body`, `error-event`, `malformed`,
/// `refusal`.
[[nodiscard]] QString wordOf(InjectedFault::Kind kind);
[[nodiscard]] std::optional<InjectedFault::Kind> injectedFaultFromWord(QStringView word);
[[nodiscard]] QList<InjectedFault::Kind> allInjectedFaults();

} // namespace assay::core
