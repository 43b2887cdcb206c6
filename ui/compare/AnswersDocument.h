// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "ui/panes/PaneIdentity.h"

#include <QCoreApplication>

namespace assay::ui {

/// All answers of a comparison as one Markdown document: each prompt, below it who answered what and with which figures.
struct AnswersDocument {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::AnswersDocument)
public:
    /// Answers in the order of `panes`; of those that are not among them nothing is said. `figures` in the same order, as Markdown.
    [[nodiscard]] static QString of(const core::Comparison &comparison, const QList<PaneIdentity> &panes,
                                    const QString &figures);
};

} // namespace assay::ui
