// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/HttpProvider.h"

#include <vector>

namespace assay::fuzz {

/// Every provider that there is, and an own endpoint: whatever comes to the registry comes to the fuzzers. Made once.
[[nodiscard]] const std::vector<const providers::HttpProvider *> &everyProvider();

} // namespace assay::fuzz
