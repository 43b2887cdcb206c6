// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ComparisonRun.h"
#include "engine/ComparisonRunPrivate.h"

namespace assay::engine {

void ComparisonRun::swapContestant(int position, const core::Contestant &contestant)
{
    if (position < 0 || position >= d->comparison.contestants.size()) {
        return;
    }
    const int lastTurn = d->comparison.turns.isEmpty() ? 0 : d->comparison.turns.constLast().number;
    QList<AnswerSession *> asked;
    for (AnswerSession *session : std::as_const(d->sessions)) {
        if (session->answer().position == position && session->answer().turn == lastTurn) {
            asked.append(session);
        }
    }
    // From the last one on, so that the end of a repeat does not start the next.
    for (auto session = asked.rbegin(); session != asked.rend(); ++session) {
        (*session)->stop();
    }
    d->comparison.contestants[position] = contestant;
    const core::Provider *provider = d->services.providers.provider(contestant.route.provider);
    for (AnswerSession *session : std::as_const(asked)) {
        session->become(contestant, provider != nullptr && provider->profile().simulated);
        session->prepare(d->requestFor(session->answer()));
    }
    Q_EMIT contestantSwapped(position);
    for (AnswerSession *session : std::as_const(asked)) {
        session->retry();
    }
}

} // namespace assay::engine
