// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/protocols/StreamDecoder.h"
#include "providers/protocols/ThinkSplitter.h"

#include <QJsonObject>
#include <QSet>

#include <memory>
#include <string>

namespace assay::providers {

class JsonReader;

/// The lines of `POST /api/chat`, ended by the one with `done: true`, which holds the counters. Calls come whole. A count that is missing is
/// unknown: a prompt that was cached is not counted. Servers without a parser for the model's thoughts send them in the text, in tags.
class OllamaChatDecoder final : public StreamDecoder {
public:
    OllamaChatDecoder();
    ~OllamaChatDecoder() override;

    [[nodiscard]] Framing framing() const override { return Framing::Lines; }
    void decode(const net::StreamItem &item, StreamEvents &out) override;
    void finish(StreamEvents &out) override;
    /// A body that does not begin with an object is none.
    [[nodiscard]] bool decodeWhole(QByteArrayView, StreamEvents &) override { return false; }

private:
    [[nodiscard]] bool decodePlain(const net::StreamItem &item, StreamEvents &out);
    void decodeLine(const QJsonObject &line, StreamEvents &out);
    void decodeMessage(const QJsonObject &message, StreamEvents &out);
    void decodeCall(const QJsonObject &call, StreamEvents &out);
    void decodeEnd(const QJsonObject &line, StreamEvents &out);
    void takeServed(QString model, StreamEvents &out);
    void appendText(QString text, StreamEvents &out);
    void append(ThinkSplitter::Parts parts, StreamEvents &out);
    void warnOnce(const QString &what, StreamEvents &out);
    void fail(core::ProviderError error, StreamEvents &out);

    std::int64_t m_logprobs = 0; ///< tokens whose log probability was told
    std::unique_ptr<JsonReader> m_reader;
    ThinkSplitter m_splitter;
    QString m_model;
    std::string m_servedRaw; ///< the same as the last line wrote it: nearly all write it alike
    int m_calls = 0;
    QSet<QString> m_warned;
};

} // namespace assay::providers
