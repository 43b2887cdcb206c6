// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PaneMarks.h"

#include "ui/panes/AnswerPane.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace assay::ui {

namespace {

/// What one contestant took for the last prompt; with repeats, the median time and the cost of them all.
struct Taken {
    bool whole = false; ///< no answer is missing
    std::optional<std::chrono::microseconds> total;
    std::optional<core::Money> cost; ///< nullopt: an unknown cost is no cost to compare
};

bool isWhole(const core::Answer &answer)
{
    return answer.outcome == core::Outcome::Complete || answer.outcome == core::Outcome::ToolCall;
}

Taken takenBy(const AnswerPane &pane)
{
    Taken taken;
    std::vector<std::chrono::microseconds> totals;
    core::CostSum cost;
    const QList<engine::AnswerSession *> repeats = pane.repeats();
    for (const engine::AnswerSession *session : repeats) {
        if (!isWhole(session->answer())) {
            return {};
        }
        const engine::Metrics metrics = session->metrics();
        if (metrics.total) {
            totals.push_back(*metrics.total);
        }
        cost.known += metrics.cost.known;
        cost.unknown += metrics.cost.unknown;
    }
    taken.whole = !repeats.isEmpty();
    if (!totals.empty()) {
        std::ranges::sort(totals);
        taken.total = totals[totals.size() / 2];
    }
    if (taken.whole && cost.unknown == 0) {
        taken.cost = cost.known;
    }
    return taken;
}

} // namespace

void PaneMarks::set(const QList<AnswerPane *> &panes, bool shown)
{
    const AnswerPane *fastest = nullptr;
    const AnswerPane *cheapest = nullptr;
    std::chrono::microseconds least{};
    core::Money cost;
    int whole = 0;
    int priced = 0;
    for (const AnswerPane *pane : panes) {
        const Taken taken = shown ? takenBy(*pane) : Taken();
        whole += taken.whole ? 1 : 0;
        if (taken.whole && taken.total && (fastest == nullptr || *taken.total < least)) {
            fastest = pane;
            least = *taken.total;
        }
        if (taken.cost) {
            ++priced;
            if (cheapest == nullptr || *taken.cost < cost) {
                cheapest = pane;
                cost = *taken.cost;
            }
        }
    }
    for (AnswerPane *pane : panes) {
        pane->setMarks(whole > 1 && pane == fastest, priced > 1 && pane == cheapest);
    }
}

} // namespace assay::ui
