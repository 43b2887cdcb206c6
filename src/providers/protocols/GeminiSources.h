// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

#include <QJsonObject>

namespace assay::providers {

/// The sources that a candidate names: what it was grounded on (web, documents, maps), what it recites, the addresses that it read.
[[nodiscard]] QList<core::Citation> sourcesOf(const QJsonObject &candidate);

} // namespace assay::providers
