// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"

namespace assay::engine {

/// What a new comparison can begin with: a conversation that was had before. ComparisonEngine::startFrom() goes on with it.
///
/// Copies say what was said and nothing else: no attempts, since nothing is paid twice, and no reasoning or tool calls, which mean something
/// only to the route that made them. What failed or is empty is left out; Conversation joins its prompt with the next.
struct Beginning {
    /// Up to and including turn `turn`, each contestant of `lineUp` with the conversation of the answer at `position` and `repeat`: a branch.
    [[nodiscard]] static core::Comparison branchOf(const core::Comparison &whole, int position, int repeat, int turn,
                                                   const QList<core::Contestant> &lineUp);
    /// All turns before `turn`, each contestant with its own conversation, by position: to ask `turn` otherwise. A contestant that was not
    /// there begins anew.
    [[nodiscard]] static core::Comparison before(const core::Comparison &whole, int turn,
                                                 const QList<core::Contestant> &lineUp);
};

} // namespace assay::engine
