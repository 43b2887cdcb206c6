// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>

namespace assay::ui {

/// How panes share the room.
enum class PaneLayout {
    Columns, ///< all in one row, which scrolls sideways where it must
    Grid,    ///< as many side by side as fit, further ones in rows below
    Tabs,    ///< one at a time, behind tabs
};

/// How the user has put the panes of a comparison: layout, order, who is hidden, how wide and high. Panes are named by the position of
/// their contestant. A value that settings keep; it knows nothing of how many panes there are.
struct PaneArrangement {
    /// A pane's part of its row's width and of all rows' height, beside the parts of the others.
    struct Share {
        double width = 1;
        double height = 1;
        friend bool operator==(const Share &, const Share &) = default;
    };

    PaneLayout layout = PaneLayout::Grid;
    QList<int> order; ///< those not in it follow in their own order
    QSet<int> hidden;
    QHash<int, Share> shares; ///< those not in it have 1 and 1
    bool alone = false;       ///< the current one has all the room
    int current = -1;         ///< the one that tabs show, or that stands alone; -1: the first

    /// All of `positions`, as they stand.
    [[nodiscard]] QList<int> ordered(const QList<int> &positions) const;
    /// The same without those that are hidden. Never empty: hiding the last one is not heard.
    [[nodiscard]] QList<int> shown(const QList<int> &positions) const;
    /// The one that is current among those shown; -1: there is none at all.
    [[nodiscard]] int currentOf(const QList<int> &positions) const;
    /// Puts a pane before the one that stands at `place` of ordered() now; behind the last one if there is none.
    void move(const QList<int> &positions, int position, int place);
    [[nodiscard]] Share shareOf(int position) const { return shares.value(position); }

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static PaneArrangement fromJson(const QJsonObject &object);
    friend bool operator==(const PaneArrangement &, const PaneArrangement &) = default;
};

} // namespace assay::ui
