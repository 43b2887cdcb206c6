// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Conversation.h"

using namespace Qt::StringLiterals;

namespace assay::engine {

namespace {

/// Cut in the middle of a call, its arguments are no JSON and its name may be missing: such a call cannot be sent back.
bool hasWholeToolCalls(const core::Answer &answer)
{
    return answer.outcome == core::Outcome::ToolCall || answer.outcome == core::Outcome::Complete;
}

bool isUsable(const core::Answer &answer)
{
    const bool says = !answer.text.isEmpty() || (hasWholeToolCalls(answer) && !answer.toolCalls.isEmpty());
    return says && answer.outcome != core::Outcome::Failed;
}

} // namespace

void Conversation::add(const core::Turn &turn, const core::Answer *answer)
{
    const core::Message prompt = promptOf(turn);
    if (answer == nullptr || !isUsable(*answer)) {
        m_unanswered = prompt;
        return;
    }
    m_unanswered.reset();
    m_messages.append(prompt);
    addAnswer(*answer);
}

QList<core::Message> Conversation::messagesWith(const core::Turn &turn) const
{
    return m_messages + QList<core::Message>{promptOf(turn)};
}

core::Message Conversation::promptOf(const core::Turn &turn) const
{
    core::Message message = m_unanswered.value_or(core::Message());
    message.text = message.text.isEmpty() ? turn.prompt : message.text + u"\n\n"_s + turn.prompt;
    message.attachments += turn.attachments;
    return message;
}

void Conversation::addAnswer(const core::Answer &answer)
{
    core::Message message;
    message.role = core::Message::Role::Assistant;
    message.text = answer.text;
    const core::Attempt *last = answer.lastAttempt();
    if (last == nullptr || last->route == m_route) {
        message.reasoning = answer.reasoning;
    }
    if (hasWholeToolCalls(answer)) {
        message.toolCalls = answer.toolCalls;
    }
    m_messages.append(message);
    for (const core::ToolCall &call : std::as_const(message.toolCalls)) {
        core::Message result;
        result.role = core::Message::Role::Tool;
        result.toolCallId = call.id;
        result.text = u"The tool was not run."_s;
        m_messages.append(result);
    }
}

core::CompletionRequest buildRequest(const core::Comparison &comparison, const core::Contestant &contestant,
                                     const Conversation &conversation, const core::Turn &turn)
{
    core::CompletionRequest request;
    request.model = contestant.route.model;
    request.system = contestant.system.value_or(comparison.system);
    request.parameters = contestant.parameters.value_or(comparison.parameters);
    request.extra = request.parameters.extra;
    request.messages = conversation.messagesWith(turn);
    return request;
}

} // namespace assay::engine
