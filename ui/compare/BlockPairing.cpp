// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/BlockPairing.h"

#include "ui/compare/SequenceDiff.h"
#include "ui/compare/WordList.h"

#include <algorithm>

namespace assay::ui {

namespace {

constexpr double alike = 0.3; // less than this in common, and two blocks are two
constexpr qsizetype mostCompared = 20'000;

QString textOf(const Block &block)
{
    if (block.kind != Block::Kind::Table) {
        return block.text;
    }
    QStringList lines;
    for (const QList<Cell> &row : block.rows) {
        QStringList cells;
        for (const Cell &cell : row) {
            cells.append(cell.text);
        }
        lines.append(cells.join(QStringLiteral(" │ ")));
    }
    return lines.join(u'\n');
}

/// What makes a block the same as another: how it looks and what it says.
QString signatureOf(const ComparedBlock &block)
{
    return QString::number(int(block.block.kind)) + u'/' + QString::number(block.block.level) + u'/' + block.marker() + u'/'
           + block.text;
}

void addApart(QList<BlockPair> &pairs, qsizetype left, qsizetype leftEnd, qsizetype right, qsizetype rightEnd)
{
    for (; left < leftEnd; ++left) {
        pairs.append({left, -1, false});
    }
    for (; right < rightEnd; ++right) {
        pairs.append({-1, right, false});
    }
}

/// The pairing of a gap that has the most in common.
void addLikest(QList<BlockPair> &pairs, const QList<ComparedBlock> &left, qsizetype leftFrom, qsizetype leftEnd,
               const QList<ComparedBlock> &right, qsizetype rightFrom, qsizetype rightEnd)
{
    const qsizetype n = leftEnd - leftFrom;
    const qsizetype m = rightEnd - rightFrom;
    std::vector<double> likeness(size_t(n * m));
    std::vector<double> best(size_t((n + 1) * (m + 1)));
    const auto bestAt = [&](qsizetype i, qsizetype j) -> double & { return best[size_t(i * (m + 1) + j)]; };
    for (qsizetype i = n - 1; i >= 0; --i) {
        for (qsizetype j = m - 1; j >= 0; --j) {
            const double like = ComparedBlock::similarity(left[leftFrom + i], right[rightFrom + j]);
            likeness[size_t(i * m + j)] = like;
            bestAt(i, j) = std::max({bestAt(i + 1, j), bestAt(i, j + 1), like >= alike ? like + bestAt(i + 1, j + 1) : 0.0});
        }
    }
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < n && j < m) {
        const double like = likeness[size_t(i * m + j)];
        if (like >= alike && bestAt(i, j) <= like + bestAt(i + 1, j + 1)) {
            pairs.append({leftFrom + i++, rightFrom + j++, false});
        } else if (bestAt(i, j) <= bestAt(i + 1, j)) {
            pairs.append({leftFrom + i++, -1, false});
        } else {
            pairs.append({-1, rightFrom + j++, false});
        }
    }
    addApart(pairs, leftFrom + i, leftEnd, rightFrom + j, rightEnd);
}

} // namespace

ComparedBlock ComparedBlock::of(const Block &block, Numbering &words)
{
    ComparedBlock result{block, textOf(block), {}};
    const WordList list = WordList::of(result.text, words);
    for (qsizetype at = 0; at < list.words.size(); ++at) {
        if (!list.words[at].blank) {
            result.bag.push_back(list.numbers[size_t(at)]);
        }
    }
    std::ranges::sort(result.bag);
    return result;
}

double ComparedBlock::similarity(const ComparedBlock &a, const ComparedBlock &b)
{
    if (a.block.kind != b.block.kind || a.bag.empty() || b.bag.empty()) {
        return 0;
    }
    size_t common = 0;
    for (size_t i = 0, j = 0; i < a.bag.size() && j < b.bag.size();) {
        if (a.bag[i] == b.bag[j]) {
            ++common;
            ++i;
            ++j;
        } else {
            ++(a.bag[i] < b.bag[j] ? i : j);
        }
    }
    return 2.0 * double(common) / double(a.bag.size() + b.bag.size());
}

QString ComparedBlock::marker() const
{
    for (const Container &container : block.containers) {
        if (container.kind != Container::Kind::Quote && container.first) {
            return container.kind == Container::Kind::Ordered ? QString::number(container.number) + QStringLiteral(". ")
                   : container.kind == Container::Kind::Task ? (container.checked ? QStringLiteral("☑ ") : QStringLiteral("☐ "))
                                                             : QStringLiteral("• ");
        }
    }
    return {};
}

QList<BlockPair> pairBlocks(const QList<ComparedBlock> &left, const QList<ComparedBlock> &right, QDeadlineTimer deadline)
{
    Numbering signatures;
    const auto numbered = [&signatures](const QList<ComparedBlock> &blocks) {
        std::vector<int> numbers;
        for (const ComparedBlock &block : blocks) {
            numbers.push_back(signatures.of(signatureOf(block)));
        }
        return numbers;
    };
    const std::vector<int> leftNumbers = numbered(left);
    const std::vector<int> rightNumbers = numbered(right);
    QList<SequenceDiff::Match> matches = SequenceDiff::of(leftNumbers, rightNumbers, deadline);
    matches.append({left.size(), right.size(), 0});
    QList<BlockPair> pairs;
    qsizetype i = 0;
    qsizetype j = 0;
    for (const SequenceDiff::Match &match : std::as_const(matches)) {
        if ((match.left - i) * (match.right - j) <= mostCompared && !deadline.hasExpired()) {
            addLikest(pairs, left, i, match.left, right, j, match.right);
        } else {
            addApart(pairs, i, match.left, j, match.right);
        }
        for (qsizetype at = 0; at < match.length; ++at) {
            pairs.append({match.left + at, match.right + at, true});
        }
        i = match.left + match.length;
        j = match.right + match.length;
    }
    return pairs;
}

} // namespace assay::ui
