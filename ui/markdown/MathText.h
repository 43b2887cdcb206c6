// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay::ui {

/// A formula of TeX as text that can be read, selected, searched and spoken: `\frac{a}{b^2}` is a/b², `\sum_{i=1}^n` is ∑ᵢ₌₁ⁿ. Lines are
/// parted by U+2028. A command that is not known stays as it was written.
[[nodiscard]] QString readableMath(QStringView tex);

} // namespace assay::ui
