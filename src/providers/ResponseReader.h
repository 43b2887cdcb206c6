// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Provider.h"
#include "net/NdjsonParser.h"
#include "net/SseParser.h"
#include "providers/ErrorTable.h"
#include "providers/protocols/StreamDecoder.h"

#include <memory>
#include <variant>

namespace assay::providers {

/// One HTTP answer from its first byte to how it ended, without a socket: bytes in, events out. The one place where an end becomes a finish
/// reason or an error, decided in this order: terminal seen, error event, HTTP status, fault of the network.
class ResponseReader final {
public:
    ResponseReader(std::unique_ptr<StreamDecoder> decoder, Vendor vendor);

    /// A 2xx head came.
    void begin(int status, const QHttpHeaders &headers);
    void read(QByteArrayView bytes, StreamEvents &out);
    /// The last word was seen; what follows is not worth waiting for.
    [[nodiscard]] bool isDone() const { return m_decoder->isDone() || m_decoder->hasFailed() || hasOverflowed(); }

    /// See StreamDecoder.
    [[nodiscard]] std::optional<core::UsageReport> untoldUsage() const { return m_decoder->untoldUsage(); }

    struct Ending {
        int status = 0;
        QHttpHeaders headers;
        QByteArray errorBody;                     ///< of an answer that is not 2xx
        std::optional<core::ProviderError> fault; ///< below HTTP
        QDateTime now;                            ///< UTC
    };
    /// The answer ended. Gives finish or error, status and request id; phases are the caller's.
    [[nodiscard]] core::CompletionEnd end(const Ending &ending, StreamEvents &out);

private:
    [[nodiscard]] bool hasOverflowed() const
    {
        return std::visit([](const auto &parser) { return parser.overflowed(); }, m_parser);
    }
    enum class Body { Unknown, Stream, Whole };
    [[nodiscard]] QByteArrayView sniff(QByteArrayView bytes);
    void decode(const net::StreamItem &item, StreamEvents &out);
    template <class Parser>
    void drain(Parser &parser, QByteArrayView bytes, StreamEvents &out);
    void note(const StreamEvents &out, size_t from);
    [[nodiscard]] core::ProviderError errorOf(const Ending &ending) const;

    std::unique_ptr<StreamDecoder> m_decoder;
    Vendor m_vendor;
    std::variant<net::SseParser, net::NdjsonParser> m_parser;
    Body m_body = Body::Unknown;
    QByteArray m_whole;
    QString m_tier; ///< of service, as Gemini's header tells it
    std::optional<core::FinishReason> m_finish;
    std::optional<core::ProviderError> m_error;
    bool m_anything = false;  ///< some event of the answer came
    bool m_brokenOff = false; ///< the body ended within an event that says nothing without its rest
};

} // namespace assay::providers
