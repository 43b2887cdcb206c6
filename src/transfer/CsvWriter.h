// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/ExportWriter.h"

namespace assay::transfer {

/// One row an answer (RFC 4180), money as exact decimals of US dollars, what is unknown left empty. Text that a spreadsheet would take for
/// a formula gets an apostrophe in front: an answer must not run in somebody's spreadsheet.
class CsvWriter final : public ExportWriter {
public:
    [[nodiscard]] QByteArray head() override;
    [[nodiscard]] QByteArray add(const core::Comparison &comparison) override;
    [[nodiscard]] QByteArray tail() override { return {}; }
};

/// A cell of text: quoted where it must be, never a formula.
[[nodiscard]] QString csvText(const QString &text);
/// A row of cells that are as they must be.
[[nodiscard]] QByteArray csvRow(const QStringList &cells);

} // namespace assay::transfer
