// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ProviderError.h"

#include <QNetworkReply>
#include <QStringList>

#include <optional>

namespace assay::net {

/// What QtNetwork's error means below HTTP, in clear words. Nullopt for NoError and for the errors that only repeat an HTTP status:
/// those have an answer, and the answer says more. `host` is named in the message; `details` are Qt's or the certificate's words.
[[nodiscard]] std::optional<core::ProviderError> faultOf(QNetworkReply::NetworkError error, const QString &host,
                                                         const QString &details);

} // namespace assay::net
