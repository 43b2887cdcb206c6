// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/protocols/RepeatedPiece.h"
#include "providers/protocols/StreamDecoder.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <memory>
#include <string_view>

namespace assay::providers {

class JsonReader;

/// The stream of `POST /v1/messages`: content blocks by index, cumulative usage in `message_start` and `message_delta`, terminated by
/// `message_stop` alone. Trusts `type` in the data; the `event:` line only repeats it. Input tokens are the sum of the three disjoint counts.
class AnthropicMessagesDecoder final : public StreamDecoder {
public:
    AnthropicMessagesDecoder();
    ~AnthropicMessagesDecoder() override;

    void goOnBehind(qsizetype textSize, int calls) override;
    void decode(const net::StreamItem &item, StreamEvents &out) override;
    void finish(StreamEvents &out) override;
    [[nodiscard]] bool decodeWhole(QByteArrayView body, StreamEvents &out) override;

private:
    [[nodiscard]] bool decodeDelta(const net::StreamItem &item, StreamEvents &out);
    [[nodiscard]] int callCount() const { return m_callsBefore + static_cast<int>(m_calls.size()); }
    void addText(std::string_view text, StreamEvents &out);
    void addArguments(qint64 index, std::string_view fragment, StreamEvents &out);
    void decodeRare(const QJsonObject &event, StreamEvents &out);
    void startMessage(const QJsonObject &message, StreamEvents &out);
    void startBlock(qint64 index, const QJsonObject &block, StreamEvents &out);
    void startText(const QJsonObject &block, StreamEvents &out);
    void markPlace(StreamEvents &out);
    void stopBlock(qint64 index, StreamEvents &out);
    void tellInput(qint64 index, StreamEvents &out);
    void takeResult(const QJsonObject &block, StreamEvents &out);
    void keepBlock(const QJsonObject &block, StreamEvents &out);
    void takeCitation(const QJsonObject &citation, StreamEvents &out);
    void applyMessageDelta(const QJsonObject &event, StreamEvents &out);
    void takeReason(const QJsonObject &delta);
    void takeUsage(const QJsonObject &usage, StreamEvents &out);
    void stopMessage(StreamEvents &out);
    void warnOnce(const QString &what, StreamEvents &out);
    void fail(core::ProviderError error, StreamEvents &out);

    std::unique_ptr<JsonReader> m_reader;
    RepeatedPiece m_last; ///< that was a piece of text
    struct ServerTool {
        QJsonObject block;
        QString arguments;
    };
    QHash<qint64, int> m_calls;              ///< block index → position of the call
    QHash<qint64, ServerTool> m_serverTools; ///< by block index, while their input comes
    QHash<qint64, QString> m_inputs;         ///< by block index: came at the start of the call; fragments replace it
    int m_callsBefore = 0;                   ///< of the answer that this one goes on with
    qsizetype m_textSize = 0;                ///< UTF-16 units of text so far
    core::FinishReason m_reason;
    core::Usage m_usage;
    std::optional<std::int64_t> m_freshInput; ///< neither read from nor written to a cache
    std::optional<std::int64_t> m_cacheWrites;
    QSet<QString> m_warned;
};

} // namespace assay::providers
