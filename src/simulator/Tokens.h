// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace assay::simulator {

/// Cuts a text into pieces of the size that tokenizers make: short words whole, long ones in parts, each CJK character for
/// itself; leading space belongs to the piece. Joined they are the text again, and no surrogate pair is cut.
[[nodiscard]] QStringList tokensOf(QStringView text);
[[nodiscard]] qsizetype tokenCountOf(QStringView text);

} // namespace assay::simulator
