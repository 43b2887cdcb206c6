// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/AnswerSession.h"

#include <QColor>
#include <QCoreApplication>
#include <QString>

namespace assay::ui {

/// How the state of an answer looks and what it is called.
struct AnswerState {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::AnswerState)
public:
    QString word; ///< "streaming", "429, retry in 4 s", "complete"
    QString icon; ///< of the theme; empty: a dot
    QColor colour;

    /// `now` is the monotonic time by which a countdown goes.
    [[nodiscard]] static AnswerState of(const engine::AnswerSession &session, std::chrono::steady_clock::time_point now);
    [[nodiscard]] static AnswerState of(core::Outcome outcome);
    /// A sentence for tool tips: why it ended so; may be empty.
    [[nodiscard]] static QString reasonOf(const core::Answer &answer);
    /// For tool tips: the reason, what the decoder mended, and what became of each attempt where there were several; a line each.
    [[nodiscard]] static QString historyOf(const core::Answer &answer);
};

} // namespace assay::ui
