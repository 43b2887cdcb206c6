// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/AnswerSession.h"
#include "ui/panes/PaneIdentity.h"

#include <QCoreApplication>
#include <QList>

namespace assay::ui {

/// The figures of all answers as a table: what people read, and which is the best of its column. Unknown is empty, and never the best.
struct Figures {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::Figures)
public:
    enum Column {
        Name,
        RouteName,
        State,
        FirstToken,
        Total,
        Rate,
        Input,
        Output,
        Cached,
        Reasoning,
        Cost,
        Attempts,
        ServedBy,
        Columns
    };

    struct Field {
        QString text;
        QString plain;               ///< for a machine: seconds, tokens, US dollars
        std::optional<qint64> value; ///< by which it is sorted and judged, in whatever unit the column has
        bool best = false;
    };
    struct Line {
        PaneIdentity identity;
        QList<Field> fields; ///< Columns of them
    };

    QList<Line> lines;

    /// `blind`: nothing is marked.
    [[nodiscard]] static Figures of(const QList<std::pair<PaneIdentity, const engine::AnswerSession *>> &answers, bool blind);
    [[nodiscard]] static QString titleOf(int column);
    /// Columns that say something about at least one answer.
    [[nodiscard]] QList<int> usedColumns() const;
    /// A Markdown table; the best in bold.
    [[nodiscard]] QString markdown() const;
    /// RFC 4180, figures in plain numbers: seconds, tokens, US dollars.
    [[nodiscard]] QString csv() const;
};

} // namespace assay::ui
