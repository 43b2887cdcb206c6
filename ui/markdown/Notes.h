// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Document.h"

#include <QSet>

namespace assay::ui {

/// Which footnotes there are.
struct NoteLabels {
    QSet<QString> defined;
    bool mayFollow = false; ///< the document is open: a number refers to a footnote that is yet to come

    [[nodiscard]] bool has(const QString &label) const;
};

/// Makes raised labels of what refers to footnotes, `[^1]`. Code and links are left alone, and what stands at one of the positions `escaped`.
void raiseNotes(QString &text, QList<Span> &spans, const NoteLabels &labels, const QList<qsizetype> &escaped);

/// The label of the footnote that the text begins with, `[^label]`; empty if it does not begin with one.
[[nodiscard]] QStringView noteLabelAt(QStringView text);

} // namespace assay::ui
