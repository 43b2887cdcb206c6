// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Accounts.h"

namespace assay::transfer {

/// A head and one row a day, model and key (RFC 4180), money as exact decimals of US dollars.
[[nodiscard]] QByteArray spendCsv(const QList<core::SpendRow> &rows);

} // namespace assay::transfer
