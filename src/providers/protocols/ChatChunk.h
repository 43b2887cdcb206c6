// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/protocols/ChatAdditions.h"
#include "providers/protocols/JsonReader.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <string_view>

namespace assay::providers {

/// A fragment of a tool call as it stands on the wire.
struct ToolFragment {
    std::optional<qint64> index;
    QString id;
    QString name;
    QString arguments;
};

/// One chunk of a Chat Completions stream, or a whole answer, which has the same shape with `message` for `delta`.
struct ChatChunk {
    // The same in every chunk, so they are only looked at: the views hold until the reader's next open().
    std::string_view id;
    std::string_view model;
    std::string_view upstream; ///< OpenRouter's `provider`
    std::string_view tier;     ///< `service_tier`: the one that was used
    QString text;
    std::string_view textView; ///< where the text stands in the chunk, if it is one string without escapes
    QString reasoning;
    QString refusal;
    QList<QByteArray> reasoningDetails; ///< each one JSON object
    QString detailsText;                ///< what the details say, for servers that send nothing else
    QList<ToolFragment> tools;
    QString finishReason;
    QString nativeReason;
    QByteArray usage; ///< JSON; empty: none
    QByteArray error; ///< `{"error":…}` as JSON; empty: none
    ChatAdditions additions;
    QStringList warnings;      ///< Together AI's, of the whole request
    std::int64_t logprobs = 0; ///< tokens of it whose log probability is told
    bool hasChoices = false;
    bool isError = false; ///< `"object":"error"`: the chunk itself is one
};

/// Reads one chunk. False: it is no JSON object.
[[nodiscard]] bool readChatChunk(JsonReader &reader, QByteArrayView bytes, qsizetype readable, ChatChunk &chunk);

} // namespace assay::providers
