// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/protocols/RepeatedPiece.h"
#include "providers/protocols/StreamDecoder.h"

#include <QJsonObject>
#include <QSet>

#include <memory>
#include <string>

namespace assay::providers {

class JsonReader;
struct GeminiChunk;

/// The stream of `:streamGenerateContent`: chunks without names and without a terminator. Complete is what gave a `finishReason` (or a
/// `promptFeedback.blockReason`) before the body ended; the end is told by finish(), since usage and sources may come behind the reason.
/// Usage is cumulative and comes with every chunk. Calls come whole. Parts that must go back unchanged travel as GeminiPart.
class GeminiDecoder final : public StreamDecoder {
public:
    GeminiDecoder();
    ~GeminiDecoder() override;

    void goOnBehind(qsizetype textSize, int calls) override;
    void decode(const net::StreamItem &item, StreamEvents &out) override;
    void finish(StreamEvents &out) override;
    /// The answer of `:generateContent`, or the array of chunks of a stream without `alt=sse`.
    [[nodiscard]] bool decodeWhole(QByteArrayView body, StreamEvents &out) override;
    [[nodiscard]] std::optional<core::UsageReport> untoldUsage() const override;

private:
    void decodePlain(const GeminiChunk &chunk, StreamEvents &out);
    void decodeChunk(const QJsonObject &chunk, StreamEvents &out);
    void decodeCandidate(const QJsonObject &candidate, StreamEvents &out);
    void decodePart(const QJsonObject &part, StreamEvents &out);
    void decodeCall(const QJsonObject &part, StreamEvents &out);
    void decodeBlob(const QJsonObject &part, StreamEvents &out);
    void appendText(QString text, bool thought, StreamEvents &out);
    void keepPart(const QJsonObject &part, StreamEvents &out, bool isCall = false);
    void takeServed(const QString &model, const QString &id, StreamEvents &out);
    void takeUsage(std::string_view raw, StreamEvents &out);
    void tellUsage(StreamEvents &out);
    void takeSources(const QJsonObject &candidate, StreamEvents &out);
    void takeReason(const QString &word, const QString &message);
    void warnOnce(const QString &what, StreamEvents &out);
    void fail(core::ProviderError error, StreamEvents &out);

    std::unique_ptr<JsonReader> m_reader;
    std::unique_ptr<JsonReader> m_usageReader;
    std::unique_ptr<GeminiChunk> m_chunk;
    // As the last plain chunk wrote them: nearly all write them alike.
    std::string m_model;
    std::string m_id;
    std::string m_usage;         ///< the last usage object's bytes
    int m_usages = 0;            ///< different ones that came
    bool m_untold = false;       ///< the last one is in no event yet
    std::int64_t m_logprobs = 0; ///< tokens whose log probability was told
    RepeatedPiece m_last;        ///< that said nothing but a piece of text, and perhaps usage
    bool m_lastThought = false;
    core::ServedBy m_served;
    core::FinishReason m_reason; ///< raw is empty until it is known
    bool m_blocked = false;      ///< it is the prompt that was refused
    qsizetype m_textSize = 0;    ///< UTF-16 units of text so far
    int m_calls = 0;
    QList<core::Citation> m_sources;
    QSet<QString> m_warned;
};

} // namespace assay::providers
