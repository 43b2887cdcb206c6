// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Cost.h"
#include "core/Money.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>

#include <chrono>
#include <optional>

namespace assay::ui {

/// Figures as people read them, in the default locale. Pure.
struct Format final {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::Format)
public:
    /// "$0.0061": two decimals from a dollar on, four below, six below a tenth of a cent. Amounts that would round to nothing
    /// read "< $0.000001".
    [[nodiscard]] static QString money(core::Money amount);
    /// "unknown" where nobody knows; never $0 for that.
    [[nodiscard]] static QString money(const std::optional<core::Money> &amount);
    /// With "≈" where the figure is computed, not reported.
    [[nodiscard]] static QString cost(const core::Cost &cost);
    /// "≈ $0.0124 + 1 unknown".
    [[nodiscard]] static QString cost(const core::CostSum &sum);
    /// A price per token as dollars per million tokens, exact: "3.00", "0.075"; "free" for 0, "–" for unknown.
    [[nodiscard]] static QString perMillion(const std::optional<core::Money> &perToken);

    /// "0.31 s", "12.4 s", "2 min 05 s".
    [[nodiscard]] static QString duration(std::chrono::microseconds time);
    /// "1 204", in groups of three with thin spaces that do not break.
    [[nodiscard]] static QString count(qint64 number);
    /// "1 204 tok".
    [[nodiscard]] static QString tokens(qint64 number);
    /// A context window: "200k", "1M"; "–" for unknown.
    [[nodiscard]] static QString compactTokens(const std::optional<qint64> &number);
    /// "84 tok/s".
    [[nodiscard]] static QString rate(double tokensPerSecond);
    /// "34 KB".
    [[nodiscard]] static QString bytes(qint64 size);
    /// "Today", "Yesterday", or the date; the year only when it is another one.
    [[nodiscard]] static QString day(QDate day, QDate today);
};

} // namespace assay::ui
