// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "core/TokenCount.h"

#include <QMap>
#include <QToolButton>

namespace assay::engine {
class TokenCounter;
}

namespace assay::ui {

struct Context;

/// How many tokens the prompt has: at once an estimate, marked "≈"; clicked, each provider's own count where it gives one.
class TokenTally final : public QToolButton {
    Q_OBJECT
public:
    explicit TokenTally(const Context &context, QWidget *parent = nullptr);

    /// What is to be counted; without a turn or contestants nothing is shown. Another plan makes counts estimates again.
    void setPlan(const core::Comparison &plan);

private:
    void countNow();
    void showFigure(const QString &instead = {});
    [[nodiscard]] QString tip() const;

    const Context &m_context;
    engine::TokenCounter *m_counter;
    core::Comparison m_plan;
    QMap<int, core::TokenCount> m_counts; ///< by position
};

} // namespace assay::ui
