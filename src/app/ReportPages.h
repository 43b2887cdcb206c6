// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Reports.h"

#include <expected>

namespace assay::app {

/// The report that is meant by an id, by six or more characters of its beginning or end, or by `latest`; of that kind only, where one is
/// given. Waits for the store. The error is a sentence for people.
[[nodiscard]] std::expected<core::Report, QString> reportMeant(core::ReportBook &book, const QString &text,
                                                               const QString &kind = {});

} // namespace assay::app
