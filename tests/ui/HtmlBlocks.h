// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Document.h"

#include <optional>

namespace assay::ui {

/// The blocks that a renderer's HTML shows, as an answer's view would have them: addresses that may not be opened are no links, an
/// image is a link with a mark. nullopt where the HTML holds elements that no renderer of Markdown makes: raw HTML.
[[nodiscard]] std::optional<QList<Block>> blocksOfHtml(const QString &html);

/// A block as one line of text, for comparing and for people.
[[nodiscard]] QString describe(const Block &block);

} // namespace assay::ui
