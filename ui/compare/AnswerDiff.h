// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Document.h"

#include <QDeadlineTimer>
#include <QList>
#include <QString>

namespace assay::ui {

/// What two answers have in common and what not, as rows of two cells: blocks are put beside each other, prose is compared by words, code
/// and tables by lines. Pure, and may be made on any thread.
struct AnswerDiff {
    /// A run of characters that the other side does not have.
    struct Mark {
        qsizetype start = 0;
        qsizetype length = 0;
        friend bool operator==(const Mark &, const Mark &) = default;
    };
    enum class Look : quint8 { Prose, Heading, Code, Table };
    /// A block, or a line of code or of a table.
    struct Cell {
        QString text;
        QString marker; ///< "• ", "3. " before it
        QList<Mark> marks;
        Look look = Look::Prose;
        int depth = 0; ///< how many quotes and lists it stands in
        int level = 0; ///< headings
        bool present = false;
        bool first = true; ///< of its block; false: a further line of the one above
    };
    enum class Kind : quint8 { Same, Changed, Left, Right };
    struct Row {
        Kind kind = Kind::Same;
        Cell left;
        Cell right;
    };

    QList<Row> rows;
    qsizetype wordsLeft = 0;
    qsizetype wordsRight = 0;
    qsizetype wordsCommon = 0;
    bool hurried = false; ///< the time was up: what was not compared counts as different

    /// Compares two Markdown texts. Takes little longer than the deadline, however long they are.
    [[nodiscard]] static AnswerDiff of(const QString &left, const QString &right, QDeadlineTimer deadline);
    [[nodiscard]] static AnswerDiff of(const QList<Block> &left, const QList<Block> &right, QDeadlineTimer deadline);

    /// 0 to 1: the share of both texts' words that the other has too. 1 for two empty ones.
    [[nodiscard]] double similarity() const;
    /// Rows at which a stretch of differences begins.
    [[nodiscard]] QList<qsizetype> places() const;
    /// As a unified difference, in a fenced block.
    [[nodiscard]] QString unified(const QString &leftName, const QString &rightName) const;
};

} // namespace assay::ui
