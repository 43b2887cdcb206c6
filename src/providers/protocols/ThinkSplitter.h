// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay::providers {

/// Parts an answer that begins with `<think>` … `</think>` into reasoning and text. Servers without a reasoning parser send it so; Mistral's
/// models write `[THINK]`, gpt-oss the marks of its channels. Tags may be cut anywhere; what may be the beginning of one is held back.
class ThinkSplitter final {
public:
    struct Parts {
        QString reasoning;
        QString text;
    };
    [[nodiscard]] Parts feed(QString piece);
    /// The answer itself has begun: whatever comes is text, and feed() would give it back as it is.
    [[nodiscard]] bool isBehind() const { return m_state == State::Text; }
    /// The answer ended: what was held back.
    [[nodiscard]] Parts finish();

private:
    enum class State { Start, Inside, Behind, Text };
    [[nodiscard]] Parts inside();

    State m_state = State::Start;
    qsizetype m_pair = 0; ///< which opening tag was met
    QString m_held;
};

} // namespace assay::providers
