// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "core/Sentence.h"
#include "engine/ComparisonRun.h"
#include "engine/Services.h"

#include <QObject>

#include <memory>

namespace assay::engine {

/// What stands against sending a comparison.
struct Objection {
    int position = -1; ///< which contestant; -1: the comparison itself
    core::Sentence message;
    bool refusal = true; ///< false: only a warning, it can be sent
};

/// The most that a comparison can cost. Unknown prices are counted, not taken for 0.
struct WorstCase {
    core::Money known;
    int unknown = 0;
    bool assumesOutput = false; ///< no output limit is set for one of them: the model's own maximum is taken
};

/// Fans one prompt out to the contestants.
class ComparisonEngine final : public QObject {
    Q_OBJECT
public:
    explicit ComparisonEngine(Services services, QObject *parent = nullptr);
    ~ComparisonEngine() override;

    /// Starts a comparison. Of `plan` it takes system, parameters, contestants (1 to core::maximumContestants), repeats and the one turn; ids and
    /// dates that are empty are filled in. The answers start from the event loop, so connect to the run at once. nullptr: there is no
    /// turn, or none or too many contestants; check() has the sentence. A contestant with a refusal fails by itself, the others run.
    [[nodiscard]] std::unique_ptr<ComparisonRun> start(core::Comparison plan);
    /// Starts a comparison that begins with a conversation (see Beginning): `past` has its turns and answers, `turn` is what is asked now.
    [[nodiscard]] std::unique_ptr<ComparisonRun> startFrom(core::Comparison past, core::Turn turn);
    /// As start(), but no answer begins by itself: ComparisonRun::begin() sends them one by one, for experiments.
    [[nodiscard]] std::unique_ptr<ComparisonRun> prepare(core::Comparison plan);
    /// Shows a comparison from the store; its answers can be tried again and followed up.
    [[nodiscard]] std::unique_ptr<ComparisonRun> open(core::Comparison stored);

    /// What is known to go wrong, before anything is sent: unknown provider, refused parameters, attachments the model cannot take.
    [[nodiscard]] QList<Objection> check(const core::Comparison &plan) const;
    [[nodiscard]] WorstCase worstCase(const core::Comparison &plan) const;
    /// What the providers said last of what is left.
    [[nodiscard]] LimitsBoard &limits() const;
    /// Of one request on a route, so many times.
    [[nodiscard]] WorstCase worstCaseOf(const core::CompletionRequest &request, const core::Route &route, int times) const;
    [[nodiscard]] const Services &services() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace assay::engine
