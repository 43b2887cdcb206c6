// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay::ui {

/// What a command of TeX without arguments stands for, `alpha` for α; empty: unknown.
[[nodiscard]] QString mathSymbol(QStringView command);
/// A letter or digit in one of TeX's alphabets: `mathbb`, `mathcal`, `mathfrak`; itself in others and where Unicode has none.
[[nodiscard]] QString mathLetter(QStringView alphabet, char32_t letter);
/// The accent that a command puts over its argument, as a combining character; 0: it is none.
[[nodiscard]] char16_t mathAccent(QStringView command);
/// The text raised or lowered; empty if one of its characters has no such form in Unicode.
[[nodiscard]] QString mathRaised(QStringView text);
[[nodiscard]] QString mathLowered(QStringView text);

} // namespace assay::ui
