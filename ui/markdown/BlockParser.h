// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Document.h"

#include <QByteArray>
#include <QSet>

namespace assay::ui {

/// What a piece of Markdown may refer to that stands elsewhere in its document.
struct References {
    QByteArray definitions; ///< of links, as Markdown
    QSet<QString> notes;    ///< labels of footnotes
    bool mayFollow = false; ///< the document is open: footnotes may follow
};

/// The blocks of a piece of Markdown: CommonMark with GitHub's tables, strike-through, task lists, footnotes and bare addresses, and TeX
/// formulas as readable text. Raw HTML is text, an image is a link with a mark and never loaded.
[[nodiscard]] QList<Block> parseBlocks(QStringView markdown, const References &references = {});

/// Whether an address of an answer may be opened at all: http, https and mailto.
[[nodiscard]] bool isOpenable(QStringView address);

} // namespace assay::ui
