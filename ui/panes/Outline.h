// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace assay::ui {

class AnswerView;

/// The headings and code blocks of an answer: what one jumps between, and what answers are held beside each other by.
struct Outline {
    struct Entry {
        qsizetype item = 0; ///< of the scene
        int level = 0;      ///< headings: 1 to 6
        bool code = false;
        QString text; ///< headings: without case and white space, to be compared
        double top = 0;
    };
    enum class Kind { Headings, Code };

    [[nodiscard]] static QList<Entry> of(const AnswerView &view, Kind kind);
    /// Brings the next one of that kind below what is on top of the view to the top, or the one before. False: there is none.
    static bool jump(AnswerView &view, Kind kind, bool backwards);
};

} // namespace assay::ui
