// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Document.h"

namespace assay::ui {

/// The Markdown of a stretch of styled text.
[[nodiscard]] QString writeInline(const QString &text, const QList<Span> &spans, qsizetype from, qsizetype to);
/// Every line with `indent` before it, the first with `first`.
[[nodiscard]] QString indented(const QString &text, const QString &first, const QString &indent);

} // namespace assay::ui
