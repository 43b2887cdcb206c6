// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/protocols/ChatDialect.h"
#include "providers/protocols/RepeatedPiece.h"
#include "providers/protocols/StreamDecoder.h"
#include "providers/protocols/ThinkSplitter.h"
#include "providers/protocols/ToolCallIndex.h"

#include <QList>
#include <QStringList>

#include <memory>
#include <string>

namespace assay::providers {

class JsonReader;
struct ChatChunk;
struct ToolFragment;

/// The stream of `POST /chat/completions` with all that its speakers add or leave out. Terminated by a finish reason or `[DONE]`: one of both is
/// enough, since some servers never send the other.
class ChatCompletionsDecoder final : public StreamDecoder {
public:
    explicit ChatCompletionsDecoder(ChatDialect dialect);
    ~ChatCompletionsDecoder() override;

    void decode(const net::StreamItem &item, StreamEvents &out) override;
    void finish(StreamEvents &out) override;
    [[nodiscard]] bool decodeWhole(QByteArrayView body, StreamEvents &out) override;

private:
    void apply(ChatChunk &chunk, StreamEvents &out);
    void addReasoning(ChatChunk &chunk, StreamEvents &out);
    void addText(QString text, StreamEvents &out);
    [[nodiscard]] bool isBehindThinking() const { return !m_dialect.splitsThinking || m_splitter.isBehind(); }
    void addBeside(const ChatChunk &chunk, StreamEvents &out);
    void warnOnce(const QString &message, StreamEvents &out);
    void addTool(const ToolFragment &fragment, StreamEvents &out);
    void reportServed(const ChatChunk &chunk, StreamEvents &out);
    void reportUsage(const QByteArray &usage, StreamEvents &out);
    void applyReason(const ChatChunk &chunk, StreamEvents &out);
    void terminate(core::FinishReason reason, StreamEvents &out);
    void fail(core::ProviderError error, StreamEvents &out);

    ChatDialect m_dialect;
    std::unique_ptr<JsonReader> m_reader;
    std::unique_ptr<JsonReader> m_usageReader;
    std::int64_t m_logprobs = 0;
    RepeatedPiece m_last; ///< that said nothing but a text
    ThinkSplitter m_splitter;
    ToolCallIndex m_calls;
    std::string m_model;
    std::string m_upstream;
    std::string m_tier;
    std::string m_id;
    core::UsageReport m_usage;
    QStringList m_warned;
    QList<core::Citation> m_citations; ///< some servers repeat all of them with every chunk
    QList<QByteArray> m_files;
    bool m_refused = false;
};

} // namespace assay::providers
