// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

#include <QString>

namespace assay::providers {

enum class AttachmentKind { Image, Pdf, Text, Other };

/// By media type: `image/*`, `application/pdf`, text and the structured formats that are text (JSON, XML, YAML, scripts).
[[nodiscard]] AttachmentKind kindOf(const core::Attachment &attachment);

/// The file as a part of a prompt: its name, then its text in a fence that is longer than any run of backticks in it.
[[nodiscard]] QString fencedText(const core::Attachment &attachment);

/// `data:<media type>;base64,…`
[[nodiscard]] QString dataUrl(const core::Attachment &attachment);

} // namespace assay::providers
