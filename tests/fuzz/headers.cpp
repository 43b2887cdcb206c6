// SPDX-License-Identifier: GPL-3.0-or-later
#include "Check.h"
#include "net/RateLimits.h"
#include "net/RetryAfter.h"

#include <QTimeZone>

using namespace assay;

namespace {

/// Lines of `name: value`.
QHttpHeaders headersOf(const QByteArray &text)
{
    QHttpHeaders out;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            out.append(QLatin1StringView(line.first(colon)), line.sliced(colon + 1).trimmed());
        }
    }
    return out;
}

void checkLimit(const core::RateLimits::Limit &limit)
{
    fuzz::check(limit.limit.value_or(0) >= 0 && limit.remaining.value_or(0) >= 0, "no limit is negative");
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    // Qt warns of every header that is none.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC);
    const QHttpHeaders headers = headersOf(text);
    const auto wait = net::retryAfterOf(headers, now);
    fuzz::check(!wait || *wait >= std::chrono::milliseconds(0), "no wait is negative");
    const auto duration = net::durationOf(text);
    fuzz::check(!duration || *duration >= std::chrono::milliseconds(0), "no duration is negative");
    const core::RateLimits limits = net::rateLimitsOf(headers, now);
    for (const auto &limit : {limits.requests, limits.tokens, limits.inputTokens, limits.outputTokens}) {
        checkLimit(limit);
    }
    fuzz::check(net::requestIdOf(headers).size() <= 200, "a request id has an end");
    (void)net::shouldRetryOf(headers);
    return 0;
}
