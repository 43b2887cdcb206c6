// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/ExportWriter.h"

namespace assay::transfer {

/// Everything that is known of each comparison, in the form of ComparisonJson.h.
class JsonWriter final : public ExportWriter {
public:
    [[nodiscard]] QByteArray head() override;
    [[nodiscard]] QByteArray add(const core::Comparison &comparison) override;
    [[nodiscard]] QByteArray tail() override;

private:
    bool m_first = true;
};

} // namespace assay::transfer
