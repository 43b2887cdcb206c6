// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/ExportWriter.h"

namespace assay::transfer {

/// A document to read: the prompts quoted, then every pane with its facts and its text as the model wrote it.
class MarkdownWriter final : public ExportWriter {
public:
    [[nodiscard]] QByteArray head() override { return {}; }
    [[nodiscard]] QByteArray add(const core::Comparison &comparison) override;
    [[nodiscard]] QByteArray tail() override { return {}; }

private:
    bool m_first = true;
};

/// `text` with the code fence closed that it leaves open; else everything behind a cut answer would be code.
[[nodiscard]] QString withFencesClosed(const QString &text);

} // namespace assay::transfer
