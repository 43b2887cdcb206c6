// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Hops.h"

#include <algorithm>

namespace assay::core {

namespace {

void add(std::optional<std::int64_t> &sum, const std::optional<std::int64_t> &part)
{
    if (part) {
        sum = sum.value_or(0) + *part;
    }
}

} // namespace

Detour detourOf(const Answer &answer)
{
    Detour out;
    if (answer.attempts.isEmpty()) {
        return out;
    }
    const Attempt &last = answer.attempts.constLast();
    out.served = last.route;
    for (qsizetype i = 0; i + 1 < answer.attempts.size(); ++i) {
        const Attempt &attempt = answer.attempts.at(i);
        const bool left = attempt.route != answer.attempts.at(i + 1).route;
        (left ? out.hops : out.retries) += 1;
        add(out.twice.input, attempt.usage.input);
        add(out.twice.output, attempt.usage.output);
        out.wasted.add(attempt.cost);
        out.unknown += attempt.usage.isEmpty() && attempt.phases.firstToken ? 1 : 0;
    }
    const Attempt &first = answer.attempts.constFirst();
    if (first.started.isValid() && last.started.isValid()) {
        out.lost = std::chrono::milliseconds(std::max<qint64>(0, first.started.msecsTo(last.started)));
    }
    return out;
}

} // namespace assay::core
