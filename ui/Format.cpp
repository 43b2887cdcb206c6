// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Format.h"

#include <QLocale>

#include <cmath>

namespace assay::ui {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t picoPerDollar = 1'000'000'000'000;
constexpr QChar narrowSpace(0x202f);

/// The sign stands where the locale puts it; the C locale, which has no currency, as in English.
QString withDollar(const QString &figure)
{
    const QLocale locale;
    const bool before = locale.language() == QLocale::C || locale.toCurrencyString(1, u"$"_s).trimmed().startsWith(u'$');
    return before ? u"$"_s + figure : figure + QChar::Nbsp + u'$';
}

/// Rounded half away from zero, in whole numbers all the way: an amount is never a double.
QString decimal(std::int64_t pico, int decimals)
{
    std::int64_t unit = picoPerDollar;
    std::int64_t steps = 1;
    for (int i = 0; i < decimals; ++i) {
        unit /= 10;
        steps *= 10;
    }
    const std::int64_t rounded = pico / unit + (pico % unit >= (unit + 1) / 2 && unit > 1 ? 1 : 0);
    const QLocale locale;
    QString text = locale.toString(static_cast<qlonglong>(rounded / steps));
    if (decimals > 0) {
        text += locale.decimalPoint() + u"%1"_s.arg(static_cast<qlonglong>(rounded % steps), decimals, 10, QLatin1Char('0'));
    }
    return text;
}

QString localised(const QString &plainDecimal)
{
    QString text = plainDecimal;
    return text.replace(u'.', QLocale().decimalPoint());
}

} // namespace

QString Format::money(core::Money amount)
{
    const bool negative = amount.pico() < 0;
    const std::int64_t pico = negative ? -amount.pico() : amount.pico();
    const QString sign = negative ? u"−"_s : QString();
    if (pico == 0) {
        return withDollar(u"0"_s);
    }
    if (pico < picoPerDollar / 2'000'000) {
        return u"< "_s + sign + withDollar(decimal(picoPerDollar / 1'000'000, 6));
    }
    const int decimals = pico >= picoPerDollar ? 2 : pico >= picoPerDollar / 1000 ? 4 : 6;
    return sign + withDollar(decimal(pico, decimals));
}

QString Format::money(const std::optional<core::Money> &amount)
{
    return amount ? money(*amount) : tr("unknown", "an amount of money");
}

QString Format::cost(const core::Cost &cost)
{
    const auto best = cost.best();
    if (!best) {
        return money(best);
    }
    return cost.source() == core::CostSource::Computed && !best->isZero() ? u"≈ "_s + money(*best) : money(*best);
}

QString Format::cost(const core::CostSum &sum)
{
    if (sum.unknown > 0 && sum.known.isZero()) {
        return money(std::nullopt);
    }
    QString text = money(sum.known);
    if (sum.estimated && !sum.known.isZero()) {
        text.prepend(u"≈ "_s);
    }
    if (sum.unknown > 0) {
        text = tr("%1 + %2 unknown", "cost that is known + number of costs that are not").arg(text).arg(sum.unknown);
    }
    return text;
}

QString Format::perMillion(const std::optional<core::Money> &perToken)
{
    if (!perToken) {
        return u"–"_s;
    }
    if (perToken->isZero()) {
        return tr("free", "a price");
    }
    return localised((*perToken * 1'000'000).toDecimal(2));
}

QString Format::duration(std::chrono::microseconds time)
{
    const double seconds = std::chrono::duration<double>(time).count();
    const QLocale locale;
    if (seconds < 59.95) {
        return tr("%1 s", "seconds").arg(locale.toString(seconds, 'f', seconds < 9.995 ? 2 : 1));
    }
    const auto whole = qRound64(seconds);
    return tr("%1 min %2 s", "minutes and seconds").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString Format::count(qint64 number)
{
    QString digits = QString::number(std::abs(number));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) {
        digits.insert(at, narrowSpace);
    }
    return number < 0 ? u"−"_s + digits : digits;
}

QString Format::tokens(qint64 number)
{
    return tr("%1 tok", "tokens, abbreviated").arg(count(number));
}

QString Format::compactTokens(const std::optional<qint64> &number)
{
    if (!number || *number <= 0) {
        return u"–"_s;
    }
    const QLocale locale;
    if (*number >= 999'500) {
        const double millions = static_cast<double>(*number) / 1e6;
        const bool whole = std::abs(millions - std::round(millions)) < 0.06;
        return locale.toString(millions, 'f', whole ? 0 : 1) + u'M';
    }
    return *number >= 1000 ? QString::number((*number + 500) / 1000) + u'k' : QString::number(*number);
}

QString Format::rate(double tokensPerSecond)
{
    const int decimals = tokensPerSecond < 9.95 ? 1 : 0;
    return tr("%1 tok/s", "tokens per second").arg(QLocale().toString(tokensPerSecond, 'f', decimals));
}

QString Format::bytes(qint64 size)
{
    return QLocale().formattedDataSize(size, size < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString Format::day(QDate day, QDate today)
{
    if (day == today) {
        return tr("Today");
    }
    if (day.addDays(1) == today) {
        return tr("Yesterday");
    }
    const QLocale locale;
    if (day.year() == today.year()) {
        return locale.toString(day, tr("dddd, d MMMM", "a day of this year, as QLocale::toString takes it"));
    }
    return locale.toString(day, QLocale::LongFormat);
}

} // namespace assay::ui
