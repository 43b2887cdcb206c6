// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"

#include <expected>

namespace assay::app {

struct ImportFile {
    QList<core::Comparison> comparisons;
    bool own = false; ///< from Assay: what it cost belongs into the ledger
};

/// Reads a file of one of the kinds that can be imported, whatever its name. The error is a sentence for people.
[[nodiscard]] std::expected<ImportFile, QString> readImport(const QString &path);

/// How many comparisons go into the store at once: so few that an answer that streams in the meantime is not kept waiting.
inline constexpr qsizetype importStep = 50;

} // namespace assay::app
