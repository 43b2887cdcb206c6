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

} // namespace assay::app
