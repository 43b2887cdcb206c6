// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Document.h"

#include <QDeadlineTimer>

#include <vector>

namespace assay::ui {

class Numbering;

/// A block as it is compared: its text (tables row by row) and the numbers of its words.
struct ComparedBlock {
    Block block;
    QString text;
    std::vector<int> bag; ///< of its words, sorted

    [[nodiscard]] static ComparedBlock of(const Block &block, Numbering &words);
    /// 0 to 1: the part of their words that two blocks share; 0 for blocks of another kind.
    [[nodiscard]] static double similarity(const ComparedBlock &a, const ComparedBlock &b);
    /// "• ", "3. " and how deep it stands.
    [[nodiscard]] QString marker() const;
};

/// Which blocks of two answers belong together.
struct BlockPair {
    qsizetype left = -1; ///< −1: only the right one has it
    qsizetype right = -1;
    bool same = false;
};

/// In reading order. Equal blocks are found first; what lies between them is put together by likeness.
[[nodiscard]] QList<BlockPair> pairBlocks(const QList<ComparedBlock> &left, const QList<ComparedBlock> &right,
                                          QDeadlineTimer deadline);

} // namespace assay::ui
