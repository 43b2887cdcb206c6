// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/AnswerDiff.h"

#include "ui/compare/BlockPairing.h"
#include "ui/compare/SequenceDiff.h"
#include "ui/compare/WordList.h"
#include "ui/markdown/MarkdownStream.h"

namespace assay::ui {

namespace {

using Row = AnswerDiff::Row;
using DiffCell = AnswerDiff::Cell;

QList<Block> blocksOf(const QString &markdown)
{
    MarkdownStream stream;
    (void)stream.append(markdown);
    (void)stream.finish();
    return stream.blocks();
}

bool standsInLines(const Block &block)
{
    return block.kind == Block::Kind::Code || block.kind == Block::Kind::Table;
}

DiffCell cellOf(const ComparedBlock &block, const QString &text, bool first)
{
    DiffCell cell;
    cell.text = text;
    cell.present = true;
    cell.first = first;
    cell.marker = first ? block.marker() : QString();
    cell.depth = int(block.block.containers.size());
    cell.level = block.block.level;
    cell.look = block.block.kind == Block::Kind::Code      ? AnswerDiff::Look::Code
                : block.block.kind == Block::Kind::Table   ? AnswerDiff::Look::Table
                : block.block.kind == Block::Kind::Heading ? AnswerDiff::Look::Heading
                                                           : AnswerDiff::Look::Prose;
    return cell;
}

QStringList linesOf(const ComparedBlock &block)
{
    QString text = block.text;
    if (text.endsWith(u'\n')) {
        text.chop(1);
    }
    return standsInLines(block.block) ? text.split(u'\n') : QStringList{text};
}

/// The words that a list of matches leaves over, neighbours in one mark; white space at the edge of a mark is left out.
QList<AnswerDiff::Mark> leftOver(const WordList &list, const QList<SequenceDiff::Match> &matches, bool ofLeft)
{
    QList<AnswerDiff::Mark> marks;
    qsizetype at = 0;
    const auto add = [&](qsizetype from, qsizetype to) {
        while (from < to && list.words[from].blank) {
            ++from;
        }
        while (from < to && list.words[to - 1].blank) {
            --to;
        }
        if (from < to) {
            const qsizetype start = list.words[from].start;
            marks.append({start, list.words[to - 1].start + list.words[to - 1].length - start});
        }
    };
    for (const SequenceDiff::Match &match : matches) {
        const qsizetype from = ofLeft ? match.left : match.right;
        add(at, from);
        at = from + match.length;
    }
    add(at, list.words.size());
    return marks;
}

/// Makes rows of paired blocks and counts words.
class Writer final {
public:
    Writer(AnswerDiff &diff, QDeadlineTimer deadline) : m_diff(diff), m_deadline(deadline) {}

    void addSame(const ComparedBlock &left, const ComparedBlock &right)
    {
        const QStringList lines = linesOf(left);
        const QStringList others = linesOf(right);
        for (qsizetype at = 0; at < lines.size(); ++at) {
            m_diff.rows.append({AnswerDiff::Kind::Same, cellOf(left, lines[at], at == 0), cellOf(right, others[at], at == 0)});
        }
        count(left, right, qsizetype(left.bag.size()));
    }

    void addOne(const ComparedBlock &block, bool isLeft)
    {
        const QStringList lines = linesOf(block);
        for (qsizetype at = 0; at < lines.size(); ++at) {
            addLine(block, lines[at], at == 0, isLeft);
        }
        (isLeft ? m_diff.wordsLeft : m_diff.wordsRight) += qsizetype(block.bag.size());
    }

    void addPair(const ComparedBlock &left, const ComparedBlock &right)
    {
        if (standsInLines(left.block)) {
            addLines(left, right);
        } else {
            addWords(left, right);
        }
    }

private:
    void count(const ComparedBlock &left, const ComparedBlock &right, qsizetype common)
    {
        m_diff.wordsLeft += qsizetype(left.bag.size());
        m_diff.wordsRight += qsizetype(right.bag.size());
        m_diff.wordsCommon += common;
    }

    void addLine(const ComparedBlock &block, const QString &line, bool first, bool isLeft)
    {
        Row row;
        row.kind = isLeft ? AnswerDiff::Kind::Left : AnswerDiff::Kind::Right;
        (isLeft ? row.left : row.right) = cellOf(block, line, first);
        m_diff.rows.append(row);
    }

    qsizetype markWords(DiffCell &left, DiffCell &right)
    {
        Numbering numbering;
        const WordList one = WordList::of(left.text, numbering);
        const WordList other = WordList::of(right.text, numbering);
        const auto matches = SequenceDiff::of(one.numbers, other.numbers, m_deadline);
        left.marks = leftOver(one, matches, true);
        right.marks = leftOver(other, matches, false);
        qsizetype common = 0;
        for (const SequenceDiff::Match &match : matches) {
            for (qsizetype at = match.left; at < match.left + match.length; ++at) {
                common += one.words[at].blank ? 0 : 1;
            }
        }
        return common;
    }

