// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QStringList>
#include <QUrl>

#include <expected>

namespace assay::app {

/// One `--base-url PROVIDER=URL`.
struct BaseUrl {
    core::ProviderId provider;
    QUrl url;
};

/// Reads them all; the error is a sentence for people.
[[nodiscard]] std::expected<QList<BaseUrl>, QString> baseUrlsFrom(const QStringList &texts);

} // namespace assay::app
