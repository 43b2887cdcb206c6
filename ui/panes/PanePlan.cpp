// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PanePlan.h"

#include <algorithm>
#include <numeric>

namespace assay::ui {

namespace {

/// Parts a length by weights; none gets less than `least` as long as there is enough for all.
QList<int> parted(const QList<double> &weights, int length, int least)
{
    const qsizetype count = weights.size();
    QList<int> sizes(count, 0);
    QList<bool> fixed(count, false);
    double weight = std::accumulate(weights.begin(), weights.end(), 0.0);
    int left = length;
    // Whoever would get too little gets the least, and the others part the rest among them.
    for (bool changed = true; changed;) {
        changed = false;
        for (qsizetype at = 0; at < count; ++at) {
            if (!fixed[at] && left * weights[at] / weight < least && left - least > 0) {
                fixed[at] = changed = true;
                sizes[at] = least;
                left -= least;
                weight -= weights[at];
            }
        }
    }
    for (qsizetype at = 0; at < count; ++at) {
        if (!fixed[at]) {
            sizes[at] = qRound(left * weights[at] / weight);
            left -= sizes[at];
            weight -= weights[at];
        }
    }
    return sizes;
}

} // namespace

int PanePlan::lowestIn(QSize room, QSize grid)
{
    const bool stacked = grid.width() == 1 && grid.height() * (lowest + gap) - gap > room.height();
    // One below the other and scrolled: each fills most of the room, and the head of the next one is seen.
    return stacked ? std::max(lowest, room.height() * 4 / 5) : lowest;
}

QSize PanePlan::gridOf(int panes, int width)
{
    const int fitting = std::clamp((width + gap) / (narrowest + gap), 1, std::max(panes, 1));
    const int rows = (panes + fitting - 1) / fitting;
    return {rows > 0 ? (panes + rows - 1) / rows : 1, std::max(rows, 1)};
}

void PanePlan::addRow(const PaneArrangement &arrangement, const QList<int> &row, QRect rect, int widest)
{
    const int gaps = int(row.size() - 1) * gap;
    if (widest > 0 && rect.width() > row.size() * widest + gaps) {
        // Wider than anyone reads: the row keeps to the middle.
        const int width = int(row.size()) * widest + gaps;
        rect.setLeft(rect.left() + (rect.width() - width) / 2);
        rect.setWidth(width);
    }
    QList<double> weights;
    for (const int position : row) {
        weights.append(arrangement.shareOf(position).width);
    }
    const QList<int> widths = parted(weights, rect.width() - gaps, leastWidth);
    int left = rect.left();
    for (qsizetype at = 0; at < row.size(); ++at) {
        places.append({row[at], QRect(left, rect.top(), widths[at], rect.height())});
        left += widths[at];
        if (at + 1 < row.size()) {
            seams.append({Qt::Horizontal, QRect(left, rect.top(), gap, rect.height()), {row[at]}, {row[at + 1]}});
        }
        left += gap;
    }
}

PanePlan PanePlan::of(const PaneArrangement &arrangement, const QList<int> &positions, QSize room, int widest)
{
    PanePlan plan;
    QList<int> shown = arrangement.shown(positions);
    plan.size = room;
    plan.effective = arrangement.layout;
    if (shown.isEmpty()) {
        return plan;
    }
    // Two columns are the least that deserve the name.
    if (plan.effective == PaneLayout::Columns && room.width() < 2 * narrowest + gap && shown.size() > 1) {
        plan.effective = PaneLayout::Tabs;
    }
    if (arrangement.alone || plan.effective == PaneLayout::Tabs) {
        shown = {arrangement.currentOf(positions)};
    }
    const int count = int(shown.size());
    plan.grid = plan.effective == PaneLayout::Columns ? QSize(count, 1) : gridOf(count, room.width());
    const int rows = plan.grid.height();
    plan.size.setWidth(plan.effective == PaneLayout::Columns ? std::max(room.width(), count * narrowest + (count - 1) * gap)
                                                             : room.width());
    plan.size.setHeight(rows > 1 ? std::max(room.height(), rows * lowestIn(room, plan.grid) + (rows - 1) * gap)
                                 : room.height());

    QList<QList<int>> lines;
    QList<double> weights;
    for (int row = 0; row < rows; ++row) {
        lines.append(shown.mid(row * plan.grid.width(), plan.grid.width()));
        weights.append(arrangement.shareOf(lines.constLast().constFirst()).height);
    }
    const QList<int> heights = parted(weights, plan.size.height() - (rows - 1) * gap, leastHeight);
    int top = 0;
    for (int row = 0; row < rows; ++row) {
        plan.addRow(arrangement, lines[row], QRect(0, top, plan.size.width(), heights[row]), widest);
        top += heights[row];
        if (row + 1 < rows) {
            plan.seams.append({Qt::Vertical, QRect(0, top, plan.size.width(), gap), lines[row], lines[row + 1]});
        }
        top += gap;
    }
    return plan;
}

QHash<int, PaneArrangement::Share> PanePlan::dragged(const PaneArrangement &arrangement, const Seam &seam, int distance) const
{
    QHash<int, PaneArrangement::Share> shares = arrangement.shares;
    const bool across = seam.direction == Qt::Horizontal;
    const QRect first = rectOf(seam.before.constFirst());
    const QRect second = rectOf(seam.after.constFirst());
    const int before = across ? first.width() : first.height();
    const int both = before + (across ? second.width() : second.height());
    const int least = std::min(across ? leastWidth : leastHeight, both / 2);
    const int now = std::clamp(before + distance, least, both - least);
    const auto part = [across](PaneArrangement::Share &share) -> double & { return across ? share.width : share.height; };
    PaneArrangement::Share one = arrangement.shareOf(seam.before.constFirst());
    PaneArrangement::Share other = arrangement.shareOf(seam.after.constFirst());
    const double weight = part(one) + part(other);
    for (const int position : seam.before) {
        part(shares[position]) = weight * now / both;
    }
    for (const int position : seam.after) {
        part(shares[position]) = weight * (both - now) / both;
    }
    return shares;
}

QRect PanePlan::rectOf(int position) const
{
    const auto found = std::ranges::find(places, position, &Place::position);
    return found == places.end() ? QRect() : found->rect;
}

int PanePlan::seamAt(QPoint point) const
{
    const auto found = std::ranges::find_if(seams, [point](const Seam &seam) { return seam.rect.contains(point); });
    return found == seams.end() ? -1 : int(found - seams.begin());
}

} // namespace assay::ui
