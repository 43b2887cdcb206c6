// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/PaneMarks.h"

#include "ui/panes/AnswerPane.h"

namespace assay::ui {

namespace {

bool isWhole(const core::Answer &answer)
{
    return answer.outcome == core::Outcome::Complete || answer.outcome == core::Outcome::ToolCall;
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
        if (!shown || pane->session() == nullptr || !isWhole(pane->session()->answer())) {
            continue;
        }
        ++whole;
        const engine::Metrics metrics = pane->session()->metrics();
        if (metrics.total && (fastest == nullptr || *metrics.total < least)) {
            fastest = pane;
            least = *metrics.total;
        }
        if (metrics.cost.unknown == 0) {
            ++priced;
            if (cheapest == nullptr || metrics.cost.known < cost) {
                cheapest = pane;
                cost = metrics.cost.known;
            }
        }
    }
    for (AnswerPane *pane : panes) {
        pane->setMarks(whole > 1 && pane == fastest, priced > 1 && pane == cheapest);
    }
}

} // namespace assay::ui
