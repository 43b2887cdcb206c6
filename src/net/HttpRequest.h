// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ProviderProfile.h"
#include "core/SecretString.h"

#include <QByteArray>
#include <QHttpHeaders>
#include <QUrl>

#include <chrono>
#include <optional>

namespace assay::net {

/// The header that carries a key, apart from all others: what is logged, shown or compared never holds it.
struct Credential {
    QByteArray header;         ///< `Authorization`
    QByteArray prefix;         ///< `Bearer `
    core::SecretString secret; ///< empty: the header is not sent
};

/// One HTTP request as a value.
struct HttpRequest {
    enum class Method { Get, Post };
    Method method = Method::Get;
    QUrl url;
    QHttpHeaders headers; ///< all but the credential; never a key
    Credential credential;
    QByteArray body;

    std::chrono::milliseconds connectTimeout{30'000};    ///< name, socket, TLS; until the request leaves
    std::chrono::milliseconds firstByteTimeout{300'000}; ///< from the last byte sent to the first that comes
    std::chrono::milliseconds idleTimeout{300'000};      ///< between two pieces of the body
    bool allowPlainHttp = false;                         ///< to others than loopback
    /// Off: every exchange has its own connection, so a fault of one pane's connection is no other pane's, and the phases are its own.
    bool http2 = false;
    /// On: the server may compress and Qt unpacks. Never for streams: compression holds tokens back to batch them.
    bool compressed = false;

    core::ProxySettings proxy;
    core::SecretString proxyPassword;
    /// A drill's fault, in the form that `protocol` gives it. Anything but a drill leaves it empty.
    std::optional<core::InjectedFault> fault;
    core::Protocol protocol = core::Protocol::ChatCompletions;
    QString label; ///< names the exchange in the traffic log: the provider's id
};

} // namespace assay::net
