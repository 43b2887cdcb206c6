// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay::transfer {

/// Markdown (CommonMark with GitHub's tables, strike-through, task lists, bare addresses) as HTML that nothing of can run or load: raw HTML
/// is text, an image is a link, and a link goes to http, https or mail only.
[[nodiscard]] QByteArray htmlOfMarkdown(const QString &markdown);

} // namespace assay::transfer
