// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Document.h"
#include "ui/markdown/Segmenter.h"
#include "ui/markdown/TextCleaner.h"

namespace assay::ui {

/// A Markdown document that grows at its end. However a text is cut into pieces, after finish() the blocks are the same.
///
/// While it is open, what is not yet decided is shown in the sense in which it most likely goes on: an open fence is a code block, `**bold` is
/// bold, a lone `-` under a paragraph does not make it a heading. Not thread-safe.
class MarkdownStream final {
public:
    /// Adds a piece. Returns the index of the first block that is new or changed; blocks before it are as they were.
    qsizetype append(QStringView piece);
    /// Nothing follows: decides what was open. The blocks are then those of the whole text parsed at once, unless it is so long or
    /// so shapeless that it was cut by force. Returns the first changed block likewise.
    qsizetype finish();

    [[nodiscard]] const QList<Block> &blocks() const { return m_blocks; }
    /// After append(): nothing changed but that the last block's text grew behind this position; -1: more than that may have.
    [[nodiscard]] qsizetype grownFrom() const { return m_grownFrom; }
    /// All text so far, cleaned.
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

private:
    qsizetype update();
    [[nodiscard]] QList<Block> blocksOf(const Segment &segment) const;
    [[nodiscard]] Block codeBlock(const Segment &segment) const;
    [[nodiscard]] qsizetype codeEnd(const Segment &segment) const;
    qsizetype growCode(const Segment &segment);
    void unseal();
    qsizetype replaceFrom(qsizetype first, const QList<Block> &fresh);

    QString m_text;
    TextCleaner m_cleaner;
    Segmenter m_segmenter;
    QList<Block> m_blocks;
    qsizetype m_sealedSegments = 0; ///< closed and parsed for good
    qsizetype m_sealedBlocks = 0;
    qsizetype m_version = 0;    ///< of the definitions that the sealed blocks know
    qsizetype m_codeTaken = -1; ///< how far the open code segment stands in the last block; -1: it does not
    qsizetype m_grownFrom = -1;
    bool m_finished = false;
};

/// Markdown whose last line is still being written, mended so that it parses in the sense in which it most likely goes on.
[[nodiscard]] QString mendOpenTail(QStringView markdown);

} // namespace assay::ui
