// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/StreamItem.h"
#include "providers/protocols/GeminiUsage.h"

#include <QByteArray>
#include <QJsonObject>

#include <string_view>
#include <vector>

namespace assay::providers {

class JsonReader;

/// What most chunks hold and nothing else: pieces of plain text, usage, a reason. All views hold until the reader's next open().
struct GeminiChunk {
    struct Piece {
        std::string_view text;
        bool thought = false;
    };
    std::vector<Piece> pieces;
    std::string_view reason;
    std::string_view model;
    std::string_view id;
    std::string_view usage; ///< the usage object's own bytes
};

/// Reads a chunk of that kind without building a tree. False: it holds more, or is no JSON; `chunk` is then half filled and good for nothing.
[[nodiscard]] bool readPlainChunk(JsonReader &reader, const net::StreamItem &item, GeminiChunk &chunk);

/// The figures of a usage object, without building a tree. False: it holds more than plain figures; `counts` is then good for nothing.
[[nodiscard]] bool readCounts(JsonReader &reader, QByteArrayView usage, GeminiCounts &counts);
[[nodiscard]] GeminiCounts countsOf(const QJsonObject &usage);

} // namespace assay::providers
