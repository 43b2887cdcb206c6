// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Document.h"

#include <QByteArray>

namespace assay::ui {

/// The blocks of a piece of Markdown: CommonMark with GitHub's tables, strike-through, task lists and bare addresses. Raw HTML is
/// text, an image is a link with a mark and never loaded. `definitions` are link definitions from elsewhere in the document.
[[nodiscard]] QList<Block> parseBlocks(QStringView markdown, const QByteArray &definitions = {});

/// Whether an address of an answer may be opened at all: http, https and mailto.
[[nodiscard]] bool isOpenable(QStringView address);

} // namespace assay::ui
