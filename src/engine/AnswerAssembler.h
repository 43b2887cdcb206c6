// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "core/StreamEvent.h"

namespace assay::engine {

/// Puts the pieces of a stream together in an answer. Each piece costs its own length, never that of what is there.
class AnswerAssembler final {
public:
    /// A provider that numbers its tool calls beyond this is not followed.
    static constexpr int maximumToolCalls = 1'000;

    /// `answer` outlives the assembler.
    explicit AnswerAssembler(core::Answer &answer) : m_answer(answer) {}

    void append(const core::TextDelta &delta) { m_answer.text += delta.text; }
    /// The text to be shown: with a paragraph in front where a new block of reasoning begins, as in Answer::reasoningText().
    [[nodiscard]] QString append(const core::ReasoningDelta &delta);
    /// False: the index makes no sense, nothing was taken.
    [[nodiscard]] bool append(const core::ToolCallDelta &delta);
    /// False: it stands there already.
    [[nodiscard]] bool append(const core::Cited &cited);
    void append(const core::Pictured &pictured) { m_answer.pictures.append(pictured.picture); }
    /// For a new start: nothing of an earlier exchange is left but its attempts.
    void clear();
    /// For another try of an exchange that went on with `earlier`: nothing of the failed one is left.
    void restore(const core::Answer &earlier);
    /// What comes now is another exchange's: it is added to no part that is open.
    void endPart() { m_open = false; }

private:
    core::Answer &m_answer;
    bool m_open = false;         ///< the last part of the reasoning takes more text
    bool m_blockEnded = false;   ///< a signature closed a block, and no text has followed
    bool m_hasReasoning = false; ///< there is visible text
};

} // namespace assay::engine
