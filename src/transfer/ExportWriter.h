// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"
#include "transfer/ExportFormat.h"

#include <memory>

namespace assay::transfer {

/// Turns comparisons into the bytes of one file, one comparison after the other, so that a thousand of them need the memory of one:
/// head(), then add() for each, then tail(). UTF-8. Pure: what the bytes are written to is the caller's. Any thread, one at a time.
///
/// What is exported has no key in it, since a comparison has none. What a model wrote is untrusted: in HTML nothing of it runs or loads.
class ExportWriter {
public:
    ExportWriter() = default;
    ExportWriter(const ExportWriter &) = delete;
    ExportWriter &operator=(const ExportWriter &) = delete;
    virtual ~ExportWriter() = default;

    [[nodiscard]] virtual QByteArray head() = 0;
    [[nodiscard]] virtual QByteArray add(const core::Comparison &comparison) = 0;
    [[nodiscard]] virtual QByteArray tail() = 0;
};

[[nodiscard]] std::unique_ptr<ExportWriter> makeExportWriter(ExportFormat format);
/// All of them at once.
[[nodiscard]] QByteArray exported(const QList<core::Comparison> &comparisons, ExportFormat format);
/// A file's name from the title: letters, digits and dashes in any script, at most 60 characters, with the suffix.
[[nodiscard]] QString fileNameFor(const QString &title, ExportFormat format);

} // namespace assay::transfer
