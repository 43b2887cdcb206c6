// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/ExportWriter.h"

namespace assay::transfer {

/// One page that opens offline: no script, nothing loaded from anywhere (its policy forbids it), light and dark, panes side by side where
/// there is room. Pictures that a model made are in it as data.
class HtmlWriter final : public ExportWriter {
public:
    [[nodiscard]] QByteArray head() override;
    [[nodiscard]] QByteArray add(const core::Comparison &comparison) override;
    [[nodiscard]] QByteArray tail() override;
};

} // namespace assay::transfer
