// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace assay::simulator {

/// A PNG of 192 by 192 pixels, an evening sky over hills. The same words give the same picture.
[[nodiscard]] QByteArray drawingOf(const QByteArray &words);

} // namespace assay::simulator
