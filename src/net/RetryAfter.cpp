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
    // The first is the only form that RFC 9110 lets a server send; the other two are those that it wants read all the same.
    static const QStringList forms{QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"),
                                   QStringLiteral("dddd, dd-MMM-yy HH:mm:ss 'GMT'"), QStringLiteral("ddd MMM d HH:mm:ss yyyy")};
    const QString string = QString::fromLatin1(text).simplified();
    for (const QString &form : forms) {
        if (QDateTime date = QLocale::c().toDateTime(string, form, 2000); date.isValid()) {
            date.setTimeZone(QTimeZone::UTC);
            return date;
        }
    }
    return {};
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
        // By the clock that set it, where the server tells it.
        const QDateTime there = httpDateOf(headers.value(QHttpHeaders::WellKnownHeader::Date));
        return milliseconds(std::max<qint64>((there.isValid() ? there : now).msecsTo(date), 0));
    }
    const QByteArrayView reset = headers.value(QLatin1StringView("x-ratelimit-reset"));
    if (const QDateTime moment = momentOf(reset); moment.isValid()) {
        const qint64 wait = now.msecsTo(moment);
        return wait > 0 ? std::optional(milliseconds(wait)) : std::nullopt;
    }
    const auto wait = durationOf(reset);
    return wait && *wait < std::chrono::hours(24) ? wait : std::nullopt;
}

QDateTime momentOf(QByteArrayView text)
{
    constexpr qint64 earliest = 1'000'000'000; // 2001: less is a duration
    constexpr qint64 latest = 10'000'000'000;
    bool ok = false;
    const qint64 number = text.trimmed().toByteArray().toLongLong(&ok);
    if (ok && number >= earliest * 1000 && number < latest * 1000) {
        return QDateTime::fromMSecsSinceEpoch(number, QTimeZone::UTC);
    }
    return ok && number >= earliest && number < latest ? QDateTime::fromSecsSinceEpoch(number, QTimeZone::UTC) : QDateTime();
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
