// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace assay::store {

// The search index knows words by the spaces between them. Chinese, Japanese, Thai, Lao, Khmer and Burmese write without: a run of their
// letters is indexed as all pairs of neighbours and its last letter alone, so that any part of it is found as a phrase of pairs. What
// stands in such a run in other scripts is a word of its own (使用Qt框架 → 使用 用 Qt 框架 架).
//
// The ranges are ours and fixed, not those of a Unicode version: what was put into the index must be taken out letter for letter.

/// A text is found by its first mebibyte: to look through a hundred megabytes for a snippet would take seconds.
inline constexpr qsizetype longestIndexed = qsizetype(1) << 20;

/// Whether a code point is a letter, mark or digit of a script that writes without spaces.
[[nodiscard]] bool isUnspaced(char32_t c);

/// The text as the index gets it. With `changed` given, a text that needs no change gives nothing.
[[nodiscard]] QByteArray segmented(QByteArrayView utf8, bool *changed = nullptr);

/// What was segmented as it reads, with the marks U+0002 and U+0003 of a snippet in their places. Texts that never were stay as they are.
[[nodiscard]] QString unsegmented(const QString &snippet);

} // namespace assay::store
