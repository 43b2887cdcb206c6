// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/SequenceDiff.h"

#include <algorithm>

namespace assay::ui {

SequenceDiff::SequenceDiff(const std::vector<int> &left, const std::vector<int> &right, QDeadlineTimer deadline)
    : m_left(left),
      m_right(right),
      m_deadline(deadline),
      m_forward(left.size() + right.size() + 3),
      m_backward(left.size() + right.size() + 3)
{
}

QList<SequenceDiff::Match> SequenceDiff::of(const std::vector<int> &left, const std::vector<int> &right,
                                            QDeadlineTimer deadline)
{
    SequenceDiff diff(left, right, deadline);
    diff.solve({0, std::ssize(left)}, {0, std::ssize(right)});
    return diff.m_matches;
}

bool SequenceDiff::isLate()
{
    if (!m_late && ++m_steps % 64 == 0) {
        m_late = m_deadline.hasExpired();
    }
    return m_late;
}

void SequenceDiff::addMatch(qsizetype left, qsizetype right, qsizetype length)
{
    if (length == 0) {
        return;
    }
    if (!m_matches.isEmpty()) {
        Match &last = m_matches.last();
        if (last.left + last.length == left && last.right + last.length == right) {
            last.length += length;
            return;
        }
    }
    m_matches.append({left, right, length});
}

void SequenceDiff::solve(Span left, Span right)
{
    qsizetype begin = 0;
    while (begin < std::min(left.size(), right.size())
           && m_left[size_t(left.from + begin)] == m_right[size_t(right.from + begin)]) {
        ++begin;
    }
    addMatch(left.from, right.from, begin);
    left.from += begin;
    right.from += begin;
    qsizetype end = 0;
    while (end < std::min(left.size(), right.size())
           && m_left[size_t(left.to - 1 - end)] == m_right[size_t(right.to - 1 - end)]) {
        ++end;
    }
    const Span innerLeft{left.from, left.to - end};
    const Span innerRight{right.from, right.to - end};
    if (innerLeft.size() > 0 && innerRight.size() > 0 && !isLate()) {
        // Both ends differ, so that the point in the middle parts them into two smaller tasks.
        if (const Meeting middle = meet(innerLeft, innerRight); middle.found) {
            solve({innerLeft.from, middle.left}, {innerRight.from, middle.right});
            solve({middle.left, innerLeft.to}, {middle.right, innerRight.to});
        }
    }
    addMatch(left.to - end, right.to - end, end);
}

SequenceDiff::Meeting SequenceDiff::meet(Span left, Span right)
{
    const qsizetype n = left.size();
    const qsizetype m = right.size();
    const qsizetype delta = n - m;
    const qsizetype most = (n + m + 1) / 2;
    const bool odd = delta % 2 != 0;
    const qsizetype centre = most + 1;
    const auto forward = [&](qsizetype k) -> qsizetype & { return m_forward[size_t(centre + k)]; };
    const auto backward = [&](qsizetype k) -> qsizetype & { return m_backward[size_t(centre + k)]; };
    forward(1) = 0;
    backward(1) = 0;
    for (qsizetype d = 0; d <= most; ++d) {
        // Diagonals that have left the rectangle are not walked.
        const qsizetype low = -(d - 2 * std::max<qsizetype>(0, d - m));
        const qsizetype high = d - 2 * std::max<qsizetype>(0, d - n);
        for (qsizetype k = low; k <= high; k += 2) {
            qsizetype x = k == -d || (k != d && forward(k - 1) < forward(k + 1)) ? forward(k + 1) : forward(k - 1) + 1;
            while (x < n && x - k < m && m_left[size_t(left.from + x)] == m_right[size_t(right.from + x - k)]) {
                ++x;
            }
            forward(k) = x;
            const qsizetype opposite = delta - k;
            if (odd && opposite >= -(d - 1) && opposite <= d - 1 && x + backward(opposite) >= n) {
                return {left.from + x, right.from + x - k, true};
            }
        }
        for (qsizetype k = low; k <= high; k += 2) {
            qsizetype x = k == -d || (k != d && backward(k - 1) < backward(k + 1)) ? backward(k + 1) : backward(k - 1) + 1;
            while (x < n && x - k < m && m_left[size_t(left.to - 1 - x)] == m_right[size_t(right.to - 1 - (x - k))]) {
                ++x;
            }
            backward(k) = x;
            const qsizetype opposite = delta - k;
            if (!odd && opposite >= -d && opposite <= d && x + forward(opposite) >= n) {
                return {left.to - x, right.to - (x - k), true};
            }
        }
        if (isLate()) {
            return {};
        }
    }
    return {};
}

} // namespace assay::ui
