// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"
#include "net/HttpStream.h"
#include "providers/ResponseReader.h"

#include <QTimer>

namespace assay::providers {

class HttpProvider;

/// Joins a stream of bytes to the reader that understands it. See core::CompletionReply.
///
/// A request that is refused for a parameter that it can do without is sent once more (HttpProvider::amend): nothing was answered and
/// nothing billed, so it stays one attempt, told by a warning. Its times are those of the second exchange. The same holds for a model that is
/// not found where it was asked for, but may be elsewhere (HttpProvider::elsewhere).
class HttpCompletion final : public core::CompletionReply {
    Q_OBJECT
public:
    HttpCompletion(net::Network &network, const HttpProvider &provider, net::HttpRequest request,
                   std::optional<core::Continuation> continuation = {});

    void cancel() override;
    [[nodiscard]] std::optional<core::UsageReport> untoldUsage() const override { return m_reader->untoldUsage(); }

private:
    /// Emits what was read. False: a slot deleted this object.
    [[nodiscard]] bool emitAll(StreamEvents &events);
    void send();
    [[nodiscard]] bool sendAmended(const net::HttpEnd &end);
    [[nodiscard]] bool sendElsewhere(const net::HttpEnd &end);
    void begin();
    void finish(const net::HttpEnd &end);

    net::Network &m_network;
    const HttpProvider &m_provider;
    net::HttpRequest m_request;                       ///< its key also keeps that key out of what the server says
    std::optional<core::Continuation> m_continuation; ///< what the answer goes on with
    std::unique_ptr<net::HttpStream> m_stream;
    std::unique_ptr<ResponseReader> m_reader;
    QTimer m_grace;
    bool m_amended = false;
    bool m_elsewhere = false;
    bool m_cancelled = false;
    bool m_heldBack = false; ///< cancelled while events that had been read were still to be told
};

} // namespace assay::providers
