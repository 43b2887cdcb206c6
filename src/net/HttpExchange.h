// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpStream.h"

namespace assay::net {

/// One exchange whose answer is wanted as a whole: model lists, probes. finished() comes exactly once, from the event loop;
/// deleting it aborts without a signal. Waits at most 30 s for the next byte, however patient the request is.
class HttpExchange final : public QObject {
    Q_OBJECT
public:
    explicit HttpExchange(Network &network, QObject *parent = nullptr);

    void send(HttpRequest request);
    void cancel() { m_stream.cancel(); }

Q_SIGNALS:
    /// `body` is empty unless the status is 2xx; then the error's body is in `end`.
    void finished(const assay::net::HttpEnd &end, const QByteArray &body);

private:
    HttpStream m_stream;
    QByteArray m_body;
    bool m_tooLarge = false;
};

} // namespace assay::net
