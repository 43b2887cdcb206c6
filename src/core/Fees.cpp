// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Fees.h"

#include <optional>

namespace assay::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int whole = 10'000; // hundredths of a percent in one

/// A share of an amount that is not negative, rounded up. In two steps, so that nothing overflows.
Money shareOf(Money amount, int hundredths)
{
    const std::int64_t pico = std::max<std::int64_t>(amount.pico(), 0);
    const std::int64_t rest = pico % whole * hundredths;
    return Money::fromPico(pico / whole) * hundredths + Money::fromPico((rest + whole - 1) / whole);
}

} // namespace

std::optional<int> hundredthsFrom(QStringView percent)
{
    const auto value = Money::fromDecimal(QString(percent.trimmed().toString()).replace(u',', u'.'));
    constexpr std::int64_t picoPerHundredth = 10'000'000'000;
    if (!value || *value < Money() || value->pico() % picoPerHundredth != 0 || value->pico() / picoPerHundredth > whole) {
        return std::nullopt;
    }
    return static_cast<int>(value->pico() / picoPerHundredth);
}

QString percentText(int hundredths)
{
    return Money::fromPico(hundredths * 10'000'000'000LL).toDecimal();
}

FeeTable decodeFees(const QJsonObject &object)
{
    FeeTable table;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QJsonObject each = it.value().toObject();
        const Fees fees{.topUp = hundredthsFrom(each.value("top_up"_L1).toString()).value_or(0),
                        .ownKey = hundredthsFrom(each.value("own_key"_L1).toString()).value_or(0)};
        if (!fees.isNone()) {
            table.insert(ProviderId(it.key()), fees);
        }
    }
    return table;
}

QJsonObject encodeFees(const FeeTable &fees)
{
    QJsonObject object;
    for (auto it = fees.cbegin(); it != fees.cend(); ++it) {
        if (!it->isNone()) {
            object.insert(it.key().toString(),
                          QJsonObject{{"top_up"_L1, percentText(it->topUp)}, {"own_key"_L1, percentText(it->ownKey)}});
        }
    }
    return object;
}

Money landed(Money total, Money computed, const Fees &fees)
{
    return total + shareOf(total, fees.topUp) + shareOf(computed, fees.ownKey);
}

} // namespace assay::core
