// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/RateLimits.h"

#include "net/RetryAfter.h"

namespace assay::net {

namespace {

std::optional<qint64> numberOf(const QHttpHeaders &headers, const QByteArray &name)
{
    bool ok = false;
    const qint64 value = headers.value(QLatin1StringView(name)).trimmed().toByteArray().toLongLong(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

QDateTime resetOf(const QHttpHeaders &headers, const QByteArray &name, const QDateTime &now)
{
    const QByteArrayView text = headers.value(QLatin1StringView(name)).trimmed();
    if (const QDateTime moment = momentOf(text); moment.isValid()) {
        return moment;
    }
    if (const auto wait = durationOf(text)) {
        return now.addMSecs(wait->count());
    }
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs).toUTC();
}

RateLimits::Limit limitOf(const QHttpHeaders &headers, const QDateTime &now, const QByteArray &before, const QByteArray &behind)
{
    RateLimits::Limit limit;
    limit.limit = numberOf(headers, before + "limit" + behind);
    limit.remaining = numberOf(headers, before + "remaining" + behind);
    limit.reset = resetOf(headers, before + "reset" + behind, now);
    return limit;
}

} // namespace

RateLimits rateLimitsOf(const QHttpHeaders &headers, const QDateTime &now)
{
    using Limit = RateLimits::Limit;
    const auto firstOf = [](const Limit &a, const Limit &b, const Limit &c) {
        return a != Limit() ? a : (b != Limit() ? b : c);
    };
    const auto read = [&](const QByteArray &before, const QByteArray &behind) { return limitOf(headers, now, before, behind); };
    RateLimits limits;
    limits.requests =
        firstOf(read("anthropic-ratelimit-requests-", {}), read("x-ratelimit-", "-requests"), read("x-ratelimit-", {}));
    limits.tokens =
        firstOf(read("anthropic-ratelimit-tokens-", {}), read("x-ratelimit-", "-tokens"), read("x-tokenlimit-", {}));
    limits.inputTokens = read("anthropic-ratelimit-input-tokens-", {});
    limits.outputTokens = read("anthropic-ratelimit-output-tokens-", {});
    return limits;
}

} // namespace assay::net
