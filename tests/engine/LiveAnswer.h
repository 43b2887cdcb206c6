// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/EngineHouse.h"

namespace assay::test {

/// One answer under way: its request is out, and `reply` is the provider's side.
struct LiveAnswer : EngineHouse {
    std::unique_ptr<engine::ComparisonRun> run = start(planOf(1));
    engine::AnswerSession &session = *run->sessions().constFirst();
    FakeReply &reply = *alpha.reply(0);
    [[nodiscard]] const core::Answer &answer() const { return session.answer(); }
};

} // namespace assay::test
