// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Hops.h"

#include <QCoreApplication>
#include <QStringList>

namespace assay::ui {

/// What an answer went through before it came, for people: retries, routes that were left, time and tokens that this took.
struct DetourText {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::DetourText)
public:
    /// One line for each attempt: "1. openai/gpt-5: 529 overloaded after 0.40 s, on to groq/llama". Empty with less than two.
    [[nodiscard]] static QStringList attempts(const core::Answer &answer);
    /// "Served by groq/llama after 1 hop and 2 retries: 2.1 s lost; paid twice: 12 in, 3 out." Empty with less than two attempts.
    [[nodiscard]] static QString summary(const core::Answer &answer);
    /// "12 in, 3 out, 1 attempt unknown", or "nothing".
    [[nodiscard]] static QString paidTwice(const core::Detour &detour);
    /// Something was paid twice, or nobody knows.
    [[nodiscard]] static bool paysTwice(const core::Detour &detour);
};

} // namespace assay::ui
