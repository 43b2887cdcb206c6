// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"
#include "net/HttpStream.h"
#include "providers/ResponseReader.h"

#include <QTimer>

namespace assay::providers {

/// Joins a stream of bytes to the reader that understands it. See core::CompletionReply.
class HttpCompletion final : public core::CompletionReply {
    Q_OBJECT
public:
    HttpCompletion(net::Network &network, net::HttpRequest request, std::unique_ptr<StreamDecoder> decoder, Vendor vendor);

    void cancel() override;

private:
    /// Emits what was read. False: a slot deleted this object.
    [[nodiscard]] bool emitAll(StreamEvents &events);
    void finish(const net::HttpEnd &end);

    net::HttpStream m_stream;
    ResponseReader m_reader;
    core::SecretString m_key; ///< to keep it out of what the server says
    QTimer m_grace;
    bool m_cancelled = false;
    bool m_heldBack = false; ///< cancelled while events that had been read were still to be told
};

} // namespace assay::providers
