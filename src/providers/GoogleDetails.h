// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QStringList>

#include <chrono>
#include <optional>

namespace assay::providers {

/// What stands in the `details` of a Google error, each under its `@type`.
struct GoogleDetails {
    QStringList reasons; ///< ErrorInfo: `API_KEY_INVALID`, …
    std::optional<std::chrono::milliseconds> retryDelay;
    bool quotaOfTheDay = false; ///< QuotaFailure of a limit that the next minutes will not lift
};
[[nodiscard]] GoogleDetails googleDetailsOf(const QJsonArray &details);

} // namespace assay::providers
