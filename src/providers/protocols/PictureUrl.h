// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

namespace assay::providers {

/// The picture that an address names: of a `data:` address its bytes, of any other the address alone, since nothing is ever loaded from
/// where an answer points.
[[nodiscard]] core::Picture pictureOfUrl(const QString &url);

} // namespace assay::providers
