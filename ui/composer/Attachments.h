// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

#include <QImage>

#include <expected>

namespace assay::ui {

/// Files become attachments here: pictures, PDF and text, up to 32 MB each.
struct Attachments final {
    /// The error is a sentence for the user.
    [[nodiscard]] static std::expected<core::Attachment, QString> fromFile(const QString &path);
    /// As PNG. `number` goes into the name.
    [[nodiscard]] static core::Attachment fromImage(const QImage &image, int number);
    /// The filter of a file dialog.
    [[nodiscard]] static QString fileFilter();
};

} // namespace assay::ui
