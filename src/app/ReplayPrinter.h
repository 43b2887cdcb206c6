// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/History.h"

#include <expected>

namespace assay::app {

class Terminal;

/// Prints recordings of answers at the pace at which they came.
struct ReplayPrinter {
    core::HistoryStore &store;
    Terminal &output;
    double speed = 1; ///< how many times as fast, above 0

    /// One answer's text, its reasoning as a quotation before it. The error is a sentence for people.
    [[nodiscard]] std::expected<void, QString> print(const core::Answer &answer) const;
    /// All of them at once, as lines of JSON: `{"event":"delta","answer":0,"kind":"text","text":"…","at_ms":120}`.
    [[nodiscard]] std::expected<void, QString> printLines(const QList<core::Answer> &answers) const;
};

} // namespace assay::app
