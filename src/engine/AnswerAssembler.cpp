// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AnswerAssembler.h"

namespace assay::engine {

void AnswerAssembler::append(const core::ReasoningDelta &delta)
{
    if (!delta.opaque.isEmpty()) {
        m_answer.reasoning.append({delta.text, delta.signature, delta.opaque});
        m_open = false;
        return;
    }
    if (!m_open) {
        m_answer.reasoning.emplaceBack();
        m_open = true;
    }
    core::ReasoningPart &part = m_answer.reasoning.last();
    part.text += delta.text;
    if (!delta.signature.isEmpty()) {
        part.signature += delta.signature;
        m_open = false;
    }
}

bool AnswerAssembler::append(const core::ToolCallDelta &delta)
{
    if (delta.index < 0 || delta.index >= maximumToolCalls) {
        return false;
    }
    if (delta.index >= m_answer.toolCalls.size()) {
        m_answer.toolCalls.resize(delta.index + 1);
    }
    core::ToolCall &call = m_answer.toolCalls[delta.index];
    if (!delta.id.isEmpty()) {
        call.id = delta.id;
    }
    if (!delta.name.isEmpty()) {
        call.name = delta.name;
    }
    call.arguments += delta.arguments;
    return true;
}

void AnswerAssembler::clear()
{
    m_answer.text.clear();
    m_answer.reasoning.clear();
    m_answer.toolCalls.clear();
    m_answer.warnings.clear();
    m_answer.outcome.reset();
    m_answer.finish = {};
    m_answer.error.reset();
    m_open = false;
}

} // namespace assay::engine
