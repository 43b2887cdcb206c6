// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AnswerAssembler.h"

namespace assay::engine {

QString AnswerAssembler::append(const core::ReasoningDelta &delta)
{
    if (!m_open || !delta.opaque.isEmpty()) {
        m_answer.reasoning.emplaceBack();
    }
    core::ReasoningPart &part = m_answer.reasoning.last();
    part.text += delta.text;
    part.signature += delta.signature;
    part.opaque += delta.opaque;
    m_open = delta.opaque.isEmpty() && delta.signature.isEmpty();

    const bool paragraph = m_blockEnded && !delta.text.isEmpty();
    m_hasReasoning = m_hasReasoning || !delta.text.isEmpty();
    m_blockEnded = m_hasReasoning && (!delta.signature.isEmpty() || (m_blockEnded && delta.text.isEmpty()));
    return paragraph ? QStringLiteral("\n\n") + delta.text : delta.text;
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

bool AnswerAssembler::append(const core::Cited &cited)
{
    if (m_answer.citations.contains(cited.citation)) {
        return false;
    }
    m_answer.citations.append(cited.citation);
    return true;
}

void AnswerAssembler::clear()
{
    m_answer.text.clear();
    m_answer.reasoning.clear();
    m_answer.toolCalls.clear();
    m_answer.citations.clear();
    m_answer.pictures.clear();
    m_answer.warnings.clear();
    m_answer.outcome.reset();
    m_answer.finish = {};
    m_answer.error.reset();
    m_open = m_blockEnded = m_hasReasoning = false;
}

void AnswerAssembler::restore(const core::Answer &earlier)
{
    m_answer.text = earlier.text;
    m_answer.reasoning = earlier.reasoning;
    m_answer.toolCalls = earlier.toolCalls;
    m_answer.citations = earlier.citations;
    m_answer.pictures = earlier.pictures;
    m_answer.warnings = earlier.warnings;
    m_open = false;
    m_blockEnded = m_hasReasoning;
}

} // namespace assay::engine
