// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "core/TokenCount.h"
#include "engine/Services.h"

#include <QObject>

#include <memory>

namespace assay::engine {

/// Counts a plan's input for each of its contestants, each by its own provider: the same text has other tokens for other models.
///
/// Main thread. One count at a time; start() gives up the one before. Without a key, or where the question fails, the count is an
/// estimate: what stands against sending is for ComparisonEngine::check() to say.
class TokenCounter final : public QObject {
    Q_OBJECT
public:
    explicit TokenCounter(Services services, QObject *parent = nullptr);
    ~TokenCounter() override;

    void start(const core::Comparison &plan);
    void cancel();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    /// One of the plan's contestants is counted. From the event loop.
    void counted(int position, const assay::core::TokenCount &count);
    /// All are.
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace assay::engine
