// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/Vendor.h"
#include "providers/protocols/RepeatedPiece.h"
#include "providers/protocols/ResponsesOutput.h"
#include "providers/protocols/StreamDecoder.h"

#include <QSet>

#include <memory>
#include <string>

namespace assay::providers {

class JsonReader;

/// The stream of `POST /responses`. Ended by one of `response.completed`, `response.incomplete` and `response.failed`, which carries the
/// usage, or by an `error` event; a body that ends without one of them is cut. Trusts `type` in the data; the `event:` line only repeats
/// it. Log probabilities are counted; padding (`obfuscation`) and the events that only repeat what deltas said are passed over.
class ResponsesDecoder final : public StreamDecoder {
public:
    explicit ResponsesDecoder(Vendor vendor);
    ~ResponsesDecoder() override;

    void decode(const net::StreamItem &item, StreamEvents &out) override;
    void finish(StreamEvents &) override {}
    [[nodiscard]] bool decodeWhole(QByteArrayView body, StreamEvents &out) override;

private:
    [[nodiscard]] bool decodeDelta(const net::StreamItem &item, StreamEvents &out);
    void decodeRare(const QJsonObject &event, StreamEvents &out);
    [[nodiscard]] bool decodeItem(const QString &type, const QJsonObject &event, StreamEvents &out);
    void decodeOther(const QString &type, StreamEvents &out);
    void takeHead(const QJsonObject &response, StreamEvents &out);
    void takeUsage(const QJsonObject &response, StreamEvents &out);
    void terminate(const QString &status, const QJsonObject &response, StreamEvents &out);
    void finishWith(core::FinishReason reason, StreamEvents &out);
    void takeError(const QJsonObject &error, StreamEvents &out);
    void warnOnce(const QString &message, StreamEvents &out);
    void fail(core::ProviderError error, StreamEvents &out);

    Vendor m_vendor;
    std::unique_ptr<JsonReader> m_reader;
    ResponsesOutput m_output;
    std::int64_t m_logprobs = 0; ///< tokens whose log probability was told
    RepeatedPiece m_last;        ///< that was a piece of text, and where it belongs
    ResponsesOutput::Place m_lastPlace;
    std::string m_lastId;
    core::ServedBy m_served;
    QSet<QString> m_warned;
};

} // namespace assay::providers
