// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/PaneArrangement.h"

#include <QRect>
#include <QSize>

namespace assay::ui {

/// Where each pane stands in a room of a given size. Pure: the same arrangement, panes and room give the same plan.
struct PanePlan {
    struct Place {
        int position = 0;
        QRect rect;
    };
    /// The gap between two neighbours of a row, or between two rows, by which they are resized.
    struct Seam {
        Qt::Orientation direction = Qt::Horizontal; ///< in which it is dragged
        QRect rect;
        QList<int> before; ///< the panes that grow when it is dragged forward
        QList<int> after;
    };

    QList<Place> places; ///< in reading order; panes that are not in it are not to be seen
    QList<Seam> seams;
    QSize size;                              ///< of all of it: may be more than the room
    PaneLayout effective = PaneLayout::Grid; ///< what is left of the wish in a narrow room
    QSize grid{1, 1};                        ///< columns and rows

    /// The least widths and heights at which a pane can be read, and how wide one becomes at most (0: without a bound).
    static constexpr int narrowest = 320;
    static constexpr int leastWidth = 240; ///< to which the user may drag it
    static constexpr int lowest = 280;
    static constexpr int leastHeight = 200;
    static constexpr int gap = 5;

    [[nodiscard]] static PanePlan of(const PaneArrangement &arrangement, const QList<int> &positions, QSize room,
                                     int widest = 0);
    /// How many columns and rows `panes` take in that width: balanced, so that the last row is as full as can be.
    [[nodiscard]] static QSize gridOf(int panes, int width);
    /// The least height of a row of that grid.
    [[nodiscard]] static int lowestIn(QSize room, QSize grid);

    /// The shares after a seam was dragged by that many pixels.
    [[nodiscard]] QHash<int, PaneArrangement::Share> dragged(const PaneArrangement &arrangement, const Seam &seam,
                                                             int distance) const;
    [[nodiscard]] QRect rectOf(int position) const;
    /// Which seam is under the point; -1: none.
    [[nodiscard]] int seamAt(QPoint point) const;

private:
    void addRow(const PaneArrangement &arrangement, const QList<int> &row, QRect rect, int widest);
};

} // namespace assay::ui
