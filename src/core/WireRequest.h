// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"
#include "core/ProviderProfile.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <utility>

namespace assay::core {

/// A request as it would go over the wire, without its key: for copying it into other programs.
struct WireRequest {
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< all but the one that carries the key
    QByteArray keyHeader;                             ///< `Authorization`; empty: there is no key
    QByteArray keyPrefix;                             ///< `Bearer `
    QByteArray body;                                  ///< JSON
    friend bool operator==(const WireRequest &, const WireRequest &) = default;
};

/// A provider that can tell what it would send. Implemented beside Provider by those that speak HTTP.
class WireSource {
public:
    WireSource() = default;
    WireSource(const WireSource &) = delete;
    WireSource &operator=(const WireSource &) = delete;
    virtual ~WireSource() = default;

    /// Sends nothing. Never holds a key.
    [[nodiscard]] virtual WireRequest wireOf(const CompletionRequest &request, const ProviderSettings &settings) const = 0;
};

} // namespace assay::core
