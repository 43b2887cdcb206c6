// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"

namespace assay::engine {

/// One contestant's view of a comparison: its prompts and its own answers to them, which is what a follow-up is asked with.
class Conversation final {
public:
    explicit Conversation(core::Route route) : m_route(std::move(route)) {}

    /// An earlier turn. `answer` is nullptr where the contestant had none.
    ///
    /// An answer that failed or is empty is left out, and its prompt is joined with the next one: the model must know what was asked, and
    /// two messages of one role in a row are refused by some APIs. Tool calls get a result that says that the tool was
    /// not run, since a call without a result is refused as well. Reasoning goes back only to the route that made it.
    void add(const core::Turn &turn, const core::Answer *answer);
    /// All messages, closed by the prompt to be answered now.
    [[nodiscard]] QList<core::Message> messagesWith(const core::Turn &turn) const;

private:
    [[nodiscard]] core::Message promptOf(const core::Turn &turn) const;
    void addAnswer(const core::Answer &answer);

    core::Route m_route;
    QList<core::Message> m_messages;
    std::optional<core::Message> m_unanswered;
};

/// The request for `turn`, with the contestant's own system prompt and parameters where it has some.
[[nodiscard]] core::CompletionRequest buildRequest(const core::Comparison &comparison, const core::Contestant &contestant,
                                                   const Conversation &conversation, const core::Turn &turn);

} // namespace assay::engine
