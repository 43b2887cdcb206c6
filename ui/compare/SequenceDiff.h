// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QList>

#include <vector>

namespace assay::ui {

/// The longest common subsequence of two sequences, after Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): the variant
/// that meets in the middle and takes linear space. Elements are numbers; whoever calls numbers what is equal equally.
class SequenceDiff final {
public:
    /// `length` elements from `left` and `right` on are the same.
    struct Match {
        qsizetype left = 0;
        qsizetype right = 0;
        qsizetype length = 0;
        friend bool operator==(const Match &, const Match &) = default;
    };

    /// In ascending order, as long as can be. What has not been looked at when the time is up counts as different.
    [[nodiscard]] static QList<Match> of(const std::vector<int> &left, const std::vector<int> &right,
                                         QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever));

private:
    struct Span {
        qsizetype from = 0;
        qsizetype to = 0;
        [[nodiscard]] qsizetype size() const { return to - from; }
    };
    struct Meeting {
        qsizetype left = 0;
        qsizetype right = 0;
        bool found = false;
    };

    SequenceDiff(const std::vector<int> &left, const std::vector<int> &right, QDeadlineTimer deadline);
    void solve(Span left, Span right);
    /// A point on a shortest way through both spans, about half way.
    [[nodiscard]] Meeting meet(Span left, Span right);
    void addMatch(qsizetype left, qsizetype right, qsizetype length);
    [[nodiscard]] bool isLate();

    const std::vector<int> &m_left;
    const std::vector<int> &m_right;
    QDeadlineTimer m_deadline;
    QList<Match> m_matches;
    std::vector<qsizetype> m_forward; ///< furthest point on each diagonal
    std::vector<qsizetype> m_backward;
    unsigned m_steps = 0;
    bool m_late = false;
};

} // namespace assay::ui
