// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/RetryAfter.h"

#include <QLocale>
#include <QTimeZone>

#include <cmath>

namespace assay::net {

using std::chrono::milliseconds;

namespace {

// More than a year is a broken clock or a broken server, and would overflow what follows.
constexpr double longestWaitMs = 366.0 * 24 * 3600 * 1000;

std::optional<milliseconds> millisecondsOf(QByteArrayView number, double unitMs)
{
    bool ok = false;
    const double value = number.trimmed().toByteArray().toDouble(&ok) * unitMs;
    if (!ok || !std::isfinite(value) || value < 0 || value > longestWaitMs) {
        return std::nullopt;
    }
    return milliseconds(std::llround(value));
}

QDateTime httpDateOf(QByteArrayView text)
{
    // "Sun, 22 Nov 2026 10:00:00 GMT": the only form that RFC 9110 lets a server send.
    const QString string = QString::fromLatin1(text.trimmed());
    QDateTime date = QLocale::c().toDateTime(string, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    date.setTimeZone(QTimeZone::UTC);
    return date;
}

} // namespace

std::optional<milliseconds> retryAfterOf(const QHttpHeaders &headers, const QDateTime &now)
{
    if (const auto wait = millisecondsOf(headers.value(QLatin1StringView("retry-after-ms")), 1)) {
        return wait;
    }
    const QByteArrayView after = headers.value(QHttpHeaders::WellKnownHeader::RetryAfter);
    if (const auto wait = millisecondsOf(after, 1000)) {
        return wait;
    }
    if (const QDateTime date = httpDateOf(after); date.isValid()) {
        return milliseconds(std::max<qint64>(now.msecsTo(date), 0));
    }
    const QByteArrayView reset = headers.value(QLatin1StringView("x-ratelimit-reset"));
    const auto wait = durationOf(reset);
    // OpenRouter puts the time of day there instead, in milliseconds since 1970.
    return wait && *wait < std::chrono::hours(24) ? wait : std::nullopt;
}

std::optional<milliseconds> durationOf(QByteArrayView text)
{
    text = text.trimmed();
    if (const auto plain = millisecondsOf(text, 1000)) {
        return plain;
    }
    milliseconds sum{0};
    while (!text.isEmpty()) {
        qsizetype digits = 0;
        while (digits < text.size() && ((text[digits] >= '0' && text[digits] <= '9') || text[digits] == '.')) {
            ++digits;
        }
        qsizetype letters = digits;
        while (letters < text.size() && text[letters] >= 'a' && text[letters] <= 'z') {
            ++letters;
        }
        const QByteArrayView unit = text.sliced(digits, letters - digits);
        const double unitMs = unit == QByteArrayView("ms")  ? 1
                              : unit == QByteArrayView("s") ? 1000
                              : unit == QByteArrayView("m") ? 60'000
                              : unit == QByteArrayView("h") ? 3'600'000
                                                            : -1;
        const auto part = unitMs < 0 ? std::nullopt : millisecondsOf(text.first(digits), unitMs);
        if (!part) {
            return std::nullopt;
        }
        sum += *part;
        text = text.sliced(letters);
    }
    return sum > milliseconds(0) ? std::optional(sum) : std::nullopt;
}

std::optional<bool> shouldRetryOf(const QHttpHeaders &headers)
{
    const QByteArrayView word = headers.value(QLatin1StringView("x-should-retry")).trimmed();
    if (word == QByteArrayView("true")) {
        return true;
    }
    if (word == QByteArrayView("false")) {
        return false;
    }
    return std::nullopt;
}

QString requestIdOf(const QHttpHeaders &headers)
{
    for (const char *name : {"request-id", "x-request-id", "x-generation-id", "cf-ray"}) {
        const QByteArrayView id = headers.value(QLatin1StringView(name)).trimmed();
        if (!id.isEmpty()) {
            return QString::fromLatin1(id.first(std::min<qsizetype>(id.size(), 200)));
        }
    }
    return {};
}

} // namespace assay::net
