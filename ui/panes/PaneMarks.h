// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace assay::ui {

class AnswerPane;

/// The fastest and the cheapest among answers that are whole.
struct PaneMarks {
    /// Marks them in their panes, or takes all marks away. An unknown cost is no cost to compare.
    static void set(const QList<AnswerPane *> &panes, bool shown);
};

} // namespace assay::ui
