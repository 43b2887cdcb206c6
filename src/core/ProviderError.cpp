// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ProviderError.h"

#include <array>
#include <utility>

namespace assay::core {

namespace {

constexpr std::array<std::pair<ErrorKind, QLatin1StringView>, 14> words{{
    {ErrorKind::Auth, QLatin1StringView("auth")},
    {ErrorKind::Payment, QLatin1StringView("payment")},
    {ErrorKind::Permission, QLatin1StringView("permission")},
    {ErrorKind::NotFound, QLatin1StringView("not_found")},
    {ErrorKind::InvalidRequest, QLatin1StringView("invalid_request")},
    {ErrorKind::RateLimit, QLatin1StringView("rate_limit")},
    {ErrorKind::Overloaded, QLatin1StringView("overloaded")},
    {ErrorKind::Server, QLatin1StringView("server")},
    {ErrorKind::Timeout, QLatin1StringView("timeout")},
    {ErrorKind::Network, QLatin1StringView("network")},
    {ErrorKind::Tls, QLatin1StringView("tls")},
    {ErrorKind::Protocol, QLatin1StringView("protocol")},
    {ErrorKind::Cancelled, QLatin1StringView("cancelled")},
    {ErrorKind::Budget, QLatin1StringView("budget")},
}};

} // namespace

QString wordOf(ErrorKind kind)
{
    for (const auto &[each, word] : words) {
        if (each == kind) {
            return word;
        }
    }
    return {};
}

std::optional<ErrorKind> errorKindFromWord(QStringView word)
{
    for (const auto &[kind, each] : words) {
        if (each == word) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace assay::core
