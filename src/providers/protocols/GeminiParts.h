// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

#include <QJsonArray>

namespace assay::providers {

/// A part of an answer that must go back exactly as it came, with the place where it stood: a signature can sit on any part, and a signed part
/// must not be merged with an unsigned one. Travels in core::ReasoningPart::opaque.
struct GeminiPart {
    qsizetype at = 0;    ///< UTF-16 units of the answer's text before it
    int calls = 0;       ///< tool calls before it
    bool isCall = false; ///< it is the next one of them itself
    QJsonObject part;

    [[nodiscard]] QByteArray toOpaque() const;
    /// Nullopt: made by another protocol.
    [[nodiscard]] static std::optional<GeminiPart> fromOpaque(const QByteArray &opaque);
};

/// The id of a call to which the model gave none. It never goes back.
[[nodiscard]] QString madeCallId(const QString &responseId, int call);
[[nodiscard]] bool isMadeCallId(const QString &id);

/// `{"functionCall":{…}}`
[[nodiscard]] QJsonObject functionCallPart(const core::ToolCall &call);

/// The parts of an assistant message: its text and calls, with what GeminiPart kept put back in its places.
[[nodiscard]] QJsonArray modelParts(const core::Message &message);

} // namespace assay::providers
