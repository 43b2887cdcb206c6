// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace assay::core {

/// The closed set of what can go wrong with an attempt. The words of the command line stand in wordOf().
enum class ErrorKind {
    Auth,           ///< key missing, wrong, expired
    Payment,        ///< out of credit or quota; waiting does not help
    Permission,     ///< key is good but may not do this
    NotFound,       ///< unknown model or address
    InvalidRequest, ///< the provider refuses the request as it is; also a prompt that is too long
    RateLimit,      ///< too many requests; waiting helps
    Overloaded,     ///< the provider has no capacity (503, 529)
    Server,         ///< any other 5xx
    Timeout,        ///< connect, first byte or idle time ran out
    Network,        ///< DNS, refused, reset, proxy
    Tls,            ///< certificate or handshake
    Protocol,       ///< the answer is not what the protocol says: HTML, broken JSON, ended before its terminator
    Cancelled,      ///< stopped by the user
    Budget,         ///< a budget of the user's would be passed
};

/// The braces behind the members let designated initialisers leave them out.
struct ProviderError {
    ErrorKind kind = ErrorKind::Protocol;
    int status = 0;    ///< HTTP status, 0 where there was none
    QString message{}; ///< the provider's own words or ours; never holds a key
    QString requestId{};
    std::optional<std::chrono::milliseconds> retryAfter{};
    /// The provider's explicit word on whether to try again (x-should-retry, availability.retryable); nullopt: it said nothing.
    std::optional<bool> retryable{};
    /// The stream had begun and ended before its terminator: the outcome is *cut*.
    bool cut = false;

    friend bool operator==(const ProviderError &, const ProviderError &) = default;
};

/// `auth`, `payment`, `not_found`, …: the words of the JSON contract.
[[nodiscard]] QString wordOf(ErrorKind kind);
[[nodiscard]] std::optional<ErrorKind> errorKindFromWord(QStringView word);

} // namespace assay::core
