// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace assay::transfer {

enum class ExportFormat {
    Markdown, ///< to read and to paste
    Html,     ///< one file that opens anywhere, offline
    Json,     ///< everything there is; can be imported again
    Csv,      ///< one row an answer, for a spreadsheet
};

/// `md`, `html`, `json`, `csv`: the words of the command line and the files' suffixes.
[[nodiscard]] QString suffixOf(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> exportFormatFromWord(QStringView word);

} // namespace assay::transfer
