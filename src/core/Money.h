// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace assay::core {

/// An amount of US dollars as a whole number of pico-dollars (10⁻¹² USD).
///
/// Every published token price is a whole number of pico-dollars, so sums and products are exact. Holds ±9.2 million
/// dollars; an operation that would leave that range saturates and isSaturated() tells. There is no way from or to a
/// floating-point number but for drawing (toDoubleForDisplay).
class Money final {
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fromPico(std::int64_t pico) { return Money(pico); }

    /// Reads a plain or scientific decimal ("0.0000025", "-1.5", "2.5e-06"), exactly. Digits below 10⁻¹² are rounded
    /// half to even. Nullopt for anything else, and for amounts out of range.
    [[nodiscard]] static std::optional<Money> fromDecimal(QStringView text);

    [[nodiscard]] constexpr std::int64_t pico() const { return m_pico; }
    [[nodiscard]] constexpr bool isZero() const { return m_pico == 0; }
    [[nodiscard]] bool isSaturated() const;

    /// The exact decimal in dollars, without trailing zeros, at least `minimumDecimals` digits behind the point.
    [[nodiscard]] QString toDecimal(int minimumDecimals = 0) const;
    /// For charts only; never feed the result back into an amount.
    [[nodiscard]] double toDoubleForDisplay() const;

    friend constexpr bool operator==(Money, Money) = default;
    friend constexpr std::strong_ordering operator<=>(Money, Money) = default;

    friend Money operator+(Money a, Money b);
    friend Money operator-(Money a, Money b);
    /// A price per token times a number of tokens.
    friend Money operator*(Money price, std::int64_t count);
    Money &operator+=(Money other) { return *this = *this + other; }

private:
    constexpr explicit Money(std::int64_t pico) : m_pico(pico) {}
    std::int64_t m_pico = 0;
};

} // namespace assay::core
