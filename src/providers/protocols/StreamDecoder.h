// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/StreamEvent.h"
#include "net/StreamItem.h"

#include <vector>

namespace assay::providers {

using StreamEvents = std::vector<core::StreamEvent>;

/// How the wire parts a stream into pieces.
enum class Framing {
    Events, ///< server-sent events
    Lines,  ///< one JSON value a line
};

/// Turns the pieces of one answer into events. Pure: no socket, no clock; the same pieces give the same events. One decoder for one answer.
///
/// After a core::Failed nothing follows. Input of any kind may come: what has the wrong type is skipped, what is no JSON ends in Failed.
class StreamDecoder {
public:
    StreamDecoder() = default;
    StreamDecoder(const StreamDecoder &) = delete;
    StreamDecoder &operator=(const StreamDecoder &) = delete;
    virtual ~StreamDecoder() = default;

    /// What the pieces of decode() are made of; the same for a decoder's whole life.
    [[nodiscard]] virtual Framing framing() const { return Framing::Events; }
    /// Before the first piece: the answer is the rest of another one, which has so much text (UTF-16 units) and so many tool calls already.
    virtual void goOnBehind(qsizetype, int) {}
    /// Appends to `out` what the piece says.
    virtual void decode(const net::StreamItem &item, StreamEvents &out) = 0;
    /// The body ended; what was held back comes out.
    virtual void finish(StreamEvents &out) = 0;
    /// Decodes a whole answer instead of a stream: a server that ignored `stream`. False: it is none.
    [[nodiscard]] virtual bool decodeWhole(QByteArrayView body, StreamEvents &out) = 0;

    /// Usage that came and is not among the events yet. finish() and every core::Failed tell it first.
    [[nodiscard]] virtual std::optional<core::UsageReport> untoldUsage() const { return std::nullopt; }

    /// The terminator was seen: the answer is complete, even if the connection breaks now.
    [[nodiscard]] bool isTerminated() const { return m_terminated; }
    /// The very last word was seen; nothing is worth waiting for.
    [[nodiscard]] bool isDone() const { return m_done; }
    [[nodiscard]] bool hasFailed() const { return m_failed; }

protected:
    bool m_terminated = false;
    bool m_done = false;
    bool m_failed = false;
};

} // namespace assay::providers