    void addWords(const ComparedBlock &left, const ComparedBlock &right)
    {
        Row row{AnswerDiff::Kind::Changed, cellOf(left, left.text, true), cellOf(right, right.text, true)};
        count(left, right, markWords(row.left, row.right));
        if (row.left.marks.isEmpty() && row.right.marks.isEmpty() && row.left.marker == row.right.marker
            && row.left.level == row.right.level) {
            row.kind = AnswerDiff::Kind::Same;
        }
        m_diff.rows.append(row);
    }

    void addLines(const ComparedBlock &left, const ComparedBlock &right)
    {
        const QStringList mine = linesOf(left);
        const QStringList theirs = linesOf(right);
        Numbering numbering;
        const auto numbered = [&numbering](const QStringList &lines) {
            std::vector<int> numbers;
            for (const QString &line : lines) {
                numbers.push_back(numbering.of(line));
            }
            return numbers;
        };
        auto matches = SequenceDiff::of(numbered(mine), numbered(theirs), m_deadline);
        matches.append({mine.size(), theirs.size(), 0});
        qsizetype i = 0;
        qsizetype j = 0;
        qsizetype common = 0;
        for (const SequenceDiff::Match &match : std::as_const(matches)) {
            // Lines in the same place of a gap are versions of each other.
            for (; i < match.left && j < match.right; ++i, ++j) {
                Row row{AnswerDiff::Kind::Changed, cellOf(left, mine[i], i == 0), cellOf(right, theirs[j], j == 0)};
                common += markWords(row.left, row.right);
                if (row.left.marks.isEmpty() && row.right.marks.isEmpty()) {
                    row.kind = AnswerDiff::Kind::Same; // only white space
                }
                m_diff.rows.append(row);
            }
            for (; i < match.left; ++i) {
                addLine(left, mine[i], i == 0, true);
            }
            for (; j < match.right; ++j) {
                addLine(right, theirs[j], j == 0, false);
            }
            for (qsizetype at = 0; at < match.length; ++at, ++i, ++j) {
                m_diff.rows.append({AnswerDiff::Kind::Same, cellOf(left, mine[i], i == 0), cellOf(right, theirs[j], j == 0)});
                Numbering words;
                common += WordList::of(mine[i], words).countOfWords();
            }
        }
        count(left, right, common);
    }

    AnswerDiff &m_diff;
    QDeadlineTimer m_deadline;
};

} // namespace

AnswerDiff AnswerDiff::of(const QString &left, const QString &right, QDeadlineTimer deadline)
{
    return of(blocksOf(left), blocksOf(right), deadline);
}

AnswerDiff AnswerDiff::of(const QList<Block> &left, const QList<Block> &right, QDeadlineTimer deadline)
{
    AnswerDiff diff;
    Numbering words;
    const auto prepared = [&words](const QList<Block> &blocks) {
        QList<ComparedBlock> result;
        result.reserve(blocks.size());
        for (const Block &block : blocks) {
            result.append(ComparedBlock::of(block, words));
        }
        return result;
    };
    const QList<ComparedBlock> mine = prepared(left);
    const QList<ComparedBlock> theirs = prepared(right);
    Writer writer(diff, deadline);
    const QList<BlockPair> pairs = pairBlocks(mine, theirs, deadline);
    for (const BlockPair &pair : pairs) {
        if (pair.same) {
            writer.addSame(mine[pair.left], theirs[pair.right]);
        } else if (pair.left >= 0 && pair.right >= 0) {
            writer.addPair(mine[pair.left], theirs[pair.right]);
        } else {
            writer.addOne(pair.left >= 0 ? mine[pair.left] : theirs[pair.right], pair.left >= 0);
        }
    }
    diff.hurried = deadline.hasExpired();
    return diff;
}

double AnswerDiff::similarity() const
{
    const qsizetype all = wordsLeft + wordsRight;
    return all == 0 ? 1 : 2.0 * double(wordsCommon) / double(all);
}

QList<qsizetype> AnswerDiff::places() const
{
    QList<qsizetype> result;
    for (qsizetype at = 0; at < rows.size(); ++at) {
        if (rows[at].kind != Kind::Same && (at == 0 || rows[at - 1].kind == Kind::Same)) {
            result.append(at);
        }
    }
    return result;
}

QString AnswerDiff::unified(const QString &leftName, const QString &rightName) const
{
    QStringList lines{QStringLiteral("--- ") + leftName, QStringLiteral("+++ ") + rightName};
    const auto add = [&lines](QChar sign, const Cell &cell) {
        for (const QString &line : QString(cell.marker + cell.text).replace(QChar::LineSeparator, u'\n').split(u'\n')) {
            lines.append(sign + line);
        }
    };
    for (const Row &row : rows) {
        if (row.kind == Kind::Same) {
            add(u' ', row.left);
            continue;
        }
        if (row.left.present) {
            add(u'-', row.left);
        }
        if (row.right.present) {
            add(u'+', row.right);
        }
    }
    const QString text = lines.join(u'\n');
    // A fence that no line of the text ends.
    QString fence = QStringLiteral("```");
    while (text.contains(fence)) {
        fence += u'`';
    }
    return fence + QStringLiteral("diff\n") + text + u'\n' + fence + u'\n';
}

} // namespace assay::ui
