// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace assay::providers {

/// Anthropic's mark by which a prompt is kept: at the top of a request it stands for the last block that can be kept.
[[nodiscard]] inline QJsonObject cacheControl(const QString &lifetime)
{
    using namespace Qt::StringLiterals;
    return {{"type"_L1, "ephemeral"_L1}, {"ttl"_L1, lifetime}};
}

} // namespace assay::providers
