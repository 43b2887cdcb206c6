// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Beginning.h"

#include <algorithm>

namespace assay::engine {

namespace {

core::Comparison frameOf(const core::Comparison &whole, int lastTurn, const QList<core::Contestant> &lineUp)
{
    core::Comparison past;
    past.system = whole.system;
    past.parameters = whole.parameters;
    past.contestants = lineUp;
    std::ranges::copy_if(whole.turns, std::back_inserter(past.turns),
                         [=](const core::Turn &turn) { return turn.number <= lastTurn; });
    return past;
}

void addCopy(core::Comparison &past, const core::Comparison &whole, int turn, int from, int repeat, int to)
{
    const auto found = std::ranges::find_if(whole.answers, [=](const core::Answer &answer) {
        return answer.turn == turn && answer.position == from && answer.repeat == repeat;
    });
    if (found == whole.answers.end() || found->text.isEmpty() || found->outcome == core::Outcome::Failed) {
        return;
    }
    core::Answer copy;
    copy.turn = turn;
    copy.position = to;
    copy.contestant = past.contestants.at(to);
    copy.text = found->text;
    copy.outcome = core::Outcome::Complete;
    copy.simulated = found->simulated;
    past.answers.append(copy);
}

} // namespace

core::Comparison Beginning::branchOf(const core::Comparison &whole, int position, int repeat, int turn,
                                     const QList<core::Contestant> &lineUp)
{
    core::Comparison past = frameOf(whole, turn, lineUp);
    for (const core::Turn &each : std::as_const(past.turns)) {
        for (int to = 0; to < lineUp.size(); ++to) {
            addCopy(past, whole, each.number, position, repeat, to);
        }
    }
    return past;
}

core::Comparison Beginning::before(const core::Comparison &whole, int turn, const QList<core::Contestant> &lineUp)
{
    core::Comparison past = frameOf(whole, turn - 1, lineUp);
    for (const core::Turn &each : std::as_const(past.turns)) {
        for (int position = 0; position < lineUp.size(); ++position) {
            addCopy(past, whole, each.number, position, 0, position);
        }
    }
    return past;
}

} // namespace assay::engine
