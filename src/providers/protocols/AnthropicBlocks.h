// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

#include <QJsonArray>

#include <optional>

namespace assay::providers {

/// Where in an answer something stands that must go back there: a tool that the provider ran and its result, whole, or (without a block) the
/// reasoning that follows in the list, if text stands before it. Travels in core::ReasoningPart::opaque.
struct AnthropicPlace {
    qsizetype at = 0; ///< UTF-16 units of the answer's text before it
    int calls = 0;    ///< tool calls before it
    QJsonObject block;

    [[nodiscard]] QByteArray toOpaque() const;
    /// Nullopt: made by another protocol.
    [[nodiscard]] static std::optional<AnthropicPlace> fromOpaque(const QByteArray &opaque);
};

/// The content blocks of an assistant message, in the order in which the model wrote them.
[[nodiscard]] QJsonArray assistantBlocks(const core::Message &message);

/// Only letters, digits, "_" and "-" are taken; calls of another provider may have others.
[[nodiscard]] QString toolId(QString id);

/// The source that a citation names, whichever of its kinds.
[[nodiscard]] core::Citation citationOf(const QJsonObject &citation);
/// The pages that the result of a server tool names.
[[nodiscard]] QList<core::Citation> sourcesOfResult(const QJsonObject &block);

} // namespace assay::providers
