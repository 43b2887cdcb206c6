// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Money.h"

#include <limits>

namespace assay::core {

namespace {

constexpr int picoDigits = 12;
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t lowest = -highest;

struct Decimal {
    bool negative = false;
    QString digits;      ///< without point, leading zeros kept
    qint64 exponent = 0; ///< the value is 0.digits × 10^exponent
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

std::optional<qint64> exponentOf(QStringView text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    if (!ok || value > 1000 || value < -1000) {
        return std::nullopt;
    }
    return value;
}

std::optional<Decimal> decimalOf(QStringView text)
{
    Decimal out;
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        out.negative = text.front() == u'-';
        text = text.sliced(1);
    }
    const qsizetype e = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    if (e >= 0) {
        const auto exponent = exponentOf(text.sliced(e + 1));
        if (!exponent) {
            return std::nullopt;
        }
        out.exponent = *exponent;
        text = text.first(e);
    }
    bool point = false;
    for (const QChar c : text) {
        if (c == u'.' && !point) {
            point = true;
            out.exponent += out.digits.size();
        } else if (isDigit(c)) {
            out.digits += c;
        } else {
            return std::nullopt;
        }
    }
    if (out.digits.isEmpty()) {
        return std::nullopt;
    }
    if (!point) {
        out.exponent += out.digits.size();
    }
    return out;
}

bool roundsUp(QStringView rest, bool odd)
{
    if (rest.isEmpty() || rest.front() < u'5') {
        return false;
    }
    if (rest.front() > u'5') {
        return true;
    }
    for (const QChar c : rest.sliced(1)) {
        if (c != u'0') {
            return true;
        }
    }
    return odd;
}

Money saturated(bool negative)
{
    return Money::fromPico(negative ? lowest : highest);
}

} // namespace

std::optional<Money> Money::fromDecimal(QStringView text)
{
    auto decimal = decimalOf(text.trimmed());
    if (!decimal) {
        return std::nullopt;
    }
    const qint64 whole = decimal->exponent + picoDigits; // how many of the digits count as pico-dollars
    std::int64_t value = 0;
    for (qint64 i = 0; i < whole; ++i) {
        const int digit = i < decimal->digits.size() ? decimal->digits.at(i).digitValue() : 0;
        if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, digit, &value)) {
            return std::nullopt;
        }
    }
    if (whole >= 0 && whole < decimal->digits.size() && roundsUp(QStringView(decimal->digits).sliced(whole), value % 2 != 0)
        && __builtin_add_overflow(value, 1, &value)) {
        return std::nullopt;
    }
    return fromPico(decimal->negative ? -value : value);
}

bool Money::isSaturated() const
{
    return m_pico >= highest || m_pico <= lowest;
}

QString Money::toDecimal(int minimumDecimals) const
{
    const auto magnitude = m_pico < 0 ? 0 - static_cast<std::uint64_t>(m_pico) : static_cast<std::uint64_t>(m_pico);
    QString digits = QString::number(magnitude).rightJustified(picoDigits + 1, u'0');
    QString fraction = digits.last(picoDigits);
    digits.chop(picoDigits);
    while (fraction.size() > minimumDecimals && fraction.endsWith(u'0')) {
        fraction.chop(1);
    }
    QString out = m_pico < 0 ? QStringLiteral("-") : QString();
    out += digits;
    if (!fraction.isEmpty()) {
        out += u'.' + fraction;
    }
    return out;
}

double Money::toDoubleForDisplay() const
{
    return static_cast<double>(m_pico) / 1e12;
}

Money operator+(Money a, Money b)
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.m_pico, b.m_pico, &sum)) {
        return saturated(a.m_pico < 0);
    }
    return Money(sum);
}

Money operator-(Money a, Money b)
{
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a.m_pico, b.m_pico, &difference)) {
        return saturated(a.m_pico < 0);
    }
    return Money(difference);
}

Money operator*(Money price, std::int64_t count)
{
    std::int64_t product = 0;
    if (__builtin_mul_overflow(price.m_pico, count, &product)) {
        return saturated((price.m_pico < 0) != (count < 0));
    }
    return Money(product);
}

} // namespace assay::core
